import { checkedYears, freezeHolidays, yearsSchema } from '../holiday/freeze-holidays';
import type { FrozenHolidays, HolidayRule, Holidays } from '../holiday/holiday';
import { type AttributedHolidaySource, isHolidayFunction, isHolidaySource } from '../holiday/holiday-source';
import { checkedHolidays } from '../holiday/holidays';
import { type CivilDay, civilDay, formatDay } from '../input/civil';
import { object } from '../input/composite';
import { ALL_YEARS, type Coverage, outsideCoverage } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import { formatRange } from '../input/local-time';
import { check, lazy, unwrap } from '../input/schema';
import { DAY_MS, MINUTE_MS } from '../input/units';
import { ZONE_MARGIN, type ZoneChange, type ZoneDefinition, zoneSchema } from '../time/zone-definition';
import type { Calendar } from './calendar';
import type { AnyCalendarDefinition, CombinedDefinition } from './calendar-definition';
import { givenCalendar } from './combination-schemas';
import { type Overrides, overridesSchema } from './overrides';

/** Returns an offset such as `-03:00`, with seconds if there are any. */
function offsetText(ms: number): string {
  const ahead = new Date(Math.abs(ms)).toISOString().slice(11, ms % MINUTE_MS === 0 ? 16 : 19);
  return `${ms < 0 ? '-' : '+'}${ahead}`;
}

/** Throws if a part of a calendar does not cover some years. */
function checkCoverage(source: string, { from, until }: Coverage, years: Coverage): void {
  if (years.from >= from && years.until <= until) return;
  throw outsideCoverage('years', { subject: 'years', from, until, source }, `${years.from} to ${years.until}`);
}

/** Returns a zone with all its offsets in some years. */
function frozenZone(given: ZoneDefinition, years: Coverage): ZoneDefinition {
  const { name, offsets, coverage } = unwrap(check(zoneSchema, given, 'zone'));
  checkCoverage(`the zone ${name}`, coverage, years);
  const start = Math.max(FIRST_INSTANT, civilDay(years.from, 1, 1) * DAY_MS - ZONE_MARGIN);
  const end = Math.min(LAST_INSTANT, civilDay(years.until + 1, 1, 1) * DAY_MS + ZONE_MARGIN);
  const changes: ZoneChange[] = [];
  for (let at = start; at < end; at = offsets.spanAt(at).until) {
    const offset = offsetText(offsets.spanAt(at).offset);
    if (changes.at(-1)?.offset !== offset) changes.push({ from: new Date(at).toISOString(), offset });
  }
  return { name, changes, coverage: years };
}

type GivenHolidays = HolidayRule | Exclude<Holidays, readonly unknown[]>;

/** Returns the day before some years. Its hours may run over into them. */
const eveOf = ({ from }: Coverage): CivilDay => civilDay(from, 1, 1) - 1;

function frozenLive(source: AttributedHolidaySource, years: Coverage): readonly (HolidayRule | FrozenHolidays)[] {
  const frozen = freezeHolidays(source, years);
  const { coverage: { from } = ALL_YEARS } = source;
  if (years.from <= from) return [frozen];
  const eve = formatDay(eveOf(years));
  const before = checkedHolidays(source, years.from - 1).filter(({ date }) => date === eve);
  return [frozen, ...before.map(({ date, name, closed, open }) => ({ date, name, closed, open }))];
}

function frozenSource(given: GivenHolidays, years: Coverage): readonly (HolidayRule | FrozenHolidays)[] {
  if (isHolidayFunction(given)) return frozenLive({ name: given.name || 'a function', holidaysIn: given }, years);
  if (isHolidaySource(given)) return frozenLive(given, years);
  const listed = given as HolidayRule | FrozenHolidays;
  if (typeof listed === 'object' && 'coverage' in listed) checkCoverage(listed.name, listed.coverage, years);
  return [listed];
}

