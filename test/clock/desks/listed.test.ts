import { describe, expect, test } from 'vitest';
import type { AnyEvent } from '../../ticket/any';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Which events are listed as ignored: only those whose removal changes no metric that has had a target, as of
 * that instant or later. All tickets are opened on Mon 2 10:00.
 */

const work = { starts: ['opened'], stops: ['resolved'] };
const survey = { starts: ['updated'], stops: ['customerReplied'] };
const desk = (
  survey: object,
  cells: object = { high: { work: { hours: 8 }, survey: { hours: 2 } } },
  more: object = {},
) => slaFor({ cells: cells as never, metrics: { work, survey }, ...more });

describe('a second answer', () => {
  const twice = (...between: readonly string[]) =>
    opened(happened('Mon 2 10:30 responded', ...between, 'Mon 2 12:00 responded'));

  test.each([
    ['that stops a clock', { starts: ['updated'], stops: ['responded'] }, ['Mon 2 11:00 updated']],
    ['that cancels a clock', { ...survey, cancels: ['responded'] }, ['Mon 2 11:00 updated']],
    ['that restarts a clock', { ...survey, resets: ['responded'] }, ['Mon 2 11:00 updated']],
    [
      'that starts a clock',
      { ...survey, starts: ['responded'], repeats: true },
      ['Mon 2 11:00 customerReplied', 'Mon 2 11:30 resolved', 'Mon 2 11:40 reopened'],
    ],
    ['that begins a pause', { ...survey, pauses: { on: ['responded'], until: ['updated'] } }, ['Mon 2 11:00 updated']],
  ])('%s is not ignored', (_what, metric, between) => {
    const sla = slaFor({
      cells: { high: { work: { hours: 8 }, survey: { hours: 2 } } },
      metrics: { work: { ...work, reopens: true }, survey: metric },
    });
    const ticket = twice(...between);
    expect(ignoredOf(sla, ticket, 'Mon 2 13:00')).toEqual([]);
  });

  test('that changes nothing is ignored', () => {
    expect(ignoredOf(desk(survey), twice('Mon 2 11:00 updated'), 'Mon 2 13:00')).toEqual([[2, 'alreadyResponded']]);
  });
});

describe('a restart of a clock without a target', () => {
  // The survey runs from 11:00 and restarts at 12:00, although it has no target at level `high`.
  const cells = {
    high: { work: { hours: 8 } },
    mid: { work: { hours: 9 } },
    low: { work: { hours: 24 }, survey: { hours: 2 } },
  };
  const categories = {
    all: cells,
    other: { high: { work: { hours: 8 } }, low: { work: { hours: 8 } }, mid: { survey: { hours: 3 } } },
  };
  const sla = slaFor({ categories, metrics: { work, survey } });
  const restarted = happened('Mon 2 11:00 updated', 'Mon 2 12:00 restarted metric:survey');

  test.each<readonly [string, readonly AnyEvent[], boolean]>([
    ['is ignored', [], true],
    ['is ignored if a later class has no target for it either', happened('Mon 2 14:00 reclassified level:mid'), true],
    ['is not ignored if a later class has a target', happened('Mon 2 14:00 reclassified level:low'), false],
    [
      'is not ignored if two later changes together give it a target',
      happened(
        'Mon 2 14:00 reclassified category:other',
        'Mon 2 15:00 responded',
        'Mon 2 16:00 reclassified level:mid',
      ),
      false,
    ],
    ['is ignored if only another metric gets an agreement later', [agreed('Mon 2 14:00', { hours: 3 }, 'work')], true],
    ['is ignored if an agreement is only withdrawn later', [agreed('Mon 2 14:00', null, 'survey')], true],
    ['is not ignored if it gets an agreement later', [agreed('Mon 2 14:00', { hours: 3 }, 'survey')], false],
  ])('%s', (_what, later, isIgnored) => {
    const ticket = opened([...restarted, ...later]);
    expect(ignoredOf(sla, ticket, 'Mon 2 13:00')).toEqual(isIgnored ? [[1, 'notRunning']] : []);
  });

  test('is not ignored if a target was agreed before it started', () => {
    const ticket = opened([agreed('Mon 2 10:30', { hours: 9 }, 'survey'), ...restarted]);
    expect(ignoredOf(sla, ticket, 'Mon 2 13:00')).toEqual([]);
    expect(cyclesOf(sla, ticket, 'Mon 2 13:00', 'survey')).toMatchObject([
      { phase: 'restarted', target: { hours: 9 } },
      { phase: 'running', target: undefined },
    ]);
  });
});

