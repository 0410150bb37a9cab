import type { HolidayRule } from '../../../holiday/holiday';
import { formatDay } from '../../../input/civil';
import { formatRange } from '../../../input/local-time';
import { DAY_MS } from '../../../input/units';
import type { Zone } from '../../../time/zone';
import { isoText, localInstant, UTC } from '../shared/instants';
import type { Notes } from '../shared/notes';
import { PayloadPart } from '../shared/payload-part';
import { roundUpToMidnight, SUNDAY_FIRST, type WeekHours } from '../shared/week-hours';
import { type Field, held, textOf } from './field';

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

/** The parts of a calendar that the entries of a schedule define. */
export interface Entries {
  readonly open: WeekHours;
  readonly shut: WeekHours;
  readonly holidays: HolidayRule[];
  readonly closures: { readonly from: string; readonly until: string; readonly name: string }[];
}

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\dZ?)$/;
const DATE = /^(\d{4})-?(\d\d)-?(\d\d)/;

/** The weekdays (Monday is 1) for each way in which an entry repeats. */
const DAYS: Readonly<Record<string, string>> = {
  daily: '1234567',
  weekdays: '12345',
  weekends: '67',
  weekMWF: '135',
  weekTT: '24',
};

/** Reads a time of an entry as local time of the zone. */
function localOf(part: PayloadPart<unknown>, zone: Zone): number {
  const text = String(part.value);
  if (!STAMP.test(text))
    throw part.unexpected('a time such as "20260302T090000"', part.isMissing ? 'missing' : 'invalidTime');
  const ms = localInstant(new PayloadPart(text.replace(STAMP, '$1-$2-$3T$4:$5:$6'), part.path), UTC);
  return text.endsWith('Z') ? zone.localTime(ms) : ms;
}

/** Returns the weekdays of an entry; undefined if it does not repeat weekly. */
function daysOf(span: PayloadPart<ServiceNowSpan>, repeat: string, from: number): readonly number[] | undefined {
  if (repeat !== 'weekly') return Object.hasOwn(DAYS, repeat) ? [...(DAYS[repeat] as string)].map(Number) : undefined;
  const days = held(span, 'days_of_week');
  if (days.isMissing) return [new Date(from).getUTCDay()];
  if (/^[1-7]+$/.test(days.id())) return [...days.id()].map(Number);
  throw days.unexpected('days such as "12345"', 'invalidTime');
}

