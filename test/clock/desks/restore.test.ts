import type { ReopeningPolicy } from 'prazo';
import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Tickets that were cancelled by mistake (merged, marked as spam, deleted) and then reopened.
 * ── time that counts   ⊗ cancelled   ◆ reopened   × the due      All are opened on Mon 2 10:00; eight hours are promised.
 */

const metrics = {
  goes: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] }, reopens: true },
  once: { starts: ['opened'], stops: ['responded'], cancels: ['updated'] },
  later: { starts: ['assigned'], stops: ['resolved'] },
};
const cells = { high: { goes: { hours: 8 }, once: { hours: 8 }, later: { hours: 8 } } };
const slaOf = (reopening?: ReopeningPolicy) => slaFor({ cells, metrics, events: ['assigned'] }, { reopening });

describe.each(['goes', 'once'])('a clock ended by the cancellation of the ticket, of the metric %s', (metric) => {
  // Mon 10 ──2 h──⊗ 12 … ◆ 15 ──
  const restored = opened(happened('Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened'));

  test.each<readonly [ReopeningPolicy, object]>([
    ['exclude', { cycle: 1, phase: 'running', due: 'Mon 2 21:00', wall: '3:00', verdict: 'onTrack' }],
    ['continue', { cycle: 1, phase: 'running', due: 'Mon 2 18:00', wall: '6:00', verdict: 'onTrack' }],
    ['newCycle', { cycle: 2, phase: 'running', startedAt: 'Mon 2 15:00', due: 'Mon 2 23:00', wall: '1:00' }],
    ['ignore', { cycle: 1, phase: 'cancelled', verdict: 'notJudged', wall: '2:00' }],
  ])('is reopened with %s', (reopening, expected) => {
    expect(clockOf(slaOf(reopening), restored, 'Mon 2 16:00', metric)).toMatchObject(expected);
  });

  test('is cancelled until then', () => {
    expect(clockOf(slaOf(), restored, 'Mon 2 14:00', metric)).toMatchObject({
      phase: 'cancelled',
      verdict: 'notJudged',
    });
  });

  test('is a past cycle with newCycle, not judged', () => {
    expect(cyclesOf(slaOf('newCycle'), restored, 'Mon 2 16:00', metric)).toMatchObject([
      { cycle: 1, phase: 'cancelled', verdict: 'notJudged', wall: '2:00' },
      { cycle: 2, phase: 'running', verdict: 'onTrack' },
    ]);
  });
});

test('a reopening is ignored if every metric ignores reopenings', () => {
  const restored = opened(happened('Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened', 'Mon 2 16:00 responded'));
  expect(ignoredOf(slaOf('ignore'), restored, 'Mon 2 17:00')).toEqual([
    [1, 'reopeningIgnored'],
    [2, 'afterCancellation'],
  ]);
  expect(ignoredOf(slaOf(), restored, 'Mon 2 17:00')).toEqual([]);
});

test('by default, the time since the cancellation is excluded', () => {
  const restored = opened(happened('Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened', 'Mon 2 16:00 responded'));
  expect(clockOf(slaOf(), restored, 'Mon 2 17:00', 'once')).toMatchObject({ verdict: 'met', wall: '3:00' });
});

describe('a clock that the cancellation did not end', () => {
  test('stays met if its metric does not reopen', () => {
    // Mon 10 ● 11 ⊗ 12 … ◆ 15
    const restored = opened(happened('Mon 2 11:00 responded', 'Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened'));
    expect(clockOf(slaOf(), restored, 'Mon 2 16:00', 'once')).toMatchObject({
      phase: 'stopped',
      verdict: 'met',
      stoppedAt: 'Mon 2 11:00',
    });
  });

  test('stays cancelled if an event of its metric cancelled it', () => {
    const restored = opened(happened('Mon 2 11:00 updated', 'Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened'));
    expect(clockOf(slaOf(), restored, 'Mon 2 16:00', 'once')).toMatchObject({ phase: 'cancelled', wall: '1:00' });
  });

  test('continues if its metric reopens, without the time since its own end', () => {
    // Mon 10 ──1 h── 11 (resolved) ⊗ 12 … ◆ 15 ──7 h──× 22
    const restored = opened(happened('Mon 2 11:00 resolved', 'Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened'));
    expect(clockOf(slaOf(), restored, 'Mon 2 16:00', 'goes')).toMatchObject({
      phase: 'running',
      due: 'Mon 2 22:00',
      wall: '2:00',
    });
  });

  test('starts later if it had not started', () => {
    // ⊗ 12, assigned 13 without effect, ◆ 15, assigned 16 ──8 h──× Tue 0
    const lines = ['Mon 2 12:00 cancelled', 'Mon 2 13:00 assigned', 'Mon 2 15:00 reopened'];
    const waiting = opened(happened(...lines));
    expect(clockOf(slaOf(), waiting, 'Mon 2 15:30', 'later')).toMatchObject({
      phase: 'notStarted',
      verdict: 'onTrack',
    });
    const assigned = opened(happened(...lines, 'Mon 2 16:00 assigned'));
    expect(clockOf(slaOf(), assigned, 'Mon 2 17:00', 'later')).toMatchObject({
      startedAt: 'Mon 2 16:00',
      due: 'Tue 3 00:00',
    });
  });
});

