import type { HolidaySource } from 'prazo';
import { type BrazilOptions, brazil, type MunicipalDay, type OptionalId, type State, states } from 'prazo/brazil';
import { describe, expectTypeOf, test } from 'vitest';

describe('brazil', () => {
  test('answers a source of holidays', () => {
    expectTypeOf(brazil).returns.toEqualTypeOf<HolidaySource & { readonly origin: string }>();
    expectTypeOf(brazil).toBeCallableWith();
    expectTypeOf(brazil).toBeCallableWith({});
  });

  test('knows the states by name', () => {
    expectTypeOf<State>().toEqualTypeOf<
      | ('AC' | 'AL' | 'AM' | 'AP' | 'BA' | 'CE' | 'DF' | 'ES' | 'GO')
      | ('MA' | 'MG' | 'MS' | 'MT' | 'PA' | 'PB' | 'PE' | 'PI' | 'PR')
      | ('RJ' | 'RN' | 'RO' | 'RR' | 'RS' | 'SC' | 'SE' | 'SP' | 'TO')
    >();
    expectTypeOf(brazil).toBeCallableWith({ state: 'sp' });
    // @ts-expect-error: half in capitals
    brazil({ state: 'Sp' });
    // @ts-expect-error: no such state
    brazil({ state: 'xx' });
    expectTypeOf(states.SP).not.toBeAny();
    // @ts-expect-error: no such state
    states.XX;
  });

  test('knows the optional points by name, and which have an hour', () => {
    expectTypeOf<OptionalId>().toEqualTypeOf<
      | ('carnival' | 'carnivalMonday' | 'carnivalTuesday' | 'ashWednesday')
      | ('corpusChristi' | 'publicServants' | 'christmasEve' | 'newYearsEve')
      | ('bridges' | 'bank' | 'federal')
    >();
    expectTypeOf(brazil).toBeCallableWith({ optional: ['carnival', { id: 'christmasEve', from: '12:00' }] });
    // @ts-expect-error: no such point
    brazil({ optional: ['carnaval'] });
    // @ts-expect-error: a whole day has no hour
    brazil({ optional: [{ id: 'corpusChristi', from: '12:00' }] });
    // @ts-expect-error: the hour is missing
    brazil({ optional: [{ id: 'newYearsEve' }] });
  });

  test('takes municipal days by date or by Easter', () => {
    expectTypeOf<'01-25'>().toExtend<MunicipalDay>();
    expectTypeOf<{ date: string; name: string; from: number; closed: string }>().toExtend<MunicipalDay>();
    expectTypeOf<{ easter: number; name: { 'pt-BR': string; en: string } }>().toExtend<MunicipalDay>();
    expectTypeOf<{ name: string }>().not.toExtend<MunicipalDay>();
    expectTypeOf<{ easter: string }>().not.toExtend<MunicipalDay>();
  });

  test('takes options that are not to be changed', () => {
    const options = { state: 'SP', optional: ['carnival'], municipal: ['01-25'] } as const;
    expectTypeOf(options).toExtend<BrazilOptions>();
  });
});
