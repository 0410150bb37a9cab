/**
 * Calendars, targets and policies as rows, for SQL in a data warehouse to join.
 *
 * @module prazo/warehouse
 */
export { businessDayRows } from './business-day-rows';
export type { WarehouseColumn } from './column';
export { holidayRows } from './holiday-rows';
export { type OpenTimeCut, openTimeRows } from './open-time-rows';
export type { PolicyConfig } from './policy-config';
export { policyRows } from './policy-rows';
export type { RowOptions } from './row-options';
export { type WarehouseRow, type WarehouseTables, warehouseTables } from './tables';
export { targetRows } from './target-rows';
export { triggerRows } from './trigger-rows';
export { utcOffsetRows } from './utc-offset-rows';
