import { type CivilDay, parseDay, WEEKDAYS, type Weekday, weekdayOf } from '../input/civil';
import { list, object, sparse, table } from '../input/composite';
import { dayRanges } from '../input/day-ranges';
import type { Report } from '../input/flaw';
import type { LocalRange } from '../input/local-time';
import { isRecord } from '../input/record';
import { choose, fromText, lazy, map, refineParts, type Schema, satisfying } from '../input/schema';
import { DAY_MS, DAYS_PER_WEEK } from '../input/units';

/** @inline */
export type DayKey = Weekday | `${Weekday}-${Weekday}`;

/**
 * Ranges of local time by weekday or range of weekdays: `{ 'mon-fri': ['09:00-12:00', '13:00-18:00'] }`. A range is
 * half-open. A range that ends before its start runs past midnight. Days without a key are closed.
 *
 * @inline
 */
export type WeeklyHours = { readonly [Day in DayKey]?: readonly string[] | undefined };

/**
 * A rotation: a sequence of weeks, or of days, with different hours. The sequence repeats.
 *
 * @inline
 */
export type RotatingHours =
  | {
      /**
       * A date on which the first week begins, `YYYY-MM-DD`. Each week begins on that weekday. Dates before it rotate,
       * too.
       */
      readonly anchor: string;
      readonly weeks: readonly WeeklyHours[];
      readonly days?: undefined;
    }
  | {
      /** A date of the first day, `YYYY-MM-DD`. Dates before it rotate, too. */
      readonly anchor: string;
      /** The ranges of each day. An empty list is a closed day. */
      readonly days: readonly (readonly string[])[];
      readonly weeks?: undefined;
    };

/** The hours of a calendar: weekly hours, `'24/7'` for always open, or a rotation of weeks or days. */
export type Hours = '24/7' | WeeklyHours | RotatingHours;

/** The hours of consecutive days from the anchor on, which repeat. */
export interface Rotation {
  readonly anchor: CivilDay;
  readonly days: readonly (readonly LocalRange[])[];
}

export function rangesOn({ anchor, days }: Rotation, day: CivilDay): readonly LocalRange[] {
  const index = (day - anchor) % days.length;
  return days[index < 0 ? index + days.length : index] as readonly LocalRange[];
}

const A_MONDAY: CivilDay = 4;
const WHOLE_DAY: LocalRange = { from: 0, until: DAY_MS };

/** Returns the indexes in `WEEKDAYS` of the days of a key. A range may pass the end of the week, as `sat-mon` does. */
function weekdayIndexes(key: string): readonly number[] | undefined {
  const [first = -1, last = first, ...more] = key.split('-').map((name) => WEEKDAYS.indexOf(name as Weekday));
  if (first < 0 || last < 0 || more.length > 0) return undefined;
  const length = ((last - first + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1;
  return Array.from({ length }, (_, i) => (first + i) % DAYS_PER_WEEK);
}

const dayKey: Schema<string> = /* @__PURE__ */ fromText(
  'unknownValue',
  'a weekday such as "mon", or a range such as "mon-fri"',
  (key) => (weekdayIndexes(key) === undefined ? undefined : key),
);

function rejectDuplicateDays(keys: readonly string[], report: Report): void {
  const named = new Map<number, string>();
  for (const key of keys) {
    const indexes = weekdayIndexes(key) ?? [];
    const again = indexes.find((index) => named.has(index));
    if (again !== undefined) {
      report('duplicateDay', [key], 'each weekday once', `${WEEKDAYS[again]}, also in ${named.get(again)}`);
    }
    for (const index of indexes) named.set(index, key);
  }
}

type Week = Rotation['days'];

function weekOf(hours: Readonly<Record<string, readonly LocalRange[]>>): Week {
  const week: (readonly LocalRange[])[] = WEEKDAYS.map(() => []);
  for (const [key, ranges] of Object.entries(hours))
    for (const index of weekdayIndexes(key) ?? []) week[index] = ranges;
  return week;
}

const EXPECTED_WEEK = 'weekly hours such as { "mon-fri": ["09:00-18:00"] }';
const EXPECTED = 'weekly hours such as { "mon-fri": ["09:00-18:00"] }, or "24/7"';

const always: Schema<Rotation> = /* @__PURE__ */ fromText('invalidRange', EXPECTED, (value) =>
  value === '24/7' ? { anchor: 0, days: [[WHOLE_DAY]] } : undefined,
);

const weekSchema = (expected: string): Schema<Week> =>
  map(sparse(table(dayKey, dayRanges, expected, rejectDuplicateDays)), weekOf);

const weekly: Schema<Rotation> = /* @__PURE__ */ lazy(() =>
  map(weekSchema(EXPECTED), (days) => ({ anchor: A_MONDAY, days })),
);

const anchor: Schema<CivilDay> = /* @__PURE__ */ fromText('invalidDate', 'a civil date "YYYY-MM-DD"', parseDay);

const MOST_WEEKS = 53;
const MOST_DAYS = 366;

/** The weeks or days of a rotation: at least one. */
function nonEmptyList<T>(item: Schema<T>, most: number, unit: string): Schema<readonly T[]> {
  return refineParts(list(item, `a list of ${unit}s`, most), ({ length }, report) => {
    if (length === 0) report('missing', [], `the hours of at least one ${unit}`, 'none');
  });
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const notBoth: Schema<never> = /* @__PURE__ */ satisfying(
  'contradiction',
  'either weeks or days',
  (_): _ is never => false,
);

const rotatingWeeks: Schema<Rotation> = /* @__PURE__ */ lazy(() =>
  map(
    object<{ anchor: CivilDay; weeks: readonly Week[]; days?: never }>(
      { anchor, weeks: nonEmptyList(weekSchema(EXPECTED_WEEK), MOST_WEEKS, 'week'), days: notBoth },
      ['days'],
    ),
    (read) => {
      const first = WEEKDAYS.indexOf(weekdayOf(read.anchor));
      const days = read.weeks.flatMap((one) => [...one.slice(first), ...one.slice(0, first)]);
      return { anchor: read.anchor, days };
    },
  ),
);

const rotatingDays: Schema<Rotation> = /* @__PURE__ */ lazy(() =>
  object<Rotation & { weeks?: never }>({ anchor, days: nonEmptyList(dayRanges, MOST_DAYS, 'day'), weeks: notBoth }, [
    'weeks',
  ]),
);

/** Hours of any form, as a rotation. Weekly hours are a rotation of seven days. */
export const hoursSchema: Schema<Rotation> = /* @__PURE__ */ choose((value) => {
  if (typeof value === 'string') return always;
  if (!isRecord(value)) return weekly;
  if (isGiven(value.days)) return rotatingDays;
  return isGiven(value.weeks) || isGiven(value.anchor) ? rotatingWeeks : weekly;
});
