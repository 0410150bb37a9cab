import { frozenCopy } from '../../input/frozen';
import type { RowOf } from './column';
import { clocks, events, questions, tickets } from './tables/desk';
import { policies, targets, triggers } from './tables/promises';
import { businessDays, holidays, openTime, openTimeByAmount, openTimeByDay, utcOffsets } from './tables/time';

/** The columns of every table that the SQL reads or writes, by table name. */
export interface WarehouseTables {
  readonly sla_open_time: typeof openTime;
  readonly sla_open_time_by_day: typeof openTimeByDay;
  readonly sla_open_time_by_amount: typeof openTimeByAmount;
  readonly sla_utc_offsets: typeof utcOffsets;
  readonly sla_business_days: typeof businessDays;
  readonly sla_holidays: typeof holidays;
  readonly sla_targets: typeof targets;
  readonly sla_policies: typeof policies;
  readonly sla_triggers: typeof triggers;
  readonly sla_tickets: typeof tickets;
  readonly sla_ticket_events: typeof events;
  readonly sla_questions: typeof questions;
  readonly sla_clocks: typeof clocks;
}

/**
 * The columns of every table, in order, for a loader that creates the tables. There are three kinds of tables: those that the
 * functions of this module fill, your own tickets, events and questions, and the result (`sla_clocks`).
 *
 * @example
 * ```ts
 * const columns = warehouseTables.sla_open_time.map(({ name, type }) => `${name} ${type}`);
 * columns.join(', '); // → calendar text, opens_at bigint, closes_at bigint, next_opens_at bigint, open_before bigint
 * ```
 */
export const warehouseTables: WarehouseTables = /* @__PURE__ */ frozenCopy<WarehouseTables>({
  sla_open_time: openTime,
  sla_open_time_by_day: openTimeByDay,
  sla_open_time_by_amount: openTimeByAmount,
  sla_utc_offsets: utcOffsets,
  sla_business_days: businessDays,
  sla_holidays: holidays,
  sla_targets: targets,
  sla_policies: policies,
  sla_triggers: triggers,
  sla_tickets: tickets,
  sla_ticket_events: events,
  sla_questions: questions,
  sla_clocks: clocks,
});

/** A row of a table, by table name. */
export type WarehouseRow<Table extends keyof WarehouseTables> = RowOf<WarehouseTables[Table]>;
