import { createCalendar, type VendorClock } from 'prazo';
import { describe, expect, test } from 'vitest';
import { at, keysIn, on, slaOf, ticket, week } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. The low level has 16 h. */

/** A catalog of one level with one target. */
const single = (resolution: object): never =>
  ({ id: 'single', levels: { high: {} }, categories: { all: { targets: { high: { resolution } } } } }) as never;

const of = (kind: string, keys: readonly string[]) => keys.filter((key) => key.startsWith(`${kind}:`));

describe('a day on which only the help desk is closed', () => {
  const low = ticket('16 10:00', { level: 'low' });

  test('by the elapsed time alone', () => {
    // Until Wednesday noon 7 + 8 + 3 h; without Tuesday 10 h.
    expect(keysIn({ ticket: low, theirs: { elapsed: { business: 'PT10H' } }, asOf: at('18 12:00') })).toEqual([
      'closedDay:2026-11-17',
    ]);
  });

  test('by a due beside values of other sizes', () => {
    // The due moves from Wednesday 10:00 to Thursday 10:00: 8 h of open time, 24 h in all.
    const theirs = { due: at('19 10:00'), breachedAt: null, remaining: { wall: 'PT72H' } };
    const keys = keysIn({ ticket: low, theirs, asOf: at('16 10:00'), tolerance: 'PT0S' });
    expect(keys).toEqual(['closedDay:2026-11-17', 'closedDay:2026-11-18']);
  });

  test('that has other hours than most days', () => {
    const short = on({ overrides: { '2026-11-17': ['09:00-12:00'] } });
    // 7 h, 3 h, 6 h of Wednesday: 16:00. Without Tuesday, 8 h of Wednesday and 1 h of Thursday.
    expect(of('closedDay', keysIn({ sla: short, ticket: low, theirs: at('19 10:00') }))).toEqual([
      'closedDay:2026-11-17',
    ]);
  });

  test('in part of which the clock was paused', () => {
    const paused = ticket('16 10:00', { level: 'low' }, ['paused', '17 11:00'], ['resumed', '17 15:00']);
    // 7 h, 2 + 3 h, 4 h of Wednesday: 14:00. Without Tuesday, 8 h of Wednesday and 1 h of Thursday: 4 + 1 h later.
    expect(of('closedDay', keysIn({ ticket: paused, theirs: at('19 10:00') }))).toEqual(['closedDay:2026-11-17']);
  });

  test('by the time that remains until the due', () => {
    // From Monday 12:00 to Wednesday 10:00 are 46 h; without Tuesday, 70 h until Thursday 10:00.
    const theirs = { remaining: { wall: 'PT70H' } };
    expect(keysIn({ ticket: low, theirs, asOf: at('16 12:00') })).toEqual([
      'closedDay:2026-11-17',
      'closedDay:2026-11-18',
    ]);
  });

  test('of another length than the day that it moves the due by', () => {
    // Two business days after Monday 10:00 is Wednesday 10:00; without Tuesday, which has 3 h, it is Thursday 10:00.
    const calendar = createCalendar({ ...week, overrides: { '2026-11-17': ['09:00-12:00'] } });
    const sla = slaOf({ catalog: single({ businessDays: 2 }), calendar });
    expect(of('closedDay', keysIn({ sla, ticket: ticket('16 10:00'), theirs: at('19 10:00') }))).toEqual([
      'closedDay:2026-11-17',
      'closedDay:2026-11-18',
    ]);
  });

  describe('of a desk without levels, holidays and breaks', () => {
    // 8 h of Monday but for 15 minutes: 17:15. If Monday were closed, the due would be Tuesday 17:00.
    const calendar = createCalendar({ ...week, hours: { 'mon-fri': ['09:00-18:00'] } });
    const sla = slaOf({ catalog: single({ businessHours: 8 }), calendar });
    const paused = ticket('16 09:00', {}, ['paused', '16 10:00'], ['resumed', '16 10:15']);

    test.each<[string, Partial<VendorClock>, readonly string[]]>([
      // 2 h of Tuesday.
      ['is a hint for an amount', { elapsed: { business: 'PT2H' } }, ['closedDay:2026-11-16']],
      [
        'is a hint for an amount beside a flag',
        { elapsed: { business: 'PT2H' }, breached: false },
        ['closedDay:2026-11-16'],
      ],
      ['is no hint for a flag', { breached: false }, []],
      ['is no hint for a value that the help desk lacks', { breachedAt: null }, []],
    ])('%s', (_, theirs, keys) => {
      expect(of('closedDay', keysIn({ sla, ticket: paused, theirs, asOf: at('17 11:00') }))).toEqual(keys);
    });
  });

  test.each<[string, string, readonly string[]]>([
    ['is tried up to the fortieth business day of the clock', '2027-01-08', ['closedDay:2027-01-08']],
    ['is not tried on the forty-first', '2027-01-11', []],
  ])('%s', (_, date, keys) => {
    // Only this day has 5 h. Monday the 16th of November is the first business day, Friday the 8th of January the fortieth.
    const short = createCalendar({ ...week, overrides: { [date]: ['09:00-14:00'] } });
    const sla = slaOf({ calendar: short, catalog: single({ businessHours: 400 }) });
    // From 9:00: 49 days of 8 h and one of 5 h are 397 h, until the 22nd of January; 3 h of Monday the 25th. Then 5 h more.
    const theirs = '2027-01-25T18:00-03:00';
    expect(of('closedDay', keysIn({ sla, ticket: ticket('16 09:00'), theirs, asOf: at('17 00:00') }))).toEqual(keys);
  });

  test('a desk that never opens | the search ends', () => {
    const never = slaOf({ calendar: createCalendar({ zone: 'America/Sao_Paulo', hours: {} }) });
    const plain = ticket('16 10:00', { level: 'plain' });
    expect(of('closedDay', keysIn({ sla: never, ticket: plain, theirs: at('17 10:07') }))).toEqual([]);
  });
});