/** Returns the date of a yearly entry: a month and day, or a weekday of a month. */
function yearlyOf(span: PayloadPart<ServiceNowSpan>, date: string) {
  if (textOf(span, 'yearly_type') !== 'float') return { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
  const week = held(span, 'float_week');
  return {
    month: held(span, 'month').number(1, 12),
    weekday: SUNDAY_FIRST[Math.floor(held(span, 'float_day').number(1, 7)) - 1] as (typeof SUNDAY_FIRST)[number],
    nth: (week.value === 'last' ? -1 : Math.floor(week.number(1, 5))) as 1,
  };
}

/** Returns the years in which an entry repeats, from its first date to the date on which it ends. */
function yearsOf(span: PayloadPart<ServiceNowSpan>, date: string, notes: Notes) {
  const since = Number(date.slice(0, 4));
  const until = held(span, 'repeat_until');
  if (until.isMissing) return { since };
  const [, year, month = '', day = ''] = DATE.exec(String(until.value)) ?? [];
  if (year === undefined) throw until.unexpected('a date such as "20261231"', 'invalidDate');
  if (textOf(span, 'yearly_type') === 'float')
    notes.add('doubtful', until.path, 'It is read as if it were the end of its year.');
  else if (`${month}-${day}` < date.slice(5)) return { since, last: Number(year) - 1 };
  return { since, last: Number(year) };
}

/** Returns the first occurrence of an entry in ms of local time. */
function timesOf(span: PayloadPart<ServiceNowSpan>, zone: Zone): { readonly from: number; readonly until: number } {
  const end = held(span, 'end_date_time');
  const [starts, ends] = [localOf(held(span, 'start_date_time'), zone), localOf(end, zone)];
  const isAllDay = held(span, 'all_day').isTrue();
  const from = isAllDay ? starts - (starts % DAY_MS) : starts;
  const until = isAllDay ? Math.max(Math.ceil(ends / DAY_MS) * DAY_MS, from + DAY_MS) : roundUpToMidnight(ends);
  if (ends < starts || until === from) throw end.unexpected('a time after the start', 'invalidRange');
  return { from, until };
}

/** Adds an entry that closes dates, once or every year. Returns a description of the entry if it cannot be converted. */
function takeDates(
  span: PayloadPart<ServiceNowSpan>,
  { from, until }: ReturnType<typeof timesOf>,
  zone: Zone,
  { holidays, closures }: Entries,
  notes: Notes,
): string | undefined {
  const date = formatDay(Math.floor(from / DAY_MS));
  const name = textOf(span, 'name') || date;
  const isWhole = from % DAY_MS === 0 && until % DAY_MS === 0;
  const isOneDay = Math.floor(from / DAY_MS) === Math.floor((until - 1) / DAY_MS);
  if (textOf(span, 'repeat_type') === '') {
    if (isWhole && isOneDay) holidays.push({ date, name });
    else closures.push({ from: isoText(zone.instantOf(from)), until: isoText(zone.instantOf(until)), name });
    return undefined;
  }
  const [on, years] = [yearlyOf(span, date), { ...yearsOf(span, date, notes), name }];
  if (isOneDay) {
    const closed = formatRange({ from: from % DAY_MS, until: (from % DAY_MS) + until - from });
    holidays.push({ ...on, ...years, ...(!isWhole && { closed }) });
  } else if (isWhole && 'day' in on && until - from < 366 * DAY_MS)
    holidays.push({ from: date.slice(5), until: formatDay(until / DAY_MS - 1).slice(5), ...years });
  else return 'What is closed each year for more than a day';
  return undefined;
}

/** Adds an entry of a schedule. Returns a description of the entry if it cannot be converted. */
function take(
  span: PayloadPart<ServiceNowSpan>,
  isExcluded: boolean,
  zone: Zone,
  entries: Entries,
  notes: Notes,
): string | undefined {
  const [type, repeat, shows] = [textOf(span, 'type'), textOf(span, 'repeat_type'), textOf(span, 'show_as')];
  const count = held(span, 'repeat_count');
  if (type !== '' && type !== 'exclude') return `An entry of the type "${type}"`;
  if (type !== '' && isExcluded) return 'What is excluded from an excluded schedule';
  if (repeat !== '' && !count.isMissing && count.number(0, 1e6) > 1) return 'What does not repeat each time';

  const isShut = isExcluded || type !== '';
  const times = timesOf(span, zone);
  const days = daysOf(span, repeat, times.from);
  if (days !== undefined) {
    if (!held(span, 'repeat_until').isMissing)
      return 'An entry that ends: make a calendar of each time, and join them with effective; this one';
    const [ofDay, length] = [times.from % DAY_MS, Math.min(times.until - times.from, 7 * DAY_MS)];
    for (const day of days) {
      const start = (day % 7) * DAY_MS + ofDay;
      (isShut ? entries.shut : entries.open).add(start, start + length);
    }
    if (!isShut && shows !== '' && shows !== 'busy')
      notes.add('doubtful', span.path, `It shows as "${shows}", and is read as open.`);
    return undefined;
  }
  if (isShut && (repeat === '' || repeat === 'yearly')) return takeDates(span, times, zone, entries, notes);
  return repeat === '' ? 'What is open once: write it as an override; it' : `What repeats "${repeat}"`;
}

/** Adds an entry of a schedule. `isExcluded` is true for an entry of a schedule that is excluded as a whole. */
export function takeSpan(
  span: PayloadPart<ServiceNowSpan>,
  isExcluded: boolean,
  zone: Zone,
  entries: Entries,
  notes: Notes,
): void {
  const why = take(span, isExcluded, zone, entries, notes);
  if (why !== undefined) notes.add('unsupported', span.path, `${why} is left out.`);
}
