import { type Calendar, isCalendar } from '../calendar/calendar';
import { calendarSchema } from '../calendar/create';
import type { AnyCalendarDefinition } from '../calendar/definition';
import { givenCalendar } from '../calendar/members';
import { allTargets } from '../catalog/all-targets';
import type { Catalog } from '../catalog/catalog';
import type { CatalogDefinition } from '../catalog/catalog-definition';
import { parseCatalog } from '../catalog/define-catalog';
import {
  type ReclassificationByChange,
  type ReclassificationPolicy,
  type ReopeningPolicy,
  reclassificationSchema,
  reopeningSchema,
} from '../catalog/policy';
import { type Reading, readingSchema } from '../catalog/unit-reading';
import { DEFAULT_THRESHOLDS, type ParsedThreshold, type Thresholds, thresholdsSchema } from '../clock/threshold';
import { documentOf, object, table } from '../input/composite';
import type { Report } from '../input/flaw';
import { show } from '../input/issue';
import { type Parts, refineParts } from '../input/parts';
import { check, choose, later, map, reading, type Schema, text, unwrap } from '../input/schema';

/** The configuration of an SLA: a catalog, its calendars, and the policies of a desk. */
export interface SlaConfig<C extends Catalog = Catalog, CalendarName extends string = string> {
  readonly catalog: C;
  /** The calendar of every ticket and target that names no other. */
  readonly calendar: Calendar;
  /** Further calendars, for targets and tickets to name. */
  readonly calendars?: { readonly [Name in CalendarName]: Calendar } | undefined;
  /** Reads plain hours and minutes, or days, as business time; the literal reading is elapsed time. */
  readonly reading?: Reading | undefined;
  /**
   * What a change of level, category, service, tier or calendar does to a running clock. `retroactive`, the default,
   * judges it as if the new target had held from the start; `restart` starts it anew; `carryElapsed` keeps the time used.
   * One for all changes, or one by what changes; a metric may have its own.
   */
  readonly reclassification?: ReclassificationPolicy | ReclassificationByChange | undefined;
  /**
   * What a reopening does to a clock that has ended. `exclude`, the default, goes on and leaves out the time since its end;
   * `continue` counts that time; `newCycle` starts a new clock; `ignore` leaves it as it is. A metric may have its own.
   */
  readonly reopening?: ReopeningPolicy | undefined;
  /** Points of a clock to be notified about. `atRisk` is one of them, at 0.8 unless given. */
  readonly thresholds?: Thresholds | undefined;
}

/** The same as JSON, for `parseSla`: its catalog and calendars as definitions. */
export interface SlaDocument extends Omit<SlaConfig, 'catalog' | 'calendar' | 'calendars'> {
  readonly catalog: CatalogDefinition;
  readonly calendar: AnyCalendarDefinition | Calendar;
  readonly calendars?: Readonly<Record<string, AnyCalendarDefinition | Calendar>> | undefined;
}

/** A configuration that has been checked, complete. */
export interface ParsedConfig {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly reading: Reading;
  readonly reclassification: ReclassificationPolicy | ReclassificationByChange;
  readonly reopening: ReopeningPolicy;
  readonly thresholds: Readonly<Record<string, ParsedThreshold>>;
}

interface Given
  extends Pick<ParsedConfig, 'catalog' | 'calendar'>,
    Partial<Omit<ParsedConfig, 'catalog' | 'calendar'>> {}

/** A target may name a calendar; it must be one of those given. */
function rejectUnknownCalendars(parts: Parts<Given>, report: Report): void {
  const isUnreadable = 'calendars' in parts && parts.calendars === undefined;
  if (parts.catalog === undefined || isUnreadable) return;
  const known = Object.keys(parts.calendars ?? {});
  const expected = known.length === 0 ? 'no calendar, as none is given by name' : `one of ${known.join(', ')}`;
  // A catalog is read whole or not at all.
  for (const { path, target } of allTargets(parts.catalog as Catalog)) {
    const name = target === 'agreed' ? undefined : target.calendar;
    if (name === undefined || known.includes(name)) continue;
    report('unknownReference', ['catalog', ...path.split('.'), 'calendar'], expected, show(name));
  }
}

function complete({ catalog, calendar, calendars = {}, reading = {}, ...policies }: Given): ParsedConfig {
  const { reclassification = 'retroactive', reopening = 'exclude' } = policies;
  const points = { ...unwrap(check(thresholdsSchema, DEFAULT_THRESHOLDS)), ...policies.thresholds };
  return { catalog, calendar, calendars, reading, reclassification, reopening, thresholds: points };
}

function configSchema(calendar: Schema<Calendar>): Schema<ParsedConfig> {
  const catalog = reading((value, { unknownKeys }) => unwrap(parseCatalog(value, { unknownKeys })));
  const given = object<Given>(
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
  return map(refineParts(given, rejectUnknownCalendars), complete);
}

/** The configuration of an SLA whose calendars have been made. */
export const slaConfig: Schema<ParsedConfig> = /* @__PURE__ */ later(() => configSchema(givenCalendar));

/** The same from JSON, where a calendar may be a definition. */
export const slaDocument: Schema<ParsedConfig> = /* @__PURE__ */ later(() =>
  documentOf(configSchema(choose((value) => (isCalendar(value) ? givenCalendar : calendarSchema)))),
);
