import { describe, expect, it } from 'vitest';
import { instantAt, localTimeAt } from '../../../docs/playground/local-time';
import { MINUTE_MS } from '../../../src/input/units';

const NEW_YORK = 'America/New_York';
const iso = (text: string, zone = NEW_YORK) => {
  const ms = instantAt(text, zone);
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

describe('a typed local time', () => {
  // On 1 November 2026 clocks go back from 02:00 -04:00 to 01:00 -05:00; on 8 March forward from 02:00 -05:00 to 03:00 -04:00.
  it.each([
    ['on an ordinary day', '2026-11-19T16:40', '2026-11-19T21:40:00.000Z'],
    ['in an overlap is the first occurrence', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    [
      'in an overlap, with an offset, may be the second occurrence',
      '2026-11-01T01:30-05:00',
      '2026-11-01T06:30:00.000Z',
    ],
    [
      'with an offset that the zone does not have at that time is the first occurrence',
      '2026-11-01T01:30+09:00',
      '2026-11-01T05:30:00.000Z',
    ],
    ['in a gap is later by the length of the gap', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
  ])('%s', (_, text, instant) => {
    expect(iso(text)).toBe(instant);
  });

  it.each(['', '2026-11-19', '2026-13-01T00:00', '2026-02-30T10:00', '2026-11-19T24:30', 'now', '2026-11-19T16:40Z'])(
    '%j: is undefined',
    (text) => {
      expect(instantAt(text, NEW_YORK)).toBeUndefined();
    },
  );

  it('in an unknown zone: is undefined', () => {
    expect(instantAt('2026-11-19T16:40', 'Mars/Olympus')).toBeUndefined();
  });

  it.each([
    ['2026-11-01T05:30:00Z', '2026-11-01T01:30'],
    ['2026-11-01T06:30:00Z', '2026-11-01T01:30-05:00'],
    ['2026-11-01T07:00:59Z', '2026-11-01T02:00'],
    ['2026-03-08T07:30:00Z', '2026-03-08T03:30'],
  ])('%s: is shown as %s', (instant, text) => {
    expect(localTimeAt(Date.parse(instant), NEW_YORK)).toBe(text);
    expect(instantAt(text, NEW_YORK)).toBe(Math.floor(Date.parse(instant) / MINUTE_MS) * MINUTE_MS);
  });
});
