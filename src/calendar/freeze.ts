import { frozenHolidays } from '../holiday/freeze';
import type { FrozenHolidays, HolidayRule, Holidays } from '../holiday/holiday';
import { type AttributedSource, isFunction, isSource } from '../holiday/source';
import { civilDay, DAY_MS, formatDay } from '../input/civil';
import type { Coverage } from '../input/coverage';
import { frozenCopy } from '../input/frozen';
import { FIRST_INSTANT, LAST_INSTANT } from '../input/instant';
import { formatRange } from '../input/local-time';
import { check, unwrap } from '../input/schema';
import { ZONE_MARGIN, type ZoneChange, type ZoneDefinition, zone } from '../time/zone-definition';
import { type Calendar, isCalendar } from './calendar';
import type { AnyCalendarDefinition, CombinedDefinition } from './definition';
import { type Overrides, overridesSchema } from './overrides';

/** `'-03:00'`, with seconds where there are any. */
function offsetText(ms: number): string {
  const ahead = new Date(Math.abs(ms)).toISOString().slice(11, ms % 60_000 === 0 ? 16 : 19);
  return `${ms < 0 ? '-' : '+'}${ahead}`;
}

/** A zone as the offsets that it has in some years. */
function frozenZone(given: ZoneDefinition, years: Coverage): ZoneDefinition {
  const { name, offsets } = unwrap(check(zone, given, 'zone'));
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

function frozenSource(given: GivenHolidays, years: Coverage): HolidayRule | FrozenHolidays {
  if (isFunction(given)) return frozenHolidays({ name: given.name || 'a function', holidaysIn: given }, years);
  return isSource(given) ? frozenHolidays(given, years) : (given as HolidayRule | FrozenHolidays);
}

function frozenOverrides(given: Overrides, years: Coverage): Overrides {
  if (typeof given === 'object' && !('overridesIn' in given)) return given;
  const { inYear } = unwrap(check(overridesSchema, given, 'overrides'));
  const dates: [string, readonly string[]][] = [];
  for (let year = years.from; year <= years.until; year++) {
    for (const [day, ranges] of inYear(year)) dates.push([formatDay(day), ranges.map(formatRange)]);
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
      ...(holidays && { holidays: sources.map((one) => frozenSource(one, years)) }),
      ...(overrides && { overrides: frozenOverrides(overrides, years) }),
    };
  }
  const [[word, parts]] = Object.entries(given) as [[string, readonly object[]]];
  const frozen = parts.map((part) =>
    'calendar' in part
      ? { ...part, calendar: frozenDefinition(part.calendar as AnyCalendarDefinition, years) }
      : frozenDefinition(part as AnyCalendarDefinition, years),
  );
  return { [word]: frozen } as unknown as CombinedDefinition;
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
  const { coverage } = frozenHolidays({ name: given.name, holidaysIn: () => [] }, years);
  return frozenCopy(frozenDefinition(given.definition, coverage));
}
