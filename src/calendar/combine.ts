import { type CivilDay, parseDay } from '../input/civil';
import { outsideCoverage } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { at } from '../input/issue';
import { check, later, unwrap } from '../input/schema';
import { DAY_MS } from '../input/units';
import { MovingZone, type Zone, type ZoneFrom } from '../time/zone';
import { clip, type Intervals, union as join, intersection as meet, difference as minus } from '../timeline/intervals';
import { checkCost } from '../timeline/limits';
import { boundsIn, type TimelineSource } from '../timeline/source';
import { startOfYear, yearOf } from '../timeline/year';
import { type Calendar, calendarOf, exceptionsBetween, remade, sourceOf, zoneOf } from './calendar';
import type { CombinedDefinition } from './definition';
import type { Exception } from './exceptions';
import { type EffectiveCalendar, entries, givenCalendar, members } from './members';

export type { EffectiveCalendar } from './members';

/** What is open in another calendar, as a closure of this one that goes by its name. */
function cutsBy({ name, timeline }: Calendar, from: number, until: number): readonly Exception[] {
  const open = timeline.intervals(Math.max(from, timeline.from), Math.min(until, timeline.until));
  return open.map(([start, end]) => ({ kind: 'closure', names: [name], from: start, until: end }));
}

/** Merges many sets two by two, so that no bound is passed over more than a few times. */
function mergeAll(sets: readonly Intervals[], merge: (a: Intervals, b: Intervals) => Intervals): Intervals {
  const half = sets.length >> 1;
  if (half === 0) return sets[0] ?? [];
  return merge(mergeAll(sets.slice(0, half), merge), mergeAll(sets.slice(half), merge));
}

const OPERATIONS = {
  union: (sets: readonly Intervals[]) => mergeAll(sets, join),
  intersection: (sets: readonly Intervals[]) => mergeAll(sets, meet),
  difference: ([first = [], ...others]: readonly Intervals[]) => minus(first, mergeAll(others, join)),
} as const;

const madeMembers = /* @__PURE__ */ later(() => members(givenCalendar));
const madeEntries = /* @__PURE__ */ later(() => entries(givenCalendar));

/** Refuses a combination that costs too much, and one whose calendars know no time in common. */
function checked(source: TimelineSource): TimelineSource {
  checkCost(source.cost);
  if (source.from < source.until) return source;
  throw outsideCoverage('', 'calendars that cover a common period', source.name);
}

