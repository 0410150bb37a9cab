import { expect, test } from 'vitest';
import { packedZones } from './packed-zones';

test('zones packed by moment-timezone: base-60 minutes west of UTC, and minutes between changes', () => {
  const packed = {
    version: '2026f',
    zones: ['Etc/A|LMT -03 -0230|36.s 30 2u|0121|-10 11 X', 'Etc/B|+0530|-5u|0|'],
    links: ['Etc/A|Etc/C'],
  };
  const { version, zones } = packedZones(JSON.stringify(packed));
  expect(version).toBe('2026f');
  expect([...zones.keys()]).toEqual(['Etc/A', 'Etc/B', 'Etc/C']);
  expect(zones.get('Etc/A')).toEqual([
    { from: Number.NEGATIVE_INFINITY, offset: -(186 * 60 + 28) * 1000 },
    { from: -60 * 60_000, offset: -180 * 60_000 },
    { from: 60_000, offset: -150 * 60_000 },
    { from: 60 * 60_000, offset: -180 * 60_000 },
  ]);
  expect(zones.get('Etc/B')).toEqual([{ from: Number.NEGATIVE_INFINITY, offset: 330 * 60_000 }]);
});
