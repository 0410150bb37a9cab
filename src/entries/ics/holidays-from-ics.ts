import { fail } from '../../input/error';
import { type Issue, show } from '../../input/issue';
import { remember } from '../../input/remember';
import { unwrap } from '../../input/schema';
import { Budget } from './budget';
import { type ClosedTimes, type IcsClosure, IsoText } from './closures';
import { splitCalendars, unfold } from './components';
import { feedSource, type IcsHolidays } from './feed-source';
import { type IcsEvent, isObservance } from './ics-event';
import { checkIcsOptions, type IcsOptions } from './ics-options';
import { createLineParser, type IcalModule } from './line-parser';
import { parseCalendar } from './parse-calendar';
import type { ParsedEvent } from './parse-event';
import { Issues } from './problem';
import { closeSeries } from './series';
import { type IcsTimeZone, RuntimeZones } from './zones';

/** The holidays and closures of a feed, with the events that were left out and the parts that could not be read. */
export interface IcsFeed {
  /** The days and parts of days that events close: events of whole days, and events at local times without a zone. */
  readonly holidays: IcsHolidays;
  /** The intervals that events close: events between two instants. */
  readonly closures: readonly IcsClosure[];
  /** The events for which `where` returned false. Without `where`, these are the observances. */
  readonly leftOut: readonly IcsEvent[];
  /** The time zones of the events, and the source of their rules. */
  readonly timeZones: readonly IcsTimeZone[];
  /** The parts that could not be read, or are ambiguous. The path of each has the UID of its event. */
  readonly issues: readonly Issue[];
}

const LONGEST_TEXT = 10_000_000;

function checkText(text: unknown): string {
  if (typeof text !== 'string') throw fail('wrongType', 'text', 'the text of an iCalendar feed', show(text));
  if (text.length <= LONGEST_TEXT) return text;
  throw fail('tooLarge', 'text', `at most ${LONGEST_TEXT} characters`, `${text.length}`);
}

/** Returns the events of each UID. An event without UID is alone. */
function groupByUid(events: readonly ParsedEvent[]): Iterable<readonly ParsedEvent[]> {
  const byUid = new Map<string, ParsedEvent[]>();
  for (const parsed of events) {
    const key = parsed.event.uid === '' ? parsed.path : `uid ${parsed.event.uid}`;
    remember(byUid, key, (): ParsedEvent[] => []).push(parsed);
  }
  return byUid.values();
}

const frozen = <T extends object>(list: readonly T[]): readonly T[] =>
  Object.freeze(list.map((item) => Object.freeze(item)));

/**
 * Returns the holidays and closures in the text of an iCalendar feed (RFC 5545). The package ical.js (`npm i ical.js`)
 * parses the lines.
 *
 * - An event of whole days is a holiday on each of its days.
 * - An event at local times without a zone closes parts of its days.
 * - An event between two instants is a closure.
 *
 * Without the option `where`, observances are left out (see {@link isObservance}). A part of the feed that cannot be read
 * is in `issues`, and does not affect the other parts. Throws a `PrazoError` for wrong options, and for a text that is not
 * a feed.
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
export function holidaysFromIcs(ical: IcalModule, text: string, options: IcsOptions): IcsFeed {
  const parse = createLineParser(ical);
  const {
    years,
    name,
    where = (event: IcsEvent) => !isObservance(event),
    timeZones = 'runtime',
  } = unwrap(checkIcsOptions(options));
  const lines = unfold(checkText(text));
  const calendarLines = splitCalendars(lines);
  if (calendarLines.length === 0) {
    throw fail('wrongType', 'text', 'the text of an iCalendar feed, with BEGIN:VCALENDAR', show(text));
  }

  const issues = new Issues();
  const budget = new Budget(text.length);
  issues.attempt('text', () => budget.count('lines', lines.length));
  const context = { parse, budget, issues, runtime: new RuntimeZones(budget, timeZones === 'runtime') };
  let index = 0;
  const calendars = calendarLines.map((calendar) => {
    const parsed = parseCalendar(calendar, index, context);
    index += calendar.components.length;
    return parsed;
  });

  const closed: ClosedTimes = { holidays: [], closures: [] };
  const leftOut: IcsEvent[] = [];
  const iso = new IsoText();
  const isWanted = ({ event }: ParsedEvent) => {
    const isKept = where(event);
    if (!isKept) leftOut.push(event);
    return isKept;
  };
  for (const series of groupByUid(calendars.flatMap(({ events }) => events))) {
    closeSeries(series, { years, isWanted, iso }, budget, issues, closed);
  }

  const used = calendars.flatMap(({ zones }) => [...zones.used]);
  const usedZones = new Map(used.map(({ clock, ...zone }) => [JSON.stringify(zone), zone]));
  const title = name ?? calendars.find((calendar) => calendar.title !== undefined)?.title ?? 'the feed';
  return Object.freeze({
    holidays: feedSource(title, years, closed.holidays),
    closures: frozen(closed.closures.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))),
    leftOut: Object.freeze(leftOut),
    timeZones: frozen([...usedZones.values()]),
    issues: frozen(issues.found),
  });
}
