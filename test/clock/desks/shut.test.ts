import { describe, expect, test } from 'vitest';
import type { AnyEvent } from '../../ticket/any';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * A metric that ignores reopenings: for this metric the ticket stays resolved or cancelled, while another metric lets it be
 * reopened. All tickets are opened on Mon 2 10:00; the target is eight hours.
 */

const other = { starts: ['opened'], stops: ['resolved'], reopens: true };
const waiting = { ...other, pauses: { on: ['paused'], until: ['resumed'] } };
const slaWith = (shut: object, more: object = other, cells: object = {}) =>
  slaFor({
    cells: { high: { shut: { hours: 8 }, other: { hours: 8 }, ...cells }, low: { shut: { hours: 24 } } },
    metrics: { shut: { starts: ['opened'], reopening: 'ignore', ...shut }, other: more },
    events: ['ordered'],
  });

describe('after a cancellation', () => {
  const back = (...more: readonly string[]) =>
    opened(happened('Mon 2 12:00 cancelled', 'Mon 2 13:00 reopened', ...more));

  test.each([
    ['nothing', []],
    ['an answer', ['Mon 2 14:00 responded']],
    ['a resolution', ['Mon 2 14:00 resolved']],
    ['a start event', ['Mon 2 14:00 updated']],
    ['a wait', ['Mon 2 14:00 paused', 'Mon 2 14:30 resumed']],
    ['a restart', ['Mon 2 14:00 restarted']],
  ])('%s leaves it cancelled, while the other metric continues', (_what, more) => {
    const sla = slaWith({ starts: ['opened', 'updated', 'resumed'], stops: ['responded', 'resolved'], repeats: true });
    expect(cyclesOf(sla, back(...more), 'Mon 2 16:00', 'shut')).toMatchObject([
      { cycle: 1, phase: 'cancelled', verdict: 'notJudged', wall: '2:00' },
    ]);
    expect(clockOf(sla, back(...more), 'Mon 2 13:30', 'other').phase).toBe('running');
  });

  describe('a metric that had not started', () => {
    const changed = back('Mon 2 14:00 reclassified level:low');
    const survey = { starts: ['updated'], stops: ['responded'] };

    test('keeps the class of the cancelled ticket', () => {
      const sla = slaWith(survey);
      expect(clockOf(sla, changed, 'Mon 2 15:00', 'shut')).toMatchObject({
        cycle: 0,
        phase: 'cancelled',
        verdict: 'notJudged',
        target: { hours: 8 },
      });
    });

    test('follows the class if it does not ignore reopenings', () => {
      const sla = slaWith({ ...survey, reopening: 'exclude' });
      expect(clockOf(sla, changed, 'Mon 2 15:00', 'shut')).toMatchObject({
        cycle: 0,
        phase: 'notStarted',
        verdict: 'onTrack',
        target: { hours: 24 },
      });
    });

    test('follows the class of a ticket that is only resolved', () => {
      const resolved = opened(
        happened('Mon 2 12:00 resolved', 'Mon 2 13:00 reopened', 'Mon 2 14:00 reclassified level:low'),
      );
      expect(clockOf(slaWith(survey), resolved, 'Mon 2 15:00', 'shut').target).toEqual({ hours: 24 });
    });
  });
});

