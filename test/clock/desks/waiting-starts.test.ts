import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Events while the ticket is resolved: starts that wait for the reopening, pauses, changes of class and agreements for a
 * clock that is reopened. All tickets are opened on Mon 2 10:00.
 */

const held = { pauses: { on: ['held'], until: ['released'] } };
const replies = { starts: ['customerReplied'], stops: ['responded'], ...held };
const worked = { starts: ['opened', 'updated'], stops: ['resolved'], repeats: true, reopens: true, ...held };
const desk = (metric: object, policies: object = {}) =>
  slaFor(
    {
      cells: { high: { m: { hours: 4 }, other: { hours: 8 } }, low: { m: { hours: 6 } } },
      metrics: { m: metric, other: { starts: ['opened'], stops: ['resolved'], reopens: true } },
      events: ['held', 'released'],
    },
    policies,
  );
const log = (...lines: readonly string[]) => opened(happened(...lines));

describe('a reply to a resolved ticket', () => {
  // Resolved 12, replied 13, reopened 16: the four hours are counted from 13.
  const sla = desk(replies);

  test.each([
    [
      'with a pause between its start and the reopening',
      ['Mon 2 13:00 customerReplied', 'Mon 2 14:00 held', 'Mon 2 15:00 released'],
      { phase: 'running', wall: '3:00', due: 'Mon 2 18:00' },
    ],
    [
      'during a pause that began before it',
      ['Mon 2 12:30 held', 'Mon 2 13:00 customerReplied', 'Mon 2 14:00 released'],
      { phase: 'running', wall: '3:00', due: 'Mon 2 18:00' },
    ],
    [
      'with a pause that continues',
      ['Mon 2 13:00 customerReplied', 'Mon 2 14:00 held'],
      { phase: 'paused', wall: '1:00', dueIfResumed: 'Mon 2 20:00' },
    ],
    [
      'during a pause that continues',
      ['Mon 2 12:30 held', 'Mon 2 13:00 customerReplied'],
      { phase: 'paused', wall: '0:00', dueIfResumed: 'Mon 2 21:00' },
    ],
    [
      'after a pause',
      ['Mon 2 12:15 held', 'Mon 2 12:30 released', 'Mon 2 13:00 customerReplied'],
      { phase: 'running', wall: '4:00', due: 'Mon 2 17:00' },
    ],
    [
      'and a second one',
      ['Mon 2 13:00 customerReplied', 'Mon 2 15:00 customerReplied'],
      { phase: 'running', wall: '4:00', due: 'Mon 2 17:00' },
    ],
    [
      'with a pause that the cancellation ends',
      ['Mon 2 13:00 customerReplied', 'Mon 2 13:30 held', 'Mon 2 14:00 cancelled'],
      { phase: 'running', wall: '3:30', due: 'Mon 2 17:30' },
    ],
  ])('%s', (_what, lines, expected) => {
    const ticket = log('Mon 2 12:00 resolved', ...lines, 'Mon 2 16:00 reopened');
    expect(clockOf(sla, ticket, 'Mon 2 15:30', 'm').cycle).toBe(0);
    expect(clockOf(sla, ticket, 'Mon 2 17:00', 'm')).toMatchObject({
      cycle: 1,
      startedAt: 'Mon 2 13:00',
      ...expected,
    });
  });

  test('has the reason of its pause', () => {
    const ticket = log('Mon 2 12:00 resolved', 'Mon 2 12:30 held reason:parts', 'Mon 2 13:00 customerReplied');
    const reopened = { ...ticket, events: [...(ticket.events ?? []), ...happened('Mon 2 16:00 reopened')] };
    expect(sla.explain(reopened, 'm', on('Mon 2 17:00'))?.segments.map(({ names }) => names)).toEqual([['parts']]);
  });

  test('has no effect once it is answered', () => {
    const ticket = log('Mon 2 12:00 resolved', 'Mon 2 13:00 customerReplied', 'Mon 2 14:00 responded');
    const reopened = { ...ticket, events: [...(ticket.events ?? []), ...happened('Mon 2 16:00 reopened')] };
    expect(clockOf(sla, reopened, 'Mon 2 17:00', 'm').cycle).toBe(0);
  });
});

describe('an answer while a start waits', () => {
  // The resolution is the first answer, so this is the second. But it has stopped the clock that the update would
  // start.
  const sla = desk({ starts: ['updated'], stops: ['responded'] });
  const before = ['Mon 2 12:00 resolved', 'Mon 2 13:00 updated', 'Mon 2 14:00 responded'];

  test.each([
    ['is not ignored if the ticket is reopened later', [...before, 'Mon 2 15:00 reopened'], []],
    ['is not ignored if the ticket is reopened immediately', [...before, 'Mon 2 14:00 reopened'], []],
    ['is ignored if the ticket is never reopened', before, [[2, 'alreadyResponded']]],
    [
      'is ignored if no start waited',
      ['Mon 2 12:00 resolved', 'Mon 2 14:00 responded', 'Mon 2 15:00 reopened'],
      [[1, 'alreadyResponded']],
    ],
  ] as const)('%s', (_what, lines, expected) => {
    expect(ignoredOf(sla, log(...lines), 'Mon 2 14:30')).toEqual(expected);
  });
});

