import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../../expecting';
import type { AnyEvent, AnySla } from '../../ticket/any';
import { on } from '../../ticket/week';
import { agreed, clockOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Events that change nothing, and events dated shortly before the opening of their ticket. Removing the events listed as
 * ignored changes no deadline.       All tickets are opened on Mon 2 10:00.
 */

const cells = {
  high: {
    firstResponse: { hours: 2 },
    nextResponse: { hours: 1 },
    resolution: { hours: 8 },
    periodicUpdate: { hours: 4 },
  },
  low: { firstResponse: { hours: 8 }, resolution: { hours: 24 } },
};
const sla = slaFor({ cells, tiers: { l2: {} } });

describe('an event that has an effect only after a reopening', () => {
  // ● 10:30 … 11 (resolved) ● 13 ◆ 14 ──× 17: the clock counts from the update at 13, while it was resolved
  const lines = ['Mon 2 10:30 responded', 'Mon 2 11:00 resolved', 'Mon 2 13:00 responded'];

  test('is not ignored if the ticket is reopened', () => {
    const ticket = opened(happened(...lines, 'Mon 2 14:00 reopened'));
    expect(ignoredOf(sla, ticket, 'Mon 2 15:00')).toEqual([]);
    expect(clockOf(sla, ticket, 'Mon 2 15:00', 'periodicUpdate')).toMatchObject({
      startedAt: 'Mon 2 13:00',
      due: 'Mon 2 17:00',
    });
    const without = opened(happened(...lines.slice(0, 2), 'Mon 2 14:00 reopened'));
    expect(clockOf(sla, without, 'Mon 2 15:00', 'periodicUpdate')).toMatchObject({ phase: 'stopped' });
  });

  test('is ignored if the ticket is not reopened', () => {
    expect(ignoredOf(sla, opened(happened(...lines)), 'Mon 2 15:00')).toEqual([[2, 'alreadyResponded']]);
  });
});

describe('a second resolution', () => {
  test('does not end a start that waits for the reopening', () => {
    // 11 (resolved) ○ 12, 13 (resolved again) ◆ 14: an hour from the message at 12
    const lines = [
      'Mon 2 11:00 resolved',
      'Mon 2 12:00 customerReplied',
      'Mon 2 13:00 resolved',
      'Mon 2 14:00 reopened',
    ];
    const ticket = opened(happened(...lines));
    expect(ignoredOf(sla, ticket, 'Mon 2 15:00')).toEqual([[2, 'alreadyResolved']]);
    expect(clockOf(sla, ticket, 'Mon 2 15:00', 'nextResponse')).toMatchObject({
      due: 'Mon 2 13:00',
      verdict: 'breaching',
    });
  });
});

test('an event that changes only metrics without a target is ignored', () => {
  // level low has no target for the next response or the periodic update
  const ticket = opened(happened('Mon 2 10:30 responded', 'Mon 2 11:30 responded'), { level: 'low' });
  expect(ignoredOf(sla, ticket, 'Mon 2 12:00')).toEqual([[1, 'alreadyResponded']]);
});

test('an event that changed a metric while it had a target is not ignored', () => {
  const lines = ['Mon 2 10:30 responded', 'Mon 2 11:30 responded', 'Mon 2 12:00 reclassified level:low'];
  expect(ignoredOf(sla, opened(happened(...lines)), 'Mon 2 13:00')).toEqual([]);
});

describe('each reason', () => {
  test.each<readonly [string, readonly AnyEvent[], string]>([
    [
      'a pause for the reason of the present wait',
      happened('Mon 2 11:00 paused', 'Mon 2 12:00 paused'),
      'alreadyPaused',
    ],
    ['a pause of a resolved ticket', happened('Mon 2 11:00 resolved', 'Mon 2 12:00 paused'), 'alreadyResolved'],
    ['a resume without a wait', happened('Mon 2 11:00 updated', 'Mon 2 12:00 resumed'), 'notPaused'],
    ['a resume of a resolved ticket', happened('Mon 2 11:00 resolved', 'Mon 2 12:00 resumed'), 'notPaused'],
    ['a second resolution', happened('Mon 2 11:00 resolved', 'Mon 2 12:00 resolved'), 'alreadyResolved'],
    ['a reopening of an open ticket', happened('Mon 2 11:00 updated', 'Mon 2 12:00 reopened'), 'notResolved'],
    ['the present class', happened('Mon 2 11:00 updated', 'Mon 2 12:00 reclassified level:high'), 'sameClass'],
    ['the present tier', happened('Mon 2 11:00 escalated tier:l2', 'Mon 2 12:00 escalated tier:l2'), 'sameClass'],
    [
      'no tier, on a ticket without a tier',
      happened('Mon 2 11:00 updated', 'Mon 2 12:00 escalated tier:none'),
      'sameClass',
    ],
    [
      'an agreement on a metric whose clock has ended',
      [...happened('Mon 2 11:00 responded'), agreed('Mon 2 12:00', { hours: 9 }, 'firstResponse')],
      'nothingToAgree',
    ],
    [
      'a restart of a metric whose clock has ended',
      happened('Mon 2 11:00 responded', 'Mon 2 12:00 restarted metric:firstResponse'),
      'notRunning',
    ],
    [
      'anything after a cancellation',
      happened('Mon 2 11:00 cancelled', 'Mon 2 12:00 escalated tier:l2'),
      'afterCancellation',
    ],
    ['a second cancellation', happened('Mon 2 11:00 cancelled', 'Mon 2 12:00 cancelled'), 'afterCancellation'],
  ])('%s', (_what, events, reason) => {
    expect(ignoredOf(sla, opened(events), 'Mon 2 13:00')).toEqual([[1, reason]]);
  });

  test('a message before the first answer', () => {
    expect(ignoredOf(sla, opened(happened('Mon 2 11:00 customerReplied')), 'Mon 2 13:00')).toEqual([
      [0, 'beforeFollowed'],
    ]);
  });

  test('none for a second reply of the customer', () => {
    const lines = ['Mon 2 10:30 responded', 'Mon 2 11:00 customerReplied', 'Mon 2 12:00 customerReplied'];
    expect(ignoredOf(sla, opened(happened(...lines)), 'Mon 2 13:00')).toEqual([]);
  });
});

test('removing ignored events changes no status, as of that instant or later', () => {
  const kinds = [
    ...['responded', 'customerReplied', 'updated', 'paused', 'paused reason:vendor', 'resumed', 'resolved', 'reopened'],
    ...['reclassified level:low', 'reclassified level:high', 'escalated tier:l2', 'escalated tier:none', 'restarted'],
  ];
  const says = (by: AnySla, events: readonly AnyEvent[], at: string) => {
    const { ignored, ...status } = by.status(opened(events), on(at));
    return [ignored, JSON.stringify(status)] as const;
  };
  let left = 0;
  for (let seed = 1; seed <= 300; seed++) {
    // ten events, the same in every run, two at each instant
    const events = happened(
      ...Array.from({ length: 10 }, (_, i) => {
        const n = Math.imul(seed * 31 + i, 2_654_435_761) >>> 0;
        return `Mon 2 1${Math.floor(i / 2) + 1}:00 ${kinds[n % kinds.length]}`;
      }),
    );
    const [ignored] = says(sla, events, 'Tue 3 10:00');
    for (const { index } of ignored) {
      left++;
      const rest = events.filter((_, i) => i !== index);
      for (const at of ['Tue 3 10:00', 'Wed 4 10:00']) expect(says(sla, rest, at)[1]).toBe(says(sla, events, at)[1]);
    }
  }
  expect(left).toBeGreaterThan(300);
});

describe('an event within a minute before the opening', () => {
  test('counts as at the opening, and is listed in adjusted', () => {
    const early = opened(happened('Mon 2 09:59:59.960 responded by:bot', 'Mon 2 11:00 resolved'));
    const status = sla.status(early, on('Mon 2 12:00'));
    expect(status.adjusted).toEqual([{ index: 0, type: 'responded' }]);
    expect(clockOf(sla, early, 'Mon 2 12:00', 'firstResponse')).toMatchObject({
      verdict: 'met',
      stoppedAt: 'Mon 2 10:00',
      wall: '0:00',
    });
    expect(clockOf(sla, early, 'Mon 2 12:00', 'periodicUpdate').startedAt).toBe('Mon 2 10:00');
  });

  test('is listed in adjusted as of the opening, too', () => {
    const early = opened(happened('Mon 2 09:59:30 paused'));
    const status = sla.status(early, on('Mon 2 10:00'));
    expect(status.adjusted).toEqual([{ index: 0, type: 'paused' }]);
    expect(clockOf(sla, early, 'Mon 2 11:00', 'resolution')).toMatchObject({ phase: 'paused', wall: '0:00' });
  });

  test('may also be ignored', () => {
    const early = opened(happened('Mon 2 11:00 updated', 'Mon 2 09:59:30 resumed'));
    expect(sla.status(early, on('Mon 2 12:00'))).toMatchObject({
      adjusted: [{ index: 1, type: 'resumed' }],
      ignored: [{ index: 1, reason: 'notPaused' }],
    });
  });

  test('is ordered by its own time, not by the list', () => {
    // two levels just before the opening: the later event applies, although it is listed first
    const lines = ['Mon 2 09:59:50 reclassified level:low', 'Mon 2 09:59:40 reclassified level:high'];
    expect(sla.status(opened(happened(...lines)), on('Mon 2 10:00')).level).toBe('low');
  });

  test('may be exactly one minute before it, but no more', () => {
    const at = (time: string) => () => sla.status(opened(happened(`${time} responded`)), on('Mon 2 12:00')).adjusted;
    expect(at('Mon 2 09:59')()).toEqual([{ index: 0, type: 'responded' }]);
    expect(issuesThrownBy(at('Mon 2 09:58:59.999'))).toMatchObject([{ code: 'beforeOpening', path: 'events[0].at' }]);
  });

  test('is not listed in adjusted if it is at the opening', () => {
    expect(sla.status(opened(happened('Mon 2 10:00 responded')), on('Mon 2 12:00')).adjusted).toEqual([]);
  });
});
