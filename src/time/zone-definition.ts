import { civilDay } from '../input/civil';
import { list, object } from '../input/composite';
import { type Coverage, coverage, outsideCoverage } from '../input/coverage';
import { fail } from '../input/error';
import type { Report } from '../input/flaw';
import { FIRST_INSTANT, type Instant, readInstant } from '../input/instant';
import { choose, fromText, lazy, map, type Parts, readBy, refineParts, type Schema, text } from '../input/schema';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../input/units';
import { expectedZone } from '../input/zone-hints';
import { fixedOffset, joinedOffsets, type Offsets } from './offsets';
import { findZone, Zone } from './zone';

/**
 * The offset of a zone from an instant on, until its next change.
 *
 * @inline
 */
export type ZoneChange = {
  readonly from: Instant;
  /** Local time minus UTC, such as `'-07:00'`; at most 16 hours. */
  readonly offset: string;
};

/**
 * A zone that corrects the data of the runtime. With `coverage`, it replaces the data of the runtime.
 *
 * @inline
 */
export type ZoneWithChanges = {
  readonly name: string;
  /** In rising order. Before the first change the data of the runtime applies. */
  readonly changes: readonly ZoneChange[];
  /**
   * The civil years for which the changes are complete. The first change must be at least a day before these years. Local time is
   * also known for eight days before and after them. The data of the runtime is then not used. Open time in other years, and
   * local time beyond the eight days, throw `outsideCoverage`.
   */
  readonly coverage?: Coverage | undefined;
};

/** A time zone: a name of the IANA database, such as `'America/Sao_Paulo'`, or a zone with changes. */
export type ZoneDefinition = string | ZoneWithChanges;

/** Limit for the changes of a zone: as many as a frozen zone may have in 500 years. */
const MOST_CHANGES = 2000;
/**
 * A zone with coverage also knows its offsets this long before and after its years, in UTC: for local times at the ends of
 * these years, and for targets in days that fall due shortly after them. Open time is not known there.
 */
export const ZONE_MARGIN: number = 8 * DAY_MS;

interface ParsedChange {
  readonly from: number;
  readonly offset: number;
}

interface ParsedZone {
  readonly name: string;
  readonly changes: readonly ParsedChange[];
  readonly coverage?: Coverage;
}

const OFFSET = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/;
/** More than the offset of any zone. */
const MOST_OFFSET = 16 * HOUR_MS;

function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(text) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND_MS;
  if (sign === undefined || ms > MOST_OFFSET) return undefined;
  return sign === '+' ? ms : 0 - ms;
}

const namedZone: Schema<Zone> = /* @__PURE__ */ fromText('unknownZone', expectedZone, findZone);

const zoneChange: Schema<ParsedChange> = /* @__PURE__ */ lazy(() =>
  object<ParsedChange>({
    from: readBy((value) => readInstant(value, '')),
    offset: fromText('invalidTime', 'an offset of at most 16 hours, such as "-03:00"', parseOffset),
  }),
);

/** The start of a year, in UTC. */
const startOf = (year: number): number => civilDay(year, 1, 1) * DAY_MS;

function checkChanges({ changes, coverage: known }: Parts<ParsedZone>, report: Report): void {
  if (changes === undefined) return;
  for (const [index, change] of changes.entries()) {
    const [before, from] = [changes[index - 1]?.from, change?.from];
    if (before === undefined || from === undefined || from > before) continue;
    report('unorderedDates', ['changes', index, 'from'], 'instants in rising order', new Date(from).toISOString());
  }
  const first = changes[0]?.from;
  if (known?.from === undefined || (changes.length > 0 && first === undefined)) return;
  const needed = startOf(known.from) - DAY_MS;
  if (first !== undefined && first <= Math.max(needed, FIRST_INSTANT)) return;
  const received = first === undefined ? 'none' : new Date(first).toISOString();
  report('invalidCoverage', ['changes'], `a first change at or before ${new Date(needed).toISOString()}`, received);
}

/** Returns offsets that throw `outsideCoverage` outside the covered years and their margin. */
function limitedTo(name: string, offsets: Offsets, known: Coverage): Offsets {
  const [from, until] = [startOf(known.from) - ZONE_MARGIN, startOf(known.until + 1) + ZONE_MARGIN];
  return {
    spanAt(ms) {
      if (ms >= from && ms < until) {
        const span = offsets.spanAt(ms);
        return { from: Math.max(span.from, from), until: Math.min(span.until, until), offset: span.offset };
      }
      const expected = { subject: 'an instant in a year', ...known, source: `the zone ${name}` };
      throw outsideCoverage('', expected, new Date(ms).toISOString());
    },
  };
}

function zoneOf({ name, changes, coverage: known }: ParsedZone): Zone {
  const fixed = changes.map(({ from, offset }) => ({ from, offsets: fixedOffset(offset) }));
  if (known !== undefined) return new Zone(name, limitedTo(name, joinedOffsets(fixed), known), known);
  const found = findZone(name);
  if (found === undefined) throw fail('unknownZone', 'name', expectedZone(name), JSON.stringify(name));
  const before = { from: Number.NEGATIVE_INFINITY, offsets: found.offsets };
  return new Zone(found.name, joinedOffsets([before, ...fixed]));
}

const changedZone: Schema<Zone> = /* @__PURE__ */ lazy(() =>
  map(
    refineParts(
      object<ParsedZone>({ name: text, changes: list(zoneChange, 'a list of changes', MOST_CHANGES), coverage }, [
        'coverage',
      ]),
      checkChanges,
    ),
    zoneOf,
  ),
);

export const zoneSchema: Schema<Zone> = /* @__PURE__ */ choose((value) =>
  typeof value === 'object' && value !== null ? changedZone : namedZone,
);
