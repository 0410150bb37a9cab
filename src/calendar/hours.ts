import { DAY_MS, type Weekday } from '../input/civil';
import { list, sparse, table } from '../input/composite';
import type { Report } from '../input/flaw';
import { formatRange, type LocalRange, parseRange } from '../input/local-time';
import { type Parts, refineParts } from '../input/parts';
import { choose, fromText, later, map, type Schema } from '../input/schema';

export type DayKey = Weekday | `${Weekday}-${Weekday}`;

/**
 * Weekly hours: ranges of local time by weekday or range of weekdays, `{ 'mon-fri': ['09:00-12:00', '13:00-18:00'] }`;
 * or `'24/7'`. A range is half-open; one that ends at or before its start runs past midnight.
 */
export type Hours = '24/7' | { readonly [Day in DayKey]?: readonly string[] | undefined };

/** The hours of each weekday, in any order. */
export type Week = Readonly<Record<Weekday, readonly LocalRange[]>>;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const WHOLE_DAY: LocalRange = { from: 0, until: DAY_MS };
/** More ranges than any day is cut up into, and few enough for a year of them to be compiled. */
const MOST_RANGES = 100;

function rejectOverlaps(ranges: Parts<readonly LocalRange[]>, report: Report): void {
  const order = [...ranges.entries()]
    .filter((entry): entry is [number, LocalRange] => entry[1] !== undefined)
    .sort(([, a], [, b]) => a.from - b.from);
  let until = 0;
  for (const [index, range] of order) {
    if (range.from < until) report('overlappingRanges', [index], 'ranges that do not overlap', formatRange(range));
    until = Math.max(until, range.until);
  }
}

/** The ranges of one day, such as `['09:00-12:00', '13:00-18:00']`; an empty list is a closed day. */
export const dayRanges: Schema<readonly LocalRange[]> = /* @__PURE__ */ later(() =>
  refineParts(
    list(
      fromText('invalidRange', 'a range of local time such as "09:00-18:00"', parseRange),
      'a list of ranges',
      MOST_RANGES,
    ),
    rejectOverlaps,
  ),
);

/** The weekdays a key names; a range may pass the end of the week, as `sat-mon` does. */
function weekdaysOf(key: string): readonly Weekday[] | undefined {
  const [first = -1, last = first, ...more] = key.split('-').map((name) => WEEKDAYS.indexOf(name as Weekday));
  if (first < 0 || last < 0 || more.length > 0) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(first + i) % 7] as Weekday);
}

const dayKey: Schema<string> = /* @__PURE__ */ fromText(
  'unknownValue',
  'a weekday such as "mon", or a range such as "mon-fri"',
  (key) => (weekdaysOf(key) === undefined ? undefined : key),
);

function rejectDaysNamedTwice(keys: readonly string[], report: Report): void {
  const named = new Map<Weekday, string>();
  for (const key of keys) {
    const days = weekdaysOf(key) ?? [];
    const again = days.find((day) => named.has(day));
    if (again !== undefined)
      report('duplicateDay', [key], 'each weekday once', `${again}, also in ${named.get(again)}`);
    for (const day of days) named.set(day, key);
  }
}

function weekOf(hours: Readonly<Record<string, readonly LocalRange[]>>): Week {
  const week = Object.fromEntries(WEEKDAYS.map((day) => [day, [] as readonly LocalRange[]])) as Record<
    Weekday,
    readonly LocalRange[]
  >;
  for (const [key, ranges] of Object.entries(hours)) {
    for (const day of weekdaysOf(key) as readonly Weekday[]) week[day] = ranges;
  }
  return week;
}

const EXPECTED = 'weekly hours such as { "mon-fri": ["09:00-18:00"] }, or "24/7"';

const always: Schema<Week> = /* @__PURE__ */ fromText('invalidRange', EXPECTED, (value) =>
  value === '24/7' ? weekOf({ 'mon-sun': [WHOLE_DAY] }) : undefined,
);
const weekly: Schema<Week> = /* @__PURE__ */ later(() =>
  map(sparse(table(dayKey, dayRanges, EXPECTED, rejectDaysNamedTwice)), weekOf),
);

/** Weekly hours, read into a {@link Week}. */
export const week: Schema<Week> = /* @__PURE__ */ choose((value) => (typeof value === 'string' ? always : weekly));
