import type { VendorClock } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { at, catalog, compareIn, keysIn, on, slaOf, ticket } from './situations';

/* Computed by hand. The high level has 8 h for a resolution: from Monday the 16th at 10:00, 7 h of Monday and 1 h of Tuesday. */

const agreeing = (of: AnyTicket, theirs: Partial<VendorClock>, asOf?: string, sla = slaOf()) =>
  compareIn({ sla, ticket: of, theirs, ...(asOf !== undefined && { asOf }) }).map(({ agrees }) => agrees);

/** A desk with a level `bare`, which has no target for a resolution. */
const bare = slaOf({
  catalog: {
    ...catalog,
    levels: { ...catalog.levels, bare: {} },
    categories: {
      ...catalog.categories,
      all: { targets: { ...catalog.categories.all.targets, bare: { firstResponse: { businessHours: 2 } } } },
    },
  } as never,
});

describe('the cycle that is compared', () => {
  // The second cycle starts on Tuesday at 10:00: 7 h of Tuesday and 1 h of Wednesday.
  const cycles = slaOf({ reopening: 'newCycle' });
  const twice = ticket('16 10:00', {}, ['resolved', '16 12:00'], ['reopened', '17 10:00']);

  test('with its number | is that cycle', () => {
    const first = { cycle: 1, due: at('17 10:00'), stoppedAt: at('16 12:00'), elapsed: { business: 'PT2H' } };
    expect(agreeing(twice, first, at('17 12:00'), cycles)).toEqual([true, true, true]);
    const second = { cycle: 2, due: at('18 10:00'), stoppedAt: null, elapsed: { business: 'PT2H' } };
    expect(agreeing(twice, second, at('17 12:00'), cycles)).toEqual([true, true, true]);
  });

  test('without a number | is the latest', () => {
    const [due] = compareIn({ sla: cycles, ticket: twice, theirs: at('18 10:00'), asOf: at('17 12:00') });
    expect(due).toMatchObject({ cycle: 2, agrees: true });
  });

  test('that does not exist | has no value, and only values that differ have a hint', () => {
    const theirs = {
      cycle: 2,
      due: null,
      lastDue: at('17 10:00'),
      elapsed: { business: 'PT0S', wall: 'PT0S' },
      remaining: { business: 'PT8H', wall: 'PT24H' },
      paused: false,
      breached: false,
    };
    const compared = compareIn({ ticket: ticket('16 10:00'), theirs });
    expect(
      compared.map(({ field, ours, agrees, hints }) => [field, ours, agrees, hints.map(({ key }) => key)]),
    ).toEqual([
      ['due', undefined, true, []],
      ['lastDue', undefined, false, ['noCycle']],
      ['elapsed.business', undefined, false, ['noCycle']],
      ['elapsed.wall', undefined, false, ['noCycle']],
      ['remaining.business', undefined, false, ['noCycle']],
      ['remaining.wall', undefined, false, ['noCycle']],
      ['paused', undefined, false, ['noCycle']],
      ['breached', undefined, false, ['noCycle']],
    ]);
  });

  test('exists under an assumption | has that hint instead', () => {
    // Under `newCycle`, the second cycle is due on Wednesday at 10:00.
    const theirs = { cycle: 2, due: at('18 10:00') };
    expect(keysIn({ ticket: twice, theirs })).toEqual(['reopening:newCycle']);
  });
});

describe('a clock that has not started', () => {
  const later = slaOf({
    catalog: {
      ...catalog,
      metrics: { ...catalog.metrics, resolution: { starts: ['assigned'], stops: ['resolved'] } },
    } as never,
  });

  test('has no due, has used nothing, and is neither paused nor late', () => {
    const theirs = { due: null, elapsed: { business: 'PT0S', wall: 'PT0S' }, paused: false, breached: false };
    expect(agreeing(ticket('16 10:00'), theirs, at('18 12:00'), later)).toEqual([true, true, true, true, true]);
  });

  test('with values of a running clock | differs, without the hint noCycle', () => {
    const theirs = { due: at('17 10:07'), elapsed: { business: 'PT3H7M' }, paused: true, breached: true };
    const compared = compareIn({ sla: later, ticket: ticket('16 10:00'), theirs, asOf: at('18 12:00') });
    expect(compared.map(({ ours, agrees, hints }) => [ours?.valueOf(), agrees, hints])).toEqual([
      [undefined, false, []],
      [0, false, []],
      [false, false, []],
      [false, false, []],
    ]);
  });
});

