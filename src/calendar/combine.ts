import { fail } from '../input/error';
import { at } from '../input/issue';
import { difference as minus, type Intervals, intersection as meet, union as join } from '../timeline/intervals';
import { Timeline } from '../timeline/timeline';
import { startOfYear } from '../timeline/year';
import { DAY_MS, parseDay } from '../zone/civil';
import { findZone, type Zone } from '../zone/zone';
import { type Calendar, calendarOf } from './calendar';

type SetOperation = (a: Intervals, b: Intervals) => Intervals;

/** One stretch of a calendar that changes: the calendar that holds from a civil date on. */
export interface EffectiveCalendar {
  /** `YYYY-MM-DD`; only the first entry may do without, and then holds since ever. */
  readonly from?: string;
  readonly calendar: Calendar;
}

const zoneOf = ({ zone }: Calendar): Zone => findZone(zone) as Zone;

function combine(word: string, operation: SetOperation, calendars: readonly [Calendar, ...Calendar[]]): Timeline {
  const timelines = calendars.map(({ timeline }) => timeline);
  const first = timelines.reduce((a, b) => (b.from > a.from ? b : a));
  const last = timelines.reduce((a, b) => (b.until < a.until ? b : a));
  return new Timeline({
    name: `${word} of ${timelines.map(({ name }) => name).join(' and ')}`,
    knownTo: last.knownTo,
    from: first.from,
    until: last.until,
    intervalsIn: (year) => timelines.map((timeline) => timeline.boundsIn(year)).reduce(operation),
  });
}

/** Open where any of the calendars is, as in support that follows the sun. Results are in the first one's zone. */
export function union(first: Calendar, ...others: readonly Calendar[]): Calendar {
  const all = [first, ...others] as const;
  return calendarOf(zoneOf(first), combine('union', join, all), { union: all.map(({ definition }) => definition) });
}

/** Open where all of the calendars are. Results are in the first one's zone. */
export function intersection(first: Calendar, ...others: readonly Calendar[]): Calendar {
  const all = [first, ...others] as const;
  const definition = { intersection: all.map((calendar) => calendar.definition) };
  return calendarOf(zoneOf(first), combine('intersection', meet, all), definition);
}

/** Open where the first calendar is and none of the others, such as maintenance windows, is. In the first one's zone. */
export function difference(first: Calendar, ...others: readonly Calendar[]): Calendar {
  const all = [first, ...others] as const;
  const definition = { difference: all.map((calendar) => calendar.definition) };
  return calendarOf(zoneOf(first), combine('difference', minus, all), definition);
}

interface Piece {
  readonly from: number;
  readonly until: number;
  readonly timeline: Timeline;
}

function piecesOf(zone: Zone, entries: readonly EffectiveCalendar[]): readonly Piece[] {
  const starts = entries.map(({ from, calendar }, index) => {
    if (calendar.zone !== zone.name) throw fail('zoneMismatch', at('', index), `the zone ${zone.name}`, calendar.zone);
    if (from === undefined && index === 0) return calendar.timeline.from;
    const day = parseDay(from ?? '');
    if (day === undefined) throw fail('invalidDate', `[${index}].from`, 'a civil date "YYYY-MM-DD"', String(from));
    return zone.instantOf(day * DAY_MS);
  });
  return entries.map(({ from: date, calendar: { timeline } }, index) => {
    const from = starts[index] as number;
    const until = starts[index + 1] ?? timeline.until;
    if (from >= until) throw fail('unorderedDates', `[${index + 1}].from`, 'dates in rising order', String(date));
    return { from, until, timeline };
  });
}

/**
 * A calendar that changes over time: each entry holds from the first instant of its date until the next one's, so
 * that yesterday's tickets keep yesterday's hours. A range running past midnight ends where its calendar does.
 *
 * All entries are of one zone (`zoneMismatch`), their dates rise (`unorderedDates`).
 */
export function effective(entries: readonly [EffectiveCalendar, ...EffectiveCalendar[]]): Calendar {
  const zone = zoneOf(entries[0].calendar);
  const pieces = piecesOf(zone, entries);
  const [first] = pieces as [Piece];
  // Where a calendar does not know the whole of its stretch, what is known ends there.
  const blind = pieces.find(({ until, timeline }) => timeline.until < until) ?? (pieces[pieces.length - 1] as Piece);
  const late = pieces.filter(({ from, timeline }) => timeline.from > from).pop() ?? first;
  const timeline = new Timeline({
    name: entries.map(({ calendar }) => calendar.name).join(', then '),
    knownTo: blind.timeline.knownTo,
    from: Math.max(late.from, late.timeline.from),
    until: Math.min(blind.until, blind.timeline.until),
    intervalsIn: (year) =>
      pieces
        .filter(({ from, until }) => from < startOfYear(year + 1) && until > startOfYear(year))
        .flatMap((piece) => meet(piece.timeline.boundsIn(year), [piece.from, piece.until])),
  });
  const definition = { effective: entries.map(({ from, calendar }) => ({ ...(from && { from }), calendar: calendar.definition })) };
  return calendarOf(zone, timeline, definition);
}
