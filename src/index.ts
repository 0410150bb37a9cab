/**
 * Catalogs of promises, business calendars, and the clocks of tickets.
 *
 * @module prazo
 */
export type { Calendar, CalendarException } from './calendar/calendar';
export type {
  AnyCalendarDefinition,
  CalendarDefinition,
  Closure,
} from './calendar/calendar-definition';
export {
  calendarDifference,
  calendarIntersection,
  calendarUnion,
  type EffectiveCalendarEntry,
  effectiveCalendar,
} from './calendar/combine';
export { createCalendar, parseCalendar } from './calendar/create-calendar';
export { freezeCalendar } from './calendar/freeze-calendar';
export type { Hours } from './calendar/hours';
export type { Overrides } from './calendar/overrides';
export type { Season } from './calendar/seasons';
export type {
  CalendarId,
  Catalog,
  CatalogIds,
  CategoryId,
  ClassificationRule,
  EventId,
  Fact,
  FeatureId,
  Impact,
  Level,
  LevelId,
  MetricId,
  OwnEvent,
  RequirementId,
  ServiceTypeId,
  Targets,
  TargetsByCategory,
  TierId,
} from './catalog/catalog';
export type { CatalogDefinition } from './catalog/catalog-definition';
export { type CatalogWarning, checkCatalog } from './catalog/check-catalog';
export { classifyImpact } from './catalog/classify';
export { defineCatalog, parseCatalog } from './catalog/define-catalog';
export { type Entitlement, entitlementOf, type UnmetRequirement } from './catalog/entitlement';
export { type BuiltInMetrics, builtInMetrics, type Metric, type PauseRule } from './catalog/metric';
export type { ReclassificationByChange, ReclassificationPolicy, ReopeningPolicy } from './catalog/policy';
export { type SupportIds, supportCatalog } from './catalog/support-catalog';
export type {
  AgreedTarget,
  AmountTarget,
  BusinessDaysTarget,
  BusinessTarget,
  DaysTarget,
  ElapsedTarget,
  FixedTarget,
  MonthsTarget,
  OnCalendar,
  Target,
} from './catalog/target';
export type { BuiltInEvent, MetricEvent, Trigger, TriggerOn } from './catalog/trigger';
export type { BusinessAndWallTime, CycleState } from './clock/cycle-state';
export type { IgnoredEvent, IgnoredReason } from './clock/ignored-events';
export type { Basis } from './clock/measure';
export type { SegmentReason } from './clock/segment';
export type { Thresholds } from './clock/threshold';
export type { ClockPhase, Verdict } from './clock/verdict';
export { type AttributedHolidaySource, onlyHolidays, renameHolidays, withoutHolidays } from './holiday/derived-sources';
export { freezeHolidays } from './holiday/freeze-holidays';
export type {
  Coverage,
  FrozenHolidays,
  Holiday,
  HolidayRule,
  HolidaySource,
  Holidays,
} from './holiday/holiday';
export type { Amount } from './input/amount';
export type { ParseOptions } from './input/context';
export { isPrazoError, PrazoError } from './input/error';
export type { Instant } from './input/instant';
export type { Issue, IssueCode, ParseResult } from './input/issue';
export { type Labels, labelOf } from './input/labels';
export type { Parser } from './input/parser';
export { checkSla, type SlaWarning } from './sla/check-sla';
export type { ComparedDifference, ComparedField, Comparison } from './sla/compare/comparison';
export type {
  Agreement,
  ComparisonReport,
  FoundDifference,
  HintSplit,
  RankedHint,
} from './sla/compare/comparison-report';
export type { Hint, HintKind } from './sla/compare/hint';
export type { ComparedCase, CompareOptions, VendorClock } from './sla/compare/vendor-clock';
export type { SlaConfig, SlaDocument } from './sla/config';
export { createSla, parseSla } from './sla/create-sla';
export type { Deadline, Deadlines, NoDueReason } from './sla/deadlines';
export { describeExplanation } from './sla/describe';
export type { ExplainedSegment, Explanation } from './sla/explain';
export type { RejectedTicket, Report, ReportOptions } from './sla/report';
export type { GroupBy, GroupFunction, ReportEntry } from './sla/report-group';
export type { ReportRow, ReportShare } from './sla/report-row';
export { type ReportTable, reportTable } from './sla/report-table';
export type { AnySla, EventOf, Sla, TicketOf } from './sla/sla';
export type {
  AdjustedEvent,
  CycleStatus,
  MetricEvaluation,
  MetricStatus,
  MetricStatusOf,
  NextChange,
  ThresholdStatus,
  TicketEvaluation,
  TicketStatus,
} from './sla/status';
export type { TargetQuery } from './sla/target-query';
export { type Texts, textsIn } from './sla/texts';
export { checkTicket, type TicketWarning } from './ticket/check-ticket';
export type { EventType, Ticket, TicketEvent } from './ticket/ticket';
export type { ZoneDefinition } from './time/zone-definition';
export type { Timeline } from './timeline/timeline';
