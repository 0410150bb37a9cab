import type { HolidayIndex } from '../holiday/holidays';
import type { HolidayOnDay } from '../holiday/rule';
import { type CivilDay, WEEKDAYS, weekdayOf, yearOfDay } from '../input/civil';
import { ALL_YEARS } from '../input/coverage';
import type { LocalRange } from '../input/local-time';
import { remember } from '../input/remember';
import { DAY_MS } from '../input/units';
import { fixedOffset } from '../time/offsets';
import { Zone } from '../time/zone';
import { type Calendar, zoneOf } from './calendar';
import type { ParsedCalendar } from './definition';
import type { ParsedOverrides } from './overrides';
import { type Change, varied } from './vary';

type Ranges = readonly LocalRange[];
type ByDay<T> = (year: number) => ReadonlyMap<CivilDay, T>;

/** A table of days without one of them. */
function less<T>(inYear: ByDay<T>, day: CivilDay): ByDay<T> {
  return (year) => (year === yearOfDay(day) ? new Map([...inYear(year)].filter(([one]) => one !== day)) : inYear(year));
}

const noDays = new Map<CivilDay, never>();
const noHolidays: HolidayIndex = { limited: [], inYear: () => noDays };
const noOverrides: ParsedOverrides = { name: '', coverage: ALL_YEARS, inYear: () => noDays, rangesAYear: 0 };

const has = (inYear: ByDay<unknown>, day: CivilDay): boolean => inYear(yearOfDay(day)).has(day);

/** No holiday on a date; without a date, none at all. */
export const withoutHoliday =
  (day?: CivilDay): Change =>
  (calendar) => {
    const { holidays } = calendar;
    if (day === undefined) return { ...calendar, holidays: noHolidays };
    if (!has(holidays.inYear, day)) return calendar;
    return { ...calendar, holidays: { ...holidays, inYear: less(holidays.inYear, day) } };
  };

/** No special hours on a date; without a date, none at all. */
export const withoutOverride =
  (day?: CivilDay): Change =>
  (calendar) => {
    const { overrides } = calendar;
    if (day === undefined) return { ...calendar, overrides: noOverrides };
    if (!has(overrides.inYear, day)) return calendar;
    return { ...calendar, overrides: { ...overrides, inYear: less(overrides.inYear, day) } };
  };

/** Without the closures of a name; without a name, none at all. */
export const withoutClosure =
  (name?: string): Change =>
  (calendar) => {
    const closures = calendar.closures.filter((one) => name !== undefined && one.name !== name);
    return closures.length === calendar.closures.length ? calendar : { ...calendar, closures };
  };

const CLOSED: HolidayOnDay = { names: [], wholeDay: true, parts: [], openings: [] };

/** One more holiday. */
export const closedOn =
  (day: CivilDay): Change =>
  (calendar) => {
    const { holidays } = calendar;
    const inYear: HolidayIndex['inYear'] = (year) =>
      year === yearOfDay(day) ? new Map([...holidays.inYear(year), [day, CLOSED]]) : holidays.inYear(year);
    return { ...calendar, holidays: { ...holidays, inYear } };
  };

/** Other ordinary hours, made of those of each day. Equal lists stay one list, by which plans of days are kept. */
function otherHours(
  calendar: ParsedCalendar,
  of: (ranges: Ranges) => Ranges,
  from = (day: CivilDay) => day,
): ParsedCalendar {
  const { ordinary } = calendar;
  const made = new Map<Ranges, Ranges>();
  const on = (day: CivilDay) => {
    const source = from(day);
    const ranges = Number.isNaN(source) ? NONE : ordinary.on(source);
    return remember(made, ranges, () => of(ranges));
  };
  return { ...calendar, ordinary: { ...ordinary, on } };
}

const NONE: Ranges = [];
const same = (ranges: Ranges): Ranges => ranges;

/** Open from the first opening of a day to its last closing. */
export const withoutBreaks: Change = (calendar) =>
  otherHours(calendar, (ranges) => {
    if (ranges.length < 2) return ranges;
    const from = Math.min(...ranges.map((one) => one.from));
    return [{ from, until: Math.max(...ranges.map((one) => one.until)) }];
  });

/** Closed during a part of every day. */
export const withBreak =
  ({ from, until }: LocalRange): Change =>
  (calendar) =>
    otherHours(calendar, (ranges) =>
      ranges
        .flatMap((one) => [
          { from: one.from, until: Math.min(one.until, from) },
          { from: Math.max(one.from, until), until: one.until },
        ])
        .filter((one) => one.from < one.until),
    );

/** Days open and closed some time later, or earlier for less than 0. */
export const shifted =
  (opening: number, closing: number): Change =>
  (calendar) =>
    otherHours(calendar, (ranges) => {
      const from = Math.min(...ranges.map((one) => one.from));
      const until = Math.max(...ranges.map((one) => one.until));
      const moved = ranges.map((one) => ({
        from: one.from === from ? Math.max(0, from + opening) : one.from,
        until: one.until === until ? until + closing : one.until,
      }));
      return moved.filter((one) => one.from < one.until);
    });

/** The place of Friday among the weekdays. */
const FRIDAY = 4;

/** Days of the weekend that are worked as the Friday before is; those named that are not. */
export const weekend =
  (names: readonly string[], isWorked: boolean): Change =>
  (calendar) =>
    otherHours(calendar, same, (day) => {
      const weekday = weekdayOf(day);
      if (!names.includes(weekday)) return day;
      return isWorked ? day - (WEEKDAYS.indexOf(weekday) - FRIDAY) : Number.NaN;
    });

const ALWAYS: Ranges = [{ from: 0, until: DAY_MS }];

/** Open day and night, on all days. */
export const aroundTheClock: Change = (calendar) => ({
  ...otherHours(calendar, () => ALWAYS),
  holidays: noHolidays,
  overrides: noOverrides,
  closures: [],
});

/** The same hours on clocks that are ahead of UTC by so many ms all year. */
export const atOffset =
  (offset: number): Change =>
  (calendar) => ({ ...calendar, zone: new Zone('UTC', fixedOffset(offset)) });

/** The same hours on clocks that are ahead of the calendar's own by so many ms. */
export const clocksAhead =
  (ms: number): Change =>
  (calendar) => {
    const { zone } = calendar;
    const spanAt = (at: number) => {
      const span = zone.offsets.spanAt(at);
      return { ...span, offset: span.offset + ms };
    };
    return { ...calendar, zone: new Zone(zone.name, { spanAt }, zone.coverage) };
  };

/** How far a calendar's clocks are ahead of UTC at an instant, in ms. */
export const offsetAt = (calendar: Calendar, at: number): number => zoneOf(calendar).offsetAt(at);

/** A calendar whose clocks never change from what they show at an instant. */
export const keptOffset = (calendar: Calendar, at: number): Calendar | undefined =>
  varied(calendar, atOffset(offsetAt(calendar, at)));
