import { createCalendar } from 'prazo';
import * as warehouse from 'prazo/warehouse';
import { describe, expect, it, test } from 'vitest';
import { catalog } from './desk';

const calendar = createCalendar({
  zone: 'America/New_York',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] },
  holidays: ['2026-12-25', { date: '2026-12-24', name: 'Eve', closed: '12:00-24:00' }],
});
const span = { from: '2026-12-01T00:00:00Z', until: '2027-01-01T00:00:00Z' };
const { warehouseTables } = warehouse;

/** The rows of each table that a function fills. */
const FILLED = {
  sla_open_time: () => warehouse.openTimeRows(calendar, span),
  sla_open_time_by_day: () => warehouse.openTimeRows(calendar, { ...span, cut: 'day' }),
  sla_open_time_by_amount: () => warehouse.openTimeRows(calendar, { ...span, cut: 'amount' }),
  sla_utc_offsets: () => warehouse.utcOffsetRows(calendar, span),
  sla_business_days: () => warehouse.businessDayRows(calendar, span),
  sla_holidays: () => warehouse.holidayRows(calendar, span),
  sla_targets: () => warehouse.targetRows(catalog),
  sla_policies: () => warehouse.policyRows({ catalog }),
  sla_triggers: () => warehouse.triggerRows({ catalog }),
} as const satisfies Partial<Record<keyof warehouse.WarehouseTables, () => Iterable<object>>>;

const TABLES = Object.entries<readonly warehouse.WarehouseColumn[]>({ ...warehouseTables });

describe.each(TABLES)('%s', (_table, columns) => {
  it('has columns with a name, a type and one line about each', () => {
    expect(columns.length).toBeGreaterThan(3);
    for (const { name, type, about } of columns) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(['bigint', 'text']).toContain(type);
      expect(about).toMatch(/^\S.{3,90}\S$/);
    }
  });

  it('has distinct column names', () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names the unit of every instant and amount', () => {
    const units = columns.filter(
      ({ name, type }) => /_at$|_offset$|^elapsed|^remaining|^paused$/.test(name) && type === 'bigint',
    );
    for (const { about } of units) expect(about).toMatch(/\bms\b/);
  });

  it('is frozen', () => {
    expect([columns, ...columns].every((part) => Object.isFrozen(part))).toBe(true);
  });
});

test.each(Object.entries(FILLED))(
  'rows of %s | have its columns as keys, in order, with values of their types',
  (table, make) => {
    const columns: readonly warehouse.WarehouseColumn[] = warehouseTables[table as keyof typeof FILLED];
    const rows: readonly object[] = [...make()];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
      for (const { name, type, nullable } of columns) {
        const value = (row as Readonly<Record<string, unknown>>)[name];
        if (value === null && nullable === true) continue;
        expect(type === 'bigint' ? Number.isSafeInteger(value) : typeof value === 'string').toBe(true);
        expect(Object.is(value, -0)).toBe(false);
      }
      expect(JSON.parse(JSON.stringify(row))).toEqual(row);
    }
  },
);

test('the module has no other function', () => {
  const functions = Object.entries(warehouse)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
  expect(functions.sort()).toEqual(
    [
      'businessDayRows',
      'openTimeRows',
      'holidayRows',
      'utcOffsetRows',
      'policyRows',
      'targetRows',
      'triggerRows',
    ].sort(),
  );
});
