import type { HolidaySource } from 'prazo';
import {
  type BrazilianState,
  type BrazilOptions,
  brazil,
  type MunicipalDay,
  type OptionalPointId,
  stateHolidays,
} from 'prazo/brazil';
import { describe, expectTypeOf, test } from 'vitest';

describe('brazil', () => {
  test('returns a source of holidays', () => {
    expectTypeOf(brazil).returns.toEqualTypeOf<HolidaySource & { readonly origin: string }>();
    expectTypeOf(brazil).toBeCallableWith();
    expectTypeOf(brazil).toBeCallableWith({});
  });

  test('accepts only ids of states', () => {
    expectTypeOf<BrazilianState>().toEqualTypeOf<
      | ('AC' | 'AL' | 'AM' | 'AP' | 'BA' | 'CE' | 'DF' | 'ES' | 'GO')
      | ('MA' | 'MG' | 'MS' | 'MT' | 'PA' | 'PB' | 'PE' | 'PI' | 'PR')
      | ('RJ' | 'RN' | 'RO' | 'RR' | 'RS' | 'SC' | 'SE' | 'SP' | 'TO')
    >();
    expectTypeOf(brazil).toBeCallableWith({ state: 'sp' });
    // @ts-expect-error: mixed case
    brazil({ state: 'Sp' });
    // @ts-expect-error: no such state
    brazil({ state: 'xx' });
    expectTypeOf(stateHolidays.SP).not.toBeAny();
    // @ts-expect-error: no such state
    stateHolidays.XX;
  });

  test('accepts only ids of optional days, with an hour only for half days', () => {
    expectTypeOf<OptionalPointId>().toEqualTypeOf<
      | ('carnival' | 'carnivalMonday' | 'carnivalTuesday' | 'ashWednesday')
      | ('corpusChristi' | 'publicServants' | 'christmasEve' | 'newYearsEve')
      | ('bridges' | 'bank' | 'federal')
    >();
    expectTypeOf(brazil).toBeCallableWith({ optional: ['carnival', { id: 'christmasEve', from: '12:00' }] });
    // @ts-expect-error: no such optional day
    brazil({ optional: ['carnaval'] });
    // @ts-expect-error: a whole day has no hour
    brazil({ optional: [{ id: 'corpusChristi', from: '12:00' }] });
    // @ts-expect-error: the hour is missing
    brazil({ optional: [{ id: 'newYearsEve' }] });
  });

  test('accepts municipal days by date or by Easter', () => {
    expectTypeOf<'01-25'>().toExtend<MunicipalDay>();
    expectTypeOf<{ date: string; name: string; from: number; closed: string }>().toExtend<MunicipalDay>();
    expectTypeOf<{ easter: number; name: { 'pt-BR': string; en: string } }>().toExtend<MunicipalDay>();
    expectTypeOf<{ name: string }>().not.toExtend<MunicipalDay>();
    expectTypeOf<{ easter: string }>().not.toExtend<MunicipalDay>();
  });

  test('accepts readonly options', () => {
    const options = { state: 'SP', optional: ['carnival'], municipal: ['01-25'] } as const;
    expectTypeOf(options).toExtend<BrazilOptions>();
  });
});
