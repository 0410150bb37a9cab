import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Events of one instant: help desks log to the second or minute, and one update of a ticket makes several events.
 * All tickets are opened on Mon 2 10:00. The target for an answer is one hour at level high, eight at level low.
 */

const t = (hours: number) => ({ firstResponse: { hours }, resolution: { hours: 8 }, nextResponse: { hours: 1 } });
const sla = slaFor({ cells: { high: t(1), low: t(8) }, tiers: { l2: {}, l3: {} } });

/** Returns the resolution after two events at 13:00, in this order and in the reverse order, each after the same events before. */
function bothWays(before: readonly string[], one: string, other: string) {
  return [
    [one, other],
    [other, one],
  ].map((pair) => {
    const lines = [...before, ...pair.map((event) => `Mon 2 13:00 ${event}`)];
    return clockOf(sla, opened(happened(...lines), { level: 'low' }), 'Mon 2 14:00', 'resolution');
  });
}

describe('two changes of a ticket’s state, in either order', () => {
  test.each<readonly [string, readonly string[], string, string, object]>([
    ['a pause and its end: it runs', [], 'paused', 'resumed', { phase: 'running', due: 'Mon 2 18:00', wall: '4:00' }],
    [
      'the end of a wait and another for the same: it waits',
      ['Mon 2 12:00 paused'],
      'resumed',
      'paused',
      { phase: 'paused', wall: '2:00' },
    ],
    ['a resolution and a reopening: it is open', [], 'resolved', 'reopened', { phase: 'running', wall: '4:00' }],
    [
      'a reopening and another resolution: it is resolved',
      ['Mon 2 12:00 resolved'],
      'reopened',
      'resolved',
      { phase: 'stopped', verdict: 'met', wall: '2:00', due: 'Mon 2 19:00' },
    ],
    [
      'a reopening and a pause: it waits',
      ['Mon 2 12:00 resolved'],
      'reopened',
      'paused',
      { phase: 'paused', wall: '2:00' },
    ],
    ['a pause and a resolution: it is resolved', [], 'paused', 'resolved', { phase: 'stopped', wall: '3:00' }],
    [
      'the end of a wait and a resolution: it is resolved',
      ['Mon 2 12:00 paused'],
      'resumed',
      'resolved',
      { phase: 'stopped', wall: '2:00' },
    ],
    ['a cancellation and a reopening: it is open', [], 'cancelled', 'reopened', { phase: 'running', wall: '4:00' }],
    [
      'a reopening of a resolved ticket and a cancellation: it is cancelled',
      ['Mon 2 12:00 resolved'],
      'reopened',
      'cancelled',
      { phase: 'cancelled', verdict: 'notJudged', wall: '2:00' },
    ],
    [
      'a reopening of a cancelled ticket and another cancellation: it is cancelled',
      ['Mon 2 12:00 cancelled'],
      'reopened',
      'cancelled',
      { phase: 'cancelled', verdict: 'notJudged', wall: '2:00' },
    ],
    [
      'a resolution and a cancellation: it was resolved',
      [],
      'resolved',
      'cancelled',
      { phase: 'stopped', verdict: 'met', stoppedAt: 'Mon 2 13:00' },
    ],
    [
      'the end of a wait and another for another reason: it waits',
      ['Mon 2 12:00 paused reason:customer'],
      'resumed',
      'paused reason:vendor',
      { phase: 'paused', wall: '2:00' },
    ],
    ['a first wait and its end: it runs', [], 'paused reason:vendor', 'resumed', { phase: 'running', wall: '4:00' }],
  ])('%s', (_what, before, one, other, expected) => {
    for (const clock of bothWays(before, one, other)) expect(clock).toMatchObject(expected);
  });

  test('do not lose an event that the state allows later', () => {
    for (const pair of [
      ['paused', 'resumed'],
      ['resumed', 'paused'],
      ['resolved', 'reopened'],
      ['reopened', 'resolved'],
    ]) {
      const ticket = opened(happened(...pair.map((event) => `Mon 2 13:00 ${event}`)));
      expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([]);
    }
  });

  test('do not lose an answer to a ticket that is cancelled at the same instant', () => {
    // Mon 10 ──3 h── 13: within the eight hours of low
    for (const pair of [
      ['responded', 'cancelled'],
      ['cancelled', 'responded'],
    ]) {
      const ticket = opened(happened(...pair.map((event) => `Mon 2 13:00 ${event}`)), { level: 'low' });
      expect(clockOf(sla, ticket, 'Mon 2 14:00', 'firstResponse')).toMatchObject({ phase: 'stopped', verdict: 'met' });
      expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([]);
    }
  });

  test('do not lose a pause of a ticket that is resolved at the same instant', () => {
    for (const pair of [
      ['resolved', 'paused'],
      ['paused', 'resolved'],
    ]) {
      const ticket = opened(happened(...pair.map((event) => `Mon 2 13:00 ${event}`)));
      expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([]);
    }
  });
});