describe('agreements on a metric that has not started', () => {
  const two = agreed('Mon 2 10:30', { hours: 1 }, 'survey');
  const updated = happened('Mon 2 11:00 updated');

  test('apply to the clock that starts', () => {
    const ticket = opened([two, ...updated]);
    expect(clockOf(desk(survey), ticket, 'Mon 2 10:45', 'survey')).toMatchObject({ cycle: 0, target: { hours: 1 } });
    expect(clockOf(desk(survey), ticket, 'Mon 2 11:30', 'survey')).toMatchObject({ cycle: 1, due: 'Mon 2 12:00' });
  });

  test.each([
    ['of that metric', agreed('Mon 2 10:45', null, 'survey')],
    ['of every agreement', agreed('Mon 2 10:45', null)],
  ])('are withdrawn by a withdrawal %s', (_what, withdrawn) => {
    const ticket = opened([two, withdrawn, ...updated]);
    expect(clockOf(desk(survey), ticket, 'Mon 2 11:30', 'survey').due).toBe('Mon 2 13:00');
    expect(ignoredOf(desk(survey), ticket, 'Mon 2 11:30')).toEqual([]);
  });

  test.each([
    ['that has not started', 'survey'],
    ['that runs', 'work'],
    ['whichever', undefined],
  ])('a withdrawal of nothing from a metric %s is ignored', (_what, metric) => {
    const ticket = opened([
      agreed('Mon 2 10:45', null, metric),
      ...happened('Mon 2 12:00 resolved', 'Mon 2 13:00 reopened'),
    ]);
    const sla = slaFor({
      cells: { high: { work: { hours: 8 }, survey: { hours: 2 } } },
      metrics: { work: { ...work, reopens: true }, survey },
    });
    expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[0, 'nothingToAgree']]);
  });

  test('a withdrawal without a metric withdraws every agreement, not only those that were awaited', () => {
    const sla = slaFor({
      cells: { high: { work: { hours: 8 }, survey: 'agreed' } },
      metrics: { work, survey },
    });
    const ticket = opened([agreed('Mon 2 10:30', { hours: 3 }, 'work'), agreed('Mon 2 11:00', null)]);
    expect(clockOf(sla, ticket, 'Mon 2 10:45', 'work').due).toBe('Mon 2 13:00');
    expect(clockOf(sla, ticket, 'Mon 2 12:00', 'work').due).toBe('Mon 2 18:00');
  });
});

describe('a start before the followed metric has ended', () => {
  const metrics = {
    first: { starts: ['opened'], stops: ['responded'] },
    next: { starts: ['customerReplied', 'paused'], stops: ['responded'], repeats: true, follows: 'first' },
  };
  const early = opened(happened('Mon 2 10:30 customerReplied', 'Mon 2 10:40 updated', 'Mon 2 10:50 paused'));

  test('is listed, unless the event changes the ticket itself', () => {
    const sla = slaFor({ cells: { high: { first: { hours: 1 }, next: { hours: 1 } } }, metrics });
    expect(ignoredOf(sla, early, 'Mon 2 11:00')).toEqual([[0, 'beforeFollowed']]);
  });

  test('is not listed if the metric has no target', () => {
    const sla = slaFor({ cells: { high: { first: { hours: 1 } } }, metrics });
    expect(ignoredOf(sla, early, 'Mon 2 11:00')).toEqual([]);
  });

  test('is not listed if it starts another clock', () => {
    const also = { ...metrics, other: { starts: ['customerReplied'], stops: ['responded'] } };
    const sla = slaFor({ cells: { high: { next: { hours: 1 }, other: { hours: 1 } } }, metrics: also });
    expect(ignoredOf(sla, early, 'Mon 2 11:00')).toEqual([]);
  });
});

test('a reclassification to the present class is ignored, one to another class is not', () => {
  const ticket = opened(happened('Mon 2 11:00 reclassified level:high', 'Mon 2 12:00 reclassified level:low'));
  const sla = desk(survey, { high: { work: { hours: 8 } }, low: { work: { hours: 8 } } });
  expect(ignoredOf(sla, ticket, 'Mon 2 13:00')).toEqual([[0, 'sameClass']]);
});

test('a reclassification after all clocks have ended is not ignored, because the ticket has another class', () => {
  const ticket = opened(happened('Mon 2 11:00 resolved', 'Mon 2 12:00 reclassified level:low'));
  const cells = { high: { work: { hours: 8 } }, low: { work: { hours: 9 } } };
  const sla = desk({ ...survey, starts: ['opened'], stops: ['resolved'] }, cells);
  expect(ignoredOf(sla, ticket, 'Mon 2 13:00')).toEqual([]);
});

test('a reclassification at the instant of another event has an effect once', () => {
  const ticket = opened(happened('Mon 2 11:00 reclassified level:low', 'Mon 2 11:00 customerReplied'));
  const cells = { high: { work: { hours: 8 } }, low: { work: { hours: 9 } } };
  expect(ignoredOf(desk(survey, cells), ticket, 'Mon 2 13:00')).toEqual([]);
});

test('a reopening of an open ticket is ignored', () => {
  const sla = slaFor({ cells: { high: { work: { hours: 8 } } }, metrics: { work: { ...work, reopens: true } } });
  const ticket = opened(happened('Mon 2 11:00 resolved', 'Mon 2 12:00 reopened', 'Mon 2 13:00 reopened'));
  expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[2, 'notResolved']]);
});

test('a second answer that would begin a pause in progress is ignored', () => {
  const pausing = { ...work, pauses: { on: ['responded'], until: ['updated'] } };
  const sla = slaFor({ cells: { high: { work: { hours: 8 } } }, metrics: { work: pausing } });
  const ticket = opened(happened('Mon 2 11:00 responded', 'Mon 2 12:00 responded'));
  expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[1, 'alreadyResponded']]);
});

test('a withdrawal without agreements is ignored while a ticket is resolved', () => {
  const sla = slaFor({ cells: { high: { work: { hours: 8 } } }, metrics: { work: { ...work, reopens: true } } });
  const [resolved, reopened] = happened('Mon 2 11:00 resolved', 'Mon 2 13:00 reopened') as [AnyEvent, AnyEvent];
  const ticket = opened([resolved, agreed('Mon 2 12:00', null), reopened]);
  expect(ignoredOf(sla, ticket, 'Mon 2 14:00')).toEqual([[1, 'nothingToAgree']]);
});
