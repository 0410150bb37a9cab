export type { Calendar, CalendarException } from './calendar/calendar';
export { difference, type EffectiveCalendar, effective, intersection, union } from './calendar/combine';
export { createCalendar, parseCalendar } from './calendar/create';
export type { AnyCalendarDefinition, CalendarDefinition, Closure, CombinedDefinition } from './calendar/definition';
export { freeze } from './calendar/freeze';
export type {
  Coverage,
  FrozenHolidays,
  Holiday,
  HolidayFunction,
  HolidayRule,
  HolidaySource,
  Holidays,
  YearlyHoliday,
} from './calendar/holiday';
export type { DayKey, Hours } from './calendar/hours';
export { type AttributedSource, only, rename, without } from './calendar/sources';
export type {
  Catalog,
  CatalogIds,
  CategoryId,
  Fact,
  FeatureId,
  Impact,
  Level,
  LevelId,
  MetricId,
  RequirementId,
  Rule,
  ServiceTypeId,
  Targets,
  TargetsByCategory,
  TierId,
} from './catalog/catalog';
export { classify } from './catalog/classify';
export { defineCatalog, parseCatalog } from './catalog/define';
export type { CatalogDefinition } from './catalog/definition';
export { type Entitlement, entitlement, type Refusal } from './catalog/entitlement';
export { builtInMetrics, type Metric, type MetricEvent, type Pauses } from './catalog/metric';
export { type SupportIds, supportCatalog } from './catalog/support';
export type {
  AgreedTarget,
  AmountTarget,
  BusinessDaysTarget,
  BusinessTarget,
  ByTime,
  DaysTarget,
  ElapsedTarget,
  FixedTarget,
  FromOpening,
  MonthsTarget,
  OnCalendar,
  Roll,
  Rolling,
  Target,
} from './catalog/target';
export { type CatalogWarning, type CatalogWarningCode, checkCatalog } from './catalog/warnings';
export type { Amount } from './input/amount';
export { isPrazoError, PrazoError } from './input/error';
export type { Instant } from './input/instant';
export type { Issue, IssueCode, Result } from './input/issue';
export type { Labels } from './input/labels';
export type { SlaConfig } from './sla/config';
export { createSla } from './sla/create';
export type { Deadline, Deadlines } from './sla/deadlines';
export { describe, type Language } from './sla/describe';
export type { ExplainedSegment, Explanation } from './sla/explain';
export type { Dimension, ReportEntry, ReportOptions, ReportRow, Share } from './sla/report';
export type { Sla, TargetQuery } from './sla/sla';
export type { CycleStatus, MetricStatus, NextChange, ThresholdStatus, TicketStatus } from './sla/status';
export type { ReclassificationPolicy } from './ticket/clock';
export type { Reading } from './ticket/commitment';
export type { EventType, Ticket, TicketEvent } from './ticket/event';
export type { IgnoredEvent, IgnoredReason } from './ticket/ignored';
export type { ReopeningPolicy } from './ticket/replay';
export type { SegmentReason } from './ticket/segment';
export type { OnBothClocks, Phase, Verdict } from './ticket/state';
export type { Threshold, Thresholds } from './ticket/threshold';
export type { Timeline } from './timeline/timeline';
