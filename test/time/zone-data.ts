import { readFileSync } from 'node:fs';
import { RuntimeOffsets } from '../../src/time/runtime-offsets';
import { type Change, packedZones } from './packed-zones';

/**
 * Finds zones whose data in the runtime differs from newer data, from 2020 to 2037, and the changes that correct them:
 *
 *     npm pack moment-timezone && tar xzf moment-timezone-*.tgz
 *     npx tsx --tsconfig test/tsconfig.json test/time/zone-data.ts package/data/packed/latest.json [zone]
 *
 * Prints a table, or for one zone only its changes. Aliases share a row.
 */
const [FROM, UNTIL] = [Date.UTC(2020, 0, 1), Date.UTC(2038, 0, 1)];
const [path = '', only] = process.argv.slice(2);
const { version, zones } = packedZones(readFileSync(path, 'utf8'));

/** Returns the offsets of the runtime, as this library finds them. */
function runtimeChanges(zone: string): readonly Change[] {
  const offsets = new RuntimeOffsets(zone);
  const changes: Change[] = [];
  for (let span = offsets.spanAt(FROM); span.from < UNTIL; span = offsets.spanAt(span.until)) {
    if (span.offset !== changes.at(-1)?.offset) changes.push({ from: span.from, offset: span.offset });
  }
  return changes;
}

const offsetIn = (changes: readonly Change[], ms: number): number =>
  (changes.findLast(({ from }) => from <= ms) ?? (changes[0] as Change)).offset;

/** Returns the intervals in which the offsets differ. */
function differences(ours: readonly Change[], theirs: readonly Change[]): readonly (readonly [number, number])[] {
  const within = [...ours, ...theirs].map(({ from }) => from).filter((from) => from > FROM && from < UNTIL);
  const bounds = [...new Set([FROM, ...within, UNTIL])].sort((a, b) => a - b);
  return bounds.slice(0, -1).flatMap((from, i) => {
    return offsetIn(ours, from) === offsetIn(theirs, from) ? [] : [[from, bounds[i + 1] as number] as const];
  });
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

function showOffset(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Returns the changes that correct the runtime: every offset of the newer data from the first difference on. */
function corrections(theirs: readonly Change[], first: number): readonly { from: string; offset: string }[] {
  const later = theirs.filter(({ from }) => from > first && from < UNTIL);
  const all = [{ from: first, offset: offsetIn(theirs, first) }, ...later];
  const moved = all.filter(({ offset }, i) => offset !== all[i - 1]?.offset);
  return moved.map(({ from, offset }) => ({ from: iso(from), offset: showOffset(offset) }));
}

const rows = new Map<string, string[]>();
for (const [zone, theirs] of [...zones].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!isKnown(zone) || (only !== undefined && zone !== only)) continue;
  const found = differences(runtimeChanges(zone), theirs);
  const [first] = found;
  if (first === undefined) continue;
  const changes = corrections(theirs, first[0]);
  if (only !== undefined) console.log(JSON.stringify(changes, undefined, 2));
  const hours = found.reduce((sum, [from, until]) => sum + (until - from) / 3_600_000, 0);
  const shown = changes.length > 3 ? `${changes.length} changes` : JSON.stringify(changes);
  const row = `${iso(first[0])} | ${found.length} | ${Math.round(hours)} | ${shown}`;
  rows.set(row, [...(rows.get(row) ?? []), zone]);
}
if (only === undefined) {
  console.log(`runtime ${process.versions.tz}, compared with ${version}: ${zones.size} names, 2020 to 2037\n`);
  console.log('| zones | differ from | stretches | hours | changes |\n|---|---|---:|---:|---|');
  for (const [row, names] of rows) console.log(`| ${names.join(', ')} | ${row} |`);
}
