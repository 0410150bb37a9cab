import {
  type Amount,
  type AttributedHolidaySource,
  type Calendar,
  type CalendarDefinition,
  createCalendar,
  type EffectiveCalendarEntry,
  type FrozenHolidays,
  type Holiday,
  type HolidayRule,
  type Hours,
  type Instant,
  type OnCalendar,
  type ParseOptions,
  parseCalendar,
  parseCatalog,
} from 'prazo';
import { type BrazilOptions, brazil } from 'prazo/brazil';
import type { HolidayOptions } from 'prazo/holidays';
import type { IcsOptions } from 'prazo/ics';
import type { Temporal } from 'temporal-polyfill';
import { describe, expectTypeOf, test } from 'vitest';

type YearlyHoliday = Extract<HolidayRule, { readonly day: number }>;

/** The type with every optional key present and undefined. */
type Undefined<T> = { [K in keyof T]: undefined extends T[K] ? undefined : T[K] };

describe('arguments', () => {
  test('may have undefined for every optional key', () => {
    expectTypeOf<Undefined<CalendarDefinition>>().toExtend<CalendarDefinition>();
    expectTypeOf<Undefined<EffectiveCalendarEntry>>().toExtend<EffectiveCalendarEntry>();
    expectTypeOf<Undefined<Holiday>>().toExtend<Holiday>();
    expectTypeOf<Undefined<YearlyHoliday>>().toExtend<YearlyHoliday>();
    expectTypeOf<Undefined<FrozenHolidays>>().toExtend<FrozenHolidays>();
    expectTypeOf<Undefined<AttributedHolidaySource>>().toExtend<AttributedHolidaySource>();
    expectTypeOf<Undefined<BrazilOptions>>().toExtend<BrazilOptions>();
    expectTypeOf<Undefined<HolidayOptions>>().toExtend<HolidayOptions>();
    expectTypeOf<Undefined<IcsOptions>>().toExtend<IcsOptions>();
    expectTypeOf<Undefined<OnCalendar>>().toExtend<OnCalendar>();
    expectTypeOf<Undefined<ParseOptions>>().toExtend<ParseOptions>();
    expectTypeOf<{ mon: undefined }>().toExtend<Hours>();
    expectTypeOf<{ hours: 1; minutes: undefined }>().toExtend<Amount>();
    expectTypeOf(createCalendar).toBeCallableWith({ zone: 'UTC', hours: {}, name: undefined, holidays: undefined });
    expectTypeOf(brazil).toBeCallableWith({ state: undefined, municipal: [{ date: '01-25', name: undefined }] });
  });

  test('may be Temporal values', () => {
    expectTypeOf<Temporal.Instant>().toExtend<Instant>();
    expectTypeOf<Temporal.ZonedDateTime>().toExtend<Instant>();
    expectTypeOf<Temporal.PlainDate>().not.toExtend<Instant>();
    expectTypeOf<Temporal.Duration>().toExtend<Amount>();
    expectTypeOf<Temporal.PlainDate>().toExtend<Parameters<Calendar['isBusinessDay']>[0]>();
    expectTypeOf<Temporal.PlainYearMonth>().not.toExtend<Parameters<Calendar['isBusinessDay']>[0]>();
  });

  test('may be parsed with options', () => {
    expectTypeOf(parseCalendar).toBeCallableWith({}, { unknownKeys: 'ignore' });
    expectTypeOf(parseCatalog).toBeCallableWith({}, { unknownKeys: 'ignore' });
    // @ts-expect-error: unknown keys are ignored or rejected
    parseCalendar({}, { unknownKeys: 'drop' });
  });
});
