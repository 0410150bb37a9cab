import { type Calendar, zoneOf } from '../../calendar/calendar';
import type { Zone } from '../../time/zone';
import { type RowOptions, type Span, spanOf } from './span';
import type { Row } from './tables';

/** As in a zone: more than any two of its offsets are apart. */
const WIDEST_SHIFT = 36 * 3_600_000;

interface Stretch {
  readonly from: number;
  until: number;
  readonly offset: number;
}

/** The stretches of one offset between two instants; those that follow one another differ. */
export function stretchesOf({ offsets }: Zone, from: number, until: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < until; ) {
    const span = offsets.spanAt(at);
    const end = Math.min(until, span.until);
    const last = stretches[stretches.length - 1];
    if (last?.offset === span.offset) last.until = end;
    else stretches.push({ from: at, until: end, offset: span.offset });
    at = end;
  }
  return stretches;
}

/** The latest local time that clocks show before an instant; not included. */
function shownBefore(zone: Zone, instant: number): number {
  const before = stretchesOf(zone, instant - WIDEST_SHIFT, instant);
  return Math.max(...before.map(({ until, offset }) => until + offset));
}

function* rowsOf(zone: Zone, { from, until, name }: Span): Generator<Row<'sla_utc_offsets'>, void, undefined> {
  let shown = shownBefore(zone, from);
  for (const stretch of stretchesOf(zone, from, until)) {
    const end = Math.max(shown, stretch.until + stretch.offset);
    yield {
      calendar: name,
      starts_at: stretch.from,
      ends_at: stretch.until,
      utc_offset: stretch.offset,
      local_starts_at: shown,
      local_ends_at: end,
    };
    shown = end;
  }
}

export function offsetRows(
  calendar: Calendar,
  options: RowOptions,
): Generator<Row<'sla_utc_offsets'>, void, undefined> {
  const span = spanOf(calendar, options, {});
  return rowsOf(zoneOf(calendar), span);
}
