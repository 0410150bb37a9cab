import { fail } from '../../input/error';
import { type Issue, show } from '../../input/issue';
import { unwrap } from '../../input/schema';
import { readCalendar } from './calendar';
import { type IcsEvent, isObservance } from './description';
import type { Read } from './event';
import { type Ical, readParser } from './ical';
import { calendarsOf, unfold } from './lines';
import { type IcsOptions, readOptions } from './options';
import { Issues } from './problem';
import { type Closed, closeSeries, type IcsClosure } from './series';
import { type IcsHolidays, sourceOf } from './source';
import { Work } from './work';
import { Written } from './written';
import { type IcsTimeZone, RuntimeZones } from './zones';

/** What a feed says of when a calendar is closed. */
export interface IcsFeed {
  /** Events of whole days, and those at local times without a zone, by date. */
  readonly holidays: IcsHolidays;
  /** Events between instants. */
  readonly closures: readonly IcsClosure[];
  /** The events that `where`, or what holds in its absence, did not keep. */
  readonly leftOut: readonly IcsEvent[];
  /** The time zones of the events, and whose rules they were read by. */
  readonly timeZones: readonly IcsTimeZone[];
  /** What could not be read, or not be meant; the path of each has the UID of the event. */
  readonly issues: readonly Issue[];
}

const LONGEST_TEXT = 10_000_000;

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

const frozen = <T extends object>(list: readonly T[]): readonly T[] =>
  Object.freeze(list.map((one) => Object.freeze(one)));

/**
 * The holidays and closures in the text of an iCalendar feed (RFC 5545), parsed by the package ical.js that is handed in.
 * An event of whole days is a holiday on each of them; one at a local time without a zone closes a part of its days; one
 * between instants is a closure.
 *
 * Without `where`, events that are no holidays by {@link isObservance} are left out, and in `leftOut`. What cannot be read or
 * meant is in `issues`, and takes nothing else with it. A text that is no feed at all, and options that are wrong, are a
 * `PrazoError`.
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
  const parse = readParser(ical);
  const {
    years,
    name,
    where = (event: IcsEvent) => !isObservance(event),
    timeZones = 'runtime',
  } = unwrap(readOptions(options));
  const lines = unfold(textOfFeed(text));
  const parts = calendarsOf(lines);
  if (parts.length === 0) {
    throw fail('wrongType', 'text', 'the text of an iCalendar feed, with BEGIN:VCALENDAR', show(text));
  }

  const issues = new Issues();
  const work = new Work(text.length);
  work.count('lines', lines.length);
  const reader = { parse, work, issues, runtime: new RuntimeZones(work, timeZones === 'runtime') };
  let index = 0;
  const calendars = parts.map((part) => {
    const read = readCalendar(part, index, reader);
    index += part.blocks.length;
    return read;
  });

  const closed: Closed = { holidays: [], closures: [] };
  const leftOut: IcsEvent[] = [];
  const written = new Written();
  const wanted = ({ event }: Read) => {
    const kept = where(event);
    if (!kept) leftOut.push(event);
    return kept;
  };
  for (const series of groupsOf(calendars.flatMap(({ events }) => events))) {
    closeSeries(series, { years, wanted, written }, work, issues, closed);
  }

  const used = calendars.flatMap(({ zones }) => [...zones.used]);
  const timeZonesUsed = new Map(used.map(({ clock, ...zone }) => [JSON.stringify(zone), zone]));
  const title = name ?? calendars.find((one) => one.title !== undefined)?.title ?? 'the feed';
  return Object.freeze({
    holidays: sourceOf(title, years, closed.holidays),
    closures: frozen(closed.closures.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))),
    leftOut: Object.freeze(leftOut),
    timeZones: frozen([...timeZonesUsed.values()]),
    issues: frozen(issues.found),
  });
}