describe('other offsets', () => {
  // Opened before the desk: ours is 18:00 of Monday.
  const early = ticket('16 08:00');

  test.each<[string, string, string]>([
    ['offset:−10:00', '16 18:00', '-10:00'],
    ['offset:−05:00', '16 18:00', '-05:00'],
    // 8:00 is 01:00 of Tuesday at +14:00.
    ['offset:+14:00', '17 18:00', '+14:00'],
    ['offset:−12:00', '16 18:00', '-12:00'],
    ['offset:−03:30', '16 18:00', '-03:30'],
  ])('%s', (key, due, offset) => {
    expect(keysIn({ ticket: early, theirs: at(due, offset) })).toContain(key);
  });

  test.each<[string, string]>([
    // The hours are 8:30 to 11:30 and 12:30 to 17:30.
    ['clocks:30 min ahead', '16 17:30'],
    // The hours are 11:30 to 14:30 and 15:30 to 20:30.
    ['clocks:2 h 30 min behind', '16 20:30'],
    // The hours are 21:00 to midnight and 1 to 6.
    ['clocks:12 h ahead', '17 06:00'],
    ['clocks:12 h behind', '17 06:00'],
  ])('%s', (key, due) => {
    expect(keysIn({ ticket: early, theirs: at(due) })).toContain(key);
  });
});

describe('other hours', () => {
  // At 10:00 of Tuesday, 3 h of Monday and 1 h of Tuesday have passed.
  test.each<[string, string]>([
    ['hours:opened 1 h 45 min earlier', 'PT5H45M'],
    ['hours:closed 1 h 45 min later', 'PT5H45M'],
    ['hours:closed 1 h 15 min earlier', 'PT2H45M'],
    // Neither the opening nor the closing alone makes it less than 2 h.
    ['hours:opened 30 min later and closed 2 h earlier', 'PT1H30M'],
    ['hours:opened 1 h later and closed 1 h 30 min earlier', 'PT1H30M'],
  ])('%s', (key, business) => {
    const theirs = { elapsed: { business } };
    expect(keysIn({ ticket: ticket('16 15:00'), theirs, asOf: at('17 10:00') })).toContain(key);
  });
});

describe('another target', () => {
  const high = ticket('16 10:00');
  const plain = ticket('16 10:00', { level: 'plain' });

  test.each<[string, Parameters<typeof keysIn>[0], readonly string[]]>([
    // 6 h are left of 8 h at noon.
    [
      'by the open time that remains',
      { ticket: high, theirs: { remaining: { business: 'PT4H30M' } } },
      ['target:6 h 30 min of business time for resolution'],
    ],
    [
      'by all time that remains of a target in all time',
      { ticket: plain, theirs: { remaining: { wall: 'PT4H' } } },
      ['target:6 h for resolution'],
    ],
    [
      'by the due of a target in all time',
      { ticket: plain, theirs: at('16 13:15') },
      ['target:3 h 15 min for resolution'],
    ],
    [
      // The due is 15:00 of Monday instead of 10:00 of Tuesday: 4 h.
      'by all time that remains of a target in open time',
      { ticket: high, theirs: { remaining: { wall: 'PT3H' } } },
      ['target:4 h of business time for resolution'],
    ],
    ['of 45 minutes', { ticket: plain, theirs: at('16 10:45') }, ['target:45 min for resolution']],
    // The elapsed time does not depend on the target.
    ['by the elapsed time', { ticket: high, theirs: { elapsed: { business: 'PT3H15M' } } }, []],
    ['by a flag', { ticket: high, theirs: { breached: true } }, []],
    ['that is no multiple of 15 minutes', { ticket: high, theirs: at('16 16:37') }, []],
    ['of nothing', { ticket: plain, theirs: at('16 10:00') }, []],
  ])('%s', (_, situation, keys) => {
    expect(of('target', keysIn({ ...situation, asOf: at('16 12:00') }))).toEqual(keys);
  });

  test('a target of one metric | does not give it to levels without it', () => {
    // The plain level has no first response.
    const sla = slaOf();
    const clock = { metric: 'firstResponse' };
    const cases = [
      // 5¼ h of open time instead of 2 h.
      { ticket: high, clocks: [{ ...clock, due: at('16 16:15') }] },
      { ticket: plain, clocks: [{ ...clock, due: null }] },
    ];
    const { hints } = sla.compareAll(cases as never, at('16 10:30'));
    expect(hints.find(({ key }) => key === 'target:5 h 15 min of business time for firstResponse')).toMatchObject({
      explains: 1,
      agreement: 1,
    });
  });
});
