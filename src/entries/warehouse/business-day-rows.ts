import { isBusinessDay } from '../../calendar/business-day';
import { type Calendar, zoneOf } from '../../calendar/calendar';
import { formatDay } from '../../input/civil';
import { DAY_MS } from '../../input/units';
import { offsetIntervals } from './offset-intervals';
import { parseRowOptions, type RowOptions, type RowSpan, withIssuesAt } from './row-options';
import type { WarehouseRow } from './tables';

function* businessDaysIn(
  calendar: Calendar,
  { from, until, name }: RowSpan,
): Generator<WarehouseRow<'sla_business_days'>, void, undefined> {
  const zone = zoneOf(calendar);
  // If local time goes back over midnight, the earliest date may be after the start, and the latest date before the end.
  const intervals = offsetIntervals(zone, from, until);
  const first = Math.floor(Math.min(...intervals.map((each) => each.from + each.offset)) / DAY_MS);
  const end = Math.ceil(Math.max(...intervals.map((each) => each.until + each.offset)) / DAY_MS);
  let before = 0;
  for (let day = first; day < end; day++) {
    const date = formatDay(day);
    const isBusiness = withIssuesAt(day === first ? 'from' : 'until', () =>
      isBusinessDay(zone, calendar.timeline, day),
    );
    const business = isBusiness ? 1 : 0;
    yield {
      calendar: name,
      day: day * DAY_MS,
      local_date: date,
      local_month: date.slice(0, 7),
      is_business_day: business,
      business_days_before: before,
    };
    before += business;
  }
}

/**
 * Returns the rows of `sla_business_days`: one per civil date in the calendar's zone, from the earliest to the latest date
 * that the span touches. A date is a business day if some of it is open. A date that the zone skips is not a business day.
 *
 * - `day` is the date's midnight in ms as if the zone were UTC. A local time is `day` plus the time of day.
 * - The *n*-th business day after a date is the row with `is_business_day = 1` whose `business_days_before` equals
 *   `business_days_before + is_business_day + n - 1` of that date's row.
 *
 * Each date is examined as a whole, so the calendar must cover all of the first and the last date. Throws a `PrazoError` for
 * invalid arguments; the iteration throws one for a date outside coverage.
 *
 * @example
 * ```ts
 * import { createCalendar } from 'prazo';
 * const hours = { 'mon-fri': ['09:00-17:00'] };
 * const calendar = createCalendar({ name: 'desk', zone: 'UTC', hours, holidays: ['2026-12-25'] });
 * const span = { from: '2026-12-24T00:00:00Z', until: '2026-12-26T00:00:00Z' };
 * const rows = [...businessDayRows(calendar, span)];
 * rows.map(({ local_date, is_business_day }) => `${local_date} ${is_business_day}`); // → ['2026-12-24 1', '2026-12-25 0']
 * ```
 */
export function businessDayRows(
  calendar: Calendar,
  options: RowOptions,
): Generator<WarehouseRow<'sla_business_days'>, void, undefined> {
  return businessDaysIn(calendar, parseRowOptions(calendar, options, {}));
}
