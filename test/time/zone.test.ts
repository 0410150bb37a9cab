import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findZone, type Zone } from '../../src/time/zone';
import { compareZone } from './compare';

const SEED = 19_860_101;

/** Zones with unusual transitions between 1970 and 2037. The script `sweep.ts` compares all zones. */
const ODD = [
  ...['America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Gaza'],
  ...['Pacific/Kwajalein', 'Antarctica/Troll', 'Antarctica/Casey', 'Africa/Monrovia'],
];
const RANDOM = fc.sample(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), { numRuns: 3, seed: SEED });
const zones = process.env.TZ === 'UTC' ? new Set([...ODD, ...RANDOM]) : new Set(RANDOM.slice(0, 1));

describe(`zones agree with Temporal from 1970 to 2037 (seed ${SEED})`, () => {
  test.each([...zones])('%s', (name) => {
    expect(compareZone(name).differences).toEqual([]);
  });
});

describe('a local time', () => {
  const zone = findZone('America/Sao_Paulo') as Zone;
  const [gap, overlap] = [Date.UTC(2018, 10, 4, 3), Date.UTC(2019, 1, 17, 2)];

  test('in a gap is the transition', () => {
    const times = ['00:00', '00:00:00.001', '00:30', '00:59:59.999', '01:00'].map((time) =>
      Date.parse(`2018-11-04T${time}Z`),
    );
    expect(times.map((local) => zone.instantOf(local))).toEqual(times.map(() => gap));
    expect(zone.instantOf(Date.parse('2018-11-03T23:59:59.999Z'))).toBe(gap - 1);
    expect(zone.instantOf(Date.parse('2018-11-04T01:00:00.001Z'))).toBe(gap + 1);
  });

  test('in an overlap is the earlier instant', () => {
    const hour = 3_600_000;
    const local = (time: string) => Date.parse(`2019-02-16T${time}Z`);
    expect(zone.instantOf(local('23:00'))).toBe(overlap - hour);
    expect(zone.instantOf(local('23:59:59.999'))).toBe(overlap - 1);
    expect(zone.instantOf(local('24:00'))).toBe(overlap + hour);
  });

  test('does not depend on earlier questions', () => {
    const instants = fc.sample(fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2150, 0) }), {
      numRuns: 200,
      seed: SEED,
    });
    const fresh = instants.map((local) => (findZone('Europe/Lisbon') as Zone).instantOf(local));
    const used = findZone('Europe/Lisbon') as Zone;
    expect(instants.map((local) => used.instantOf(local))).toEqual(fresh);
    expect([...instants].reverse().map((local) => used.instantOf(local))).toEqual([...fresh].reverse());
  });
});

test.each(['America/Sao_Paulo', 'Africa/Casablanca', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu'])(
  'the first instant whose local time is at or after a given one: %s',
  (name) => {
    const zone = findZone(name) as Zone;
    // Near the transitions of the zone, about half of them in a gap or an overlap.
    const around = [1986, 1993, 2010, 2011, 2012, 2018, 2019, 2024].flatMap((year) => [
      Date.UTC(year, 0),
      Date.UTC(year, 10, 4),
    ]);
    const locals = fc.tuple(fc.constantFrom(...around), fc.integer({ min: -200 * 86_400_000, max: 200 * 86_400_000 }));
    fc.assert(
      fc.property(locals, fc.nat({ max: 90_000_000 }), ([base, off], more) => {
        const local = base + off;
        const at = zone.instantOf(local);
        expect(zone.localTime(at)).toBeGreaterThanOrEqual(local);
        expect(zone.localTime(at - 1)).toBeLessThan(local);
        expect(zone.instantOf(local + more)).toBeGreaterThanOrEqual(at);
      }),
      { seed: SEED },
    );
  },
);

test('names of zones are found in any casing, offsets and abbreviations are not', () => {
  expect(findZone('Mars/Olympus')).toBeUndefined();
  expect(findZone('+03:00')).toBeUndefined();
  expect(findZone('')).toBeUndefined();
  expect(findZone('UTC')?.offsetAt(0)).toBe(0);
  expect(findZone('Etc/GMT+3')?.offsetAt(0)).toBe(-3 * 3_600_000);
  expect(findZone('Africa/Monrovia')?.offsetAt(Date.UTC(1971, 0))).toBe(-(44 * 60 + 30) * 1000);
});