function frozenOverrides(given: Overrides, years: Coverage): Overrides {
  if (typeof given === 'object' && !('overridesIn' in given)) return given;
  const { name, coverage, inYear } = unwrap(check(overridesSchema, given, 'overrides'));
  checkCoverage(name, coverage, years);
  const dates: [string, readonly string[]][] = [];
  for (let year = Math.max(coverage.from, years.from - 1); year <= years.until; year++) {
    for (const [day, ranges] of inYear(year)) {
      if (day >= eveOf(years)) dates.push([formatDay(day), ranges.map(formatRange)]);
    }
  }
  return Object.fromEntries(dates);
}

function frozenDefinition(given: AnyCalendarDefinition, years: Coverage): AnyCalendarDefinition {
  if ('zone' in given) {
    const { holidays, overrides } = given;
    const sources = (Array.isArray(holidays) ? holidays : [holidays ?? []].flat()) as readonly GivenHolidays[];
    return {
      ...given,
      name: given.name ?? (typeof given.zone === 'string' ? given.zone : given.zone.name),
      zone: frozenZone(given.zone, years),
      ...(holidays && { holidays: sources.flatMap((one) => frozenSource(one, years)) }),
      ...(overrides && { overrides: frozenOverrides(overrides, years) }),
    };
  }
  if ('effective' in given) return { effective: frozenEntries(given.effective, years) };
  const [[word, parts]] = Object.entries(given) as [[string, readonly AnyCalendarDefinition[]]];
  return { [word]: parts.map((part) => frozenDefinition(part, years)) } as unknown as CombinedDefinition;
}

type Entries = Extract<CombinedDefinition, { readonly effective: unknown }>['effective'];

/** In days: the same date may begin up to two days apart in two zones. */
const ZONES_APART = 2;

/** Returns the entries that apply in some years, each frozen for the years in which it applies. */
function frozenEntries(given: Entries, years: Coverage): Entries {
  const first = formatDay(civilDay(years.from, 1, 1));
  const end = formatDay(civilDay(years.until + 1, 1, 1 + ZONES_APART));
  const yearOf = (from: string) => Math.min(years.until, Math.max(years.from, Number(from.slice(0, 4))));
  const frozen = given.flatMap(({ from, calendar }, index) => {
    const next = given[index + 1]?.from;
    if ((next !== undefined && next <= first) || (from !== undefined && from > end)) return [];
    const applies = { from: yearOf(from ?? first), until: next === undefined ? years.until : yearOf(next) };
    const entry = { calendar: frozenDefinition(calendar, applies) };
    // An entry that begins before these years applies from the beginning of these years.
    return [from === undefined || from <= first ? entry : { from, ...entry }];
  });
  if (frozen.length > 0) return frozen;
  throw outsideCoverage('years', `years from ${given[0]?.from ?? first} on`, `${years.from} to ${years.until}`);
}

const argumentsSchema = /* @__PURE__ */ lazy(() =>
  object<{ calendar: Calendar; years: object }>({ calendar: givenCalendar, years: yearsSchema }),
);

/**
 * Returns the definition of a calendar as plain JSON for some civil years, both included. The result needs no code and no
 * time zones of the runtime. Within these years it gives the same answers as the calendar. Outside them, a question about
 * open time throws `outsideCoverage`.
 *
 * @example
 * ```ts
 * import { createCalendar, freezeCalendar, parseCalendar } from 'prazo';
 *
 * const holidays = (year: number) => [{ date: `${year}-07-09`, name: 'Founders' }];
 * const desk = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] }, holidays });
 * const json = JSON.stringify(freezeCalendar(desk, { from: 2026, until: 2026 }));
 * const stored = parseCalendar(JSON.parse(json));
 * stored.ok && stored.value.isBusinessDay('2026-07-09T12:00:00-03:00'); // → false
 * ```
 */
export function freezeCalendar(calendar: Calendar, years: Coverage): AnyCalendarDefinition {
  unwrap(check(argumentsSchema, { calendar, years }));
  return frozenCopy(frozenDefinition(calendar.definition, checkedYears(years, calendar)));
}
