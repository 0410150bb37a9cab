import type { Calendar } from '../../calendar/calendar';
import { oneOf, type Schema } from '../../input/schema';
import { cutByAmount, cutByDay } from './cuts';
import { openTimeRows } from './open-time';
import { type RowOptions, spanOf } from './span';
import type { Row } from './tables';

/** How the rows of open time are cut: at days of UTC, to be found by an instant; or every 4 h of open time, by an amount. */
export type OpenTimeCut = 'day' | 'amount';

/** The rows that {@link calendarRows} makes, by how they are cut. */
export type OpenTimeRows = { readonly [C in OpenTimeCut]: Row<`sla_open_time_by_${C}`> };

interface CutOption {
  readonly cut?: OpenTimeCut | undefined;
}

const cutGiven: Schema<OpenTimeCut> = /* @__PURE__ */ oneOf(['day', 'amount']);

/**
 * The open time of a calendar: one row an open interval, with the open time of all rows before it. With them, open time is a
 * look-up and some adding; see the guide "In your warehouse".
 *
 * Rows follow one another without a gap: each holds from its opening until the next one's. The first is that of the latest
 * opening at or before `from`; the last holds until `until` or later. Intervals are whole, so that rows of one calendar differ
 * by span only in where `open_before` begins to count: replace the rows of a calendar as a whole.
 *
 * Where a calendar never closes, or does not tell when, its interval is cut at the span. Where the span begins closed and no
 * opening before it is known, the first row is without open time: it holds from `from` until the next opening. The next opening
 * after `until` must be known.
 *
 * With `cut`, the same rows come in pieces, each with a key for an equality join: `'day'` cuts them at midnights of UTC,
 * `'amount'` at every 14,400,000 ms of open time, and leaves out rows without open time.
 *
 * Instants are epoch ms, amounts are ms. Mistakes and what the calendar does not know are a `PrazoError`, thrown by the call
 * or, where it shows only then, by the row. A span is at most 200 years; rows are made as they are asked for.
 *
 * @example
 * ```ts
 * import { createCalendar } from 'prazo';
 * const calendar = createCalendar({ name: 'desk', zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } });
 * const [monday, tuesday] = calendarRows(calendar, { from: '2026-11-23T12:00:00Z', until: '2026-11-25T00:00:00Z' });
 * monday?.opens_at === Date.parse('2026-11-23T09:00:00Z'); // → true
 * tuesday?.open_before; // → 28800000
 * ```
 */
export function calendarRows(
  calendar: Calendar,
  options: RowOptions & { readonly cut?: undefined },
): Generator<Row<'sla_open_time'>, void, undefined>;
export function calendarRows<C extends OpenTimeCut>(
  calendar: Calendar,
  options: RowOptions & { readonly cut: C },
): Generator<OpenTimeRows[C], void, undefined>;
export function calendarRows(
  calendar: Calendar,
  options: RowOptions & CutOption,
): Generator<Row<'sla_open_time'> | OpenTimeRows[OpenTimeCut], void, undefined> {
  const { cut, ...span } = spanOf<CutOption>(calendar, options, { cut: cutGiven });
  const rows = openTimeRows(calendar.timeline, span);
  return cut === undefined ? rows : cut === 'day' ? cutByDay(rows) : cutByAmount(rows);
}
