import { checkedYears, frozenHolidays } from '../holiday/freeze';
import type { FrozenHolidays, HolidayRule, Holidays } from '../holiday/holiday';
import { checkedHolidays } from '../holiday/holidays';
import { type AttributedSource, isFunction, isSource } from '../holiday/source';
import { type CivilDay, civilDay, formatDay } from '../input/civil';
import { ALL_YEARS, type Coverage, outsideCoverage } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import { formatRange } from '../input/local-time';
import { check, unwrap } from '../input/schema';
import { DAY_MS } from '../input/units';
import { ZONE_MARGIN, type ZoneChange, type ZoneDefinition, zone } from '../time/zone-definition';
import { type Calendar, isCalendar } from './calendar';
import type { AnyCalendarDefinition, CombinedDefinition } from './definition';
import { type Overrides, overridesSchema } from './overrides';

/** `'-03:00'`, with seconds where there are any. */
function offsetText(ms: number): string {
  const ahead = new Date(Math.abs(ms)).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19);
  return `${ms < 0 ? '-' : '+'}${ahead}`;
}

/** Refuses years that a part of a calendar does not know. */
function checkKnown(what: string, { from, until }: Coverage, years: Coverage): void {
  if (years.from >= from && years.until <= until) return;
  throw outsideCoverage('years', { subject: 'years', from, until, source: what }, `${years.from} to ${years.until}`);
}

/** A zone as the offsets that it has in some years. */
function frozenZone(given: ZoneDefinition, years: Coverage): ZoneDefinition {
  const { name, offsets, coverage } = unwrap(check(zone, given, 'zone'));
  checkKnown(`the zone ${name}`, coverage, years);
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

/** The day before some years: what is open on it may run over into them. */
const eveOf = ({ from }: Coverage): CivilDay => civilDay(from, 1, 1) - 1;

function frozenLive(source: AttributedSource, years: Coverage): readonly (HolidayRule | FrozenHolidays)[] {
  const frozen = frozenHolidays(source, years);
  const { coverage: { from } = ALL_YEARS } = source;
  if (years.from <= from) return [frozen];
  const eve = formatDay(eveOf(years));
  const before = checkedHolidays(source, years.from - 1).filter(({ date }) => date === eve);
  return [frozen, ...before.map(({ date, name, closed, open }) => ({ date, name, closed, open }))];
}

function frozenSource(given: GivenHolidays, years: Coverage): readonly (HolidayRule | FrozenHolidays)[] {
  if (isFunction(given)) return frozenLive({ name: given.name || 'a function', holidaysIn: given }, years);
  if (isSource(given)) return frozenLive(given, years);
  const listed = given as HolidayRule | FrozenHolidays;
  if (typeof listed === 'object' && 'coverage' in listed) checkKnown(listed.name, listed.coverage, years);
  return [listed];
}

function frozenOverrides(given: Overrides, years: Coverage): Overrides {
  if (typeof given === 'object' && !('overridesIn' in given)) return given;
  const { name, coverage, inYear } = unwrap(check(overridesSchema, given, 'overrides'));
  checkKnown(name, coverage, years);
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

/** A date may begin up to two days before that date has begun elsewhere. */
const ZONES_APART = 2;

/** The entries that hold in some years, each frozen for those of them in which it holds. */
function frozenEntries(given: Entries, years: Coverage): Entries {
  const first = formatDay(civilDay(years.from, 1, 1));
  const end = formatDay(civilDay(years.until + 1, 1, 1 + ZONES_APART));
  const yearOf = (from: string) => Math.min(years.until, Math.max(years.from, Number(from.slice(0, 4))));
  const frozen = given.flatMap(({ from, calendar }, index) => {
    const next = given[index + 1]?.from;
    if ((next !== undefined && next <= first) || (from !== undefined && from > end)) return [];
    const held = { from: yearOf(from ?? first), until: next === undefined ? years.until : yearOf(next) };
    const entry = { calendar: frozenDefinition(calendar, held) };
    // One that held before these years holds from their beginning.
    return [from === undefined || from <= first ? entry : { from, ...entry }];
  });
  if (frozen.length > 0) return frozen;
  throw outsideCoverage('years', `years from ${given[0]?.from ?? first} on`, `${years.from} to ${years.until}`);
}

/**
 * The holidays of a source, or a calendar, for some civil years, both included, as plain JSON: it asks no code, and of a
 * calendar not even the runtime's time zones. Within these years it answers as what it was made from; what lies outside
 * is `outsideCoverage`.
 *
 * @example
 * ```ts
 * import { freeze } from 'prazo';
 *
 * const source = { name: 'ours', holidaysIn: (year: number) => [{ date: `${year}-07-09`, name: 'Founders' }] };
 * freeze(source, { from: 2026, until: 2026 }).holidays; // → [{ date: '2026-07-09', name: 'Founders' }]
 * ```
 */
export function freeze(source: AttributedSource, years: Coverage): FrozenHolidays;
export function freeze(calendar: Calendar, years: Coverage): AnyCalendarDefinition;
export function freeze(given: AttributedSource | Calendar, years: Coverage): FrozenHolidays | AnyCalendarDefinition {
  if (!isCalendar(given)) return frozenHolidays(given, years);
  // The years are checked as those of a source that knows all.
  const known = checkedYears({ name: given.name, holidaysIn: () => [] }, years);
  return frozenCopy(frozenDefinition(given.definition, known));
}
