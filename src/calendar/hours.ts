import { DAY_MS, type Weekday } from '../input/civil';
import { type Parts, refineParts } from '../input/parts';
import { choose, list, map, type Report, read, type Schema, sparse, table } from '../input/schema';

/** A stretch of local time in ms from the midnight of its day; past 24 hours where it runs into the next day. */
export interface LocalRange {
  readonly from: number;
  readonly until: number;
}

export type DayKey = Weekday | `${Weekday}-${Weekday}`;

/**
 * Weekly hours: ranges of local time by weekday or range of weekdays, `{ 'mon-fri': ['09:00-12:00', '13:00-18:00'] }`;
 * or `'24/7'`. A range is half-open; one that ends at or before its start runs past midnight.
 */
export type Hours = '24/7' | { readonly [Day in DayKey]?: readonly string[] };

/** The hours of each weekday, in any order. */
export type Week = Readonly<Record<Weekday, readonly LocalRange[]>>;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const TIME = /^(\d\d):(\d\d)(?::(\d\d))?$/;
const WHOLE_DAY: LocalRange = { from: 0, until: DAY_MS };
/** More ranges than any day is cut up into, and few enough for a year of them to be compiled. */
const MOST_RANGES = 100;

/** Ms from midnight of `HH:MM` or `HH:MM:SS`, to 24:00; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0)];
  const ms = ((Number(match[1]) * 60 + minutes) * 60 + seconds) * 1000;
  return minutes < 60 && seconds < 60 && ms <= DAY_MS ? ms : undefined;
}

function parseRange(text: string): LocalRange | undefined {
  const [start = '', end = '', ...more] = text.split('-');
  const from = parseTime(start);
  const until = parseTime(end);
  if (from === undefined || until === undefined || from === DAY_MS || more.length > 0) return undefined;
  return { from, until: until > from ? until : until + DAY_MS };
}

/** `HH:MM`, with seconds where there are any; a time past midnight is that of the next day. */
function formatTime(ms: number): string {
  const text = new Date(ms === DAY_MS ? 0 : ms).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19);
  return ms === DAY_MS ? text.replace('00', '24') : text;
}

const formatRange = ({ from, until }: LocalRange): string => `${formatTime(from)}-${formatTime(until)}`;

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
export const dayRanges: Schema<readonly LocalRange[]> = refineParts(
  list(
    read('invalidRange', 'a range of local time such as "09:00-18:00"', parseRange),
    'a list of ranges',
    MOST_RANGES,
  ),
  rejectOverlaps,
);

/** A part of one civil day. */
export const partOfDay: Schema<LocalRange> = read(
  'invalidRange',
  'a range of local time within one day, such as "00:00-14:00"',
  (text) => {
    const range = parseRange(text);
    return range !== undefined && range.until <= DAY_MS ? range : undefined;
  },
);

/** The weekdays a key names; a range may pass the end of the week, as `sat-mon` does. */
function weekdaysOf(key: string): readonly Weekday[] | undefined {
  const [first = -1, last = first, ...more] = key.split('-').map((name) => WEEKDAYS.indexOf(name as Weekday));
  if (first < 0 || last < 0 || more.length > 0) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(first + i) % 7] as Weekday);
}

const dayKey: Schema<string> = read('unknownValue', 'a weekday such as "mon", or a range such as "mon-fri"', (key) =>
  weekdaysOf(key) === undefined ? undefined : key,
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

const always: Schema<Week> = read('invalidRange', EXPECTED, (value) =>
  value === '24/7' ? weekOf({ 'mon-sun': [WHOLE_DAY] }) : undefined,
);
const weekly: Schema<Week> = map(sparse(table(dayKey, dayRanges, EXPECTED, rejectDaysNamedTwice)), weekOf);

/** Weekly hours, read into a {@link Week}. */
export const week: Schema<Week> = choose((value) => (typeof value === 'string' ? always : weekly));
