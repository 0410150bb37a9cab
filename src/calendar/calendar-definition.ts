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

/** A stretch of absolute time cut out of whatever is open, such as a maintenance window. */
export interface Closure {
  readonly from: Instant;
  /** Not included: open again at this instant, if the hours say so. */
  readonly until: Instant;
  readonly name?: string | undefined;
}

/** What a calendar is made of. Plain JSON, unless `holidays` or `overrides` are asked year by year. */
export interface CalendarDefinition {
  /** Names the calendar in errors; the zone when absent. */
  readonly name?: string | undefined;
  /** An IANA time zone, such as `America/Sao_Paulo`; or one with changes, where the runtime's data is old or is not there. */
  readonly zone: ZoneDefinition;
  readonly hours: Hours;
  /** Other hours for a part of the year. No two that come every year share a date, and no two that come once. */
  readonly seasons?: readonly Season[] | undefined;
  readonly holidays?: Holidays | undefined;
  /** The complete hours of dates; they replace ordinary hours and holidays. */
  readonly overrides?: Overrides | undefined;
  readonly closures?: readonly Closure[] | undefined;
}

/** A calendar that is made of others, as data. */
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

/** A definition that has been checked and read. */
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

/** A calendar's definition, checked and read. */
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
