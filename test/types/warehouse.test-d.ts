import { createCalendar, createSla, supportCatalog } from 'prazo';
import {
  businessDayRows,
  holidayRows,
  openTimeRows,
  type PolicyConfig,
  policyRows,
  targetRows,
  triggerRows,
  utcOffsetRows,
  type WarehouseColumn,
  type WarehouseRow,
  type WarehouseTables,
  warehouseTables,
} from 'prazo/warehouse';
import { describe, expectTypeOf, test } from 'vitest';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const span = { from: 0, until: '2026-01-01T00:00:00Z' };

describe('rows', () => {
  test('have the table of their `cut`', () => {
    expectTypeOf(openTimeRows(calendar, span)).toEqualTypeOf<
      Generator<WarehouseRow<'sla_open_time'>, void, undefined>
    >();
    expectTypeOf([...openTimeRows(calendar, { ...span, cut: 'day' })]).toEqualTypeOf<
      WarehouseRow<'sla_open_time_by_day'>[]
    >();
    expectTypeOf([...openTimeRows(calendar, { ...span, cut: 'amount' })]).toEqualTypeOf<
      WarehouseRow<'sla_open_time_by_amount'>[]
    >();
    expectTypeOf([...openTimeRows(calendar, { ...span, cut: undefined })]).toEqualTypeOf<
      WarehouseRow<'sla_open_time'>[]
    >();
  });

  test('have the types of their columns', () => {
    expectTypeOf<WarehouseRow<'sla_open_time'>>().toEqualTypeOf<{
      readonly calendar: string;
      readonly opens_at: number;
      readonly closes_at: number;
      readonly next_opens_at: number;
      readonly open_before: number;
    }>();
    expectTypeOf<WarehouseRow<'sla_targets'>['amount']>().toEqualTypeOf<number | null>();
    expectTypeOf<WarehouseRow<'sla_targets'>['target']>().toEqualTypeOf<string>();
    expectTypeOf<WarehouseRow<'sla_tickets'>['tier']>().toEqualTypeOf<string | null>();
  });

  test('are readonly', () => {
    for (const row of openTimeRows(calendar, span)) {
      // @ts-expect-error: read only
      row.opens_at = 0;
    }
  });

  test('of each function belong to its table', () => {
    expectTypeOf([...utcOffsetRows(calendar, span)]).toEqualTypeOf<WarehouseRow<'sla_utc_offsets'>[]>();
    expectTypeOf([...businessDayRows(calendar, span)]).toEqualTypeOf<WarehouseRow<'sla_business_days'>[]>();
    expectTypeOf([...holidayRows(calendar, { ...span, language: 'pt' })]).toEqualTypeOf<
      WarehouseRow<'sla_holidays'>[]
    >();
    expectTypeOf([...targetRows(supportCatalog, { reading: { days: 'business' } })]).toEqualTypeOf<
      WarehouseRow<'sla_targets'>[]
    >();
    expectTypeOf([...policyRows({ catalog: supportCatalog })]).toEqualTypeOf<WarehouseRow<'sla_policies'>[]>();
    expectTypeOf([...triggerRows({ catalog: supportCatalog })]).toEqualTypeOf<WarehouseRow<'sla_triggers'>[]>();
  });
});

describe('options', () => {
  test('have a span and a name', () => {
    // @ts-expect-error: a span has an end
    openTimeRows(calendar, { from: 0 });
    // @ts-expect-error: cut at days or amounts
    openTimeRows(calendar, { ...span, cut: 'week' });
    // @ts-expect-error: no language
    utcOffsetRows(calendar, { ...span, language: 'pt' });
    // @ts-expect-error: a calendar is required, not a definition
    openTimeRows({ zone: 'UTC', hours: '24/7' }, span);
    openTimeRows(calendar, { ...span, name: undefined });
  });

  test('with policies accept the configuration of an SLA', () => {
    const config = { catalog: supportCatalog, calendar, reopening: 'ignore', thresholds: { atRisk: 0.5 } } as const;
    createSla(config);
    expectTypeOf(config).toExtend<PolicyConfig>();
    // @ts-expect-error: no such policy
    policyRows({ catalog: supportCatalog, reopening: 'never' });
  });
});

describe('columns', () => {
  test('are data for a loader', () => {
    expectTypeOf(warehouseTables).toEqualTypeOf<WarehouseTables>();
    expectTypeOf<WarehouseTables[keyof WarehouseTables]>().toExtend<readonly WarehouseColumn[]>();
    expectTypeOf<WarehouseTables['sla_open_time'][1]['name']>().toEqualTypeOf<'opens_at'>();
    // @ts-expect-error: read only
    warehouseTables.sla_holidays = [];
  });
});
