import { type CivilDay, parseDay } from '../input/civil';
import { outsideCoverage } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { at } from '../input/issue';
import { check, lazy, unwrap } from '../input/schema';
import { DAY_MS } from '../input/units';
import { MovingZone, type Zone, type ZoneFrom } from '../time/zone';
import { clip, type Intervals, union as join, intersection as meet, difference as minus } from '../timeline/intervals';
import { checkCost } from '../timeline/limits';
import { openIntervalsIn, type TimelineSource } from '../timeline/timeline-source';
import { startOfYear, yearOf } from '../timeline/utc-year';
import { buildCalendar } from './build-calendar';
import { type Calendar, exceptionsBetween, rebuild, sourceOf, zoneOf } from './calendar';
import type { CombinedDefinition } from './calendar-definition';
import { type EffectiveCalendarEntry, entries, givenCalendar, members } from './combination-schemas';
import type { Exception } from './exceptions';

export type { EffectiveCalendarEntry } from './combination-schemas';

/** Returns the open time of a subtracted calendar as closures with its name. */
function closuresBy({ name, timeline }: Calendar, from: number, until: number): readonly Exception[] {
  const open = timeline.intervals(Math.max(from, timeline.from), Math.min(until, timeline.until));
  return open.map(([start, end]) => ({ kind: 'closure', names: [name], from: start, until: end }));
}

/** Merges many sets pairwise, so that each bound is visited only log₂(n) times. */
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

const givenMembers = /* @__PURE__ */ lazy(() => members(givenCalendar));
const givenEntries = /* @__PURE__ */ lazy(() => entries(givenCalendar));

/** Throws if a combination is too expensive to compile, or if its calendars cover no common period. */
function checkedSource(source: TimelineSource): TimelineSource {
  checkCost(source.cost);
  if (source.from < source.until) return source;
  throw outsideCoverage('', 'calendars that cover a common period', source.name);
}

function combine(word: keyof typeof OPERATIONS, given: readonly Calendar[]): Calendar {
  const calendars = unwrap(check(givenMembers, given));
  const [zoned, ...others] = calendars;
  const sources = calendars.map(sourceOf);
  const first = sources.reduce((a, b) => (b.from > a.from ? b : a));
  const last = sources.reduce((a, b) => (b.until < a.until ? b : a));
  const source = checkedSource({
    name: `${word} of ${sources.map(({ name }) => name).join(' and ')}`,
    limitedBy: last.limitedBy,
    from: first.from,
    until: last.until,
    cost: sources.reduce((sum, { cost }) => sum + cost, 0),
    intervalsIn: (year) => OPERATIONS[word](sources.map((operand) => openIntervalsIn(operand, year))),
    kindOf(year) {
      const kinds = sources.map((operand) => operand.kindOf(year));
      return kinds.includes(undefined) ? undefined : kinds.join('+');
    },
  });
  const exceptions = (from: number, until: number) => [
    ...exceptionsBetween(zoned, from, until),
    ...others.flatMap((other) => (word === 'difference' ? closuresBy : exceptionsBetween)(other, from, until)),
  ];
  const definitions = calendars.map((calendar) => calendar.definition);
  const definition = frozenCopy({ [word]: definitions }) as unknown as CombinedDefinition;
  // A variation does not change the subtracted calendars, such as maintenance windows.
  return buildCalendar(zoneOf(zoned), source, exceptions, definition, (variation) =>
    combine(
      word,
      calendars.map((one, i) => (i > 0 && word === 'difference' ? one : rebuild(one, { change: variation.change }))),
    ),
  );
}

/**
 * Returns a calendar that is open when at least one of the calendars is open, for example for follow-the-sun support.
 * Results are in the zone of the first calendar. Throws `outsideCoverage` if the calendars cover no common period.
 */
export function calendarUnion(first: Calendar, ...others: readonly Calendar[]): Calendar {
  return combine('union', [first, ...others]);
}

/**
 * Returns a calendar that is open when all of the calendars are open. Results are in the zone of the first calendar. Throws
 * `outsideCoverage` if the calendars cover no common period.
 */
export function calendarIntersection(first: Calendar, ...others: readonly Calendar[]): Calendar {
  return combine('intersection', [first, ...others]);
}

/**
 * Returns a calendar that is open when the first calendar is open and all others are closed. The others may be, for
 * example, maintenance windows. Results are in the zone of the first calendar. Throws `outsideCoverage` if the calendars
 * cover no common period.
 */
export function calendarDifference(first: Calendar, ...others: readonly Calendar[]): Calendar {
  return combine('difference', [first, ...others]);
}

interface Period {
  readonly from: number;
  readonly until: number;
  readonly calendar: Calendar;
}

