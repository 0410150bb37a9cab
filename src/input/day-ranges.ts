import { list } from './composite';
import type { Report } from './flaw';
import { formatRange, type LocalRange, parseBounds } from './local-time';
import { fromText, lazy, type Parts, refineParts, type Schema } from './schema';
import { DAY_MS } from './units';

/**
 * Parses a range such as `09:00-18:00`. A range that ends before its start runs past midnight. Returns undefined for an
 * empty range, and for any other text.
 */
function parseRange(text: string): LocalRange | undefined {
  const { from = 0, until = 0 } = parseBounds(text) ?? {};
  if (from === until) return undefined;
  return { from, until: until > from ? until : until + DAY_MS };
}

/**
 * Returns the `expected` text of a range. Exports of help desks write a closed day as an empty range, so an empty range
 * has a text of its own.
 */
function expectedRange(example: string): (text: string) => string {
  return (text) => {
    const { from, until } = parseBounds(text) ?? {};
    if (from === undefined || from !== until) return `a range of local time ${example}`;
    return 'an end that differs from the start: write "00:00-24:00" for a whole day, and no range for a closed day';
  };
}

/** A range that starts on one day and may run past its midnight. */
const range: Schema<LocalRange> = /* @__PURE__ */ fromText(
  'invalidRange',
  /* @__PURE__ */ expectedRange('such as "09:00-18:00"'),
  parseRange,
);

/** A range within one day. It may end at 24:00. */
export const partOfDay: Schema<LocalRange> = /* @__PURE__ */ fromText(
  'invalidRange',
  /* @__PURE__ */ expectedRange('within one day, such as "00:00-14:00"'),
  (text) => {
    const part = parseRange(text);
    return part !== undefined && part.until <= DAY_MS ? part : undefined;
  },
);

/** Limit for the ranges of a day: more than any real day has, and few enough to compile a year of such days. */
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

/** The ranges of one day, such as `['09:00-12:00', '13:00-18:00']`. An empty list is a closed day. */
export const dayRanges: Schema<readonly LocalRange[]> = /* @__PURE__ */ lazy(() =>
  refineParts(list(range, 'a list of ranges', MOST_RANGES), rejectOverlaps),
);
