import type { Calendar } from 'prazo';
import {
  businessDayRows,
  openTimeRows,
  type PolicyConfig,
  policyRows,
  type RowOptions,
  targetRows,
  triggerRows,
  utcOffsetRows,
  warehouseTables,
} from 'prazo/warehouse';
import type { AnyConfig } from '../ticket/any';
import type { Engine } from './engines/engine';

type Table = keyof typeof warehouseTables;
type Rows = Readonly<Partial<Record<Table, Iterable<object>>>>;

/** Replaces the rows of tables. */
export async function fillTables(engine: Engine, rows: Rows): Promise<void> {
  for (const [name, of] of Object.entries(rows)) {
    await engine.run(`DROP TABLE IF EXISTS ${name}`);
    await engine.load(name, warehouseTables[name as Table], of);
  }
}

type Calendars = Readonly<Record<string, Calendar>>;
type Span = Pick<RowOptions, 'from' | 'until'>;

function calendarTables(calendars: Calendars, span: Span): Rows {
  function* each<T>(rows: (calendar: Calendar, options: RowOptions) => Iterable<T>): Generator<T> {
    for (const [name, calendar] of Object.entries(calendars)) yield* rows(calendar, { ...span, name });
  }
  return {
    sla_open_time: each((one, options) => openTimeRows(one, options)),
    sla_open_time_by_day: each((one, options) => openTimeRows(one, { ...options, cut: 'day' })),
    sla_open_time_by_amount: each((one, options) => openTimeRows(one, { ...options, cut: 'amount' })),
    sla_utc_offsets: each(utcOffsetRows),
    sla_business_days: each(businessDayRows),
  };
}

function policyTables(config: PolicyConfig & Pick<AnyConfig, 'reading'>): Rows {
  return {
    sla_targets: targetRows(config.catalog, { reading: config.reading }),
    sla_policies: policyRows(config),
    sla_triggers: triggerRows(config),
  };
}

/** Loads the tables of calendars, by their keys as names, and the tables of a configuration. */
export const loadTables = (engine: Engine, calendars: Calendars, span: Span, config?: AnyConfig): Promise<void> =>
  fillTables(engine, { ...calendarTables(calendars, span), ...(config && policyTables(config)) });
