import { type CivilDay, civilDay, parseDay, WEEKDAYS, type Weekday } from '../input/civil';
import { list, object } from '../input/composite';
import { year } from '../input/coverage';
import { dayRanges, partOfDay } from '../input/day-ranges';
import type { Report } from '../input/flaw';
import { frozenCopy } from '../input/frozen';
import { type Labels, labels } from '../input/labels';
import type { LocalRange } from '../input/local-time';
import { type Parts, refineParts } from '../input/parts';
import { choose, flag, fromText, integer, later, map, oneOf, type Schema, satisfying, text } from '../input/schema';
import { DAY_MS } from '../input/units';
import { A_LEAP_YEAR, checkShortRange, type DateRange, dateText } from './date-range';
import { allOf, byEaster, type Dates, inForce, onDate, onWeekday, yearly } from './dates';
import type { Observed } from './holiday';

/** The hours of a worked day, read. */
export type Opening = readonly LocalRange[] | Weekday | 'weekday';

/** What the holidays of one civil date come to. */
export interface HolidayOnDay {
  readonly names: readonly Labels[];
  /** Whether the whole day is closed; if not, the parts that are. */
  readonly wholeDay: boolean;
  readonly parts: readonly LocalRange[];
  /** The hours in which the day is worked all the same; none on a day that is none. */
  readonly openings: readonly Opening[];
}

/** A holiday by the dates on which it falls. */
export interface Rule extends HolidayOnDay {
  readonly dates: Dates;
  readonly observed: Observed | undefined;
}

/** A feed may have a holiday whose name is empty. */
const holidayName: Schema<Labels> = /* @__PURE__ */ choose((value) => (typeof value === 'string' ? text : labels));

const OF_EVERY_YEAR = /^\d\d-\d\d$/;

const day: Schema<CivilDay> = /* @__PURE__ */ fromText(
  'invalidDate',
  (text) =>
    OF_EVERY_YEAR.test(text)
      ? 'a civil date "YYYY-MM-DD", or that of every year as { month, day }'
      : 'a civil date "YYYY-MM-DD"',
  parseDay,
);

const openDay: Schema<Opening> = /* @__PURE__ */ fromText(
  'unknownValue',
  'a weekday such as "mon", "weekday", or a list of ranges such as ["09:00-18:00"]',
  (text) => [...WEEKDAYS, 'weekday' as const].find((one) => one === text),
);
const opening: Schema<Opening> = /* @__PURE__ */ choose((value) => (typeof value === 'string' ? openDay : dayRanges));

interface Effects {
  readonly name?: Labels;
  readonly closed?: LocalRange;
  readonly open?: Opening;
}

interface Particulars extends Effects {
  readonly since?: number;
  readonly last?: number;
  readonly observed?: Observed;
}

const effects = { name: holidayName, closed: partOfDay, open: opening };
const PARTICULARS = ['name', 'closed', 'open', 'since', 'last', 'observed'] as const;

function checkParticulars({ closed, open, since, last }: Parts<Particulars>, report: Report): void {
  if (closed !== undefined && open !== undefined) {
    report('contradiction', ['open'], 'a part that is closed, or hours that are open', 'both');
  }
  if (since === undefined || last === undefined || since <= last) return;
  report('invalidCoverage', ['last'], `a year that is not before ${since}`, `${last}`);
}

/** A rule of some keys that say its dates, and of those that every rule may have. */
function ruleOf<T extends object>(
  keys: { readonly [K in keyof T]-?: Schema<T[K]> },
  into: (read: T) => Dates,
  check: (read: Parts<T>, report: Report) => void = () => {},
  optional: readonly (keyof T)[] = [],
): Schema<Rule> {
  const observed = 'until' in keys ? notMoved : oneOf(['nextWeekday', 'nearestWeekday', 'monday']);
  const all = { ...keys, ...effects, since: year, last: year, observed } as {
    readonly [K in keyof (T & Particulars)]-?: Schema<(T & Particulars)[K]>;
  };
  const both = refineParts(
    object<T & Particulars>(all, [...optional, ...PARTICULARS]),
    (read: Parts<T & Particulars>, report: Report) => {
      checkParticulars(read as Parts<Particulars>, report);
      check(read as Parts<T>, report);
    },
  );
  return map(both, (read) => made(into(read), read));
}

