import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { clockOf, cyclesOf, happened, nextOf, opened, slaFor } from './desk';

/*
 * Clocks that end without a verdict: by an event of `cancels`, or by the cancellation of the ticket.
 * ── time that counts   ⊗ cancelled   × the due      All are opened on Mon 2 10:00.
 */

const metrics = {
  reply: { starts: ['opened'], stops: ['responded'], cancels: ['resolved', { event: 'updated', reasons: ['spam'] }] },
  resolution: { starts: ['opened'], stops: ['resolved'] },
  extra: { starts: ['responded'], stops: ['resolved'] },
};
const sla = slaFor({ cells: { high: { reply: { hours: 4 }, resolution: { hours: 8 } } }, metrics });

describe('a response that a resolution cancels', () => {
  // Mon 10 ──⊗ 10:20
  const closed = opened(happened('Mon 2 10:20 resolved'));

  test('is cancelled and not judged', () => {
    expect(clockOf(sla, closed, 'Mon 2 10:30', 'reply')).toMatchObject({
      phase: 'cancelled',
      verdict: 'notJudged',
      late: false,
      stoppedAt: undefined,
      wall: '0:20',
      due: 'Mon 2 14:00',
    });
  });

  test('is never late, has no next change and is not urgent', () => {
    const status = sla.status(closed, on('Tue 31 10:00'));
    expect(status.metrics.reply).toMatchObject({ verdict: 'notJudged', everBreached: false, nextChange: undefined });
    expect([status.mostUrgent, status.due, status.nextChange]).toEqual([undefined, undefined, undefined]);
    expect(status.metrics.reply?.thresholds).toMatchObject([{ name: 'atRisk', at: undefined, reached: false }]);
  });

  test('does not count for the compliance', () => {
    const { rows, total } = sla.report([closed], on('Tue 31 10:00'), { by: ['metric'] });
    expect(rows.map(({ group, cancelled, compliance }) => [group.metric, cancelled, compliance])).toEqual([
      ['reply', 1, { share: undefined, of: 0 }],
      ['resolution', 0, { share: 1, of: 1 }],
    ]);
    expect(total).toMatchObject({ count: 2, cancelled: 1, complianceWithOpen: { share: 1, of: 1 } });
  });

  test('has everBreached if it was late before', () => {
    // Mon 10 ──4 h──× 14 ──⊗ 15
    const late = opened(happened('Mon 2 15:00 resolved'));
    expect(clockOf(sla, late, 'Mon 2 16:00', 'reply')).toMatchObject({
      verdict: 'notJudged',
      late: false,
      breachedAt: undefined,
      everBreached: true,
    });
    expect(sla.status(late, on('Mon 2 16:00')).verdict).toBe('met');
  });

  test('is not late exactly at its due', () => {
    const due = opened(happened('Mon 2 14:00 resolved'));
    expect(clockOf(sla, due, 'Mon 2 16:00', 'reply')).toMatchObject({ verdict: 'notJudged', everBreached: false });
  });

  test('is met if somebody answered first, even at the same instant', () => {
    const answered = opened(happened('Mon 2 11:00 responded', 'Mon 2 11:00 resolved'));
    expect(clockOf(sla, answered, 'Mon 2 16:00', 'reply')).toMatchObject({ phase: 'stopped', verdict: 'met' });
    const after = opened(happened('Mon 2 11:00 resolved', 'Mon 2 11:00 responded'));
    expect(clockOf(sla, after, 'Mon 2 16:00', 'reply')).toMatchObject({ phase: 'cancelled' });
  });
});

test('a cancel with a reason applies only to that reason', () => {
  const phase = (words: string) =>
    clockOf(sla, opened(happened(`Mon 2 11:00 updated ${words}`)), 'Mon 2 12:00', 'reply').phase;
  expect(['reason:spam', 'reason:call'].map(phase)).toEqual(['cancelled', 'running']);
});

