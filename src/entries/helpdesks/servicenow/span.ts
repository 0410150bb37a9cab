import type { HolidayRule } from '../../../holiday/holiday';
import { formatDay } from '../../../input/civil';
import { formatRange } from '../../../input/local-time';
import { DAY_MS } from '../../../input/units';
import type { Zone } from '../../../time/zone';
import { isoText, localInstant, UTC } from '../common/instants';
import { lookUp } from '../common/look-up';
import type { Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import { roundUpToMidnight, SUNDAY_FIRST, type WeekHours } from '../common/week-hours';
import { type Field, fieldOf, fieldText } from './field';

/** An entry of a schedule, as listed by `GET /api/now/table/cmn_schedule_span`. */
export interface ServiceNowSpan {
  readonly schedule: Field;
  readonly name?: Field;
  /** Empty for open time, `exclude` for closed time. */
  readonly type?: Field;
  readonly show_as?: Field;
  /** `YYYYMMDDTHHMMSS` in local time of the schedule, or in UTC with a `Z`. */
  readonly start_date_time: Field;
  readonly end_date_time: Field;
  readonly all_day?: Field;
  readonly repeat_type?: Field;
  readonly repeat_count?: Field;
  readonly repeat_until?: Field;
  /** `12345` is Monday to Friday. */
  readonly days_of_week?: Field;
  readonly yearly_type?: Field;
  /** `1` is Sunday. */
  readonly float_day?: Field;
  /** `1` to `4`, or `last`. */
  readonly float_week?: Field;
  readonly month?: Field;
}

/** The parts of a calendar, to which the entries of a schedule are added. */
export interface Entries {
  readonly open: WeekHours;
  readonly closed: WeekHours;
  readonly holidays: HolidayRule[];
  readonly closures: { readonly from: string; readonly until: string; readonly name: string }[];
}

const DATE_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\dZ?)$/;
const DATE = /^(\d{4})-?(\d\d)-?(\d\d)/;

/** The weekdays (Monday is 1) for each way in which an entry repeats. */
const WEEKDAYS_BY_REPEAT: Readonly<Record<string, string>> = {
  daily: '1234567',
  weekdays: '12345',
  weekends: '67',
  weekMWF: '135',
  weekTT: '24',
};

/** Reads a time of an entry as ms of local time in the zone. */
function localTime(part: PayloadPart<unknown>, zone: Zone): number {
  const text = String(part.value);
  if (!DATE_TIME.test(text))
    throw part.unexpected('a time such as "20260302T090000"', part.isMissing ? 'missing' : 'invalidTime');
  const ms = localInstant(new PayloadPart(text.replace(DATE_TIME, '$1-$2-$3T$4:$5:$6'), part.path), UTC);
  return text.endsWith('Z') ? zone.localTime(ms) : ms;
}

/** Returns the weekdays (Monday is 1; 0 and 7 are Sunday) of an entry; undefined if it does not repeat by the day or week. */
function weekdaysOf(span: PayloadPart<ServiceNowSpan>, repeat: string, from: number): readonly number[] | undefined {
  if (repeat !== 'weekly') {
    const digits = lookUp(WEEKDAYS_BY_REPEAT, repeat);
    return digits === undefined ? undefined : [...digits].map(Number);
  }
  const days = fieldOf(span, 'days_of_week');
  if (days.isMissing) return [new Date(from).getUTCDay()];
  if (/^[1-7]+$/.test(days.id())) return [...days.id()].map(Number);
  throw days.unexpected('days such as "12345"', 'invalidTime');
}

