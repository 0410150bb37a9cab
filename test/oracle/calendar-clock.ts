import { Temporal } from 'temporal-polyfill';
import { instantOf, type Zone } from './calendar-definition';
import { DAY } from './clock';

/** An offset: from an instant on, clocks show this much more than UTC. */
interface Stretch {
  readonly from: number;
  readonly offset: number;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Clocks were never set back by more. */
const MEMORY = 3 * DAY;

/** No zone changes its offset and changes it back within this time. */
const LOOK = 3 * 3_600_000;

/** The clocks of a desk. A local time is a number: the instant at which a clock in UTC shows the same. */
export class Clock {
  readonly #stretches: readonly Stretch[];

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
  }

  /** Returns the local time at an instant. */
  shown(at: number): number {
    const { offset } = this.#stretches.findLast(({ from }) => from <= at) ?? (this.#stretches[0] as Stretch);
    return at + offset;
  }

  /**
   * Returns the latest local time that was shown by an instant. The instant is in a range of local time if this time
   * is.
   */
  latest(at: number): number {
    let latest = Number.NEGATIVE_INFINITY;
    this.#stretches.forEach(({ from, offset }, i) => {
      if (i > 0 && from > at) return;
      const end = this.#stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY;
      latest = Math.max(latest, Math.min(at, end - 1) + offset);
    });
    return latest;
  }

  /** Returns the first instant at which this local time, or a later one, is shown. */
  instantOf(local: number): number {
    for (const [i, { from, offset }] of this.#stretches.entries()) {
      const first = i === 0 ? local - offset : Math.max(from, local - offset);
      if (first < (this.#stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY)) return first;
    }
    throw new Error('the last stretch has no end');
  }

  /** Returns the clocks of a desk that moves to another zone at an instant. */
  until(at: number, then: Clock): Clock {
    const before = this.#stretches.filter(({ from }, i) => i === 0 || from < at);
    const offset = then.shown(at) - at;
    const after = then.#stretches.filter(({ from }, i) => i > 0 && from > at);
    return new Clock([...before, { from: at, offset }, ...after]);
  }
}

const offsetOf = (zone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;

const walked = new Map<string, readonly Stretch[]>();

/** Returns the offsets of a zone, found by reading its clock at many instants. */
function offsetsOf(zone: string, span: Span): readonly Stretch[] {
  const key = `${zone} ${span.from} ${span.until}`;
  const known = walked.get(key);
  if (known !== undefined) return known;
  const start = span.from - MEMORY;
  const found: Stretch[] = [{ from: start, offset: offsetOf(zone, start) }];
  for (let at = start; at < span.until; at += LOOK) {
    const before = offsetOf(zone, at);
    const offset = offsetOf(zone, at + LOOK);
    if (before === offset) continue;
    let [last, first] = [at, at + LOOK];
    while (first - last > 1) {
      const middle = Math.floor((last + first) / 2);
      if (offsetOf(zone, middle) === before) last = middle;
      else first = middle;
    }
    found.push({ from: first, offset });
  }
  walked.set(key, found);
  return found;
}

/** Returns an offset such as `+HH:MM` or `-HH:MM:SS` in ms. */
function offsetIn(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  return (text.startsWith('-') ? -1000 : 1000) * (hours * 3600 + minutes * 60 + seconds);
}

export function clockOf(zone: Zone, span: Span): Clock {
  if (typeof zone === 'string') return new Clock(offsetsOf(zone, span));
  const changes = zone.changes.map(({ from, offset }) => ({ from: instantOf(from), offset: offsetIn(offset) }));
  const first = changes[0]?.from ?? Number.POSITIVE_INFINITY;
  return new Clock([...offsetsOf(zone.name, span).filter(({ from }, i) => i === 0 || from < first), ...changes]);
}