test('an event that both cancels and stops a clock cancels it', () => {
  const both = slaFor({
    cells: { high: { m: { hours: 4 } } },
    metrics: {
      m: { starts: ['opened'], stops: ['resolved'], cancels: [{ event: 'resolved', reasons: ['duplicate'] }] },
    },
  });
  const phase = (words: string) =>
    clockOf(both, opened(happened(`Mon 2 11:00 resolved ${words}`)), 'Mon 2 12:00', 'm').phase;
  expect(['reason:duplicate', 'reason:fixed'].map(phase)).toEqual(['cancelled', 'stopped']);
});

test('a cancelled clock of a metric that repeats starts again as another cycle', () => {
  // ● 11 ──⊗ 12   ● 13 ──: a pause makes the update unnecessary
  const news = slaFor({
    cells: { high: { news: { hours: 2 } } },
    metrics: { news: { starts: ['updated'], stops: ['resolved'], cancels: ['paused'], repeats: true } },
  });
  const ticket = opened(happened('Mon 2 11:00 updated', 'Mon 2 12:00 paused', 'Mon 2 13:00 updated'));
  expect(cyclesOf(news, ticket, 'Mon 2 14:00', 'news')).toMatchObject([
    { cycle: 1, phase: 'cancelled', verdict: 'notJudged', wall: '1:00' },
    { cycle: 2, phase: 'running', startedAt: 'Mon 2 13:00' },
  ]);
});

describe('a ticket that is cancelled', () => {
  // Mon 10 ──⊗ 12
  const gone = opened(happened('Mon 2 12:00 cancelled'));

  test('ends every running clock, and no clock can start', () => {
    const { metrics: of, promised, verdict } = sla.status(gone, on('Fri 6 10:00'));
    expect([of.reply?.phase, of.resolution?.phase]).toEqual(['cancelled', 'cancelled']);
    expect([promised, verdict]).toEqual([['reply', 'resolution'], 'notJudged']);
  });

  test('does not judge a metric that has not started', () => {
    const more = slaFor({ cells: { high: { reply: { hours: 4 }, extra: { hours: 1 } } }, metrics });
    expect(clockOf(more, gone, 'Fri 6 10:00', 'extra')).toMatchObject({
      cycle: 0,
      phase: 'cancelled',
      verdict: 'notJudged',
      everBreached: false,
      late: false,
    });
    expect(clockOf(more, gone, 'Mon 2 11:00', 'extra')).toMatchObject({
      phase: 'notStarted',
      verdict: 'onTrack',
      everBreached: false,
    });
  });

  test('has noTarget for a metric without a target, started or not', () => {
    const none = slaFor({ cells: { high: { reply: { hours: 4 } } }, metrics });
    expect(clockOf(none, gone, 'Fri 6 10:00', 'resolution')).toMatchObject({ phase: 'cancelled', verdict: 'noTarget' });
    expect(clockOf(none, gone, 'Fri 6 10:00', 'extra')).toMatchObject({ phase: 'cancelled', verdict: 'noTarget' });
  });

  test('keeps verdicts from before', () => {
    const met = opened(happened('Mon 2 11:00 responded', 'Mon 2 12:00 cancelled'));
    expect(sla.status(met, on('Fri 6 10:00')).verdict).toBe('met');
  });

  test('does not change its class any more', () => {
    const moved = slaFor({ cells: { high: { reply: { hours: 4 } }, low: { reply: { hours: 8 } } }, metrics });
    const after = opened(happened('Mon 2 12:00 cancelled', 'Mon 2 13:00 reclassified level:low'));
    expect(moved.status(after, on('Fri 6 10:00'))).toMatchObject({
      level: 'high',
      ignored: [{ index: 1, type: 'reclassified', reason: 'afterCancellation' }],
    });
    expect(moved.explain(after, 'reply', on('Fri 6 10:00'))?.level).toBe('high');
    expect(nextOf(moved, after, 'Fri 6 10:00')).toBeUndefined();
  });
});
