import {
  type Calendar,
  type CalendarDefinition,
  createCalendar,
  type EffectiveCalendarEntry,
  freezeCalendar,
  freezeHolidays,
  type HolidayRule,
  type Holidays,
  type Hours,
  type Overrides,
  type Season,
  type ZoneDefinition,
} from 'prazo';
import type { Temporal } from 'temporal-polyfill';
import { describe, expectTypeOf, test } from 'vitest';

type Undefined<T> = { [K in keyof T]: undefined extends T[K] ? undefined : T[K] };

const rule = (value: HolidayRule): HolidayRule => value;
const hours = (value: Hours): Hours => value;
const zone = (value: ZoneDefinition): ZoneDefinition => value;
const season = (value: Season): Season => value;
const overrides = (value: Overrides): Overrides => value;

describe('hours', () => {
  test('may rotate by weeks or by days', () => {
    hours({ anchor: '2026-01-01', weeks: [{ 'mon-fri': ['09:00-17:00'] }, {}] });
    hours({ anchor: '2026-01-01', days: [['09:00-17:00'], []] });
    // @ts-expect-error: a rotation has an anchor
    hours({ weeks: [{}] });
    // @ts-expect-error: weeks or days
    hours({ anchor: '2026-01-01' });
    // @ts-expect-error: not both
    hours({ anchor: '2026-01-01', weeks: [{}], days: [[]] });
    // @ts-expect-error: a day is a list of ranges
    hours({ anchor: '2026-01-01', days: ['09:00-17:00'] });
    // @ts-expect-error: a week is an object
    hours({ anchor: '2026-01-01', weeks: ['24/7'] });
    // @ts-expect-error: weekdays are mon to sun
    hours({ anchor: '2026-01-01', weeks: [{ monday: [] }] });
  });

  test('may have seasons', () => {
    season({ from: '06-01', until: '08-31', hours: '24/7' });
    season({ from: '2026-02-18', until: '2026-03-19', hours: { anchor: '2026-01-01', days: [[]] } });
    // @ts-expect-error: a season has an end
    season({ from: '06-01', hours: {} });
    // @ts-expect-error: a season has hours
    season({ from: '06-01', until: '08-31' });
    // @ts-expect-error: a season has no name
    season({ from: '06-01', until: '08-31', hours: {}, name: 'summer' });
  });
});

describe('holiday rules', () => {
  test('have a date, a day of the year, a weekday, Easter or a range', () => {
    rule('2026-12-25');
    rule({ date: '2026-12-25', name: { en: 'Christmas' }, observed: 'monday' });
    rule({ month: 12, day: 25, since: 2020, last: 2030, observed: 'nextWeekday' });
    rule({ month: 11, weekday: 'thu', nth: 4 });
    rule({ month: 5, weekday: 'mon', nth: -1, closed: '12:00-24:00' });
    rule({ easter: -2, orthodox: true });
    rule({ from: '12-24', until: '01-01' });
    rule({ from: '2026-12-24', until: '2027-01-01', since: 2026 });
    // @ts-expect-error: no month has six Thursdays
    rule({ month: 11, weekday: 'thu', nth: 6 });
    // @ts-expect-error: the only negative nth is -1
    rule({ month: 11, weekday: 'thu', nth: -2 });
    // @ts-expect-error: nth is missing
    rule({ month: 11, weekday: 'thu' });
    // @ts-expect-error: no such weekday
    rule({ month: 11, weekday: 'thursday', nth: 1 });
    // @ts-expect-error: no such observance
    rule({ month: 12, day: 25, observed: 'sunday' });
    // @ts-expect-error: a range has no observance
    rule({ from: '12-24', until: '12-26', observed: 'monday' });
    // @ts-expect-error: a range has an end
    rule({ from: '12-24' });
    // @ts-expect-error: a year is a number
    rule({ month: 12, day: 25, since: '2020' });
    // @ts-expect-error: no date
    rule({ name: 'Christmas' });
  });

  test('may be workdays', () => {
    rule({ date: '2026-01-04', open: 'weekday' });
    rule({ date: '2026-01-04', open: 'mon' });
    rule({ month: 12, weekday: 'sat', nth: 2, open: ['09:00-13:00'] });
    rule({ from: '2026-12-05', until: '2026-12-06', open: [] });
    // @ts-expect-error: a list of ranges, not one
    rule({ date: '2026-01-04', open: '09:00-13:00' });
    // @ts-expect-error: no such day
    rule({ date: '2026-01-04', open: 'workday' });
    // @ts-expect-error: not a flag
    rule({ date: '2026-01-04', open: true });
  });

  test('may have both closed and open, as a form may; the parser rejects the contradiction', () => {
    expectTypeOf<{ date: string; closed: string; open: 'mon' }>().toExtend<HolidayRule>();
  });

  test('of a source have dates, and may be workdays', () => {
    const source = { name: 'x', holidaysIn: (year: number) => [{ date: `${year}-01-04`, open: 'weekday' as const }] };
    expectTypeOf(source).toExtend<Holidays>();
    expectTypeOf((year: number) => [{ month: 1, day: year }]).not.toExtend<Holidays>();
  });
});