describe('a clock that runs past a resolution', () => {
  const back = (...more: readonly string[]) =>
    opened(happened('Mon 2 12:00 resolved', 'Mon 2 13:00 reopened', ...more));

  test('is stopped by an answer, which is allowed on a resolved ticket', () => {
    const sla = slaWith({ stops: ['responded'] });
    expect(clockOf(sla, back('Mon 2 14:00 responded'), 'Mon 2 16:00', 'shut')).toMatchObject({
      phase: 'stopped',
      verdict: 'met',
      wall: '4:00',
    });
  });

  test('does not pause, because a resolved ticket does not wait', () => {
    const sla = slaWith({ ...waiting, stops: ['responded'] }, waiting);
    const paused = back('Mon 2 14:00 paused');
    expect(clockOf(sla, paused, 'Mon 2 16:00', 'shut')).toMatchObject({ phase: 'running', wall: '6:00' });
    expect(clockOf(sla, paused, 'Mon 2 16:00', 'other')).toMatchObject({ phase: 'paused', wall: '3:00' });
  });

  test('is not stopped by a reopening that it ignores', () => {
    const sla = slaWith({ stops: ['reopened'] });
    expect(clockOf(sla, back(), 'Mon 2 16:00', 'shut')).toMatchObject({ phase: 'running', wall: '6:00' });
  });

  test('restarts at the first resolution, not at the next', () => {
    const sla = slaWith({ stops: ['responded'], resets: ['resolved'] });
    expect(clockOf(sla, back('Mon 2 14:00 resolved'), 'Mon 2 16:00', 'shut')).toMatchObject({
      cycle: 2,
      startedAt: 'Mon 2 12:00',
      wall: '4:00',
    });
  });

  test('starts nothing more', () => {
    const sla = slaWith({ starts: ['updated'], stops: ['responded'] });
    expect(clockOf(sla, back('Mon 2 14:00 updated'), 'Mon 2 16:00', 'shut').cycle).toBe(0);
  });

  describe('at a resume', () => {
    const stoppedByResume = { stops: ['resumed'] };
    const resumed = back('Mon 2 13:30 paused', 'Mon 2 14:00 resumed');

    test('does not change if nothing waits', () => {
      expect(clockOf(slaWith(stoppedByResume), resumed, 'Mon 2 16:00', 'shut').phase).toBe('running');
    });

    test('stops if the resume ends a pause of another metric', () => {
      expect(clockOf(slaWith(stoppedByResume, waiting), resumed, 'Mon 2 16:00', 'shut')).toMatchObject({
        phase: 'stopped',
        wall: '4:00',
      });
    });

    test('continues if the resume ends its own pause', () => {
      const sla = slaWith({ stops: ['responded'], pauses: { on: ['resolved'], until: ['resumed'] } });
      const ticket = back('Mon 2 14:00 resumed');
      expect(clockOf(sla, ticket, 'Mon 2 13:30', 'shut')).toMatchObject({ phase: 'paused', wall: '2:00' });
      expect(clockOf(sla, ticket, 'Mon 2 15:00', 'shut')).toMatchObject({
        phase: 'running',
        due: 'Mon 2 20:00',
        wall: '3:00',
      });
      expect(ignoredOf(sla, ticket, 'Mon 2 15:00')).toEqual([]);
    });
  });
});

describe('events that only this metric would notice are ignored', () => {
  test('a second answer that would have started it', () => {
    const sla = slaWith({ starts: ['responded'], stops: ['updated'] });
    const ticket = opened(happened('Mon 2 12:00 resolved', 'Mon 2 12:30 responded', 'Mon 2 13:00 reopened'));
    expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[1, 'alreadyResponded']]);
  });

  test('an agreement on its clock that has ended', () => {
    const sla = slaWith({ stops: ['resolved'], reopens: true });
    const [resolved, reopened] = happened('Mon 2 12:00 resolved', 'Mon 2 13:00 reopened') as [AnyEvent, AnyEvent];
    const ticket = opened([resolved, agreed('Mon 2 12:30', { hours: 2 }, 'shut'), reopened]);
    expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[1, 'nothingToAgree']]);
    expect(clockOf(sla, ticket, 'Mon 2 14:00', 'shut').target).toEqual({ hours: 8 });
  });

  test('an agreement on its next clock, after a cancellation', () => {
    const sla = slaWith({ stops: ['resolved'], repeats: true });
    const lines = happened('Mon 2 12:00 cancelled', 'Mon 2 13:00 reopened');
    const ticket = opened([...lines, agreed('Mon 2 14:00', { hours: 2 }, 'shut')]);
    expect(ignoredOf(sla, ticket, 'Mon 2 15:00')).toEqual([[2, 'nothingToAgree']]);
    expect(clockOf(sla, ticket, 'Mon 2 15:00', 'shut')).toMatchObject({ phase: 'cancelled', target: { hours: 8 } });
  });
});