describe('three changes of state', () => {
  const phase = (...events: readonly string[]) =>
    clockOf(sla, opened(happened(...events.map((event) => `Mon 2 13:00 ${event}`))), 'Mon 2 14:00', 'resolution').phase;

  test('resolved, reopened and resolved again is resolved, in any order', () => {
    expect(phase('resolved', 'reopened', 'resolved')).toBe('stopped');
    expect(phase('resolved', 'resolved', 'reopened')).toBe('stopped');
    expect(phase('reopened', 'resolved', 'resolved')).toBe('stopped');
  });

  test('hundreds of them all have an effect, each when the state allows it', () => {
    const many = (type: string) => Array.from({ length: 150 }, () => `Mon 2 13:00 ${type}`);
    const ticket = opened(happened(...many('reopened'), ...many('resolved')));
    expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([]);
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'resolution').phase).toBe('running');
  });

  test('paused, resumed and paused again is paused, in any order', () => {
    expect(phase('paused', 'resumed', 'paused')).toBe('paused');
    expect(phase('paused', 'paused', 'resumed')).toBe('paused');
    expect(phase('resumed', 'paused', 'paused')).toBe('paused');
  });

  test('a pause listed after a reopening pauses the reopened ticket', () => {
    expect(phase('resolved', 'reopened', 'paused')).toBe('paused');
    expect(phase('paused', 'resolved', 'reopened')).toBe('running');
  });
});

describe('a change of class and an answer at one instant', () => {
  // Mon 10 ──3 h── 13: within the eight hours of low, past the one hour of high
  test.each([
    ['the change listed first', ['reclassified level:high', 'responded']],
    ['the answer listed first', ['responded', 'reclassified level:high']],
  ])('are judged by the target before the change: %s', (_order, events) => {
    const ticket = opened(happened(...events.map((event) => `Mon 2 13:00 ${event}`)), { level: 'low' });
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'firstResponse')).toMatchObject({
      verdict: 'met',
      target: { hours: 8 },
      due: 'Mon 2 18:00',
      everBreached: false,
    });
    expect(sla.status(ticket, on('Mon 2 14:00')).level).toBe('high');
  });

  test('a millisecond apart, the answer is judged by the new target', () => {
    const ticket = opened(happened('Mon 2 13:00 reclassified level:high', 'Mon 2 13:00:00.001 responded'), {
      level: 'low',
    });
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'firstResponse')).toMatchObject({
      verdict: 'breached',
      target: { hours: 1 },
    });
  });

  test('a next response that starts at that instant starts under the class before, and then has the new class', () => {
    // ○ 13: the message comes before the change, which then judges its clock from the start
    const lines = ['Mon 2 10:30 responded', 'Mon 2 13:00 reclassified level:high', 'Mon 2 13:00 customerReplied'];
    const ticket = opened(happened(...lines), { level: 'low' });
    expect(clockOf(sla, ticket, 'Mon 2 13:30', 'nextResponse')).toMatchObject({ cycle: 1, due: 'Mon 2 14:00' });
  });
});

describe('events that are always allowed keep the order of the list', () => {
  const at = (...events: readonly string[]) =>
    opened(
      happened(
        'Mon 2 10:30 responded',
        'Mon 2 11:00 customerReplied',
        ...events.map((event) => `Mon 2 13:00 ${event}`),
      ),
    );
  test('an answer, then a message: a response is awaited', () => {
    expect(clockOf(sla, at('responded', 'customerReplied'), 'Mon 2 13:30', 'nextResponse')).toMatchObject({
      cycle: 2,
      phase: 'running',
      startedAt: 'Mon 2 13:00',
    });
  });
  test('a message, then an answer: no response is awaited', () => {
    expect(clockOf(sla, at('customerReplied', 'responded'), 'Mon 2 13:30', 'nextResponse')).toMatchObject({
      cycle: 1,
      phase: 'stopped',
      stoppedAt: 'Mon 2 13:00',
    });
  });
});

describe('an update and a reopening at one instant', () => {
  // 11 (resolved) ● 12 … 14: the update at 12 waits for the reopening
  const news = slaFor({ cells: { high: { periodicUpdate: { hours: 1 } } } });
  const cycles = (...events: readonly string[]) =>
    cyclesOf(
      news,
      opened(happened('Mon 2 11:00 resolved', 'Mon 2 12:00 updated', ...events.map((event) => `Mon 2 14:00 ${event}`))),
      'Mon 2 14:30',
      'periodicUpdate',
    ).map(({ startedAt, verdict }) => [startedAt, verdict]);
  test('an update listed first ends the start that waits', () => {
    expect(cycles('updated', 'reopened')).toEqual([['Mon 2 14:00', 'onTrack']]);
  });
  test('a reopening listed first starts the clock at noon', () => {
    expect(cycles('reopened', 'updated')).toEqual([
      ['Mon 2 12:00', 'breached'],
      ['Mon 2 14:00', 'onTrack'],
    ]);
  });
});

describe('two values of the same field keep the order of the list', () => {
  const status = (...events: readonly string[]) =>
    sla.status(opened(happened(...events.map((event) => `Mon 2 13:00 ${event}`))), on('Mon 2 14:00'));
  test('the last of two levels is in force', () => {
    expect(status('reclassified level:low', 'reclassified level:high').level).toBe('high');
    expect(status('reclassified level:high', 'reclassified level:low').level).toBe('low');
  });
  test('the last of two tiers is in force', () => {
    expect(status('escalated tier:l2', 'escalated tier:l3').tier).toBe('l3');
    expect(status('escalated tier:l3', 'escalated tier:none').tier).toBeUndefined();
  });
  test('the last of two agreements is in force', () => {
    const due = (...targets: readonly number[]) => {
      const events = targets.map((hours) => ({ type: 'agreed', at: on('Mon 2 13:00'), target: { hours } }) as const);
      return clockOf(sla, opened(events), 'Mon 2 14:00', 'resolution').due;
    };
    expect([due(20, 30), due(30, 20)]).toEqual(['Tue 3 16:00', 'Tue 3 06:00']);
  });
});
