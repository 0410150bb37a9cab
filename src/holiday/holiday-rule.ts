import { type CivilDay, civilDay, parseDay, WEEKDAYS, type Weekday } from '../input/civil';
import { list, object } from '../input/composite';
import { year } from '../input/coverage';
import { dayRanges, partOfDay } from '../input/day-ranges';
import type { Report } from '../input/flaw';
import { frozenCopy } from '../input/frozen';
import { type Labels, labels } from '../input/labels';
import type { LocalRange } from '../input/local-time';
import {
  choose,
  flag,
  fromText,
  integer,
  lazy,
  map,
  oneOf,
  type Parts,
  refineParts,
  type Schema,
  satisfying,
  text,
} from '../input/schema';
import { DAY_MS } from '../input/units';
import { A_LEAP_YEAR, checkShortRange, type DateRange, dateOrYearlyDate } from './date-range';
import type { Observed } from './holiday';
import { byEaster, type Dates, everyDateOf, limitedTo, onDate, onWeekday, yearly } from './recurring-dates';

/** The parsed hours of a worked day. */
export type Opening = readonly LocalRange[] | Weekday | 'weekday';

/** The combined effect of all holidays of one civil date. */
export interface HolidayOnDay {
  readonly names: readonly Labels[];
  /** Whether the whole day is closed. If not, only the `parts` are closed. */
  readonly wholeDay: boolean;
  readonly parts: readonly LocalRange[];
  /** The hours of a worked day; empty if the day is not worked. */
  readonly openings: readonly Opening[];
}

/** A parsed holiday rule. */
export interface ParsedHolidayRule extends HolidayOnDay {
  readonly dates: Dates;
  readonly observed: Observed | undefined;
}

/** A feed may have a holiday with an empty name. */
const holidayName: Schema<Labels> = /* @__PURE__ */ choose((value) => (typeof value === 'string' ? text : labels));

const YEARLY = /^\d\d-\d\d$/;

const day: Schema<CivilDay> = /* @__PURE__ */ fromText(
  'invalidDate',
  (text) =>
    YEARLY.test(text)
      ? 'a civil date "YYYY-MM-DD"; write a date of every year as { month, day }'
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

interface RuleOptions extends Effects {
  readonly since?: number;
  readonly last?: number;
  readonly observed?: Observed;
}

const effects = { name: holidayName, closed: partOfDay, open: opening };
const RULE_OPTIONS = ['name', 'closed', 'open', 'since', 'last', 'observed'] as const;

function checkOptions({ closed, open, since, last }: Parts<RuleOptions>, report: Report): void {
  if (closed !== undefined && open !== undefined) {
    report('contradiction', ['open'], 'either closed or open', 'both');
  }
  if (since === undefined || last === undefined || since <= last) return;
  report('invalidCoverage', ['last'], `a year that is not before ${since}`, `${last}`);
}

/** Returns the schema of a rule with the keys that define its dates, and the options of every rule. */
function ruleSchema<T extends object>(
  keys: { readonly [K in keyof T]-?: Schema<T[K]> },
  into: (read: T) => Dates,
  check: (read: Parts<T>, report: Report) => void = () => {},
  optional: readonly (keyof T)[] = [],
): Schema<ParsedHolidayRule> {
  const observed = 'until' in keys ? notMoved : oneOf(['nextWeekday', 'nearestWeekday', 'monday']);
  const all = { ...keys, ...effects, since: year, last: year, observed } as {
    readonly [K in keyof (T & RuleOptions)]-?: Schema<(T & RuleOptions)[K]>;
  };
  const both = refineParts(
    object<T & RuleOptions>(all, [...optional, ...RULE_OPTIONS]),
    (read: Parts<T & RuleOptions>, report: Report) => {
      checkOptions(read as Parts<RuleOptions>, report);
      check(read as Parts<T>, report);
    },
  );
  return map(both, (read) => parsedRule(into(read), read));
}

function parsedRule(dates: Dates, { name, closed, open, since, last, observed }: RuleOptions): ParsedHolidayRule {
  const isLimited = since !== undefined || last !== undefined;
  const wholeDay = open === undefined && (closed === undefined || (closed.from === 0 && closed.until === DAY_MS));
  const limited = isLimited
    ? limitedTo(dates, since ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY)
    : dates;
  // The cost of a rule: each of its ranges of hours is visited on each of its dates.
  const ranges = Array.isArray(open) ? Math.max(1, open.length) : 1;
  return {
    dates: limited.size > 1 || limited.year === undefined ? { ...limited, size: limited.size * ranges } : limited,
    names: frozenCopy(name === undefined ? [] : [name]),
    wholeDay,
    parts: closed === undefined ? [] : [closed],
    openings: open === undefined ? [] : [open],
    observed,
  };
}

const bareDateRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  map(day, (on) => parsedRule(onDate(on), {})),
);

const datedRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  ruleSchema<{ date: CivilDay }>({ date: day }, ({ date }) => onDate(date)),
);

function checkDayOfMonth({ month, day: on }: Parts<{ month: number; day: number }>, report: Report): void {
  if (month === undefined || on === undefined) return;
  if (civilDay(A_LEAP_YEAR, month, on) < civilDay(A_LEAP_YEAR, month + 1, 1)) return;
  report('invalidDate', ['day'], `a day of month ${month}`, String(on));
}

const month = /* @__PURE__ */ lazy(() => integer(1, 12));

const yearlyRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  ruleSchema<{ month: number; day: number }>(
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

const weekdayRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  ruleSchema<{ month: number; weekday: Weekday; nth: number }>(
    { month, weekday: oneOf(WEEKDAYS), nth },
    ({ month, weekday, nth }) => onWeekday(month, weekday, nth),
  ),
);

/** From `EARLIEST` to `LATEST` days after Easter, a holiday is always in the same year as that Easter. */
const EARLIEST = -80;
const LATEST = 175;

const easterRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  ruleSchema<{ easter: number; orthodox?: boolean }>(
    { easter: integer(EARLIEST, LATEST), orthodox: flag },
    ({ easter, orthodox }) => byEaster(easter, orthodox === true),
    undefined,
    ['orthodox'],
  ),
);

const notMoved: Schema<never> = /* @__PURE__ */ satisfying(
  'contradiction',
  'a range without observed: only a holiday on one date can be moved',
  (_): _ is never => false,
);

const rangeRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  ruleSchema<DateRange>({ from: dateOrYearlyDate, until: dateOrYearlyDate }, everyDateOf, checkShortRange),
);

/** The forms of a rule, by key. The first of these keys that a rule has determines its form. */
const FORMS: readonly (readonly [key: string, form: Schema<ParsedHolidayRule>])[] = [
  ['date', datedRule],
  ['easter', easterRule],
  ['weekday', weekdayRule],
  ['nth', weekdayRule],
  ['month', yearlyRule],
  ['day', yearlyRule],
  ['from', rangeRule],
  ['until', rangeRule],
];

const notARule: Schema<never> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a holiday: "YYYY-MM-DD", or an object with a date, a month and day, a month, weekday and nth, easter, or from and until',
  (_): _ is never => false,
);

export const holidayRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ choose((value) => {
  if (typeof value === 'string') return bareDateRule;
  if (typeof value !== 'object' || value === null) return notARule;
  return FORMS.find(([key]) => key in value)?.[1] ?? notARule;
});

/** A holiday with its date, as a source returns it. */
const answeredRule: Schema<ParsedHolidayRule> = /* @__PURE__ */ lazy(() =>
  map(
    refineParts(
      object<Effects & { date: CivilDay }>({ date: day, ...effects }, ['name', 'closed', 'open']),
      checkOptions,
    ),
    (read) => parsedRule(onDate(read.date), read),
  ),
);

/** The holidays that a source returns for a year. */
export const datedRules: Schema<readonly ParsedHolidayRule[]> = /* @__PURE__ */ lazy(() =>
  list(answeredRule, 'a list of holidays with their dates'),
);

/** Like {@link datedRules}, but a holiday may also be a date without an object. */
export const datedRulesOrDates: Schema<readonly ParsedHolidayRule[]> = /* @__PURE__ */ lazy(() =>
  list(
    choose((value) => (typeof value === 'string' ? bareDateRule : answeredRule)),
    'a list of holidays with their dates',
  ),
);
