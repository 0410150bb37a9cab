import { type Calendar, zoneOf } from '../../calendar/calendar';
import { DAY_MS, formatDay } from '../../input/civil';
import { stretchesOf } from './offset-rows';
import { asked, type RowOptions, type Span, spanOf } from './span';
import type { Row } from './tables';

function* rowsOf(
  calendar: Calendar,
  { from, until, name }: Span,
): Generator<Row<'sla_business_days'>, void, undefined> {
  // Where clocks go back over a midnight, they show dates again.
  const stretches = stretchesOf(zoneOf(calendar), from, until);
  const first = Math.floor(Math.min(...stretches.map((each) => each.from + each.offset)) / DAY_MS);
  const end = Math.ceil(Math.max(...stretches.map((each) => each.until + each.offset)) / DAY_MS);
  let before = 0;
  for (let day = first; day < end; day++) {
    const date = formatDay(day);
    const path = day * 2 < first + end ? 'from' : 'until';
    const business = asked(path, () => calendar.isBusinessDay(date)) ? 1 : 0;
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

export function businessDayRows(
  calendar: Calendar,
  options: RowOptions,
): Generator<Row<'sla_business_days'>, void, undefined> {
  return rowsOf(calendar, spanOf(calendar, options, {}));
}