/** Returns the date of a yearly entry: a month and day, or a weekday of a month. */
function yearlyDateOf(span: PayloadPart<ServiceNowSpan>, date: string) {
  if (fieldText(span, 'yearly_type') !== 'float')
    return { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
  const week = fieldOf(span, 'float_week');
  return {
    month: fieldOf(span, 'month').number(1, 12),
    weekday: SUNDAY_FIRST[Math.floor(fieldOf(span, 'float_day').number(1, 7)) - 1] as (typeof SUNDAY_FIRST)[number],
    nth: (week.value === 'last' ? -1 : Math.floor(week.number(1, 5))) as 1,
  };
}

/** Returns the years in which an entry repeats, from its first date to the date on which it ends. */
function yearsOf(span: PayloadPart<ServiceNowSpan>, date: string, notes: Notes) {
  const since = Number(date.slice(0, 4));
  const until = fieldOf(span, 'repeat_until');
  if (until.isMissing) return { since };
  const [, year, month = '', day = ''] = DATE.exec(String(until.value)) ?? [];
  if (year === undefined) throw until.unexpected('a date such as "20261231"', 'invalidDate');
  if (fieldText(span, 'yearly_type') === 'float')
    notes.add('doubtful', until.path, 'The last year of this entry counts as a whole: check the dates of that year.');
  else if (`${month}-${day}` < date.slice(5)) return { since, last: Number(year) - 1 };
  return { since, last: Number(year) };
}

/** A range in ms of local time; the end is exclusive. */
interface LocalRange {
  readonly from: number;
  readonly until: number;
}

/** Returns the first occurrence of an entry. An entry for all day covers whole dates. */
function firstOccurrence(span: PayloadPart<ServiceNowSpan>, zone: Zone): LocalRange {
  const end = fieldOf(span, 'end_date_time');
  const [starts, ends] = [localTime(fieldOf(span, 'start_date_time'), zone), localTime(end, zone)];
  const isAllDay = fieldOf(span, 'all_day').isTrue();
  const from = isAllDay ? starts - (starts % DAY_MS) : starts;
  const until = isAllDay ? Math.max(Math.ceil(ends / DAY_MS) * DAY_MS, from + DAY_MS) : roundUpToMidnight(ends);
  if (ends < starts || until === from) throw end.unexpected('a time after the start', 'invalidRange');
  return { from, until };
}

/** Adds an entry that closes dates, once or every year. Returns a description of the entry if it cannot be converted. */
function addDates(
  span: PayloadPart<ServiceNowSpan>,
  { from, until }: LocalRange,
  zone: Zone,
  { holidays, closures }: Entries,
  notes: Notes,
): string | undefined {
  const date = formatDay(Math.floor(from / DAY_MS));
  const name = fieldText(span, 'name') || date;
  const isWhole = from % DAY_MS === 0 && until % DAY_MS === 0;
  const isOneDay = Math.floor(from / DAY_MS) === Math.floor((until - 1) / DAY_MS);
  if (fieldText(span, 'repeat_type') === '') {
    if (isWhole && isOneDay) holidays.push({ date, name });
    else closures.push({ from: isoText(zone.instantOf(from)), until: isoText(zone.instantOf(until)), name });
    return undefined;
  }
  const [on, years] = [yearlyDateOf(span, date), { ...yearsOf(span, date, notes), name }];
  if (isOneDay) {
    const closed = formatRange({ from: from % DAY_MS, until: (from % DAY_MS) + until - from });
    holidays.push({ ...on, ...years, ...(!isWhole && { closed }) });
  } else if (isWhole && 'day' in on && until - from < 366 * DAY_MS)
    holidays.push({ from: date.slice(5), until: formatDay(until / DAY_MS - 1).slice(5), ...years });
  else return 'A yearly closure of more than one day with times of day, or on a weekday of a month,';
  return undefined;
}

/** Adds an entry of a schedule. Returns a description of the entry if it cannot be converted. */
function addOrDescribe(
  span: PayloadPart<ServiceNowSpan>,
  isExcluded: boolean,
  zone: Zone,
  entries: Entries,
  notes: Notes,
): string | undefined {
  const [type, repeat, shows] = [fieldText(span, 'type'), fieldText(span, 'repeat_type'), fieldText(span, 'show_as')];
  const count = fieldOf(span, 'repeat_count');
  if (type !== '' && type !== 'exclude') return `An entry of the type "${type}"`;
  if (type !== '' && isExcluded) return 'An exclusion from an excluded schedule';
  if (repeat !== '' && !count.isMissing && count.number(0, 1e6) > 1) return 'An entry with a repeat count above 1';

  const isClosed = isExcluded || type !== '';
  const times = firstOccurrence(span, zone);
  const days = weekdaysOf(span, repeat, times.from);
  if (days !== undefined) {
    if (!fieldOf(span, 'repeat_until').isMissing)
      return 'A weekly entry that ends (make one calendar for each period, and join them with effectiveCalendar)';
    const [fromMidnight, length] = [times.from % DAY_MS, Math.min(times.until - times.from, 7 * DAY_MS)];
    for (const day of days) {
      const start = (day % 7) * DAY_MS + fromMidnight;
      (isClosed ? entries.closed : entries.open).add(start, start + length);
    }
    if (!isClosed && shows !== '' && shows !== 'busy')
      notes.add('doubtful', span.path, `The entry shows as "${shows}", but is read as open time: check it.`);
    return undefined;
  }
  if (isClosed && (repeat === '' || repeat === 'yearly')) return addDates(span, times, zone, entries, notes);
  return repeat === '' ? 'Time that is open once (add it as an override)' : `An entry that repeats "${repeat}"`;
}

/** Adds an entry of a schedule. `isExcluded` is true for an entry of a schedule that is excluded as a whole. */
export function addSpan(
  span: PayloadPart<ServiceNowSpan>,
  isExcluded: boolean,
  zone: Zone,
  entries: Entries,
  notes: Notes,
): void {
  const unsupported = addOrDescribe(span, isExcluded, zone, entries, notes);
  if (unsupported !== undefined) notes.add('unsupported', span.path, `${unsupported} is left out.`);
}