test('a wait ends at the cancellation and does not continue after the reopening', () => {
  // Mon 10 ── 11 ░ ⊗ 12 … ◆ 15 ──7 h──× 22
  const restored = opened(happened('Mon 2 11:00 paused', 'Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened'));
  expect(clockOf(slaOf(), restored, 'Mon 2 16:00', 'goes')).toMatchObject({
    phase: 'running',
    due: 'Mon 2 22:00',
    wall: '2:00',
  });
});

test('a clock that was late before the cancellation is late after the reopening', () => {
  // Mon 10 ──8 h──× 18 ─⊗ 19 … ◆ 20
  const restored = opened(happened('Mon 2 19:00 cancelled', 'Mon 2 20:00 reopened'));
  expect(clockOf(slaOf(), restored, 'Mon 2 19:30', 'goes')).toMatchObject({ verdict: 'notJudged', everBreached: true });
  expect(clockOf(slaOf(), restored, 'Mon 2 20:00', 'goes')).toMatchObject({
    verdict: 'breaching',
    due: 'Mon 2 18:00',
    breachedAt: 'Mon 2 18:00',
  });
});

test('a ticket cancelled, reopened and cancelled again is cancelled', () => {
  const again = opened(happened('Mon 2 12:00 cancelled', 'Mon 2 13:00 reopened', 'Mon 2 14:00 cancelled'));
  expect(clockOf(slaOf(), again, 'Tue 3 12:00', 'goes')).toMatchObject({ phase: 'cancelled', wall: '3:00' });
});

test('a cancellation and reopening at one instant change nothing, in any order', () => {
  for (const lines of [
    ['Mon 2 12:00 cancelled', 'Mon 2 12:00 reopened'],
    ['Mon 2 12:00 reopened', 'Mon 2 12:00 cancelled'],
  ]) {
    expect(clockOf(slaOf(), opened(happened(...lines)), 'Mon 2 14:00', 'goes')).toMatchObject({
      phase: 'running',
      due: 'Mon 2 18:00',
      wall: '4:00',
    });
  }
});

test('the explanation shows the time while it was cancelled', () => {
  const restored = opened(happened('Mon 2 12:00 cancelled', 'Mon 2 15:00 reopened'));
  const segments = slaOf().explain(restored, 'once', on('Mon 2 16:00'))?.segments ?? [];
  expect(segments.map(({ reason, counted }) => [reason, counted.as('hours')])).toEqual([
    ['counted', 2],
    ['cancelled', 0],
    ['counted', 1],
  ]);
});

test('a change of level has no effect while the ticket is cancelled, but after the reopening', () => {
  // a cancelled ticket ignores a change of class; a change after the reopening applies
  const sla = slaFor({ cells: { ...cells, low: { goes: { hours: 24 } } }, metrics, events: ['assigned'] });
  const lines = ['Mon 2 12:00 cancelled', 'Mon 2 13:00 reclassified level:low', 'Mon 2 15:00 reopened'];
  expect(clockOf(sla, opened(happened(...lines)), 'Mon 2 16:00', 'goes')).toMatchObject({ target: { hours: 8 } });
  const moved = opened(happened(...lines, 'Mon 2 15:30 reclassified level:low'));
  // 24 h from the start, plus the three hours while it was cancelled
  expect(clockOf(sla, moved, 'Mon 2 16:00', 'goes')).toMatchObject({ target: { hours: 24 }, due: 'Tue 3 13:00' });
});
