import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Restarts, by a `restarted` event or by an event of `resets`. The cycle before is not judged.
 * ── time that counts   ◆ restarted   × the due      All are opened on Mon 2 10:00.
 */

const metrics = {
  reply: { starts: ['opened'], stops: ['responded'] },
  work: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
  extra: { starts: ['opened'], stops: ['resolved'] },
};
const desk = { cells: { high: { reply: { hours: 2 }, work: { hours: 8 } } }, metrics };
const sla = slaFor(desk, { thresholds: { half: 0.5 } });

describe('a restart', () => {
  // Mon 10 ──1 h──◆ 11 ──
  test('without a metric restarts every running clock', () => {
    const anew = opened(happened('Mon 2 11:00 restarted reason:wrong_customer by:lead'));
    expect(cyclesOf(sla, anew, 'Mon 2 12:00', 'reply')).toMatchObject([
      { cycle: 1, phase: 'restarted', verdict: 'notJudged', late: false, startedAt: 'Mon 2 10:00', wall: '1:00' },
      { cycle: 2, phase: 'running', startedAt: 'Mon 2 11:00', due: 'Mon 2 13:00', wall: '1:00', used: 0.5 },
    ]);
    expect(clockOf(sla, anew, 'Mon 2 12:00', 'work')).toMatchObject({ cycle: 2, due: 'Mon 2 19:00' });
    expect(ignoredOf(sla, anew, 'Mon 2 12:00')).toEqual([]);
  });

  test('with a metric leaves the other metrics unchanged', () => {
    const anew = opened(happened('Mon 2 11:00 restarted metric:work'));
    expect(clockOf(sla, anew, 'Mon 2 12:00', 'work')).toMatchObject({ cycle: 2, due: 'Mon 2 19:00' });
    expect(clockOf(sla, anew, 'Mon 2 12:00', 'reply')).toMatchObject({ cycle: 1, due: 'Mon 2 12:00' });
  });

  test('leaves ended clocks unchanged', () => {
    const anew = opened(happened('Mon 2 10:30 responded', 'Mon 2 11:00 restarted'));
    expect(clockOf(sla, anew, 'Mon 2 12:00', 'reply')).toMatchObject({ cycle: 1, phase: 'stopped', verdict: 'met' });
    expect(clockOf(sla, anew, 'Mon 2 12:00', 'work')).toMatchObject({ cycle: 2, startedAt: 'Mon 2 11:00' });
  });

  test('of a metric without a running clock changes nothing', () => {
    const twice = opened(happened('Mon 2 10:30 responded', 'Mon 2 11:00 restarted metric:reply'));
    expect(ignoredOf(sla, twice, 'Mon 2 12:00')).toEqual([[1, 'notRunning']]);
  });

  test('of a metric without a target is ignored', () => {
    const nothing = opened(happened('Mon 2 11:00 restarted metric:extra'));
    expect(ignoredOf(sla, nothing, 'Mon 2 12:00')).toEqual([[0, 'notRunning']]);
    expect(clockOf(sla, nothing, 'Mon 2 12:00', 'extra')).toMatchObject({ cycle: 2, verdict: 'noTarget' });
  });

  test('ends lateness, but everBreached stays true', () => {
    // Mon 10 ──2 h──× 12 ─◆ 13 ──
    const late = opened(happened('Mon 2 13:00 restarted'));
    expect(cyclesOf(sla, late, 'Mon 2 14:00', 'reply')).toMatchObject([
      { verdict: 'notJudged', late: false, breachedAt: undefined, everBreached: true, due: 'Mon 2 12:00' },
      { verdict: 'onTrack', everBreached: true, due: 'Mon 2 15:00' },
    ]);
    expect(clockOf(sla, late, 'Mon 2 14:00', 'work')).toMatchObject({ everBreached: false });
  });

  test('exactly at the due: the clock was never late', () => {
    const just = opened(happened('Mon 2 12:00 restarted'));
    expect(cyclesOf(sla, just, 'Mon 2 13:00', 'reply').map(({ everBreached }) => everBreached)).toEqual([false, false]);
  });

  test('during a pause starts a paused clock', () => {
    // Mon 10 ── 11 ░ ◆ 12 ░ 13 ──8 h──× 21
    const waiting = opened(happened('Mon 2 11:00 paused', 'Mon 2 12:00 restarted', 'Mon 2 13:00 resumed'));
    expect(clockOf(sla, waiting, 'Mon 2 12:30', 'work')).toMatchObject({
      phase: 'paused',
      startedAt: 'Mon 2 12:00',
      wall: '0:00',
    });
    expect(clockOf(sla, waiting, 'Mon 2 14:00', 'work')).toMatchObject({ due: 'Mon 2 21:00', wall: '1:00' });
  });

  test('replaces an agreement by the target of the catalog', () => {
    const anew = opened([agreed('Mon 2 10:30', { hours: 30 }, 'work'), ...happened('Mon 2 11:00 restarted')]);
    expect(cyclesOf(sla, anew, 'Mon 2 12:00', 'work')).toMatchObject([
      { target: { hours: 30 } },
      { target: { hours: 8 }, due: 'Mon 2 19:00' },
    ]);
  });

  test('has its own keys of thresholds', () => {
    const anew = opened(happened('Mon 2 11:00 restarted'));
    const keys = sla.status(anew, on('Mon 2 12:00')).metrics.work?.thresholds.map(({ key }) => key);
    expect(keys).toEqual(['T/work/2/atRisk', 'T/work/2/half']);
  });

  test('three times makes four cycles, each with its number', () => {
    const often = opened(happened('Mon 2 11:00 restarted', 'Mon 2 12:00 restarted', 'Mon 2 13:00 restarted'));
    expect(cyclesOf(sla, often, 'Mon 2 14:00', 'work').map(({ cycle, phase }) => [cycle, phase])).toEqual([
      [1, 'restarted'],
      [2, 'restarted'],
      [3, 'restarted'],
      [4, 'running'],
    ]);
  });

  test('is counted separately in a report', () => {
    const often = opened(happened('Mon 2 13:00 restarted', 'Mon 2 14:00 responded', 'Mon 2 15:00 resolved'));
    const { total } = sla.report([often], on('Tue 3 10:00'));
    // reply and work each have one restarted clock and one met clock
    expect(total).toMatchObject({
      count: 4,
      restarted: 2,
      cancelled: 0,
      verdicts: { notJudged: 2, met: 2, breached: 0 },
      compliance: { share: 1, of: 2 },
    });
    // one hour of the reply, two hours of the work
    expect(total.used.mean?.as('hours')).toBe(1.5);
  });

  test('of a resolved ticket changes nothing', () => {
    const resolved = opened(happened('Mon 2 10:30 responded', 'Mon 2 11:00 resolved', 'Mon 2 12:00 restarted'));
    expect(ignoredOf(sla, resolved, 'Mon 2 13:00')).toEqual([[2, 'notRunning']]);
    expect(clockOf(sla, resolved, 'Mon 2 13:00', 'work')).toMatchObject({ cycle: 1, verdict: 'met' });
  });
});