function made(dates: Dates, { name, closed, open, since, last, observed }: Particulars): Rule {
  const isLimited = since !== undefined || last !== undefined;
  const wholeDay = open === undefined && (closed === undefined || (closed.from === 0 && closed.until === DAY_MS));
  const some = isLimited ? inForce(dates, since ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY) : dates;
  // Each range of hours is looked at on each date.
  const ranges = Array.isArray(open) ? Math.max(1, open.length) : 1;
  return {
    dates: some.size > 1 || some.year === undefined ? { ...some, size: some.size * ranges } : some,
    names: frozenCopy(name === undefined ? [] : [name]),
    wholeDay,
    parts: closed === undefined ? [] : [closed],
    openings: open === undefined ? [] : [open],
    observed,
  };
}

const bareDate: Schema<Rule> = /* @__PURE__ */ later(() => map(day, (on) => made(onDate(on), {})));

const dated: Schema<Rule> = /* @__PURE__ */ later(() =>
  ruleOf<{ date: CivilDay }>({ date: day }, ({ date }) => onDate(date)),
);

function checkDayOfMonth({ month, day: on }: Parts<{ month: number; day: number }>, report: Report): void {
  if (month === undefined || on === undefined) return;
  if (civilDay(A_LEAP_YEAR, month, on) < civilDay(A_LEAP_YEAR, month + 1, 1)) return;
  report('invalidDate', ['day'], `a day of month ${month}`, String(on));
}

const month = /* @__PURE__ */ later(() => integer(1, 12));

const ofYear: Schema<Rule> = /* @__PURE__ */ later(() =>
  ruleOf<{ month: number; day: number }>(
    { month, day: integer(1, 31) },
    ({ month, day }) => yearly(month, day),
    checkDayOfMonth,
  ),
);

const nth: Schema<number> = /* @__PURE__ */ satisfying(
  'unknownValue',
  'a number from 1 to 5, or -1 for the last',
  (value): value is number => typeof value === 'number' && [1, 2, 3, 4, 5, -1].includes(value),
);

const ofWeekday: Schema<Rule> = /* @__PURE__ */ later(() =>
  ruleOf<{ month: number; weekday: Weekday; nth: number }>(
    { month, weekday: oneOf(WEEKDAYS), nth },
    ({ month, weekday, nth }) => onWeekday(month, weekday, nth),
  ),
);

/** As many days as Easter is from either end of a year, so that a rule never leaves it. */
const EARLIEST = -80;
const LATEST = 175;

const ofEaster: Schema<Rule> = /* @__PURE__ */ later(() =>
  ruleOf<{ easter: number; orthodox?: boolean }>(
    { easter: integer(EARLIEST, LATEST), orthodox: flag },
    ({ easter, orthodox }) => byEaster(easter, orthodox === true),
    undefined,
    ['orthodox'],
  ),
);

const notMoved: Schema<never> = /* @__PURE__ */ satisfying(
  'contradiction',
  'a range without it, as only a holiday of one date is moved',
  (_): _ is never => false,
);

const ofRange: Schema<Rule> = /* @__PURE__ */ later(() =>
  ruleOf<DateRange>({ from: dateText, until: dateText }, allOf, checkShortRange),
);

/** The forms of a rule, by a key that only they have. */
const FORMS: readonly (readonly [key: string, form: Schema<Rule>])[] = [
  ['date', dated],
  ['easter', ofEaster],
  ['weekday', ofWeekday],
  ['nth', ofWeekday],
  ['month', ofYear],
  ['day', ofYear],
  ['from', ofRange],
  ['until', ofRange],
];

const noRule: Schema<never> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a holiday: "YYYY-MM-DD", or an object with a date, a month and day, a month, weekday and nth, easter, or from and until',
  (_): _ is never => false,
);

/** A holiday, in any form. */
export const rule: Schema<Rule> = /* @__PURE__ */ choose((value) => {
  if (typeof value === 'string') return bareDate;
  if (typeof value !== 'object' || value === null) return noRule;
  return FORMS.find(([key]) => key in value)?.[1] ?? noRule;
});

/** A holiday by its date, as a source answers. */
const answered: Schema<Rule> = /* @__PURE__ */ later(() =>
  map(
    refineParts(
      object<Effects & { date: CivilDay }>({ date: day, ...effects }, ['name', 'closed', 'open']),
      checkParticulars,
    ),
    (read) => made(onDate(read.date), read),
  ),
);

/** The holidays a source answers for a year, each by its date. */
export const datedHolidays: Schema<readonly Rule[]> = /* @__PURE__ */ later(() =>
  list(answered, 'a list of holidays with their dates'),
);

/** The same, of which some may be bare dates. */
export const answer: Schema<readonly Rule[]> = /* @__PURE__ */ later(() =>
  list(
    choose((value) => (typeof value === 'string' ? bareDate : answered)),
    'a list of holidays with their dates',
  ),
);
