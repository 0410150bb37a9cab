import { createCalendar } from 'prazo';
import { expect, test } from 'vitest';
import { bounded } from '../bounded';

const always = createCalendar({ zone: 'UTC', hours: '24/7' });
const read = (text: string): number => always.add(text, { milliseconds: 0 }).toMillis();

test('the first and last days of each month of 400 years are those of Date.UTC', () => {
  const wrong: string[] = [];
  for (let year = 1800; year < 2200; year++) {
    for (let month = 0; month < 12; month++) {
      const [first, next] = [new Date(Date.UTC(year, month, 1)), Date.UTC(year, month + 1, 1)];
      const [start, end] = [first.toISOString(), new Date(next - 1).toISOString()];
      if (read(start) !== first.getTime() || read(end) !== next - 1) wrong.push(start);
    }
  }
  expect(wrong).toEqual([]);
});

test.each<readonly [string, string]>([
  ['digits of a fraction', '2026-01-01T00:00:00.'.padEnd(5_000_000, '0')],
  ['tags', `2026-01-01T00:00Z${'[a=b]'.repeat(1_000_000)}[`],
  ['brackets', `2026-01-01T00:00Z${'[a'.repeat(2_500_000)}`],
  ['letters of a zone', `2026-01-01T00:00Z[${'a/'.repeat(2_500_000)}`],
])('5 MB of %s are refused at once', (_what, text) => {
  bounded(() => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'invalidInstant' }));
  });
});
