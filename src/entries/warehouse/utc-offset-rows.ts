import { type Calendar, zoneOf } from '../../calendar/calendar';
import { WIDEST_SHIFT, type Zone } from '../../time/zone';
import { offsetIntervals } from './offset-intervals';
import { parseRowOptions, type RowOptions, type RowSpan } from './row-options';
import type { WarehouseRow } from './tables';

/** Returns the end (exclusive) of the local times that were reached before an instant. */
function shownBefore(zone: Zone, instant: number): number {
  const before = offsetIntervals(zone, instant - WIDEST_SHIFT, instant);
  return Math.max(...before.map(({ until, offset }) => until + offset));
}

function* offsetsIn(
  zone: Zone,
  { from, until, name }: RowSpan,
): Generator<WarehouseRow<'sla_utc_offsets'>, void, undefined> {
  let shown = shownBefore(zone, from);
  for (const interval of offsetIntervals(zone, from, until)) {
    const end = Math.max(shown, interval.until + interval.offset);
    yield {
      calendar: name,
      starts_at: interval.from,
      ends_at: interval.until,
      utc_offset: interval.offset,
      local_starts_at: shown,
      local_ends_at: end,
    };
    shown = end;
  }
}

/**
 * Returns the offsets from UTC of a calendar's zone: one row per interval with one offset, cut at the span. If a calendar
 * moves to another zone, each row has the offset of the zone then in effect.
 *
 * Each row also has the local times that are **first** reached in it (`local_starts_at` to `local_ends_at`). With them SQL
 * converts a local time to the first instant that shows that time or a later one, as the library does:
 *
 * - If local time goes forward, the row after the change begins with the skipped local times.
 * - If local time goes back, a row may only repeat earlier local times. Then `local_starts_at` = `local_ends_at`.
 *
 * Instants are epoch ms; local times are ms as if the zone were UTC. The call throws a `PrazoError` for invalid arguments and
 * for a span outside the calendar's coverage.
 *
 * @example
 * ```ts
 * import { createCalendar } from 'prazo';
 * const calendar = createCalendar({ name: 'desk', zone: 'America/New_York', hours: { 'mon-fri': ['09:00-17:00'] } });
 * const [winter] = utcOffsetRows(calendar, { from: '2026-01-01T00:00:00Z', until: '2026-07-01T00:00:00Z' });
 * winter?.utc_offset; // → -18000000
 * winter?.ends_at === Date.parse('2026-03-08T02:00:00-05:00'); // → true
 * ```
 */
export function utcOffsetRows(
  calendar: Calendar,
  options: RowOptions,
): Generator<WarehouseRow<'sla_utc_offsets'>, void, undefined> {
  const span = parseRowOptions(calendar, options, {});
  return offsetsIn(zoneOf(calendar), span);
}
