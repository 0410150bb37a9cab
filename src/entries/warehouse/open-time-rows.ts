import type { Calendar } from '../../calendar/calendar';
import { oneOf, type Schema } from '../../input/schema';
import { cutByAmount, cutByDay } from './cuts';
import { openTimeOf } from './open-time';
import { parseRowOptions, type RowOptions } from './row-options';
import type { WarehouseRow } from './tables';

/**
 * How rows of open time are cut. `day`: at midnights of UTC, to find a row by an instant. `amount`: at every 4 hours of
 * cumulative open time, to find a row by an amount.
 */
export type OpenTimeCut = 'day' | 'amount';

/**
 * The row type of {@link openTimeRows} for each cut.
 *
 * @inline
 */
export type OpenTimeRows = { readonly [C in OpenTimeCut]: WarehouseRow<`sla_open_time_by_${C}`> };

interface CutOption {
  readonly cut?: OpenTimeCut | undefined;
}

const cutSchema: Schema<OpenTimeCut> = /* @__PURE__ */ oneOf(['day', 'amount']);

/**
 * Returns the open time of a calendar: one row per open interval, with the open time of all rows before it. With these rows
 * SQL finds open time by a look-up and an addition; see the guide "In your warehouse".
 *
 * - Rows have no gaps: each covers the time from its opening until the next opening.
 * - The first row is the latest opening at or before `from`. The last row reaches `until` or goes beyond it.
 * - Intervals are whole. If the calendar never closes, or does not know when, the interval is cut at the span.
 * - If the span begins closed and no earlier opening is known, the first row has no open time: it covers the time from `from`
 *   until the next opening.
 * - `open_before` counts from the first row, so it depends on the span. Replace all rows of a calendar together.
 *
 * With `cut`, the function returns the same rows in pieces, each with a key for an equality join: `'day'` cuts them at
 * midnights of UTC, `'amount'` at every 14,400,000 ms of cumulative open time. `'amount'` omits rows without open time.
 *
 * Instants are epoch ms, amounts are ms. A span is at most 200 years. Rows are computed one at a time, as you iterate. The call
 * throws a `PrazoError` for invalid arguments; the iteration throws one if it leaves the calendar's coverage. The calendar must
 * also know the next opening after `until`.
 *
 * @example
 * ```ts
 * import { createCalendar } from 'prazo';
 * const calendar = createCalendar({ name: 'desk', zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } });
 * const [monday, tuesday] = openTimeRows(calendar, { from: '2026-11-23T12:00:00Z', until: '2026-11-25T00:00:00Z' });
 * monday?.opens_at === Date.parse('2026-11-23T09:00:00Z'); // → true
 * tuesday?.open_before; // → 28800000
 * ```
 */
export function openTimeRows(
  calendar: Calendar,
  options: RowOptions & { readonly cut?: undefined },
): Generator<WarehouseRow<'sla_open_time'>, void, undefined>;
export function openTimeRows<C extends OpenTimeCut>(
  calendar: Calendar,
  options: RowOptions & { readonly cut: C },
): Generator<OpenTimeRows[C], void, undefined>;
export function openTimeRows(
  calendar: Calendar,
  options: RowOptions & CutOption,
): Generator<WarehouseRow<'sla_open_time'> | OpenTimeRows[OpenTimeCut], void, undefined> {
  const { cut, ...span } = parseRowOptions<CutOption>(calendar, options, { cut: cutSchema });
  const rows = openTimeOf(calendar.timeline, span);
  return cut === undefined ? rows : cut === 'day' ? cutByDay(rows) : cutByAmount(rows);
}
