import { type Calendar, isCalendar } from '../calendar/calendar';
import type { AnyCalendarDefinition } from '../calendar/calendar-definition';
import { givenCalendar } from '../calendar/combination-schemas';
import { calendarSchema } from '../calendar/create-calendar';
import { allTargets } from '../catalog/all-targets';
import type { CalendarId, Catalog } from '../catalog/catalog';
import type { CatalogDefinition } from '../catalog/catalog-definition';
import { parseCatalog } from '../catalog/define-catalog';
import {
  type ReclassificationByChange,
  type ReclassificationPolicy,
  type ReopeningPolicy,
  reclassificationSchema,
  reopeningSchema,
} from '../catalog/policy';
import { readingSchema, type UnitReading } from '../catalog/unit-reading';
import { DEFAULT_THRESHOLDS, type ParsedThreshold, type Thresholds, thresholdsSchema } from '../clock/threshold';
import { documentOf, object, table } from '../input/composite';
import type { Report } from '../input/flaw';
import { show } from '../input/issue';
import { check, choose, lazy, map, type Parts, readBy, refineParts, type Schema, text, unwrap } from '../input/schema';

/** The configuration of an SLA: a catalog, its calendars, and the policies of the service desk. */
export interface SlaConfig<C extends Catalog = Catalog, CalendarName extends string = string> {
  readonly catalog: C;
  /** The default calendar, for every ticket and target that names no other calendar. */
  readonly calendar: Calendar;
  /** Further calendars by name. Targets and tickets refer to them by these names. */
  readonly calendars?: { readonly [Name in CalendarName]: Calendar } | undefined;
  /**
   * The meaning of plain units in targets. By default, they count elapsed time and civil days. With `hours: 'business'`,
   * seconds, minutes and hours count business time. With `days: 'business'`, days are business days.
   */
  readonly reading?: UnitReading | undefined;
  /**
   * The effect of a change of level, category, service, tier or calendar on a running clock:
   *
   * - `retroactive` (default): the new target applies from the start of the clock.
   * - `restart`: the clock starts again at the change.
   * - `carryElapsed`: the new target applies from the change on; the time used before the change still counts.
   *
   * Give one policy for all changes, or an object with one policy per changed field. A metric may have its own policy.
   */
  readonly reclassification?: ReclassificationPolicy | ReclassificationByChange | undefined;
  /**
   * The effect of a reopening on a clock that a cancellation ended or, for a metric with `reopens`, on a clock that has ended:
   *
   * - `exclude` (default): the clock continues; the time since its end does not count.
   * - `continue`: the clock continues; the time since its end counts.
   * - `newCycle`: a new clock starts.
   * - `ignore`: the clock stays ended.
   *
   * A metric may have its own policy.
   */
  readonly reopening?: ReopeningPolicy | undefined;
  /**
   * Points of a clock at which a host may send an alert, by name. A clock is at risk from the threshold `atRisk` on, which is
   * 0.8 of the budget by default.
   */
  readonly thresholds?: Thresholds | undefined;
}

/** The configuration of an SLA as JSON, for `parseSla`: catalog and calendars are definitions. */
export interface SlaDocument extends Omit<SlaConfig, 'catalog' | 'calendar' | 'calendars'> {
  readonly catalog: CatalogDefinition;
  readonly calendar: AnyCalendarDefinition | Calendar;
  readonly calendars?: Readonly<Record<string, AnyCalendarDefinition | Calendar>> | undefined;
}

/** Requires the calendars that the targets of a catalog name. Requires nothing if the targets name none. */
export type WithCalendarsOf<C extends Catalog> =
  Readonly<Record<never, never>> extends Readonly<Record<CalendarId<C>, Calendar>>
    ? unknown
    : { readonly calendars: Readonly<Record<CalendarId<C>, Calendar>> };

/** A checked configuration with every default filled in. */
export interface ParsedConfig {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly reading: UnitReading;
  readonly reclassification: ReclassificationPolicy | ReclassificationByChange;
  readonly reopening: ReopeningPolicy;
  readonly thresholds: Readonly<Record<string, ParsedThreshold>>;
}

interface GivenConfig
  extends Pick<ParsedConfig, 'catalog' | 'calendar'>,
    Partial<Omit<ParsedConfig, 'catalog' | 'calendar'>> {}

/** Reports each target that names a calendar which the configuration does not have. */
function rejectUnknownCalendars(parts: Parts<GivenConfig>, report: Report): void {
  const areCalendarsInvalid = 'calendars' in parts && parts.calendars === undefined;
  if (parts.catalog === undefined || areCalendarsInvalid) return;
  const known = Object.keys(parts.calendars ?? {});
  const expected = known.length === 0 ? 'no calendar, since `calendars` is empty' : `one of ${known.join(', ')}`;
  // The schema reads a catalog as a whole, never in parts.
  for (const { path, target } of allTargets(parts.catalog as Catalog)) {
    const name = target === 'agreed' ? undefined : target.calendar;
    if (name === undefined || known.includes(name)) continue;
    report('unknownReference', ['catalog', ...path.split('.'), 'calendar'], expected, show(name));
  }
}

function withDefaults({ catalog, calendar, calendars = {}, reading = {}, ...policies }: GivenConfig): ParsedConfig {
  const { reclassification = 'retroactive', reopening = 'exclude' } = policies;
  const points = { ...unwrap(check(thresholdsSchema, DEFAULT_THRESHOLDS)), ...policies.thresholds };
  return { catalog, calendar, calendars, reading, reclassification, reopening, thresholds: points };
}

function configSchema(calendar: Schema<Calendar>): Schema<ParsedConfig> {
  const catalog = readBy((value, { unknownKeys }) => unwrap(parseCatalog(value, { unknownKeys })));
  const given = object<GivenConfig>(
    {
      catalog,
      calendar,
      calendars: table(text, calendar),
      reading: readingSchema,
      reclassification: reclassificationSchema,
      reopening: reopeningSchema,
      thresholds: thresholdsSchema,
    },
    ['calendars', 'reading', 'reclassification', 'reopening', 'thresholds'],
  );
  return map(refineParts(given, rejectUnknownCalendars), withDefaults);
}

/** Reads the configuration for `createSla`: its calendars are `Calendar` objects. */
export const slaConfig: Schema<ParsedConfig> = /* @__PURE__ */ lazy(() => configSchema(givenCalendar));

/** Reads the configuration for `parseSla`: a calendar may be a definition. */
export const slaDocument: Schema<ParsedConfig> = /* @__PURE__ */ lazy(() =>
  documentOf(configSchema(choose((value) => (isCalendar(value) ? givenCalendar : calendarSchema)))),
);
