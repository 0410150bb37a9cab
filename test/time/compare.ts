import { Temporal } from 'temporal-polyfill';
import { findZone, type Zone } from '../../src/time/zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2037;
const [FROM, TO] = [Date.UTC(FIRST_YEAR, 0, 1), Date.UTC(LAST_YEAR + 1, 0, 1)];

/** The number of checks of one zone, and each difference between this library and Temporal. */
export interface Comparison {
  readonly transitions: number;
  readonly days: number;
  readonly localTimes: number;
  readonly differences: readonly string[];
}

interface Transition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const zoned = (ms: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
const offsetAt = (ms: number, zone: string): number => zoned(ms, zone).offsetNanoseconds / 1e6;
const plain = (local: number) =>
  Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
const iso = (ms: number): string => new Date(ms).toISOString();

function transitionsOf(zone: string): readonly Transition[] {
  const found: Transition[] = [];
  for (let here: Temporal.ZonedDateTime | null = zoned(FROM, zone); ; ) {
    here = here.getTimeZoneTransition('next');
    if (here === null || here.epochMilliseconds >= TO) return found;
    const at = here.epochMilliseconds;
    found.push({ at, before: offsetAt(at - 1, zone), after: offsetAt(at, zone) });
  }
}

/** Temporal's instant of a local time by our rule: the earlier of two in an overlap, the transition for a gap. */
function instantOf(local: number, zone: string): number {
  const wanted = plain(local);
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wanted)) return earlier.epochMilliseconds;
  return earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN;
}

/** Compares one zone from 1970 to 2037: every transition, the days and local times around it, and one day per month. */
export function compareZone(name: string): Comparison {
  const zone = findZone(name) as Zone;
  const transitions = transitionsOf(name);
  const differences: string[] = [];
  let [days, localTimes] = [0, 0];

  const same = (what: string, ours: number, theirs: number) => {
    if (ours !== theirs) differences.push(`${name} ${what}: ours ${iso(ours)}, Temporal's ${iso(theirs)}`);
  };
  const sameDay = (day: number) => {
    days += 1;
    const start = plain(day).toPlainDate().toZonedDateTime(name).epochMilliseconds;
    same(`start of ${iso(day).slice(0, 10)}`, zone.instantOf(day), start);
  };

  // Between two transitions of Temporal, our offset must not change.
  const edges = [{ at: FROM, after: offsetAt(FROM, name) }, ...transitions, { at: TO, after: Number.NaN }];
  for (const [i, { at, after }] of edges.slice(0, -1).entries()) {
    const end = (edges[i + 1] as Transition).at;
    for (let ms = at; ms < end; ms += 3 * HOUR) {
      if (zone.offsetAt(ms) !== after)
        differences.push(`${name} offset at ${iso(ms)}: ${zone.offsetAt(ms)}, not ${after}`);
    }
    if (zone.offsetAt(end - 1) !== after) differences.push(`${name} offset before ${iso(end)}: not ${after}`);
  }

  for (const { at, before, after } of transitions) {
    const shift = Math.abs(after - before);
    const [low, high] = [at + Math.min(before, after) - HOUR, at + Math.max(before, after) + HOUR];
    const step = Math.max(15 * MINUTE, Math.floor(shift / 8));
    for (let local = low; local <= high; local += step) {
      for (const off of local === low ? [0] : [-1000, 0]) {
        localTimes += 1;
        same(`local time ${iso(local + off)}`, zone.instantOf(local + off), instantOf(local + off, name));
      }
    }
    const day = Math.floor((at + before) / DAY) * DAY;
    for (let near = day - DAY; near <= day + 2 * DAY; near += DAY) sameDay(near);
  }
  for (let month = 0; month < (LAST_YEAR - FIRST_YEAR + 1) * 12; month += 5)
    sameDay(Date.UTC(FIRST_YEAR, month, 1 + (month % 28)));
  return { transitions: transitions.length, days, localTimes, differences };
}
