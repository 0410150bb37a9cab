import fc from 'fast-check';
import { dayOf, easterOf, lastOfMonth } from '../oracle/calendar-dates';
import type {
  DatedHoliday,
  HolidayFunction,
  HolidayItem,
  Observed,
  Overrides,
  OverrideTable,
  Rule,
  When,
  Worked,
} from '../oracle/calendar-definition';
import {
  apart,
  dateIn,
  dateOf,
  later,
  partIn,
  rangesIn,
  type Scene,
  weekday,
  yearly,
  yearlyApart,
  yearlyDate,
} from './hours';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const weekdayOf = (date: string) => WEEKDAYS[new Date(date).getUTCDay()] as (typeof WEEKDAYS)[number];

/** Days after Easter that are always in the same year. */
const [FIRST_EASTER, LAST_EASTER] = [-80, 175];

/** Rules that include a date. */
function whenOn(date: string): readonly When[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const isLast = dayOf(date) + 7 > lastOfMonth(dayOf(date));
  const easters = [true, false].map((orthodox) => ({ easter: dayOf(date) - easterOf(year, orthodox), orthodox }));
  return [
    { date },
    { month, day },
    { month, weekday: weekdayOf(date), nth: Math.ceil(day / 7) },
    ...(isLast ? [{ month, weekday: weekdayOf(date), nth: -1 }] : []),
    ...easters.filter(({ easter }) => easter >= FIRST_EASTER && easter <= LAST_EASTER),
  ];
}

type Kind = { readonly closed?: string } | { readonly open?: Worked };

/** Options that close the day or a part of it, or make it a worked day. */
function kindIn(scene: Scene): fc.Arbitrary<Kind> {
  const open: fc.Arbitrary<Worked> = fc.oneof(rangesIn(scene), weekday, fc.constant('weekday' as const));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.record({ closed: partIn(scene) }) },
    { weight: 2, arbitrary: fc.record({ open }) },
  );
}

const named = fc.record({ name: fc.constantFrom('a day off', 'another') }, { requiredKeys: [] });

/** The years in which a rule applies, near the year of a date. */
const inForce = (date: string): fc.Arbitrary<{ readonly since?: number; readonly last?: number }> => {
  const year = Number(date.slice(0, 4));
  const since = fc.integer({ min: year - 1, max: year + 1 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: since.map((first) => ({ since: first })) },
    { weight: 1, arbitrary: since.map((last) => ({ last })) },
    {
      weight: 1,
      arbitrary: fc.tuple(since, fc.nat({ max: 1 })).map(([first, n]) => ({ since: first, last: first + n })),
    },
  );
};

const observed: fc.Arbitrary<{ readonly observed?: Observed }> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.constant({ observed: 'nextWeekday' as const }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ observed: 'nearestWeekday' as const }, { observed: 'monday' as const }),
  },
);

/** Holidays that move over the new year, or to the same day. */
const aroundNewYear: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom('12-25', '12-26', '12-31', '01-01', '01-02'),
    fc.constantFrom<Observed>('nextWeekday', 'nearestWeekday', 'monday'),
  )
  .map(([date, moved]) => ({ month: Number(date.slice(0, 2)), day: Number(date.slice(3)), observed: moved }));

function ruleIn(scene: Scene): fc.Arbitrary<Rule> {
  const day = dateIn(scene).chain((date) =>
    fc
      .tuple(fc.constantFrom(...whenOn(date)), kindIn(scene), observed, inForce(date), named)
      .map(([when, kind, moved, force, name]): Rule => ({ ...when, ...kind, ...moved, ...force, ...name })),
  );
  const range = fc
    .tuple(dateIn(scene), fc.nat({ max: 10 }), fc.boolean(), kindIn(scene), named)
    .chain(([from, days, isYearly, kind, name]) => {
      const until = later(from, days);
      const when = isYearly ? { from: yearly(from), until: yearly(until) } : { from, until };
      return inForce(from).map((force): Rule => ({ ...when, ...kind, ...force, ...name }));
    });
  const turns = dateOf(scene.from).slice(0, 4) !== dateOf(scene.until).slice(0, 4);
  return fc.oneof(
    { weight: 5, arbitrary: day },
    { weight: 1, arbitrary: range },
    { weight: turns ? 2 : 0, arbitrary: aroundNewYear },
  );
}

const datedIn = (scene: Scene): fc.Arbitrary<DatedHoliday> =>
  fc.tuple(dateIn(scene), kindIn(scene), named).map(([date, kind, name]) => ({ date, ...kind, ...name }));

