import { type Calendar, zoneOf } from '../../calendar/calendar';
import { WIDEST_SHIFT, type Zone } from '../../time/zone';
import { type RowOptions, type Span, spanOf } from './span';
import { stretchesOf } from './stretches';
import type { Row } from './tables';

/** The end of the local times that clocks show before an instant. */
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

/**
 * What the clocks of a calendar's zone are ahead of UTC, one row a stretch of one offset, cut at the span. Each also says which
 * local times are **first** reached in it: for SQL to turn a local time into the first instant that shows it or a later one,
 * as the library does. Where clocks go forward, the row after the change begins with the local times that are skipped; a row
 * that shows only what was shown before has none (`local_starts_at` = `local_ends_at`). A desk that moves has the offsets of
 * the zone in force.
 *
 * Instants are epoch ms, local times ms as if the zone were UTC. Mistakes and what the calendar does not know are a
 * `PrazoError`, thrown by the call.
 *
 * @example
 * ```ts
 * import { createCalendar } from 'prazo';
 * const calendar = createCalendar({ name: 'desk', zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } });
 * const [winter] = offsetRows(calendar, { from: '2026-01-01T00:00:00Z', until: '2026-07-01T00:00:00Z' });
 * winter?.utc_offset; // → -18000000
 * winter?.ends_at === Date.parse('2026-03-08T02:00:00-05:00'); // → true
 * ```
 */
export function offsetRows(
  calendar: Calendar,
  options: RowOptions,
): Generator<Row<'sla_utc_offsets'>, void, undefined> {
  const span = spanOf(calendar, options, {});
  return rowsOf(zoneOf(calendar), span);
}
