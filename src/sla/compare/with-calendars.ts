import type { Calendar } from '../../calendar/calendar';
import { remember } from '../../input/remember';
import type { ParsedConfig } from '../config';

/** Returns a configuration with each calendar replaced; undefined if no calendar changes. */
export function withCalendars(
  config: ParsedConfig,
  replacementOf: (calendar: Calendar) => Calendar | undefined,
): ParsedConfig | undefined {
  const replaced = new Map<Calendar, Calendar>();
  const replace = (calendar: Calendar) => remember(replaced, calendar, () => replacementOf(calendar) ?? calendar);
  const calendar = replace(config.calendar);
  const calendars = Object.fromEntries(Object.entries(config.calendars).map(([name, named]) => [name, replace(named)]));
  if ([...replaced].every(([before, after]) => before === after)) return undefined;
  return { ...config, calendar, calendars };
}