/** A function that is printed as its results. */
function printed<F extends (year: number) => unknown>(answer: F, data: unknown): F {
  return Object.assign(answer, { [fc.toStringMethod]: () => `(year) => those of the year of ${JSON.stringify(data)}` });
}

const holidaysBy = (dated: readonly DatedHoliday[]): HolidayFunction =>
  printed((year) => dated.filter(({ date }) => date.startsWith(`${year}-`)), dated);

const seeks = (item: HolidayItem): item is Rule =>
  typeof item === 'object' && 'observed' in item && item.observed === 'nextWeekday';

/** The rules do not define which of two holidays on one date moves first. It matters if one is a part-day holiday. */
function untied<T extends HolidayItem>(list: readonly T[]): readonly T[] {
  if (list.filter(seeks).length < 2) return list;
  return list.map((item) => {
    const given: HolidayItem = item;
    const isPart = seeks(given) && (given.closed !== undefined || given.open !== undefined);
    return isPart ? ({ ...given, observed: 'monday' } as HolidayItem as T) : item;
  });
}

const EVER = { from: 1900, until: 2100 };

/** Items of a list of holidays: JSON only, or functions too. */
export function holidaysIn(scene: Scene, code: boolean): fc.Arbitrary<readonly HolidayItem[]> {
  const rule = fc.oneof({ weight: 1, arbitrary: dateIn(scene) }, { weight: 6, arbitrary: ruleIn(scene) });
  const frozen = fc
    .array(rule, { maxLength: 3 })
    .map((holidays) => ({ name: 'a list', coverage: EVER, holidays: untied(holidays) }));
  const made = fc.array(datedIn(scene), { maxLength: 3 }).map(holidaysBy);
  const source = made.map((holidaysOf) => ({ name: 'a source', coverage: EVER, holidaysIn: holidaysOf }));
  const items: fc.Arbitrary<HolidayItem> = fc.oneof(
    { weight: 8, arbitrary: rule },
    { weight: 1, arbitrary: frozen },
    ...(code ? [{ weight: 2, arbitrary: fc.oneof(made, source) }] : []),
  );
  return fc.array(items, { maxLength: 5 }).map(untied);
}

/** No override lasts longer than a year. */
const isShort = ([from, until]: readonly [from: string, until: string]): boolean => later(from, 365) >= until;

/** Overrides for dates, yearly dates, and ranges of both. Two ranges of the same form share no date. */
function tableIn(scene: Scene): fc.Arbitrary<OverrideTable> {
  const keys = fc
    .tuple(
      fc.uniqueArray(dateIn(scene), { maxLength: 3 }),
      fc.uniqueArray(yearlyDate(scene), { maxLength: 2 }),
      fc.uniqueArray(dateIn(scene), { maxLength: 4 }).map(apart),
      fc.tuple(fc.uniqueArray(yearlyDate(scene), { maxLength: 4 }), fc.boolean()).map(([e, p]) => yearlyApart(e, p)),
      fc.constantFrom(['date'], ['date', 'yearly'], ['date', 'yearly', 'range'], ['date', 'yearlyRange', 'range']),
    )
    .map(([date, everyYear, range, yearlyRange, kinds]) => {
      const stretches = (of: typeof range) => of.filter(isShort).map((stretch) => stretch.join('/'));
      const all = { date, yearly: everyYear, range: stretches(range), yearlyRange: stretches(yearlyRange) };
      return kinds.flatMap((kind) => all[kind as keyof typeof all]);
    });
  return fc
    .tuple(keys, fc.array(rangesIn(scene), { minLength: 9, maxLength: 9 }), fc.boolean())
    .map(([each, ranges, isTurned]) =>
      Object.fromEntries(
        (isTurned ? [...each].reverse() : each).map((key, i) => [key, ranges[i] as readonly string[]]),
      ),
    );
}

/** Returns the entries of a table for one year. */
function tableOfYear(table: OverrideTable, year: number): OverrideTable {
  const isOf = (key: string) =>
    key.split('/').every((date) => date.length === 'MM-DD'.length || date.startsWith(`${year}-`));
  return Object.fromEntries(Object.entries(table).filter(([key]) => isOf(key)));
}

export function overridesIn(scene: Scene, code: boolean): fc.Arbitrary<Overrides> {
  const table = tableIn(scene);
  if (!code) return table;
  const made = table.map((whole) => printed((year: number) => tableOfYear(whole, year), whole));
  const source = made.map((overrides) => ({ name: 'a roster', coverage: EVER, overridesIn: overrides }));
  return fc.oneof({ weight: 3, arbitrary: table }, { weight: 1, arbitrary: made }, { weight: 1, arbitrary: source });
}
