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
  CombinedDefinition,
} from './calendar/calendar-definition';
export { difference, type EffectiveCalendar, effective, intersection, union } from './calendar/combine';
export { createCalendar, parseCalendar } from './calendar/create-calendar';
export { freeze } from './calendar/freeze-calendar';
export type { DayKey, Hours, RotatingHours, WeeklyHours } from './calendar/hours';
export type { OverrideSource, Overrides, OverrideTable } from './calendar/overrides';
export type { Season } from './calendar/seasons';
export type {
  CalendarId,
  Catalog,
  CatalogIds,
  CategoryId,
  EventId,
  Fact,
  FeatureId,
  Impact,
  Level,
  LevelId,
  MetricId,
  OwnEvent,
  RequirementId,
  Rule,
  ServiceTypeId,
  Targets,
  TargetsByCategory,
  TierId,
} from './catalog/catalog';
export type { CatalogDefinition } from './catalog/catalog-definition';
export { type CatalogWarning, type CatalogWarningCode, checkCatalog } from './catalog/check-catalog';
export { classify } from './catalog/classify';
export { defineCatalog, parseCatalog } from './catalog/define-catalog';
export { type Entitlement, entitlement, type Refusal } from './catalog/entitlement';
export { type BuiltInMetrics, builtInMetrics, type Metric, type PauseRule } from './catalog/metric';
export type { ReclassificationByChange, ReclassificationPolicy, ReopeningPolicy } from './catalog/policy';
export { type SupportIds, supportCatalog } from './catalog/support-catalog';
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
export type { BuiltInEvent, MetricEvent, Trigger, TriggerOn } from './catalog/trigger';
export type { Reading } from './catalog/unit-reading';
export type { OnBothClocks } from './clock/cycle-state';
export type { IgnoredEvent, IgnoredReason } from './clock/ignored-events';
export type { Basis } from './clock/measure';
export type { SegmentReason } from './clock/segment';
export type { Distance, Threshold, Thresholds } from './clock/threshold';
export type { Phase, Verdict } from './clock/verdict';
export { type AttributedSource, only, rename, without } from './holiday/derived-sources';
export type {
  Coverage,
  DatedHoliday,
  EasterHoliday,
  FrozenHolidays,
  Holiday,
  HolidayFunction,
  HolidayRange,
  HolidayRule,
  HolidaySource,
  Holidays,
  Observed,
  WeekdayHoliday,
  WorkedHours,
  YearlyHoliday,
} from './holiday/holiday';
export type { Amount } from './input/amount';
export type { PlainDate } from './input/civil';
export type { ParseOptions } from './input/context';
export { isPrazoError, PrazoError } from './input/error';
export type { Instant } from './input/instant';
export type { Issue, IssueCode, Result } from './input/issue';
export { type Labels, labelOf } from './input/labels';
export type { Parser } from './input/parser';
export { checkSla, type SlaWarning } from './sla/check-sla';
export type { Comparison, Difference, What } from './sla/compare/comparison';
export type { Agreement, ComparisonReport, FoundDifference, RankedHint, Turn } from './sla/compare/comparison-report';
export type { Hint, HintKind } from './sla/compare/hint';
export type { ComparedCase, CompareOptions, VendorClock } from './sla/compare/vendor-clock';
export type { SlaConfig, SlaDocument } from './sla/config';
export { createSla, parseSla } from './sla/create-sla';
export type { Deadline, Deadlines, NoDueReason } from './sla/deadlines';
export { describeExplanation } from './sla/describe';
export type { ExplainedSegment, Explanation } from './sla/explain';
export type { RejectedTicket, Report, ReportOptions } from './sla/report';
export type { Dimension, GroupBy, GroupFunction, ReportEntry } from './sla/report-group';
export type { ReportRow, Share } from './sla/report-row';
export { type ReportTable, reportTable } from './sla/report-table';
export type { AnySla, EventOf, Sla, TicketOf } from './sla/sla';
export type {
  AdjustedEvent,
  CycleStatus,
  MetricEvaluation,
  MetricStatus,
  NextChange,
  ThresholdStatus,
  TicketEvaluation,
  TicketStatus,
} from './sla/status';
export type { TargetQuery } from './sla/target-query';
export { type Texts, texts } from './sla/texts';
export { checkTicket, type TicketWarning, type TicketWarningCode } from './ticket/check-ticket';
export type { EventType, Ticket, TicketEvent } from './ticket/ticket';
export type { ChangedZone, ZoneChange, ZoneDefinition } from './time/zone-definition';
export type { Timeline } from './timeline/timeline';