describe('a clock that is paused at a resolution', () => {
  const standing = { starts: ['opened'], stops: ['responded'], pauses: { on: ['paused'], until: ['resumed'] } };

  test('continues at the resolution, which ends its pause', () => {
    const ticket = log('Mon 2 11:00 paused', 'Mon 2 12:00 resolved');
    expect(clockOf(desk(standing), ticket, 'Mon 2 13:00', 'm')).toMatchObject({
      phase: 'running',
      wall: '2:00',
      due: 'Mon 2 15:00',
    });
  });

  test('stays paused if the resolution begins the pause', () => {
    const sla = desk({ ...standing, pauses: { on: ['paused', 'resolved'], until: ['resumed'] } });
    const ticket = log('Mon 2 11:00 paused', 'Mon 2 12:00 resolved');
    expect(clockOf(sla, ticket, 'Mon 2 13:00', 'm')).toMatchObject({ phase: 'paused', wall: '1:00' });
  });
});

describe('pauses while a clock is stopped by a resolution', () => {
  const lines = ['Mon 2 12:00 resolved', 'Mon 2 13:00 held', 'Mon 2 14:00 released', 'Mon 2 15:00 reopened'];

  test.each([
    // 10 ──── 12 ░░░░░░ 15 ── 17
    ['exclude', { wall: '3:00', due: 'Mon 2 17:00', phase: 'running' }],
    // 10 ────────13 ░░ 14 ──── 15
    ['continue', { wall: '5:00', due: 'Mon 2 15:00', phase: 'running' }],
  ] as const)('that have ended, under %s', (reopening, expected) => {
    expect(clockOf(desk(worked, { reopening }), log(...lines), 'Mon 2 16:00', 'm')).toMatchObject({
      cycle: 1,
      ...expected,
    });
  });

  test.each([
    ['exclude', { wall: '2:00', dueIfResumed: 'Mon 2 18:00', phase: 'paused' }],
    ['continue', { wall: '3:00', dueIfResumed: 'Mon 2 17:00', phase: 'paused' }],
  ] as const)('that continue, under %s', (reopening, expected) => {
    const [resolved, pause, , reopened] = lines as [string, string, string, string];
    expect(clockOf(desk(worked, { reopening }), log(resolved, pause, reopened), 'Mon 2 16:00', 'm')).toMatchObject(
      expected,
    );
  });

  test('that end at the reopening, with exclude', () => {
    const ticket = log('Mon 2 12:00 resolved', 'Mon 2 13:00 held', 'Mon 2 15:00 reopened', 'Mon 2 15:00 released');
    expect(clockOf(desk(worked), ticket, 'Mon 2 16:00', 'm')).toMatchObject({ phase: 'running', wall: '3:00' });
  });
});

describe('a change of class while a clock is stopped by a resolution', () => {
  // Under `restart` the new clock starts at the change of class. The time from there to the reopening is excluded.
  const sla = desk(worked, { reclassification: 'restart' });

  test.each([
    ['by itself', []],
    ['before an update that might have started another clock', ['Mon 2 13:00 updated']],
  ])('%s takes effect as of its own instant', (_what, more) => {
    const ticket = log('Mon 2 12:00 resolved', 'Mon 2 12:30 reclassified level:low', ...more, 'Mon 2 16:00 reopened');
    expect(cyclesOf(sla, ticket, 'Mon 2 17:00', 'm')).toMatchObject([
      { cycle: 1, phase: 'restarted', wall: '2:00' },
      { cycle: 2, phase: 'running', startedAt: 'Mon 2 12:30', wall: '1:00', due: 'Mon 2 22:00' },
    ]);
  });
});

