import { isBusinessDay } from '../../calendar/business-day';
import { type Calendar, zoneOf } from '../../calendar/calendar';
import { formatDay } from '../../input/civil';
import { DAY_MS } from '../../input/units';
import { asked, type RowOptions, type Span, spanOf } from './span';
import { stretchesOf } from './stretches';
import type { Row } from './tables';

function* rowsOf(
  calendar: Calendar,
  { from, until, name }: Span,
): Generator<Row<'sla_business_days'>, void, undefined> {
  const zone = zoneOf(calendar);
  // Where clocks go back over a midnight, they show an earlier date than at the start, or a later one than at the end.
  const stretches = stretchesOf(zone, from, until);
  const first = Math.floor(Math.min(...stretches.map((each) => each.from + each.offset)) / DAY_MS);
  const end = Math.ceil(Math.max(...stretches.map((each) => each.until + each.offset)) / DAY_MS);
  let before = 0;
  for (let day = first; day < end; day++) {
    const date = formatDay(day);
    const isBusiness = asked(day === first ? 'from' : 'until', () => isBusinessDay(zone, calendar.timeline, day));
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
 * The civil dates that a calendar's clocks show in a span, one row each, from the first to the last of them. A date is a
 * business day where some of it is open; one that the zone skips has no time, and is none.
 *
 * The *n*-th business day after a date is the row with `is_business_day = 1` and `business_days_before` equal to
 * `business_days_before + is_business_day + n - 1` of that date's row. `day` is the date's midnight in ms as if the zone were
 * UTC, so that a local time is `day` plus the time of day. Each date is looked at whole: the calendar must know all of the
 * first and of the last. Mistakes are a `PrazoError`.
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
): Generator<Row<'sla_business_days'>, void, undefined> {
  return rowsOf(calendar, spanOf(calendar, options, {}));
}
