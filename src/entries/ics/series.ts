import type { Coverage, Holiday } from '../../holiday/holiday';
import { civilDay } from '../../input/civil';
import type { Issue } from '../../input/issue';
import { daysBetween } from './days';
import { endOf, type Read } from './event';
import type { Time } from './ical';
import { instantOf } from './instant';
import { type Issues, Problem } from './problem';
import { occurrences, startFits } from './recurrence';
import type { Work } from './work';

/** A closure as `closures` of a calendar takes it; the instants are ISO 8601 in UTC, and `until` is not included. */
export interface IcsClosure {
  readonly from: string;
  readonly until: string;
  readonly name?: string;
}

/** What the events of a feed close. */
export interface Closed {
  readonly holidays: Holiday[];
  readonly closures: IcsClosure[];
}

const DAY = 86_400;

/** Adds one occurrence: days where the time has no zone, as whole days do not, and else instants. */
function close(time: Time, { length, event: { name } }: Read, years: Coverage, work: Work, into: Closed): void {
  const [from, until] = [instantOf(time), endOf(time, length)];
  if (time.isDate || time.zone.tzid === 'floating') {
    into.holidays.push(...daysBetween(from, until, name, years, work));
    return;
  }
  const [first, last] = [(civilDay(years.from, 1, 1) - 1) * DAY, (civilDay(years.until + 1, 1, 1) + 1) * DAY];
  if (until <= first || from >= last) return;
  const [start, end] = [from, until].map((at) => new Date(at * 1000).toISOString()) as [string, string];
  into.closures.push({ from: start, until: end, ...(name !== undefined && { name }) });
}

function duplicate({ path, sequence }: Read): Issue {
  return {
    code: 'duplicateId',
    path,
    expected: 'a UID of its own',
    received: `another event of it, by its SEQUENCE not older than ${sequence}`,
  };
}

/** What the events of one UID close: the one that repeats, less the occurrences that others are about, and these. */
export function closeSeries(
  series: readonly Read[],
  { years, wanted }: { readonly years: Coverage; readonly wanted: (one: Read) => boolean },
  work: Work,
  issues: Issues,
  into: Closed,
): void {
  const [master, ...older] = series
    .filter(({ instead }) => instead === undefined)
    .reverse()
    .sort((a, b) => b.sequence - a.sequence);
  for (const one of older) issues.add(duplicate(one));
  const exceptions = series.filter(({ instead }) => instead !== undefined);

  if (master !== undefined && !master.cancelled && wanted(master)) {
    issues.attempt(master.path, () => {
      work.begin();
      // An occurrence of before the years may last into them, and begin a day off by its zone.
      const { days, seconds } = master.length;
      const first = civilDay(years.from, 1, 1) - (days + 1) - seconds / DAY;
      const asked = { first, last: civilDay(years.until + 1, 1, 1) };
      const replaced = exceptions.flatMap(({ instead }) => instead ?? []);
      for (const time of occurrences(master, replaced, asked, work)) close(time, master, years, work, into);
      if (startFits(master, work)) return;
      throw new Problem('contradiction', 'a DTSTART that its RRULE gives too', master.start.toString());
    });
  }
  for (const exception of exceptions.filter((one) => !one.cancelled && wanted(one))) {
    issues.attempt(exception.path, () => {
      work.begin();
      close(exception.start, exception, years, work, into);
      const range = exception.component.getFirstProperty('recurrence-id')?.getParameter('range') as unknown;
      if (range === undefined) return;
      throw new Problem('unknownValue', 'a RECURRENCE-ID for one occurrence', `RANGE=${range}`);
    });
  }
}
