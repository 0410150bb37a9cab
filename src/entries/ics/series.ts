import type { Coverage, Holiday } from '../../holiday/holiday';
import { civilDay } from '../../input/civil';
import { daysBetween } from './days';
import type { Read } from './event';
import { spanOf } from './length';
import { DAY, instantOf, shownBy, type Time } from './moment';
import type { Issues } from './problem';
import { type Occurrence, occurrences } from './recurrence';
import { mastersOf, newestOf } from './revisions';
import { lastUpTo } from './search';
import type { Work } from './work';
import type { Written } from './written';

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

export interface Asked {
  readonly years: Coverage;
  readonly wanted: (one: Read) => boolean;
  readonly written: Written;
}

/** Adds one occurrence: days where the time has no zone, as whole days do not, and else instants. */
function close({ time, length }: Occurrence, name: string | undefined, asked: Asked, work: Work, into: Closed): void {
  const { years, written } = asked;
  const [from, until] = spanOf(time, length);
  if (time.clock === undefined) {
    into.holidays.push(...daysBetween(from, until, name, years, work, written));
    return;
  }
  const [first, last] = [(civilDay(years.from, 1, 1) - 1) * DAY, (civilDay(years.until + 1, 1, 1) + 1) * DAY];
  if (until <= first || from >= last) return;
  work.count('days and closures');
  into.closures.push({
    from: written.instant(from),
    until: written.instant(until),
    ...(name !== undefined && { name }),
  });
}

/** All that one event closes, or nothing and an issue. */
function closeAll(
  { path, event }: Read,
  asked: Asked,
  work: Work,
  issues: Issues,
  into: Closed,
  found: () => readonly (Occurrence & { readonly name?: string | undefined })[],
): void {
  issues.attempt(path, () => {
    work.begin();
    const closed: Closed = { holidays: [], closures: [] };
    for (const one of found()) close(one, 'name' in one ? one.name : event.name, asked, work, closed);
    work.keep(closed.holidays.length + closed.closures.length);
    for (const day of closed.holidays) into.holidays.push(day);
    for (const closure of closed.closures) into.closures.push(closure);
  });
}

/** An event that stands in the place of an occurrence of a series. */
type Instead = Read & { readonly instead: Time };

const standsInstead = (one: Read): one is Instead => one.instead !== undefined;

/** The greatest of some amounts, of which there may be more than a call takes arguments. */
const mostOf = (amounts: readonly number[]): number => amounts.reduce((most, one) => Math.max(most, one), 0);

const secondsMoved = ({ start, instead }: Instead): number => start.local - shownBy(instead, start.clock).local;

/**
 * An occurrence as the event says that stands in the place of another one and of all after it: moved as far, as long, and
 * of its name. Undefined where that is cancelled or left out.
 */
function asChanged(one: Occurrence, change: Instead | undefined, kept: ReadonlySet<Instead>) {
  if (change === undefined) return one;
  if (!kept.has(change)) return undefined;
  const time = shownBy(one.time, change.start.clock);
  return {
    time: { ...time, local: time.local + secondsMoved(change) },
    length: change.length,
    name: change.event.name,
  };
}

/** What the events of one UID close: the ones that repeat, less the occurrences that others are about, and these. */
export function closeSeries(series: readonly Read[], asked: Asked, work: Work, issues: Issues, into: Closed): void {
  const { years, wanted } = asked;
  const insteads = newestOf(series.filter(standsInstead), issues);
  const kept = new Set(insteads.filter((one) => !one.cancelled && wanted(one)));
  const changes = insteads.filter((one) => one.andFuture).sort((a, b) => instantOf(a.instead) - instantOf(b.instead));
  const changeOf = ({ time }: Occurrence) =>
    changes[lastUpTo(changes, instantOf(time), ({ instead }) => instantOf(instead))];

  for (const master of mastersOf(series, issues)) {
    if (master.cancelled || !wanted(master)) continue;
    closeAll(master, asked, work, issues, into, () => {
      // An occurrence of before the years may last into them, be moved there, and begin a day off by its zone.
      const lengths = [master, ...changes].map(({ length }) => length.days + length.seconds / DAY);
      const moved = mostOf(changes.map((change) => Math.abs(secondsMoved(change)) / DAY));
      const reach = mostOf(lengths) + moved + 1;
      const days = { first: civilDay(years.from, 1, 1) - reach, last: civilDay(years.until + 1, 1, 1) + moved };
      const replaced = insteads.map(({ instead }) => instead);
      return occurrences(master, replaced, days, work, issues).flatMap(
        (one) => asChanged(one, changeOf(one), kept) ?? [],
      );
    });
  }
  for (const one of kept) {
    closeAll(one, asked, work, issues, into, () => [{ time: one.start, length: one.length }]);
    const repeats = ['RRULE', 'RDATE'].find((name) => one.properties.has(name));
    if (repeats === undefined) continue;
    const expected = 'an event in the place of an occurrence, which does not repeat; it is read once';
    issues.add({ code: 'contradiction', path: one.path, expected, received: repeats });
  }
}
