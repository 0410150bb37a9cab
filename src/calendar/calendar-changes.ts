import type { HolidayOnDay } from '../holiday/holiday-rule';
import type { HolidayIndex } from '../holiday/holidays';
import { type CivilDay, WEEKDAYS, weekdayOf, yearOfDay } from '../input/civil';
import { ALL_YEARS } from '../input/coverage';
import type { LocalRange } from '../input/local-time';
import { remember } from '../input/remember';
import { DAY_MS } from '../input/units';
import { fixedOffset } from '../time/offsets';
import { Zone } from '../time/zone';
import { type Calendar, zoneOf } from './calendar';
import type { ParsedCalendar } from './calendar-definition';
import { type Change, varied } from './calendar-variant';
import type { ParsedOverrides } from './overrides';

type Ranges = readonly LocalRange[];
type ByDay<T> = (year: number) => ReadonlyMap<CivilDay, T>;

/** Returns a table of days without one day. */
function withoutDay<T>(inYear: ByDay<T>, day: CivilDay): ByDay<T> {
  return (year) => (year === yearOfDay(day) ? new Map([...inYear(year)].filter(([one]) => one !== day)) : inYear(year));
}

const noDays = new Map<CivilDay, never>();
const noHolidays: HolidayIndex = { limited: [], inYear: () => noDays };
const noOverrides: ParsedOverrides = { name: '', coverage: ALL_YEARS, inYear: () => noDays, rangesAYear: 0 };

const has = (inYear: ByDay<unknown>, day: CivilDay): boolean => inYear(yearOfDay(day)).has(day);

/** Removes the holiday on a date; without a date, all holidays. */
export const withoutHoliday =
  (day?: CivilDay): Change =>
  (calendar) => {
    const { holidays } = calendar;
    if (day === undefined) return { ...calendar, holidays: noHolidays };
    if (!has(holidays.inYear, day)) return calendar;
    return { ...calendar, holidays: { ...holidays, inYear: withoutDay(holidays.inYear, day) } };
  };

/** Removes the override of a date; without a date, all overrides. */
export const withoutOverride =
  (day?: CivilDay): Change =>
  (calendar) => {
    const { overrides } = calendar;
    if (day === undefined) return { ...calendar, overrides: noOverrides };
    if (!has(overrides.inYear, day)) return calendar;
    return { ...calendar, overrides: { ...overrides, inYear: withoutDay(overrides.inYear, day) } };
  };

/** Removes the closures with a name; without a name, all closures. */
export const withoutClosure =
  (name?: string): Change =>
  (calendar) => {
    const closures = calendar.closures.filter((one) => name !== undefined && one.name !== name);
    return closures.length === calendar.closures.length ? calendar : { ...calendar, closures };
  };

const CLOSED: HolidayOnDay = { names: [], wholeDay: true, parts: [], openings: [] };

/** Adds a holiday on a date, and removes the override of the date, which would decide. */
export const closedOn =
  (day: CivilDay): Change =>
  (original) => {
    const calendar = withoutOverride(day)(original);
    const { holidays } = calendar;
    const inYear: HolidayIndex['inYear'] = (year) =>
      year === yearOfDay(day) ? new Map([...holidays.inYear(year), [day, CLOSED]]) : holidays.inYear(year);
    return { ...calendar, holidays: { ...holidays, inYear } };
  };

/**
 * Changes the ordinary hours of each day. For the same list of ranges, the result is always the same list object, because
 * plans of days are cached by that object.
 */
function withOrdinaryHours(
  calendar: ParsedCalendar,
  of: (ranges: Ranges) => Ranges,
  from = (day: CivilDay) => day,
): ParsedCalendar {
  const { ordinary } = calendar;
  const changed = new Map<Ranges, Ranges>();
  const on = (day: CivilDay) => {
    const source = from(day);
    const ranges = Number.isNaN(source) ? NONE : ordinary.on(source);
    return remember(changed, ranges, () => of(ranges));
  };
  return { ...calendar, ordinary: { ...ordinary, on } };
}

const NONE: Ranges = [];
const same = (ranges: Ranges): Ranges => ranges;

/** Removes breaks: open from the first opening of a day to its last closing. */
export const withoutBreaks: Change = (calendar) =>
  withOrdinaryHours(calendar, (ranges) => {
    if (ranges.length < 2) return ranges;
    const from = Math.min(...ranges.map((one) => one.from));
    return [{ from, until: Math.max(...ranges.map((one) => one.until)) }];
  });

/** Adds a break to every day. */
export const withBreak =
  ({ from, until }: LocalRange): Change =>
  (calendar) =>
    withOrdinaryHours(calendar, (ranges) =>
      ranges
        .flatMap((one) => [
          { from: one.from, until: Math.min(one.until, from) },
          { from: Math.max(one.from, until), until: one.until },
        ])
        .filter((one) => one.from < one.until),
    );

/** Moves the first opening and the last closing of every day by some ms; negative numbers move them earlier. */
export const shifted =
  (opening: number, closing: number): Change =>
  (calendar) =>
    withOrdinaryHours(calendar, (ranges) => {
      const from = Math.min(...ranges.map((one) => one.from));
      const until = Math.max(...ranges.map((one) => one.until));
      const moved = ranges.map((one) => ({
        from: one.from === from ? Math.max(0, from + opening) : one.from,
        until: one.until === until ? until + closing : one.until,
      }));
      return moved.filter((one) => one.from < one.until);
    });

/** The index of Friday in `WEEKDAYS`. */
const FRIDAY = 4;

/** Gives the named weekend days the hours of the Friday before, or no hours if `isWorked` is false. */
export const weekend =
  (names: readonly string[], isWorked: boolean): Change =>
  (calendar) =>
    withOrdinaryHours(calendar, same, (day) => {
      const weekday = weekdayOf(day);
      if (!names.includes(weekday)) return day;
      return isWorked ? day - (WEEKDAYS.indexOf(weekday) - FRIDAY) : Number.NaN;
    });

const ALWAYS: Ranges = [{ from: 0, until: DAY_MS }];

/** Makes the calendar open at all times. */
export const aroundTheClock: Change = (calendar) => ({
  ...withOrdinaryHours(calendar, () => ALWAYS),
  holidays: noHolidays,
  overrides: noOverrides,
  closures: [],
});

/** Replaces the zone by a fixed offset from UTC, in ms. */
export const atOffset =
  (offset: number): Change =>
  (calendar) => ({ ...calendar, zone: new Zone('UTC', fixedOffset(offset)) });

/** Adds some ms to all offsets of the zone. */
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

/** Returns the offset of a calendar's zone at an instant, in ms. */
export const offsetAt = (calendar: Calendar, at: number): number => zoneOf(calendar).offsetAt(at);

/** Returns a variation of a calendar whose offset is always the offset at one instant. */
export const keptOffset = (calendar: Calendar, at: number): Calendar | undefined =>
  varied(calendar, atOffset(offsetAt(calendar, at)));
