/**
 * Calendars, targets and policies as rows of a warehouse, for SQL to join.
 *
 * @module prazo/warehouse
 */
export { businessDayRows } from './business-day-rows';
export { calendarRows, type OpenTimeCut, type OpenTimeRows } from './calendar-rows';
export type { Column, RowOf } from './column';
export type { PolicyConfig } from './desk-policies';
export { holidayRows } from './holiday-rows';
export { offsetRows } from './offset-rows';
export { policyRows } from './policy-rows';
export type { RowOptions } from './span';
export { type Row, type WarehouseTables, warehouseTables } from './tables';
export { type TargetRowOptions, targetRows } from './target-rows';
export { triggerRows } from './trigger-rows';
