/**
 * Calendars, targets and policies as rows, for SQL in a data warehouse to join.
 *
 * @module prazo/warehouse
 */
export { businessDayRows } from './business-day-rows';
export { calendarRows, type OpenTimeCut, type OpenTimeRows } from './calendar-rows';
export type { Column, RowOf } from './column';
export { type HolidayRowOptions, holidayRows } from './holiday-rows';
export { offsetRows } from './offset-rows';
export type { PolicyConfig } from './policy-config';
export { policyRows } from './policy-rows';
export type { RowOptions } from './row-options';
export { type Row, type WarehouseTables, warehouseTables } from './tables';
export { type TargetRowOptions, targetRows } from './target-rows';
export { triggerRows } from './trigger-rows';
