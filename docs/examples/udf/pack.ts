import type { Calendar } from 'prazo';
import { openTimeRows, type RowOptions } from 'prazo/warehouse';
import { DIGITS, RADIX } from './open-time';

function indexText(index: number): string {
  const [digit, rest] = [index % 32, Math.floor(index / 32)];
  return rest === 0 ? (DIGITS[digit] as string) : `${DIGITS[digit + 32]}${indexText(rest)}`;
}

/**
 * Writes the open time of a calendar as a text for `unpack`. Most intervals of a calendar repeat, so each pair of lengths is
 * written once, the most frequent first. Each interval then needs only one or two letters.
 */
export function pack(calendar: Calendar, span: RowOptions): string {
  const rows = [...openTimeRows(calendar, span)];
  const pairs = rows.map(({ opens_at, closes_at, next_opens_at }) =>
    [closes_at - opens_at, next_opens_at - opens_at].map((ms) => ms.toString(RADIX)).join('.'),
  );
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const listed = [...counts].sort(([, a], [, b]) => b - a).map(([pair]) => pair);
  const indexes = new Map(listed.map((pair, index) => [pair, indexText(index)]));
  const first = (rows[0]?.opens_at ?? 0).toString(RADIX);
  return [first, listed.join(','), pairs.map((pair) => indexes.get(pair)).join('')].join(';');
}
