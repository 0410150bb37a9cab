import { dayOf, liesBetween, modulo, weekdayOf } from './calendar-dates';
import { type Hours, type Plain, WEEK, type Weekday, type Weekly } from './calendar-definition';
import { DAY } from './clock';

/** A range of one day, in ms of local time since its midnight. A range that runs past midnight ends after `DAY`. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

function timeIn(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return 1000 * (hours * 3600 + minutes * 60 + seconds);
}

export function rangeIn(text: string): Range {
  const [from = 0, until = 0] = text.split('-').map(timeIn);
  return { from, until: until <= from ? until + DAY : until };
}

/** Whether a key of weekly hours, such as `fri` or `sat-mon`, includes a weekday. */
function names(key: string, weekday: Weekday): boolean {
  const [first = '', last = first] = key.split('-');
  const from = WEEK.indexOf(first as Weekday);
  const length = modulo(WEEK.indexOf(last as Weekday) - from, 7);
  return modulo(WEEK.indexOf(weekday) - from, 7) <= length;
}

function weekly(hours: Weekly, day: number): readonly string[] {
  const key = Object.keys(hours).find((each) => names(each, weekdayOf(day)));
  return key === undefined ? [] : (hours[key] ?? []);
}

const isRotation = (hours: Hours): hours is Extract<Hours, { anchor: string }> =>
  typeof hours === 'object' && 'anchor' in hours;

function hoursOn(hours: Hours, day: number): readonly string[] {
  if (hours === '24/7') return ['00:00-24:00'];
  if (!isRotation(hours)) return weekly(hours, day);
  const since = day - dayOf(hours.anchor);
  if ('days' in hours) return hours.days[modulo(since, hours.days.length)] as readonly string[];
  return weekly(hours.weeks[modulo(Math.floor(since / 7), hours.weeks.length)] as Weekly, day);
}

/** Returns the ordinary hours of a date: those of its season, else of the calendar. */
export function ordinaryHours({ hours, seasons = [] }: Plain, day: number): readonly Range[] {
  const ofDay = seasons.filter(({ from, until }) => liesBetween(day, from, until));
  const season = ofDay.find(({ from }) => from.length === 'YYYY-MM-DD'.length) ?? ofDay[0];
  return hoursOn(season?.hours ?? hours, day).map(rangeIn);
}
