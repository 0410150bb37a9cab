import type { Time } from './ical';

const DAY = 86_400;

function offsetAfter(time: Time, seconds: number): number {
  const moved = time.clone();
  moved.adjust(0, 0, 0, seconds);
  return moved.utcOffset();
}

/**
 * The instant of a time, in seconds since 1970; for a time without a zone, as if its clocks were those of UTC.
 *
 * A time that the clocks of its zone skip or show twice is read with the offset before the change, as the standard
 * says (RFC 5545, 3.3.5). ical.js itself takes the one after it.
 */
export function instantOf(time: Time): number {
  const offset = time.utcOffset();
  const before = offsetAfter(time, -DAY);
  const changes = before !== offset && offsetAfter(time, -Math.abs(offset - before)) === before;
  return time.toUnixTime() + offset - (changes ? before : offset);
}
