import { describe, expect, test } from 'vitest';
import { on } from '../../ticket/week';
import { clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Metrics that follow another: their clock starts only after the clock of the other has ended.
 * ○ a message of the customer   ● an answer   × the due      All are opened on Mon 2 10:00.
 */

describe('the next response', () => {
  const sla = slaFor({ cells: { high: { firstResponse: { hours: 4 }, nextResponse: { hours: 1 } } } });

  test('is not started by a message before the first answer', () => {
    // Mon 10 ○ 10:05 ──● 12 ──× 14: "I forgot the screenshot"
    const ticket = opened(happened('Mon 2 10:05 customerReplied', 'Mon 2 12:00 responded'));
    const early = sla.status(ticket, on('Mon 2 11:00'));
    expect([early.mostUrgent, early.due?.toMillis()]).toEqual(['firstResponse', Date.parse(on('Mon 2 14:00'))]);
    expect(clockOf(sla, ticket, 'Mon 2 13:00', 'firstResponse')).toMatchObject({ verdict: 'met' });
    expect(clockOf(sla, ticket, 'Mon 2 13:00', 'nextResponse')).toMatchObject({ phase: 'notStarted', cycle: 0 });
  });

  test('is not started by a message before the answer', () => {
    // Mon 10 ○ 10:05 ● 12 ○ 13 ──× 14: from the message after the answer
    const ticket = opened(
      happened('Mon 2 10:05 customerReplied', 'Mon 2 12:00 responded', 'Mon 2 13:00 customerReplied'),
    );
    expect(clockOf(sla, ticket, 'Mon 2 13:30', 'nextResponse')).toMatchObject({
      cycle: 1,
      startedAt: 'Mon 2 13:00',
      due: 'Mon 2 14:00',
    });
  });

  test('lists a start that is too early as ignored', () => {
    const ticket = opened(happened('Mon 2 10:05 customerReplied'));
    expect(ignoredOf(sla, ticket, 'Mon 2 11:00')).toEqual([[0, 'beforeFollowed']]);
  });

  test('lists none if the message changed another metric', () => {
    const pausing = slaFor({
      cells: { high: { reply: { hours: 4 }, next: { hours: 1 }, work: { hours: 8 } } },
      metrics: {
        reply: { starts: ['opened'], stops: ['responded', 'resolved'] },
        next: { starts: ['customerReplied'], stops: ['responded', 'resolved'], follows: 'reply', repeats: true },
        work: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['customerReplied'] } },
      },
    });
    const ticket = opened(happened('Mon 2 10:30 paused', 'Mon 2 11:00 customerReplied'));
    expect(ignoredOf(pausing, ticket, 'Mon 2 12:00')).toEqual([]);
  });

  test('starts at the instant of the first answer if the message is listed after the answer', () => {
    const ticket = opened(happened('Mon 2 12:00 responded', 'Mon 2 12:00 customerReplied'));
    expect(clockOf(sla, ticket, 'Mon 2 12:30', 'nextResponse')).toMatchObject({ startedAt: 'Mon 2 12:00' });
  });

  test('starts after a reopening if the resolution ended the first response', () => {
    // Mon 10 ── 11 (resolved) ○ 12 (reopened) 12:30 ──× 13
    const ticket = opened(happened('Mon 2 11:00 resolved', 'Mon 2 12:00 customerReplied', 'Mon 2 12:30 reopened'));
    expect(clockOf(sla, ticket, 'Mon 2 12:45', 'nextResponse')).toMatchObject({
      startedAt: 'Mon 2 12:00',
      due: 'Mon 2 13:00',
    });
  });
});

