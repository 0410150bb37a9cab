import type { Calendar } from '../../calendar/calendar';
import { oneOf, type Schema } from '../../input/schema';
import { cutByAmount, cutByDay } from './cuts';
import { openTimeRows } from './open-time';
import { type RowOptions, spanOf } from './span';
import type { Row } from './tables';

/** How the rows of open time are cut. */
export type OpenTimeCut = 'day' | 'amount';

/** What {@link calendarRows} makes: by the cut, or uncut. */
export type OpenTimeRows = { readonly [C in OpenTimeCut]: Row<`sla_open_time_by_${C}`> };

interface CutOption {
  readonly cut?: OpenTimeCut | undefined;
}

const cutGiven = /* @__PURE__ */ oneOf(['day', 'amount']) as Schema<OpenTimeCut | undefined>;

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
