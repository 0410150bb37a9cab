import type { Coverage } from '../../holiday/holiday';
import { civilDay } from '../../input/civil';
import type { Budget } from './budget';
import { addOccurrence, type ClosedTimes, type IsoText } from './closures';
import { convertTo, type DateOrTime, instantOf } from './date-or-time';
import { lastUpTo } from './last-up-to';
import { type Occurrence, occurrences } from './occurrences';
import type { ParsedEvent } from './parse-event';
import type { Issues } from './problem';
import { currentMasters, newestReplacements } from './revisions';
import { DAY_SECONDS } from './zone-clock';

/** The years to read, and the events to keep. */
export interface Selection {
  readonly years: Coverage;
  readonly isWanted: (event: ParsedEvent) => boolean;
  readonly iso: IsoText;
}

/** Adds all the time that one event closes. If the event cannot be read, adds only an issue. */
function closeEvent(
  { path, event }: ParsedEvent,
  { years, iso }: Selection,
  budget: Budget,
  issues: Issues,
  closed: ClosedTimes,
  find: () => readonly (Occurrence & { readonly name?: string | undefined })[],
): void {
  issues.attempt(path, () => {
    budget.beginEvent();
    const ofEvent: ClosedTimes = { holidays: [], closures: [] };
    for (const occurrence of find()) {
      const name = 'name' in occurrence ? occurrence.name : event.name;
      addOccurrence(occurrence, name, years, budget, iso, ofEvent);
    }
    budget.countResults(ofEvent.holidays.length + ofEvent.closures.length);
    for (const day of ofEvent.holidays) closed.holidays.push(day);
    for (const closure of ofEvent.closures) closed.closures.push(closure);
  });
}

/** An event that replaces an occurrence of its series, or that occurrence and all after it. */
type Replacement = ParsedEvent & { readonly replaces: DateOrTime };

const isReplacement = (event: ParsedEvent): event is Replacement => event.replaces !== undefined;

/** Returns the greatest number. There may be more numbers than a call accepts arguments. */
const greatest = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);

const secondsMoved = ({ start, replaces }: Replacement): number => start.local - convertTo(replaces, start.clock).local;

/**
 * Applies a change of an occurrence and all later occurrences. Returns the occurrence moved by the same time, with the
 * length and the name of the change. Returns undefined if the change is cancelled or not wanted.
 */
function changed(occurrence: Occurrence, change: Replacement | undefined, kept: ReadonlySet<Replacement>) {
  if (change === undefined) return occurrence;
  if (!kept.has(change)) return undefined;
  const time = convertTo(occurrence.time, change.start.clock);
  return {
    time: { ...time, local: time.local + secondsMoved(change) },
    length: change.length,
    name: change.event.name,
  };
}

/**
 * Adds the time that the events of one UID close: the occurrences of the series, and the events that replace
 * occurrences.
 */
export function closeSeries(
  series: readonly ParsedEvent[],
  selection: Selection,
  budget: Budget,
  issues: Issues,
  closed: ClosedTimes,
): void {
  const { years, isWanted } = selection;
  const replacements = newestReplacements(series.filter(isReplacement), issues);
  const kept = new Set(replacements.filter((event) => !event.cancelled && isWanted(event)));
  const changes = replacements
    .filter(({ replacesFollowing }) => replacesFollowing)
    .sort((a, b) => instantOf(a.replaces) - instantOf(b.replaces));
  const changeOf = ({ time }: Occurrence) =>
    changes[lastUpTo(changes, instantOf(time), ({ replaces }) => instantOf(replaces))];

  for (const master of currentMasters(series, issues)) {
    if (master.cancelled || !isWanted(master)) continue;
    closeEvent(master, selection, budget, issues, closed, () => {
      // An occurrence before the years can last into the years, can move into them, or can be one day earlier in its
      // zone.
      const lengths = [master, ...changes].map(({ length }) => length.days + length.seconds / DAY_SECONDS);
      const moved = greatest(changes.map((change) => Math.abs(secondsMoved(change)) / DAY_SECONDS));
      const reach = greatest(lengths) + moved + 1;
      const days = { first: civilDay(years.from, 1, 1) - reach, last: civilDay(years.until + 1, 1, 1) + moved };
      const replaced = replacements.map(({ replaces }) => replaces);
      return occurrences(master, replaced, days, budget, issues).flatMap(
        (occurrence) => changed(occurrence, changeOf(occurrence), kept) ?? [],
      );
    });
  }
  for (const event of kept) {
    closeEvent(event, selection, budget, issues, closed, () => [{ time: event.start, length: event.length }]);
    const repeats = ['RRULE', 'RDATE'].find((name) => event.properties.has(name));
    if (repeats === undefined) continue;
    const expected = 'no RRULE or RDATE in an event with a RECURRENCE-ID; the event is read once';
    issues.add({ code: 'contradiction', path: event.path, expected, received: repeats });
  }
}
