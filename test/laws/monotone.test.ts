import fc from 'fast-check';
import { type AgreedTarget, createCalendar, isPrazoError } from 'prazo';
import { describe, expect, test } from 'vitest';
import { localDay } from '../../src/calendar/business-day';
import { UNIT_MS, UNITS, type Unit } from '../../src/catalog/target';
import type { UnitReading } from '../../src/catalog/unit-reading';
import { clockCalendarOf } from '../../src/clock/clock-calendar';
import { type ResolvedTarget, resolveTarget } from '../../src/clock/resolved-target';
import { DAY } from '../oracle/clock';
import { definitionIn, instantIn } from './calendars';
import { PLACES } from './places';

/**
 * A later start is never due earlier, and no start is due before itself: all kinds of targets, any calendar, zones with
 * transitions.
 */

const SEED = Number(process.env.MONOTONE_SEED ?? 20_240_310);
const runs = Number(process.env.MONOTONE_RUNS ?? 600);

const time = fc.oneof(
  fc.constantFrom('00:00', '00:30', '01:30', '02:30', '09:00', '12:00', '17:00', '18:00', '23:30', '23:59'),
  fc.nat({ max: 287 }).map((n) => new Date(n * 300_000).toISOString().slice(11, 16)),
);
const by = fc.oneof(time, fc.constant('endOfDay' as const));
const roll = fc.constantFrom('following' as const, 'preceding' as const, 'nearest' as const);
const from = fc.constant('nextOpening' as const);
const maybe = { requiredKeys: [] };

const inUnit = (unit: string, amount: fc.Arbitrary<number>, options: object = {}): fc.Arbitrary<AgreedTarget> =>
  fc
    .tuple(amount, fc.record(options as Record<string, fc.Arbitrary<unknown>>, maybe))
    .map(([n, chosen]) => ({ [unit]: n, ...chosen }) as unknown as AgreedTarget);

const few = fc.integer({ min: 1, max: 6 });
const long = fc.integer({ min: 1, max: 72 });

interface Weighted {
  readonly weight: number;
  readonly amount: fc.Arbitrary<number>;
  readonly options?: object;
}

const thousands = long.map((n) => n * 1000);
const scores = long.map((n) => n * 20);

const BY_UNIT: Readonly<Record<Unit, Weighted>> = {
  seconds: { weight: 1, amount: thousands, options: { from } },
  minutes: { weight: 1, amount: scores, options: { from } },
  hours: { weight: 1, amount: long, options: { from } },
  businessSeconds: { weight: 1, amount: thousands },
  businessMinutes: { weight: 1, amount: scores },
  businessHours: { weight: 1, amount: long },
  days: { weight: 6, amount: few, options: { by, roll, from } },
  months: { weight: 4, amount: few, options: { by, roll } },
  businessDays: { weight: 6, amount: few, options: { by, cutoff: time } },
};

const inUnits = Object.entries(BY_UNIT).map(([unit, { weight, amount, options }]) => ({
  weight,
  arbitrary: inUnit(unit, amount, options),
}));

const targetIn = (place: (typeof PLACES)[number]): fc.Arbitrary<AgreedTarget> =>
  fc.oneof(
    ...inUnits,
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 2 }), by, fc.record({ cutoff: time }, maybe))
        .map(([businessDays, at, chosen]) => ({ businessDays, by: at, ...chosen })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(instantIn(place), fc.record({ roll }, maybe)).map(([due, chosen]) => ({ due, ...chosen })),
    },
  );

const reading: fc.Arbitrary<UnitReading> = fc.record(
  { hours: fc.constant('business' as const), days: fc.constant('business' as const) },
  maybe,
);

/** Two starts, the earlier first: close together, or anywhere in the two weeks. */
const startsIn = (place: (typeof PLACES)[number]) =>
  fc
    .tuple(
      instantIn(place),
      fc.oneof(fc.nat({ max: 3 * 3_600_000 }), fc.nat({ max: DAY }), fc.nat({ max: 6 * DAY }), fc.constant(1)),
    )
    .map(([start, later]) => [start, start + later] as const);

const situation = fc.constantFrom(...PLACES).chain((place) =>
  fc.record({
    definition: definitionIn(place),
    target: targetIn(place),
    reading,
    starts: startsIn(place),
  }),
);

interface Told {
  readonly received: number;
  readonly due: number;
}

/** Returns the receipt and due of a start; undefined if the calendar has too little open time. */
function told(resolved: ResolvedTarget, start: number): Told | undefined {
  try {
    const received = resolved.receivedAt(start);
    return { received, due: resolved.firstDue(start, received) };
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The units that count dates: they have no fixed length. */
const CIVIL = UNITS.filter((unit) => !(unit in UNIT_MS));

/** Whether clocks show an earlier local time at the later of two instants, because an hour is repeated. */
const turnsBack = ({ calendar: { zone } }: ResolvedTarget, a: number, b: number): boolean =>
  zone.localTime(a) > zone.localTime(b);

/** Whether local clocks have shown the time of an instant before. */
const isRepeat = ({ calendar: { zone } }: ResolvedTarget, at: number): boolean =>
  zone.instantOf(zone.localTime(at)) < at;

/** Whether the month that a target in months reaches has no such day as its start. */
function isCutOff({ calendar: { zone }, target }: ResolvedTarget, start: number): boolean {
  const { months, by: at } = target as { readonly months?: number; readonly by?: string };
  if (months === undefined || at !== undefined) return false;
  const day = new Date(localDay(zone, start).day * DAY);
  return day.getUTCDate() > new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
}

describe(`a later start is never due earlier (seed ${SEED})`, () => {
  test('on any calendar', () => {
    let compared = 0;
    let leftOut = 0;
    fc.assert(
      fc.property(situation, ({ definition, target, reading: how, starts: [early, late] }) => {
        const resolved = resolveTarget(target, clockCalendarOf(createCalendar(definition)), how);
        const [first, second] = [told(resolved, early), told(resolved, late)];
        if (first === undefined || second === undefined) return;
        expect(first.received).toBeGreaterThanOrEqual(early);
        expect(second.received).toBeGreaterThanOrEqual(first.received);
        if (!resolved.isFixed && !isRepeat(resolved, early)) expect(first.due).toBeGreaterThan(early);
        const isCivil = CIVIL.some((unit) => unit in target);
        const backwards = turnsBack(resolved, early, late) || turnsBack(resolved, first.received, second.received);
        if ((isCivil && backwards) || isCutOff(resolved, early) || isCutOff(resolved, late)) {
          leftOut++;
          return;
        }
        compared++;
        expect(second.due).toBeGreaterThanOrEqual(first.due);
      }),
      { seed: SEED, numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs * 0.7);
    expect(leftOut).toBeLessThan(runs * 0.1);
  });
});
