import { createRequire } from 'node:module';
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';

/** A result is a `DateTime` with a zone of our own. It must behave as one with luxon's zone. */

const SEED = 19_930_821;
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+3', 'Asia/Kolkata', 'Asia/Calcutta', 'EST5EDT'];
const [FIRST, LAST] = [Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1)];

/** Returns an instant as our result, and as luxon's own `DateTime`. */
function both(zone: string, at: number): readonly [ours: DateTime, theirs: DateTime] {
  return [createCalendar({ zone, hours: '24/7' }).nextOpen(at), DateTime.fromMillis(at, { zone })];
}

test(`every zone agrees with luxon at random instants of 200 years (seed ${SEED})`, () => {
  // Some of the zones are enough in the other host zones, which the first run has shown to make no difference.
  const zones = process.env.TZ === 'UTC' ? ZONES : ZONES.filter((_, i) => i % 12 === 0);
  const years = fc.sample(fc.integer({ min: 1900, max: 2099 }), { numRuns: zones.length, seed: SEED });
  const moments = fc.sample(fc.integer({ min: 0, max: 365 * 86_400_000 }), { numRuns: zones.length * 4, seed: SEED });
  const differing = zones.flatMap((zone, i) => {
    const start = Date.UTC(years[i] as number, 0, 1);
    return moments.slice(i * 4, i * 4 + 4).flatMap((moment) => {
      const [ours, theirs] = both(zone, start + moment);
      const same =
        ours.offset === theirs.offset && ours.toISO() === theirs.toISO() && ours.toMillis() === start + moment;
      return same ? [] : [`${zone}: ${ours.toISO()}, luxon ${theirs.toISO()}`];
    });
  });
  expect(differing).toEqual([]);
});

test('all getters and methods of a result agree with luxon', () => {
  const moments = fc.tuple(
    fc.constantFrom(...ZONES.filter((zone) => zone !== 'UTC')),
    fc.integer({ min: FIRST, max: LAST }),
  );
  fc.assert(
    fc.property(moments, ([zone, at]) => {
      const [ours, theirs] = both(zone, at);
      const asked = (of: DateTime) => [
        ...[of.toISO(), of.toString(), of.toFormat('yyyy LLL dd ccc HH:mm:ss.SSS ZZZZ z'), of.toRFC2822(), of.toHTTP()],
        ...[of.zoneName, of.offsetNameShort, of.offsetNameLong, of.isInDST, of.isOffsetFixed, of.isValid],
        ...[of.startOf('day').toISO(), of.endOf('month').toISO(), of.plus({ months: 5, days: 1 }).toISO()],
        ...[of.minus({ hours: 30 }).toISO(), of.set({ hour: 2, minute: 30 }).offset, of.setZone('Asia/Tokyo').toISO()],
        ...[
          of.setZone('UTC', { keepLocalTime: true }).toISO(),
          of.toLocaleString(DateTime.DATETIME_HUGE),
          of.weekNumber,
        ],
        ...[
          of.diff(DateTime.fromMillis(0, { zone }), ['years', 'days', 'hours']).toISO(),
          of.getPossibleOffsets().length,
        ],
      ];
      expect(asked(ours)).toEqual(asked(theirs));
      expect([ours.zone.equals(theirs.zone), theirs.zone.equals(ours.zone)]).toEqual([true, true]);
      expect([ours.valueOf(), ours.hasSame(theirs, 'millisecond')]).toEqual([theirs.valueOf(), true]);
    }),
    { seed: SEED },
  );
});

describe('the zone of a result', () => {
  const { zone } = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7' }).nextOpen(0);

  test('equals the zone of that name', () => {
    expect([zone.name, zone.type, zone.isUniversal, zone.isValid]).toEqual(['America/Sao_Paulo', 'iana', false, true]);
    expect(zone.equals(IANAZone.create('America/Sao_Paulo'))).toBe(true);
    expect(IANAZone.create('America/Sao_Paulo').equals(zone)).toBe(true);
    expect(zone.equals(IANAZone.create('America/Bahia'))).toBe(false);
  });

  test('makes DateTimes from local times, in gaps and overlaps too', () => {
    const made = (of: DateTime['zone']) =>
      [Date.UTC(2018, 10, 4, 3), Date.UTC(2019, 1, 17, 2)].flatMap((at) =>
        [-1, 0, 1].map((off) => DateTime.fromMillis(at + off, { zone: of }).toISO()),
      );
    expect(made(zone)).toEqual(made(DateTime.fromMillis(0, { zone: 'America/Sao_Paulo' }).zone));
  });

  test('formats offsets as luxon does', () => {
    const luxon = IANAZone.create('America/Sao_Paulo');
    for (const format of ['narrow', 'short', 'techie'] as const) {
      expect(zone.formatOffset(0, format)).toBe(luxon.formatOffset(0, format));
    }
    expect(zone.offsetName(0, { format: 'long', locale: 'pt-BR' })).toBe(
      luxon.offsetName(0, { format: 'long', locale: 'pt-BR' }),
    );
  });

  test('in another casing is the same zone', () => {
    const calendar = createCalendar({ zone: 'america/sao_paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
    const due = calendar.add('2018-11-03T00:00-03:00', { hours: 1 });
    expect(due.toISO()).toBe('2018-11-05T10:00:00.000-02:00');
    expect(due.zoneName).toBe(calendar.zone);
  });
});

test('a DateTime of another copy of luxon is accepted', () => {
  const other = createRequire(import.meta.url)('luxon') as typeof import('luxon');
  expect(other.DateTime).not.toBe(DateTime);
  const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7' });
  const [from, until] = [other.DateTime.fromMillis(1000), other.DateTime.fromMillis(5000)];
  expect(calendar.between(from as DateTime, until as DateTime).toMillis()).toBe(4000);
  expect(calendar.add(from as DateTime, other.Duration.fromObject({ seconds: 2 }) as never).toMillis()).toBe(3000);
});
