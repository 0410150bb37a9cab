import type { Holidays } from '../holiday/holiday';
import { HolidayIndex, holidays } from '../holiday/holidays';
import { type CivilDay, parseDay } from '../input/civil';
import { list, object, table } from '../input/composite';
import { type Instant, readInstant } from '../input/instant';
import type { LocalRange } from '../input/local-time';
import { refineParts } from '../input/parts';
import { fromText, later, map, reading, type Schema, text } from '../input/schema';
import { expectedZone } from '../input/zone-hints';
import { findZone, type Zone } from '../time/zone';
import { dayRanges, type Hours, type Week, week } from './hours';

/** A stretch of absolute time cut out of whatever is open, such as a maintenance window. */
export interface Closure {
  readonly from: Instant;
  /** Not included: open again at this instant, if the hours say so. */
  readonly until: Instant;
  readonly name?: string | undefined;
}

/** What a calendar is made of. Plain JSON, unless `holidays` has a source that is asked year by year. */
export interface CalendarDefinition {
  /** Names the calendar in errors; the zone when absent. */
  readonly name?: string | undefined;
  /** An IANA time zone, such as `America/Sao_Paulo`. */
  readonly zone: string;
  readonly hours: Hours;
  readonly holidays?: Holidays | undefined;
  /** The complete hours of single dates, `YYYY-MM-DD`; they replace weekly hours and holidays. */
  readonly overrides?: Readonly<Record<string, readonly string[]>> | undefined;
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
  readonly week: Week;
  readonly holidays: HolidayIndex;
  readonly overrides: ReadonlyMap<CivilDay, readonly LocalRange[]>;
  readonly closures: readonly NamedClosure[];
}

const zone: Schema<Zone> = /* @__PURE__ */ fromText('unknownZone', expectedZone, findZone);

export const date: Schema<string> = /* @__PURE__ */ fromText('invalidDate', 'a civil date "YYYY-MM-DD"', (key) =>
  parseDay(key) === undefined ? undefined : key,
);

const instant: Schema<number> = /* @__PURE__ */ reading((value) => readInstant(value, ''));

const closure: Schema<NamedClosure> = /* @__PURE__ */ later(() =>
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

const byDay = (
  overrides: Readonly<Record<string, readonly LocalRange[]>>,
): ReadonlyMap<CivilDay, readonly LocalRange[]> =>
  new Map(Object.entries(overrides).map(([key, ranges]) => [parseDay(key) as CivilDay, ranges]));

/** A calendar's definition, checked and read. */
export const calendar: Schema<ParsedCalendar> = /* @__PURE__ */ later(() =>
  map(
    object<Omit<ParsedCalendar, 'name' | 'week'> & { name?: string; hours: Week }>(
      {
        name: text,
        zone,
        hours: week,
        holidays,
        overrides: map(table(date, dayRanges), byDay),
        closures: list(closure),
      },
      ['name', 'holidays', 'overrides', 'closures'],
    ),
    ({ name, hours, ...parsed }) => ({
      ...parsed,
      name: name ?? parsed.zone.name,
      week: hours,
      holidays: parsed.holidays ?? new HolidayIndex([]),
      overrides: parsed.overrides ?? new Map(),
      closures: parsed.closures ?? [],
    }),
  ),
);
