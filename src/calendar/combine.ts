import { fail } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { at } from '../input/issue';
import { union as join, intersection as meet, difference as minus } from '../timeline/intervals';
import { Timeline } from '../timeline/timeline';
import { startOfYear } from '../timeline/year';
import { DAY_MS, parseDay } from '../zone/civil';
import { findZone, type Zone } from '../zone/zone';
import { type Calendar, calendarOf } from './calendar';
import type { CombinedDefinition } from './definition';
import type { Exception } from './exceptions';

/** One stretch of a calendar that changes: the calendar that holds from a civil date on. */
export interface EffectiveCalendar {
  /** `YYYY-MM-DD`; only the first entry may do without, and then holds since ever. */
  readonly from?: string;
  readonly calendar: Calendar;
}

const zoneOf = ({ zone }: Calendar): Zone => findZone(zone) as Zone;

/** A calendar's exceptions in numbers. */
function exceptionsIn({ exceptions }: Calendar, from: number, until: number): readonly Exception[] {
  return exceptions(from, until).map(({ kind, names, ...bounds }) => ({
    kind,
    names,
    from: bounds.from.toMillis(),
    until: bounds.to.toMillis(),
  }));
}

/** What is open in another calendar, as a closure of this one that goes by its name. */
function cutsBy({ name, timeline }: Calendar, from: number, until: number): readonly Exception[] {
  const open = timeline.intervals(Math.max(from, timeline.from), Math.min(until, timeline.until));
  return open.map(([start, end]) => ({ kind: 'closure', names: [name], from: start, until: end }));
}

const OPERATIONS = { union: join, intersection: meet, difference: minus } as const;

function combine(word: keyof typeof OPERATIONS, calendars: readonly [Calendar, ...Calendar[]]): Calendar {
  const [zoned, ...others] = calendars;
  const timelines = calendars.map(({ timeline }) => timeline);
  const first = timelines.reduce((a, b) => (b.from > a.from ? b : a));
  const last = timelines.reduce((a, b) => (b.until < a.until ? b : a));
  const timeline = new Timeline({
    name: `${word} of ${timelines.map(({ name }) => name).join(' and ')}`,
    knownTo: last.knownTo,
    from: first.from,
    until: last.until,
    intervalsIn: (year) => timelines.map((operand) => operand.boundsIn(year)).reduce(OPERATIONS[word]),
  });
  const exceptions = (from: number, until: number) => [
    ...exceptionsIn(zoned, from, until),
    ...others.flatMap((other) => (word === 'difference' ? cutsBy : exceptionsIn)(other, from, until)),
  ];
  const members = calendars.map((calendar) => calendar.definition);
  const definition = frozenCopy({ [word]: members }) as unknown as CombinedDefinition;
  return calendarOf(zoneOf(zoned), timeline, exceptions, definition);
}

/** Open where any of the calendars is, as in support that follows the sun. Results are in the first one's zone. */
export function union(first: Calendar, ...others: readonly Calendar[]): Calendar {
  return combine('union', [first, ...others]);
}

/** Open where all of the calendars are. Results are in the first one's zone. */
export function intersection(first: Calendar, ...others: readonly Calendar[]): Calendar {
  return combine('intersection', [first, ...others]);
}

/** Open where the first calendar is and none of the others, such as maintenance windows, is. In the first one's zone. */
export function difference(first: Calendar, ...others: readonly Calendar[]): Calendar {
  return combine('difference', [first, ...others]);
}

interface Piece {
  readonly from: number;
  readonly until: number;
  readonly calendar: Calendar;
}

function piecesOf(zone: Zone, entries: readonly EffectiveCalendar[]): readonly Piece[] {
  const starts = entries.map(({ from, calendar }, index) => {
    if (calendar.zone !== zone.name) throw fail('zoneMismatch', at('', index), `the zone ${zone.name}`, calendar.zone);
    if (from === undefined && index === 0) return calendar.timeline.from;
    const day = parseDay(from ?? '');
    if (day === undefined) throw fail('invalidDate', `[${index}].from`, 'a civil date "YYYY-MM-DD"', String(from));
    return zone.instantOf(day * DAY_MS);
  });
  return entries.map(({ from: date, calendar }, index) => {
    const from = starts[index] as number;
    const until = starts[index + 1] ?? calendar.timeline.until;
    if (from >= until) throw fail('unorderedDates', `[${index + 1}].from`, 'dates in rising order', String(date));
    return { from, until, calendar };
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
  const blind =
    pieces.find(({ until, calendar }) => calendar.timeline.until < until) ?? (pieces[pieces.length - 1] as Piece);
  const late = pieces.filter(({ from, calendar }) => calendar.timeline.from > from).pop() ?? first;
  const timeline = new Timeline({
    name: entries.map(({ calendar }) => calendar.name).join(', then '),
    knownTo: blind.calendar.timeline.knownTo,
    from: Math.max(late.from, late.calendar.timeline.from),
    until: Math.min(blind.until, blind.calendar.timeline.until),
    intervalsIn: (year) =>
      pieces
        .filter(({ from, until }) => from < startOfYear(year + 1) && until > startOfYear(year))
        .flatMap((piece) => meet(piece.calendar.timeline.boundsIn(year), [piece.from, piece.until])),
  });
  const exceptions = (from: number, until: number) =>
    pieces.flatMap((piece) => {
      const start = Math.max(from, piece.from);
      const end = Math.min(until, piece.until);
      return start < end ? exceptionsIn(piece.calendar, start, end) : [];
    });
  const definition = frozenCopy({
    effective: entries.map(({ from, calendar }) => ({ from, calendar: calendar.definition })),
  }) as CombinedDefinition;
  return calendarOf(zone, timeline, exceptions, definition);
}