describe('overrides', () => {
  test('are a table, a function or a source', () => {
    overrides({ '2026-12-24': [], '12-24': ['09:00-12:00'], '12-27/12-30': [] });
    overrides((year) => ({ [`${year}-12-24`]: [] }));
    overrides({ name: 'roster', coverage: { from: 2026, until: 2027 }, overridesIn: () => ({}) });
    // @ts-expect-error: a list of ranges, not one
    overrides({ '12-24': '09:00-12:00' });
    // @ts-expect-error: a source returns a table
    overrides({ name: 'roster', overridesIn: () => [] as string[] });
    // @ts-expect-error: a source has a name
    overrides({ overridesIn: () => ({}) });
  });
});

describe('zones', () => {
  test('are names, or have changes', () => {
    zone('America/Sao_Paulo');
    zone({ name: 'America/Vancouver', changes: [{ from: '2026-11-01T09:00:00Z', offset: '-07:00' }] });
    zone({ name: 'Ours', changes: [{ from: 0, offset: '+00:00' }], coverage: { from: 2026, until: 2027 } });
    // @ts-expect-error: the name is missing
    zone({ changes: [] });
    // @ts-expect-error: the changes are missing
    zone({ name: 'America/Vancouver' });
    // @ts-expect-error: an offset is text
    zone({ name: 'America/Vancouver', changes: [{ from: '2026-11-01T09:00:00Z', offset: -7 }] });
    // @ts-expect-error: the end of a coverage is until
    zone({ name: 'Ours', changes: [], coverage: { from: 2026, to: 2027 } });
  });
});

describe('a calendar', () => {
  const calendar = createCalendar({ zone: 'UTC', hours: {} });

  test('counts days between dates and instants', () => {
    expectTypeOf(calendar.countDays).toBeCallableWith('2026-01-01', new Date(0));
    expectTypeOf<Temporal.PlainDate>().toExtend<Parameters<Calendar['countDays']>[0]>();
    expectTypeOf<Temporal.PlainYearMonth>().not.toExtend<Parameters<Calendar['countDays']>[1]>();
    expectTypeOf(calendar.countDays('2026-01-01', '2026-02-01')).toBeNumber();
    expectTypeOf(calendar.businessDayOfMonth('2026-01', -1)).toBeString();
    // @ts-expect-error: a month is text
    calendar.businessDayOfMonth(202_601, 1);
  });

  test('freezes to a definition; a source freezes to holidays', () => {
    const years = { from: 2026, until: 2027 };
    expectTypeOf(freezeCalendar(calendar, years)).toEqualTypeOf<Calendar['definition']>();
    expectTypeOf(freezeHolidays({ name: 'x', holidaysIn: () => [] }, years).holidays).toExtend<Holidays>();
    // @ts-expect-error: a definition is no calendar
    freezeCalendar({ zone: 'UTC', hours: {} }, years);
  });

  test('may have undefined for every optional key', () => {
    expectTypeOf<Undefined<CalendarDefinition>>().toExtend<CalendarDefinition>();
    expectTypeOf<Undefined<EffectiveCalendarEntry>>().toExtend<EffectiveCalendarEntry>();
    expectTypeOf<{ month: 1; weekday: 'mon'; nth: 1; since: undefined; open: undefined }>().toExtend<HolidayRule>();
    expectTypeOf<{ anchor: string; weeks: []; days: undefined }>().toExtend<Hours>();
    expectTypeOf<{ name: string; changes: []; coverage: undefined }>().toExtend<ZoneDefinition>();
  });
});
