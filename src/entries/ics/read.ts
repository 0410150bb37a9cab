import type { Coverage, Holiday, HolidaySource } from '../../holiday/holiday';
import { fail } from '../../input/error';
import { at, type Issue, show } from '../../input/issue';
import { unwrap } from '../../input/schema';
import { type Block, blocksOf, valueIn } from './blocks';
import { type Read, readEvent } from './event';
import { type Ical, readEngine } from './ical';
import { type IcsOptions, readOptions } from './options';
import { Issues } from './problem';
import { type Closed, closeSeries, type IcsClosure } from './series';
import { Work } from './work';
import { zonesOf } from './zones';

/** What a feed says of when a calendar is closed. */
export interface IcsFeed {
  /** Events of whole days, and those at local times without a zone, by date. */
  readonly holidays: HolidaySource & { readonly coverage: Coverage };
  /** Events between instants. */
  readonly closures: readonly IcsClosure[];
  /** What could not be read, or not be meant; the path of each has the UID of the event. */
  readonly issues: readonly Issue[];
}

const LONGEST_TEXT = 10_000_000;
const EVENT = 'VEVENT';
const ZONE = 'VTIMEZONE';

function textOfFeed(text: unknown): string {
  if (typeof text !== 'string') throw fail('wrongType', 'text', 'the text of an iCalendar feed', show(text));
  if (text.length <= LONGEST_TEXT) return text;
  throw fail('tooLarge', 'text', `at most ${LONGEST_TEXT} characters`, `${text.length}`);
}

function groupsOf(events: readonly Read[]): Iterable<readonly Read[]> {
  const byUid = new Map<string, Read[]>();
  for (const one of events) {
    // Events that have no UID have nothing to do with each other.
    const key = one.event.uid === '' ? one.path : `uid ${one.event.uid}`;
    const group = byUid.get(key);
    if (group === undefined) byUid.set(key, [one]);
    else group.push(one);
  }
  return byUid.values();
}

function sourceOf(name: string, years: Coverage, days: readonly Holiday[]): IcsFeed['holidays'] {
  const once = new Map(days.map((day) => [JSON.stringify(day), Object.freeze(day)]));
  const sorted = [...once.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const byYear = new Map<number, Holiday[]>();
  for (let year = years.from; year <= years.until; year++) byYear.set(year, []);
  for (const day of sorted) byYear.get(Number(day.date.slice(0, 4)))?.push(day);
  return Object.freeze({
    name,
    coverage: Object.freeze({ ...years }),
    holidaysIn(year: number): readonly Holiday[] {
      const found = byYear.get(year);
      if (found !== undefined) return found;
      throw fail(
        'outsideCoverage',
        'year',
        `a year from ${years.from} to ${years.until}, which were read of ${name}`,
        show(year),
      );
    },
  });
}

/**
 * The holidays and closures in the text of an iCalendar feed (RFC 5545), parsed by the package ical.js that is handed in.
 * An event of whole days is a holiday on each of them; one at a local time without a zone closes a part of its days; one
 * between instants is a closure.
 *
 * What cannot be read or meant is in `issues`, and takes nothing else with it. A text that is no feed at all, and
 * options that are wrong, are a `PrazoError`.
 *
 * @example
 * ```ts
 * import ICAL from 'ical.js';
 * import { holidaysFromIcs } from 'prazo/ics';
 *
 * const text = `BEGIN:VCALENDAR
 * BEGIN:VEVENT
 * UID:founders@example.org
 * DTSTART;VALUE=DATE:20200709
 * RRULE:FREQ=YEARLY
 * SUMMARY:Founders
 * END:VEVENT
 * END:VCALENDAR`;
 * const { holidays } = holidaysFromIcs(ICAL, text, { years: { from: 2026, until: 2027 } });
 * holidays.holidaysIn(2027); // → [{ date: '2027-07-09', name: 'Founders' }]
 * ```
 */
export function holidaysFromIcs(ical: Ical, text: string, options: IcsOptions): IcsFeed {
  const engine = readEngine(ical);
  const { years, name, where = () => true } = unwrap(readOptions(options));
  const { found, properties, blocks } = blocksOf(textOfFeed(text));
  if (!found) throw fail('wrongType', 'text', 'the text of an iCalendar feed, with BEGIN:VCALENDAR', show(text));

  const issues = new Issues();
  const work = new Work(text.length);
  const zones = zonesOf(
    engine,
    blocks.filter(({ kind }) => kind === ZONE),
    issues,
  );
  const pathOf = ({ kind, lines }: Block, index: number) =>
    at(kind === EVENT ? 'events' : kind, valueIn(lines, 'UID') ?? index);

  const events = blocks.flatMap((block, index): Read[] => {
    const path = pathOf(block, index);
    if (block.kind === ZONE) return [];
    if (block.kind !== EVENT) {
      issues.add({ code: 'unknownValue', path, expected: 'only events, which close', received: block.kind });
      return [];
    }
    return issues.attempt(path, () => [readEvent(engine, block, path, zones)]) ?? [];
  });

  const closed: Closed = { holidays: [], closures: [] };
  const allCancelled = valueIn(properties, 'METHOD')?.toUpperCase() === 'CANCEL';
  const wanted = (one: Read) => !allCancelled && where(one.event);
  for (const series of groupsOf(events)) closeSeries(series, { years, wanted }, work, issues, closed);

  const title = name ?? valueIn(properties, 'X-WR-CALNAME') ?? 'the feed';
  const closures = closed.closures.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  return Object.freeze({
    holidays: sourceOf(title, years, closed.holidays),
    closures: Object.freeze(closures.map((closure) => Object.freeze(closure))),
    issues: Object.freeze(issues.found.map((issue) => Object.freeze(issue))),
  });
}