function combine(word: keyof typeof OPERATIONS, given: readonly Calendar[]): Calendar {
  const calendars = unwrap(check(madeMembers, given));
  const [zoned, ...others] = calendars;
  const sources = calendars.map(sourceOf);
  const first = sources.reduce((a, b) => (b.from > a.from ? b : a));
  const last = sources.reduce((a, b) => (b.until < a.until ? b : a));
  const source = checked({
    name: `${word} of ${sources.map(({ name }) => name).join(' and ')}`,
    knownTo: last.knownTo,
    from: first.from,
    until: last.until,
    cost: sources.reduce((sum, { cost }) => sum + cost, 0),
    intervalsIn: (year) => OPERATIONS[word](sources.map((operand) => boundsIn(operand, year))),
    kindOf(year) {
      const kinds = sources.map((operand) => operand.kindOf(year));
      return kinds.includes(undefined) ? undefined : kinds.join('+');
    },
  });
  const exceptions = (from: number, until: number) => [
    ...exceptionsBetween(zoned, from, until),
    ...others.flatMap((other) => (word === 'difference' ? cutsBy : exceptionsBetween)(other, from, until)),
  ];
  const definitions = calendars.map((calendar) => calendar.definition);
  const definition = frozenCopy({ [word]: definitions }) as unknown as CombinedDefinition;
  // What is taken away, such as maintenance, stays what it is.
  return calendarOf(zoneOf(zoned), source, exceptions, definition, (way) =>
    combine(
      word,
      calendars.map((one, i) => (i > 0 && word === 'difference' ? one : remade(one, { change: way.change }))),
    ),
  );
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

function piecesOf(given: readonly EffectiveCalendar[]): readonly Piece[] {
  const starts = given.map(({ from, calendar }) =>
    from === undefined ? calendar.timeline.from : zoneOf(calendar).instantOf((parseDay(from) as CivilDay) * DAY_MS),
  );
  return given.map(({ calendar }, index) => {
    const from = starts[index] as number;
    const until = starts[index + 1] ?? calendar.timeline.until;
    if (from <= until) return { from, until, calendar };
    throw outsideCoverage(
      at('', index),
      'a calendar that covers part of the period in which it applies',
      calendar.name,
    );
  });
}

/** The zone of a desk, which may move from one to another. */
function zoneOfAll(pieces: readonly Piece[]): Zone {
  const stays = pieces.map(({ from, calendar }): ZoneFrom => ({ from, zone: zoneOf(calendar) }));
  const [first] = stays as [ZoneFrom];
  const moves = stays.some(({ zone }) => zone.name !== first.zone.name || zone.offsets !== first.zone.offsets);
  return moves ? new MovingZone(stays as [ZoneFrom, ...ZoneFrom[]]) : first.zone;
}

/** The most that a year costs in which one calendar follows another: each of them is worked out for all of it. */
function costOfChanges(pieces: readonly Piece[]): number {
  const byYear = new Map<number, number>();
  for (const { from, calendar } of pieces.slice(1)) {
    const year = yearOf(from);
    byYear.set(year, (byYear.get(year) ?? 0) + sourceOf(calendar).cost);
  }
  return [...byYear.values()].reduce((most, cost) => Math.max(most, cost), 0);
}

/**
 * A calendar that changes over time: each entry holds from the first instant of its date, in its own zone, until the next
 * one's, so that yesterday's tickets keep yesterday's hours. A range running past midnight ends where its calendar does.
 * The dates rise (`unorderedDates`). Results are in the zone in force.
 */
export function effective(entries: readonly [EffectiveCalendar, ...EffectiveCalendar[]]): Calendar {
  const given = unwrap(check(madeEntries, entries));
  const pieces = piecesOf(given);
  const [first] = pieces as [Piece];
  checkCost(costOfChanges(pieces));
  // Where a calendar does not know the whole of its stretch, what is known ends there.
  const blind =
    pieces.find(({ until, calendar }) => calendar.timeline.until < until) ?? (pieces[pieces.length - 1] as Piece);
  const late = pieces.filter(({ from, calendar }) => calendar.timeline.from > from).pop() ?? first;
  const within = (year: number) =>
    pieces.filter(({ from, until }) => from < startOfYear(year + 1) && until > startOfYear(year));
  const source = checked({
    name: given.map(({ calendar }) => calendar.name).join(', then '),
    knownTo: blind.calendar.timeline.knownTo,
    from: Math.max(late.from, late.calendar.timeline.from),
    until: Math.min(blind.until, blind.calendar.timeline.until),
    cost: Math.max(...pieces.map(({ calendar }) => sourceOf(calendar).cost)),
    intervalsIn: (year) =>
      within(year).flatMap(({ calendar, from, until }) => clip(boundsIn(sourceOf(calendar), year), from, until)),
    kindOf(year) {
      const [piece, another] = within(year);
      const isWhole =
        another === undefined &&
        piece !== undefined &&
        piece.from <= startOfYear(year) &&
        piece.until >= startOfYear(year + 1);
      const kind = isWhole ? sourceOf(piece.calendar).kindOf(year) : undefined;
      return kind === undefined ? undefined : `${pieces.indexOf(piece as Piece)}:${kind}`;
    },
  });
  const exceptions = (from: number, until: number) =>
    pieces.flatMap((piece) => {
      const start = Math.max(from, piece.from);
      const end = Math.min(until, piece.until);
      return start < end ? exceptionsBetween(piece.calendar, start, end) : [];
    });
  const definition = frozenCopy({
    effective: given.map(({ from, calendar }) => ({ from, calendar: calendar.definition })),
  }) as CombinedDefinition;
  return calendarOf(zoneOfAll(pieces), source, exceptions, definition, ({ change, keeps = () => true }) => {
    const kept = given.filter(({ from }) => keeps(from));
    const [first, ...others] = kept.map(({ from, calendar }) => ({ from, calendar: remade(calendar, { change }) }));
    // The first that stays holds before its date, too.
    const { from, calendar } = first as EffectiveCalendar;
    return effective([kept[0] === given[0] ? { from, calendar } : { calendar }, ...others]);
  });
}