describe('an event that resets', () => {
  // The clock counts from the last message: ○ 11 ◆ 12 ◆ 12:30 ──1 h──× 13:30
  const last = slaFor({
    cells: { high: { next: { hours: 1 } } },
    metrics: {
      next: {
        starts: ['customerReplied'],
        stops: ['responded', 'resolved'],
        resets: [{ event: 'customerReplied' }],
        repeats: true,
      },
    },
  });
  const burst = ['Mon 2 11:00 customerReplied', 'Mon 2 11:45 customerReplied', 'Mon 2 12:30 customerReplied'];

  test('restarts the clock at the last of several messages', () => {
    expect(clockOf(last, opened(happened(...burst)), 'Mon 2 13:00', 'next')).toMatchObject({
      cycle: 3,
      startedAt: 'Mon 2 12:30',
      due: 'Mon 2 13:30',
      everBreached: false,
    });
  });

  test('does not count for the compliance', () => {
    const { total } = last.report([opened(happened(...burst, 'Mon 2 14:00 responded'))], on('Mon 2 15:00'));
    expect(total).toMatchObject({ count: 3, restarted: 2, compliance: { share: 0, of: 1 } });
  });

  test('starts a clock if none runs, and does not reset it', () => {
    expect(clockOf(last, opened(happened('Mon 2 11:00 customerReplied')), 'Mon 2 11:30', 'next').cycle).toBe(1);
  });

  test('with a reason resets only for that reason', () => {
    const reset = slaFor({
      cells: { high: { m: { hours: 4 } } },
      metrics: {
        m: { starts: ['opened'], stops: ['resolved'], resets: [{ event: 'updated', reasons: ['new facts'] }] },
      },
    });
    const startedAt = (reason: string) =>
      clockOf(reset, opened([{ type: 'updated', at: on('Mon 2 12:00'), reason }]), 'Mon 2 13:00', 'm').startedAt;
    expect(['new facts', 'typo'].map(startedAt)).toEqual(['Mon 2 12:00', 'Mon 2 10:00']);
  });

  test('and stops a clock stops it', () => {
    const both = slaFor({
      cells: { high: { m: { hours: 4 } } },
      metrics: { m: { starts: ['opened'], stops: ['updated'], resets: ['updated'] } },
    });
    expect(clockOf(both, opened(happened('Mon 2 12:00 updated')), 'Mon 2 13:00', 'm')).toMatchObject({
      cycle: 1,
      phase: 'stopped',
      wall: '2:00',
    });
  });

  test('restarts the clock under the class that the event brings', () => {
    // Mon 10 ──◆ 12 raised from eight hours to two, and restarted: ×14
    const raised = slaFor({
      cells: { low: { m: { hours: 8 } }, high: { m: { hours: 2 } } },
      metrics: { m: { starts: ['opened'], stops: ['resolved'], resets: ['reclassified'] } },
    });
    const ticket = opened(happened('Mon 2 13:00 reclassified level:high'), { level: 'low' });
    expect(cyclesOf(raised, ticket, 'Mon 2 13:30', 'm')).toMatchObject([
      { phase: 'restarted', verdict: 'notJudged' },
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 15:00', target: { hours: 2 } },
    ]);
  });
});