test('a ticket as of its opening | has a clock', () => {
  const theirs = { due: at('17 10:00'), remaining: { business: 'PT8H' }, elapsed: { wall: 'PT0S' } };
  expect(agreeing(ticket('16 10:00'), theirs, at('16 10:00'))).toEqual([true, true, true]);
});

describe('lastDue', () => {
  test('after a pause | is the due itself', () => {
    const resumed = ticket('16 10:00', {}, ['paused', '16 11:00'], ['resumed', '16 15:00']);
    expect(agreeing(resumed, { lastDue: at('17 14:00') })).toEqual([true]);
    expect(agreeing(resumed, { lastDue: at('17 10:00') })).toEqual([false]);
  });

  test('of a paused clock without a target | is not there', () => {
    const paused = ticket('16 10:00', { level: 'bare' }, ['paused', '16 11:00']);
    const [lastDue, remaining, inAllTime, isPaused] = compareIn({
      sla: bare,
      ticket: paused,
      theirs: { lastDue: at('17 10:00'), remaining: { business: 'PT1H', wall: 'PT1H' }, paused: true },
    });
    expect(lastDue).toMatchObject({ ours: undefined, agrees: false });
    expect(remaining).toMatchObject({ field: 'remaining.business', ours: undefined, agrees: false });
    expect(inAllTime).toMatchObject({ field: 'remaining.wall', ours: undefined, agrees: false });
    expect(isPaused).toMatchObject({ ours: true, agrees: true });
  });
});

test('a late clock | has the instant of its breach', () => {
  expect(agreeing(ticket('16 10:00'), { breachedAt: at('17 10:00'), breached: true })).toEqual([true, true]);
  expect(agreeing(ticket('16 10:00'), { breachedAt: at('17 11:00'), breached: false })).toEqual([false, false]);
});

describe('the tolerance', () => {
  test.each<[string, string | undefined, string, boolean]>([
    ['exactly a minute, by default', undefined, '17 10:01:00', true],
    ['a millisecond more than a minute', undefined, '17 10:01:00.001', false],
    ['a minute less', undefined, '17 09:59:00', true],
    ['a millisecond, with no tolerance', 'PT0S', '17 10:00:00.001', false],
    ['nothing, with no tolerance', 'PT0S', '17 10:00:00', true],
    ['an hour, with an hour', 'PT1H', '17 11:00:00', true],
  ])('a difference of %s', (_, tolerance, due, agrees) => {
    const theirs = at(due);
    const [compared] = compareIn({ ticket: ticket('16 10:00'), theirs, ...(tolerance !== undefined && { tolerance }) });
    expect(compared?.agrees).toBe(agrees);
  });
});

describe('the difference', () => {
  const differenceIn = (theirs: Partial<VendorClock>, asOf = at('16 15:00')) =>
    compareIn({ ticket: ticket('16 10:00'), theirs, asOf }).map(({ difference }) =>
      JSON.parse(JSON.stringify(difference ?? null)),
    );

  test('of two instants | in open time and in all time', () => {
    // From Tuesday 10:00 to Wednesday 10:00: 7 h of Tuesday and 1 h of Wednesday.
    expect(differenceIn({ due: at('18 10:00') })).toEqual([{ business: 'PT8H', wall: 'PT24H' }]);
  });

  test('of two amounts | on the clock of the amount', () => {
    // At 15:00: 4 h of open time, 5 h in all; 4 h of open time and 19 h in all are left.
    const theirs = {
      elapsed: { business: 'PT3H', wall: 'PT7H' },
      remaining: { business: 'PT5H30M', wall: 'PT18H' },
    };
    expect(differenceIn(theirs)).toEqual([
      { business: '-PT1H' },
      { wall: 'PT2H' },
      { business: 'PT1H30M' },
      { wall: '-PT1H' },
    ]);
  });

  test('of a flag, or of a value that one side lacks | is not there', () => {
    expect(differenceIn({ due: null, breachedAt: at('17 10:00'), paused: true, breached: true })).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('of an instant in a year that the calendar does not cover | in all time only', () => {
    const covered = on({ holidays: { name: 'list', coverage: { from: 2026, until: 2026 }, holidays: [] } });
    const theirs = { due: '2027-02-17T10:00:00-03:00' };
    const [due] = compareIn({ sla: covered, ticket: ticket('16 10:00'), theirs, asOf: at('16 15:00') });
    // From 17 November to 17 February are 92 days.
    expect(JSON.parse(JSON.stringify(due?.difference))).toEqual({ wall: 'PT2208H' });
    expect(due?.hints).toEqual([]);
  });
});