describe('agreements while a clock is stopped by a resolution', () => {
  const resolved = happened('Mon 2 12:00 resolved');
  const reopened = happened('Mon 2 16:00 reopened');
  const three = agreed('Mon 2 11:00', { hours: 3 }, 'm');
  const withdrawn = agreed('Mon 2 12:30', null, 'm');

  test('a withdrawal takes effect at the reopening', () => {
    const ticket = opened([three, ...resolved, withdrawn, ...reopened]);
    const sla = desk(worked);
    expect(clockOf(sla, ticket, 'Mon 2 15:00', 'm').target).toEqual({ hours: 3 });
    expect(clockOf(sla, ticket, 'Mon 2 16:00', 'm')).toMatchObject({ target: { hours: 4 }, due: 'Mon 2 18:00' });
    expect(ignoredOf(sla, ticket, 'Mon 2 17:00')).toEqual([]);
  });

  test.each(['exclude', 'continue'] as const)(
    'a withdrawal without an agreement changes nothing, with %s',
    (reopening) => {
      const sla = desk(worked, { reopening });
      const with_ = opened([...resolved, withdrawn, ...reopened]);
      const without = opened([...resolved, ...reopened]);
      expect(clockOf(sla, with_, 'Mon 2 17:00', 'm')).toEqual(clockOf(sla, without, 'Mon 2 17:00', 'm'));
      expect(ignoredOf(sla, with_, 'Mon 2 17:00')).toEqual([[1, 'nothingToAgree']]);
    },
  );

  test('a withdrawal of an agreement made just before has an effect', () => {
    const sla = desk(worked);
    const made = agreed('Mon 2 12:15', { hours: 9 }, 'm');
    const ticket = opened([...resolved, made, withdrawn, ...reopened]);
    expect(ignoredOf(sla, ticket, 'Mon 2 17:00')).toEqual([]);
    expect(clockOf(sla, ticket, 'Mon 2 17:00', 'm')).toMatchObject({ target: { hours: 4 }, due: 'Mon 2 18:00' });
  });

  test('a withdrawal without an agreement keeps the carried time', () => {
    // Opened at 07:00. At 10:00 three hours of five are carried over, and two business hours remain. One is used at
    // 11:00.
    const sla = slaFor(
      {
        cells: { high: { m: { hours: 4 } }, low: { m: { businessHours: 5 } } },
        metrics: { m: worked },
        events: ['held', 'released'],
      },
      { reclassification: 'carryElapsed' },
    );
    const events = happened(
      'Mon 2 10:00 reclassified level:low calendar:office',
      'Mon 2 11:00 resolved',
      'Mon 2 12:00 reopened',
    );
    const more = { openedAt: on('Mon 2 07:00') };
    const expected = { due: 'Mon 2 13:00', originalDue: 'Mon 2 14:00', wall: '4:30' };
    expect(clockOf(sla, opened(events, more), 'Mon 2 12:30', 'm')).toMatchObject(expected);
    const withdrawing = opened([...events, agreed('Mon 2 11:30', null, 'm')], more);
    expect(clockOf(sla, withdrawing, 'Mon 2 12:30', 'm')).toMatchObject(expected);
  });

  test('a withdrawal without an agreement after a change of class is ignored', () => {
    const ticket = opened([...resolved, ...happened('Mon 2 12:15 reclassified level:low'), withdrawn, ...reopened]);
    expect(ignoredOf(desk(worked), ticket, 'Mon 2 17:00')).toEqual([[2, 'nothingToAgree']]);
  });

  test('a second withdrawal keeps breachedOnChange of the first', () => {
    // Twenty hours were agreed. Without the agreement it is due on Mon 2 14:00.
    const ticket = opened([
      agreed('Mon 2 10:30', { hours: 20 }, 'm'),
      ...happened('Mon 2 19:00 resolved'),
      agreed('Mon 2 19:10', null, 'm'),
      agreed('Mon 2 19:20', null, 'm'),
      ...happened('Mon 2 19:30 reopened'),
    ]);
    expect(clockOf(desk(worked), ticket, 'Mon 2 20:00', 'm')).toMatchObject({
      verdict: 'breaching',
      breachedAt: 'Mon 2 14:00',
      breachedOnChange: true,
    });
  });

  test('with newCycle, a withdrawal of the agreement of the earlier clock is ignored', () => {
    const sla = desk(worked, { reopening: 'newCycle' });
    const ticket = opened([three, ...resolved, withdrawn, ...reopened]);
    expect(ignoredOf(sla, ticket, 'Mon 2 17:00')).toEqual([[2, 'nothingToAgree']]);
    expect(clockOf(sla, ticket, 'Mon 2 17:00', 'm')).toMatchObject({ cycle: 2, target: { hours: 4 } });
  });

  test('with newCycle, a withdrawal without an agreement is ignored', () => {
    const sla = desk(worked, { reopening: 'newCycle' });
    const ticket = opened([...resolved, withdrawn, ...reopened]);
    expect(ignoredOf(sla, ticket, 'Mon 2 17:00')).toEqual([[1, 'nothingToAgree']]);
  });

  test('an agreement on a clock that is not reopened is ignored', () => {
    const sla = desk({ starts: ['opened'], stops: ['resolved'] });
    const ticket = opened([...resolved, agreed('Mon 2 12:30', { hours: 9 }, 'm'), ...reopened]);
    expect(ignoredOf(sla, ticket, 'Mon 2 17:00')).toEqual([[1, 'nothingToAgree']]);
    expect(clockOf(sla, ticket, 'Mon 2 17:00', 'm')).toMatchObject({ target: { hours: 4 }, phase: 'stopped' });
  });
});
