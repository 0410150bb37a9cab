export type { Calendar } from './calendar/calendar';
export { difference, type EffectiveCalendar, effective, intersection, union } from './calendar/combine';
export { createCalendar, parseCalendar } from './calendar/create';
export type {
  AnyCalendarDefinition,
  CalendarDefinition,
  Closure,
  CombinedDefinition,
} from './calendar/definition';
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
export type { Amount } from './input/amount';
export { isPrazoError, PrazoError } from './input/error';
export type { Instant } from './input/instant';
export type { Issue, IssueCode, Result } from './input/issue';
export type { Labels } from './input/labels';
export type { Timeline } from './timeline/timeline';
