import type { Calendar } from 'prazo';
import { calendarRows, type RowOptions } from 'prazo/warehouse';
import { DIGITS, RADIX } from './open-time';

function placeText(place: number): string {
  const [digit, rest] = [place % 32, Math.floor(place / 32)];
  return rest === 0 ? (DIGITS[digit] as string) : `${DIGITS[digit + 32]}${placeText(rest)}`;
}

/**
 * The open time of a calendar as a text for `unpack`. A desk repeats itself: a pair of lengths is written once, the most
 * frequent first, and then each interval takes a letter or two.
 */
export function pack(calendar: Calendar, span: RowOptions): string {
  const rows = [...calendarRows(calendar, span)];
  const pairs = rows.map(({ opens_at, closes_at, next_opens_at }) =>
    [closes_at - opens_at, next_opens_at - opens_at].map((ms) => ms.toString(RADIX)).join('.'),
  );
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const listed = [...counts].sort(([, a], [, b]) => b - a).map(([pair]) => pair);
  const places = new Map(listed.map((pair, place) => [pair, placeText(place)]));
  const first = (rows[0]?.opens_at ?? 0).toString(RADIX);
  return [first, listed.join(','), pairs.map((pair) => places.get(pair)).join('')].join(';');
}
