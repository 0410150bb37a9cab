import { afterEach, describe, expect, it } from 'vitest';
import { checkPlaces } from './agreement';
import { HOST_ZONES } from './host-zones';

// sweep.ts compares all places, years and host zones.

describe('holidaysOf and the rows of the package', () => {
  it('have the same civil days, for one place in forty', () => {
    const { mistakes, rows } = checkPlaces(40, { from: 2017, until: 2019 });
    expect(mistakes).toEqual([]);
    expect(rows).toBeGreaterThan(500);
  });
});

describe('the zone of the host', () => {
  const before = process.env.TZ;
  afterEach(() => {
    process.env.TZ = before;
  });

  const digests = new Set<string>();
  it.each(HOST_ZONES)('does not change the holidays: %s', (zone) => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const { digest, mistakes, rows } = checkPlaces(30, { from: 2018, until: 2018 });
    digests.add(digest);
    expect([mistakes, digests.size]).toEqual([[], 1]);
    expect(rows).toBeGreaterThan(100);
  });
});
