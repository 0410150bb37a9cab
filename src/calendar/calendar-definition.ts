import type { Holidays } from '../holiday/holiday';
import { type HolidayIndex, holidaysSchema, NO_HOLIDAYS } from '../holiday/holidays';
import { parseDay } from '../input/civil';
import { list, object } from '../input/composite';
import { type Instant, readInstant } from '../input/instant';
import { fromText, lazy, map, readBy, refineParts, type Schema, text } from '../input/schema';
import type { Zone } from '../time/zone';
import { type ZoneDefinition, zoneSchema } from '../time/zone-definition';
import { type Hours, hoursSchema, type Rotation } from './hours';
import { NO_OVERRIDES, type Overrides, overridesSchema, type ParsedOverrides } from './overrides';
import { type OrdinaryHours, ordinaryHours, type ParsedSeason, type Season, seasonsSchema } from './seasons';

/** An interval between two instants in which the calendar is closed, whatever its hours. Example: a maintenance window. */
export interface Closure {
  readonly from: Instant;
  /** The end, not included: the hours of the calendar apply again from this instant on. */
  readonly until: Instant;
  readonly name?: string | undefined;
}

/** The definition of a simple calendar. It is plain JSON, unless `holidays` or `overrides` have functions. */
export interface CalendarDefinition {
  /** The name of the calendar, as errors show it; by default the name of the zone. */
  readonly name?: string | undefined;
  /**
   * An IANA time zone, such as `America/Sao_Paulo`; or a zone with changes, if the data of the runtime is old or
   * missing.
   */
  readonly zone: ZoneDefinition;
  readonly hours: Hours;
  /** Other hours for parts of the year. Two seasons of the same form (every year, or once) must not share a date. */
  readonly seasons?: readonly Season[] | undefined;
  readonly holidays?: Holidays | undefined;
  /** The complete hours of single dates. They replace ordinary hours and holidays. */
  readonly overrides?: Overrides | undefined;
  readonly closures?: readonly Closure[] | undefined;
}

/**
 * The definition of a calendar that combines other calendars.
 *
 * @inline
 */
export type CombinedDefinition =
  | { readonly union: readonly AnyCalendarDefinition[] }
  | { readonly intersection: readonly AnyCalendarDefinition[] }
  | { readonly difference: readonly AnyCalendarDefinition[] }
  | { readonly effective: readonly { readonly from?: string | undefined; readonly calendar: AnyCalendarDefinition }[] };

export type AnyCalendarDefinition = CalendarDefinition | CombinedDefinition;

export interface NamedClosure {
  readonly from: number;
  readonly until: number;
  readonly name: string | undefined;
}

/** A checked definition of a simple calendar. */
export interface ParsedCalendar {
  readonly name: string;
  readonly zone: Zone;
  readonly ordinary: OrdinaryHours;
  readonly holidays: HolidayIndex;
  readonly overrides: ParsedOverrides;
  readonly closures: readonly NamedClosure[];
}

export const dateSchema: Schema<string> = /* @__PURE__ */ fromText('invalidDate', 'a civil date "YYYY-MM-DD"', (key) =>
  parseDay(key) === undefined ? undefined : key,
);

const instant: Schema<number> = /* @__PURE__ */ readBy((value) => readInstant(value, ''));

const closure: Schema<NamedClosure> = /* @__PURE__ */ lazy(() =>
  map(
    refineParts(
      object<{ from: number; until: number; name?: string }>({ from: instant, until: instant, name: text }, ['name']),
      ({ from, until }, report) => {
        if (from === undefined || until === undefined || from < until) return;
        report('invalidRange', ['until'], 'an end after the start', new Date(until).toISOString());
      },
    ),
    ({ from, until, name }) => ({ from, until, name }),
  ),
);

interface DefinitionParts {
  readonly name?: string;
  readonly zone: Zone;
  readonly hours: Rotation;
  readonly seasons?: readonly ParsedSeason[];
  readonly holidays?: HolidayIndex;
  readonly overrides?: ParsedOverrides;
  readonly closures?: readonly NamedClosure[];
}

export const definitionSchema: Schema<ParsedCalendar> = /* @__PURE__ */ lazy(() =>
  map(
    object<DefinitionParts>(
      {
        name: text,
        zone: zoneSchema,
        hours: hoursSchema,
        seasons: seasonsSchema,
        holidays: holidaysSchema,
        overrides: overridesSchema,
        closures: list(closure),
      },
      ['name', 'seasons', 'holidays', 'overrides', 'closures'],
    ),
    (read) => ({
      name: read.name ?? read.zone.name,
      zone: read.zone,
      ordinary: ordinaryHours(read.hours, read.seasons ?? []),
      holidays: read.holidays ?? NO_HOLIDAYS,
      overrides: read.overrides ?? NO_OVERRIDES,
      closures: read.closures ?? [],
    }),
  ),
);
