import type { Calendar, CalendarDefinition, Instant } from 'prazo';
import { createCalendar } from 'prazo';

const options = { suppressMilliseconds: true, suppressSeconds: true } as const;

/** Returns the open intervals of a calendar, such as `2018-11-04T01:00-02:00/2018-11-04T02:00-02:00`. */
export function openIn(calendar: Calendar, from: Instant, until: Instant): readonly string[] {
  return calendar.intervals(from, until).map((interval) => interval.toISO(options));
}

/** Returns the open intervals from two days before a date to two days after it, as {@link openIn} does. */
export function openAround(date: string, definition: CalendarDefinition): readonly string[] {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return openIn(createCalendar(definition), noon - 2.5 * 86_400_000, noon + 2.5 * 86_400_000);
}

/** Returns an instant as local time with offset. */
export const iso = (at: { toISO(options: object): string }): string => at.toISO(options);
