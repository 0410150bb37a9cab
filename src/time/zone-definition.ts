import { civilDay } from '../input/civil';
import { list, object } from '../input/composite';
import { type Coverage, coverage, outsideCoverage } from '../input/coverage';
import { fail } from '../input/error';
import type { Report } from '../input/flaw';
import { FIRST_INSTANT, type Instant, readInstant } from '../input/instant';
import { type Parts, refineParts } from '../input/parts';
import { choose, fromText, later, map, reading, type Schema, text } from '../input/schema';
import { DAY_MS } from '../input/units';
import { expectedZone } from '../input/zone-hints';
import { fixedOffset, joinedOffsets, type Offsets } from './offsets';
import { findZone, Zone } from './zone';

/** An offset that a zone keeps from an instant on, until its next change. */
export interface ZoneChange {
  readonly from: Instant;
  /** What local time is ahead of UTC: `'-07:00'`. */
  readonly offset: string;
}

/** A zone whose data in the runtime is corrected, or that needs none of the runtime. */
export interface ChangedZone {
  readonly name: string;
  /** In rising order. Before the first the runtime's data holds. */
  readonly changes: readonly ZoneChange[];
  /** The civil years that the changes tell in full: the runtime is not asked, and other years are `outsideCoverage`. */
  readonly coverage?: Coverage | undefined;
}

/** A time zone: the name of one in the IANA database, such as `America/Sao_Paulo`, alone or with changes. */
export type ZoneDefinition = string | ChangedZone;

/** So many may a frozen zone of five hundred years have. */
const MOST_CHANGES = 2000;
/** So far around the years that it covers a zone still answers, for the days that reach into them. */
export const ZONE_MARGIN: number = 8 * DAY_MS;

interface Change {
  readonly from: number;
  readonly offset: number;
}

interface ParsedZone {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly coverage?: Coverage;
}

const OFFSET = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/;
/** More than any zone has kept. */
const MOST_HOURS = 16;

function parseOffset(given: string): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(given) ?? [];
  if (sign === undefined || Number(hours) > MOST_HOURS) return undefined;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '+' ? ms : 0 - ms;
}

const named: Schema<Zone> = /* @__PURE__ */ fromText('unknownZone', expectedZone, findZone);

const change: Schema<Change> = /* @__PURE__ */ later(() =>
  object<Change>({
    from: reading((value) => readInstant(value, '')),
    offset: fromText('invalidTime', 'an offset of at most 16 hours, such as "-03:00"', parseOffset),
  }),
);

/** The instants of the first and the last civil year, as UTC has them. */
const firstOf = ({ from }: Coverage): number => civilDay(from, 1, 1) * DAY_MS;
const endOf = ({ until }: Coverage): number => civilDay(until + 1, 1, 1) * DAY_MS;

function checkChanges({ changes = [], coverage: known }: Parts<ParsedZone>, report: Report): void {
  for (const [index, one] of changes.entries()) {
    const [before, from] = [changes[index - 1]?.from, one?.from];
    if (before === undefined || from === undefined || from > before) continue;
    report('unorderedDates', ['changes', index, 'from'], 'instants in rising order', new Date(from).toISOString());
  }
  const first = changes[0]?.from;
  if (known?.from === undefined || known.until === undefined || (changes.length > 0 && first === undefined)) return;
  const needed = firstOf(known as Coverage) - DAY_MS;
  if (first !== undefined && first <= Math.max(needed, FIRST_INSTANT)) return;
  const received = first === undefined ? 'none' : new Date(first).toISOString();
  report('invalidCoverage', ['changes'], `a first change by ${new Date(needed).toISOString()}`, received);
}

/** Offsets that are known in some years only. */
function knownIn(name: string, offsets: Offsets, known: Coverage): Offsets {
  const [from, until] = [firstOf(known) - ZONE_MARGIN, endOf(known) + ZONE_MARGIN];
  return {
    spanAt(ms) {
      if (ms >= from && ms < until) return offsets.spanAt(ms);
      const expected = { subject: 'an instant in a year', ...known, source: `the zone ${name}` };
      throw outsideCoverage('', expected, new Date(ms).toISOString());
    },
  };
}

function zoneOf({ name, changes, coverage: known }: ParsedZone): Zone {
  const fixed = changes.map(({ from, offset }) => ({ from, offsets: fixedOffset(offset) }));
  if (known !== undefined) return new Zone(name, knownIn(name, joinedOffsets(fixed), known), known);
  const zone = findZone(name);
  if (zone === undefined) throw fail('unknownZone', 'name', expectedZone(name), JSON.stringify(name));
  const before = { from: Number.NEGATIVE_INFINITY, offsets: zone.offsets };
  return new Zone(zone.name, joinedOffsets([before, ...fixed]));
}

const changed: Schema<Zone> = /* @__PURE__ */ later(() =>
  map(
    refineParts(
      object<ParsedZone>({ name: text, changes: list(change, 'a list of changes', MOST_CHANGES), coverage }, [
        'coverage',
      ]),
      checkChanges,
    ),
    zoneOf,
  ),
);

/** A zone, by its name or with its changes. */
export const zone: Schema<Zone> = /* @__PURE__ */ choose((value) =>
  typeof value === 'object' && value !== null ? changed : named,
);