describe('a metric that follows another', () => {
  const metrics = {
    diagnosis: { starts: ['opened'], stops: ['diagnosed'], cancels: ['skipped'] },
    repair: { starts: ['diagnosed', 'skipped', 'assigned'], stops: ['resolved'], follows: 'diagnosis' },
  };
  const sla = slaFor({
    cells: { high: { diagnosis: { hours: 4 }, repair: { hours: 4 } } },
    events: ['diagnosed', 'skipped', 'assigned'],
    metrics,
  });

  test('starts at the event that stops the other', () => {
    // Mon 10 ──2 h──◆ 12 ──4 h──× 16
    const ticket = opened(happened('Mon 2 12:00 diagnosed'));
    expect(clockOf(sla, ticket, 'Mon 2 13:00', 'repair')).toMatchObject({
      startedAt: 'Mon 2 12:00',
      due: 'Mon 2 16:00',
    });
  });

  test('starts at the event that cancels the other', () => {
    const ticket = opened(happened('Mon 2 12:00 skipped'));
    expect(clockOf(sla, ticket, 'Mon 2 13:00', 'diagnosis')).toMatchObject({
      phase: 'cancelled',
      verdict: 'notJudged',
    });
    expect(clockOf(sla, ticket, 'Mon 2 13:00', 'repair')).toMatchObject({ startedAt: 'Mon 2 12:00', phase: 'running' });
  });

  test('starts in either order of the two in the catalog', () => {
    const { diagnosis, repair } = metrics;
    const turned = slaFor({
      cells: { high: { diagnosis: { hours: 4 }, repair: { hours: 4 } } },
      events: ['diagnosed', 'skipped', 'assigned'],
      metrics: { repair, diagnosis },
    });
    const ticket = opened(happened('Mon 2 12:00 diagnosed'));
    expect(clockOf(turned, ticket, 'Mon 2 13:00', 'repair')).toMatchObject({ startedAt: 'Mon 2 12:00' });
    expect(Object.keys(turned.status(ticket, on('Mon 2 13:00')).metrics)).toEqual(['repair', 'diagnosis']);
  });

  test('ignores a start that came before', () => {
    // the assignment at 11 is ignored: Mon 10 ── 12 ◆ ──
    const ticket = opened(happened('Mon 2 11:00 assigned', 'Mon 2 12:00 diagnosed', 'Mon 2 13:00 assigned'));
    expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[0, 'beforeFollowed']]);
    expect(cyclesOf(sla, ticket, 'Mon 2 14:00', 'repair')).toMatchObject([{ startedAt: 'Mon 2 12:00', cycle: 1 }]);
  });

  test('does not start if the other has never started', () => {
    const late = slaFor({
      cells: { high: { diagnosis: { hours: 4 }, repair: { hours: 4 } } },
      events: ['diagnosed', 'skipped', 'assigned'],
      metrics: { ...metrics, diagnosis: { starts: ['assigned'], stops: ['diagnosed'] } },
    });
    const ticket = opened(happened('Mon 2 12:00 skipped'));
    expect(clockOf(late, ticket, 'Mon 2 14:00', 'repair')).toMatchObject({ phase: 'notStarted' });
  });

  test('does not start while the other runs again', () => {
    // the followed clock runs ○ 11 ── ● 12 and again from ○ 13 ──; the other metric starts only at 12
    const turns = slaFor({
      cells: { high: { theirs: { hours: 8 }, ours: { hours: 2 } } },
      metrics: {
        theirs: { starts: ['responded'], stops: ['customerReplied'], repeats: true },
        ours: { starts: ['customerReplied', 'updated'], stops: ['responded'], follows: 'theirs', repeats: true },
      },
    });
    const lines = [
      'Mon 2 11:00 responded',
      'Mon 2 12:00 customerReplied',
      'Mon 2 13:00 responded',
      'Mon 2 14:00 updated',
    ];
    expect(cyclesOf(turns, opened(happened(...lines)), 'Mon 2 15:00', 'ours')).toMatchObject([
      { cycle: 1, startedAt: 'Mon 2 12:00', stoppedAt: 'Mon 2 13:00', verdict: 'met' },
    ]);
  });
});

test('a chain of three metrics starts one after the other', () => {
  const sla = slaFor({
    cells: { high: { a: { hours: 1 }, b: { hours: 1 }, c: { hours: 1 } } },
    metrics: {
      c: { starts: ['updated'], stops: ['resolved'], follows: 'b' },
      b: { starts: ['responded'], stops: ['updated'], follows: 'a' },
      a: { starts: ['opened'], stops: ['responded'] },
    },
  });
  const ticket = opened(happened('Mon 2 10:10 updated', 'Mon 2 10:30 responded', 'Mon 2 11:00 updated'));
  const starts = ['a', 'b', 'c'].map((metric) => clockOf(sla, ticket, 'Mon 2 11:30', metric).startedAt);
  expect(starts).toEqual(['Mon 2 10:00', 'Mon 2 10:30', 'Mon 2 11:00']);
});
