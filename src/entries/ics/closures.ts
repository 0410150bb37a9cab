import type { Coverage, Holiday } from '../../holiday/holiday';
import { type CivilDay, civilDay, formatDay } from '../../input/civil';
import { formatRange } from '../../input/local-time';
import { remember } from '../../input/remember';
import { SECOND_MS } from '../../input/units';
import type { Budget } from './budget';
import { boundsOf } from './length';
import type { Occurrence } from './occurrences';
import { DAY_SECONDS } from './zone-clock';

/** A closure for the option `closures` of a calendar. Its instants are ISO 8601 in UTC. */
export interface IcsClosure {
  readonly from: string;
  /** Exclusive. */
  readonly until: string;
  readonly name?: string;
}

/** The days and the intervals that events close. */
export interface ClosedTimes {
  readonly holidays: Holiday[];
  readonly closures: IcsClosure[];
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Formats dates and instants. Remembers dates, because most feeds have many events on one day. */
export class IsoText {
  readonly #dates = new Map<CivilDay, string>();

  /** Returns `YYYY-MM-DD`. */
  date(day: CivilDay): string {
    return remember(this.#dates, day, () => formatDay(day));
  }

  /** Returns an instant, in seconds since 1970, as ISO 8601 in UTC. */
  instant(seconds: number): string {
    const day = Math.floor(seconds / DAY_SECONDS);
    const time = seconds - day * DAY_SECONDS;
    const [hours, minutes] = [Math.floor(time / 3600), Math.floor(time / 60) % 60];
    return `${this.date(day)}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(time % 60)}.000Z`;
  }
}

/**
 * Returns the days and parts of days from one local time until another, within the years. Times are in seconds since
 * 1970.
 */
function daysBetween(
  from: number,
  until: number,
  name: string | undefined,
  years: Coverage,
  budget: Budget,
  iso: IsoText,
): Holiday[] {
  const first = Math.max(from, civilDay(years.from, 1, 1) * DAY_SECONDS);
  const last = Math.min(until, civilDay(years.until + 1, 1, 1) * DAY_SECONDS);
  const days: Holiday[] = [];
  for (let day = Math.floor(first / DAY_SECONDS); day * DAY_SECONDS < last; day++) {
    budget.count('days and closures');
    const start = Math.max(from - day * DAY_SECONDS, 0);
    const end = Math.min(until - day * DAY_SECONDS, DAY_SECONDS);
    const isPart = start > 0 || end < DAY_SECONDS;
    days.push({
      date: iso.date(day),
      ...(name !== undefined && { name }),
      ...(isPart && { closed: formatRange({ from: start * SECOND_MS, until: end * SECOND_MS }) }),
    });
  }
  return days;
}

/**
 * Adds the time that an occurrence closes within the years. A date or a time without a zone closes days and parts of
 * days. A time with a zone closes an interval.
 */
export function addOccurrence(
  { time, length }: Occurrence,
  name: string | undefined,
  years: Coverage,
  budget: Budget,
  iso: IsoText,
  closed: ClosedTimes,
): void {
  const [from, until] = boundsOf(time, length);
  if (time.clock === undefined) {
    closed.holidays.push(...daysBetween(from, until, name, years, budget, iso));
    return;
  }
  // One more day on each side, because a year begins and ends at a different instant in each zone.
  const first = (civilDay(years.from, 1, 1) - 1) * DAY_SECONDS;
  const last = (civilDay(years.until + 1, 1, 1) + 1) * DAY_SECONDS;
  if (until <= first || from >= last) return;
  budget.count('days and closures');
  closed.closures.push({
    from: iso.instant(from),
    until: iso.instant(until),
    ...(name !== undefined && { name }),
  });
}