function periodsOf(given: readonly EffectiveCalendarEntry[]): readonly Period[] {
  const starts = given.map(({ from, calendar }) =>
    from === undefined ? calendar.timeline.from : zoneOf(calendar).instantOf((parseDay(from) as CivilDay) * DAY_MS),
  );
  // A date may begin up to 26 hours earlier in the zone of the next entry. That entry then applies from its own start.
  for (let i = starts.length - 2; i >= 0; i--) {
    if (given[i]?.from !== undefined) starts[i] = Math.min(starts[i] as number, starts[i + 1] as number);
  }
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

/** Returns the zone of all periods: a {@link MovingZone} if they have different zones. */
function zoneOfPeriods(periods: readonly Period[]): Zone {
  const stays = periods.map(({ from, calendar }): ZoneFrom => ({ from, zone: zoneOf(calendar) }));
  const [first] = stays as [ZoneFrom];
  const moves = stays.some(({ zone }) => zone.offsets !== first.zone.offsets);
  return moves ? new MovingZone(stays as [ZoneFrom, ...ZoneFrom[]]) : first.zone;
}

/** Returns the highest cost of a year with several periods: each of their calendars is compiled for the whole year. */
function costOfChanges(periods: readonly Period[]): number {
  const byYear = new Map<number, number>();
  for (const { from, calendar } of periods.slice(1)) {
    const year = yearOf(from);
    byYear.set(year, (byYear.get(year) ?? 0) + sourceOf(calendar).cost);
  }
  return [...byYear.values()].reduce((most, cost) => Math.max(most, cost), 0);
}

/**
 * Returns a calendar that changes over time, so that yesterday's tickets keep yesterday's hours. Each entry applies
 * from the first instant of its date, in its own zone, until the next entry applies. A range that runs past midnight
 * ends with its entry. Results are in the zone of the entry that applies. Throws `unorderedDates` if the dates do not
 * rise.
 *
 * @example
 * ```ts
 * import { createCalendar, effectiveCalendar } from 'prazo';
 *
 * const until18 = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const until20 = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-20:00'] } });
 * const desk = effectiveCalendar([{ calendar: until18 }, { from: '2026-07-01', calendar: until20 }]);
 * desk.nextClose('2026-06-30T12:00:00Z'); // → 2026-06-30T18:00:00Z
 * desk.nextClose('2026-07-01T12:00:00Z'); // → 2026-07-01T20:00:00Z
 * ```
 */
export function effectiveCalendar(entries: readonly [EffectiveCalendarEntry, ...EffectiveCalendarEntry[]]): Calendar {
  const given = unwrap(check(givenEntries, entries));
  const periods = periodsOf(given);
  const [first] = periods as [Period];
  checkCost(costOfChanges(periods));
  // The coverage must have no gap. If a calendar does not cover its whole period, the coverage begins or ends there.
  const lastCovered =
    periods.find(({ until, calendar }) => calendar.timeline.until < until) ?? (periods[periods.length - 1] as Period);
  const firstCovered = periods.filter(({ from, calendar }) => calendar.timeline.from > from).pop() ?? first;
  const periodsIn = (year: number) =>
    periods.filter(({ from, until }) => from < startOfYear(year + 1) && until > startOfYear(year));
  const source = checkedSource({
    name: given.map(({ calendar }) => calendar.name).join(', then '),
    limitedBy: lastCovered.calendar.timeline.limitedBy,
    from: Math.max(firstCovered.from, firstCovered.calendar.timeline.from),
    until: Math.min(lastCovered.until, lastCovered.calendar.timeline.until),
    cost: Math.max(...periods.map(({ calendar }) => sourceOf(calendar).cost)),
    intervalsIn: (year) =>
      periodsIn(year).flatMap(({ calendar, from, until }) =>
        clip(openIntervalsIn(sourceOf(calendar), year), from, until),
      ),
    kindOf(year) {
      const index = periods.findIndex(({ from, until }) => from <= startOfYear(year) && until >= startOfYear(year + 1));
      const whole = periods[index];
      const kind = whole && sourceOf(whole.calendar).kindOf(year);
      return kind === undefined ? undefined : `${index}:${kind}`;
    },
  });
  const exceptions = (from: number, until: number) =>
    periods.flatMap((period) => {
      const start = Math.max(from, period.from);
      const end = Math.min(until, period.until);
      return start < end ? exceptionsBetween(period.calendar, start, end) : [];
    });
  const definition = frozenCopy({
    effective: given.map(({ from, calendar }) => ({ from, calendar: calendar.definition })),
  }) as CombinedDefinition;
  return buildCalendar(zoneOfPeriods(periods), source, exceptions, definition, ({ change, keeps = () => true }) => {
    const remaining = given.filter(({ from }) => keeps(from));
    const [first, ...others] = remaining.map(({ from, calendar }) => ({
      from,
      calendar: rebuild(calendar, { change }),
    }));
    // The first entry that remains also applies before its date.
    const { from, calendar } = first as EffectiveCalendarEntry;
    return effectiveCalendar([remaining[0] === given[0] ? { from, calendar } : { calendar }, ...others]);
  });
}
