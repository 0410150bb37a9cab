import { describeExplanation, type Explanation, type Target } from 'prazo';
import { describe, expect, test } from 'vitest';
import { office, on } from '../../ticket/week';
import { agreed, clockOf, cyclesOf, happened, opened, slaFor } from './desk';

/*
 * The status: basis, lateness, target, verdict of the ticket, cycles and deadlines.
 * All are opened on Mon 2 10:00.
 */

const timed = {
  starts: ['opened'],
  stops: ['resolved'],
  pauses: { on: ['paused'], until: ['resumed'] },
  reopens: true,
};
const promising = (work: object | 'agreed', policies: object = {}) =>
  slaFor({ cells: { high: { work } }, metrics: { work: timed } }, { calendar: office, ...policies });

describe('the basis of a clock', () => {
  test.each<readonly [string, Target, object, 'elapsed' | 'business']>([
    ['hours are elapsed time', { hours: 8 }, {}, 'elapsed'],
    ['business hours are business time', { businessHours: 8 }, {}, 'business'],
    ['days are elapsed time', { days: 1 }, {}, 'elapsed'],
    ['months are elapsed time', { months: 1 }, {}, 'elapsed'],
    ['business days are business time', { businessDays: 1 }, {}, 'business'],
    ['hours read as business time are business time', { hours: 8 }, { hours: 'business' }, 'business'],
    ['days read as business time are business time', { days: 1 }, { days: 'business' }, 'business'],
    ['hours are elapsed time if only days are read as business time', { hours: 8 }, { days: 'business' }, 'elapsed'],
  ])('%s', (_what, target, reading, basis) => {
    const sla = promising(target, { reading });
    expect(clockOf(sla, opened(), 'Mon 2 11:00', 'work').basis).toBe(basis);
    expect(sla.explain(opened(), 'work', on('Mon 2 11:00'))?.basis).toBe(basis);
  });

  test('is undefined without a target, or while an agreement is awaited', () => {
    const none = slaFor({ cells: { high: {} }, metrics: { work: timed } });
    expect(clockOf(none, opened(), 'Mon 2 11:00', 'work').basis).toBeUndefined();
    expect(clockOf(promising('agreed'), opened(), 'Mon 2 11:00', 'work').basis).toBeUndefined();
  });

  test('is elapsed for a fixed instant', () => {
    const fixed = opened([agreed('Mon 2 10:30', { due: on('Tue 3 10:00') })]);
    expect(clockOf(promising({ businessHours: 8 }), fixed, 'Mon 2 11:00', 'work').basis).toBe('elapsed');
  });

  test('is named in the text of an explanation', () => {
    const words = (target: object) =>
      describeExplanation(promising(target).explain(opened(), 'work', on('Mon 2 11:00')) as Explanation, 'en');
    expect(words({ hours: 8 })).not.toContain('business time');
    expect(words({ businessHours: 8 })).toContain('8 hours of business time');
  });
});

describe('late', () => {
  const sla = promising({ hours: 2 });
  test.each([
    ['not at the due', [], 'Mon 2 12:00', false],
    ['a millisecond after it, while open', [], 'Mon 2 12:00:00.001', true],
    ['after it stopped late', ['Mon 2 13:00 resolved'], 'Fri 6 10:00', true],
    ['not if it was met', ['Mon 2 12:00 resolved'], 'Fri 6 10:00', false],
    ['not if it was cancelled', ['Mon 2 13:00 cancelled'], 'Fri 6 10:00', false],
    ['while it is paused after the due', ['Mon 2 13:00 paused'], 'Fri 6 10:00', true],
    ['not while it is paused before it', ['Mon 2 11:00 paused'], 'Fri 6 10:00', false],
  ])('is true only for: %s', (_what, events, at, expected) => {
    expect(clockOf(sla, opened(happened(...events)), at, 'work').late).toBe(expected);
  });
});

describe('the verdict of a ticket', () => {
  // As of 14:00 there is one metric of each verdict. A test varies which of them have a target.
  const metrics = {
    breaching: { starts: ['opened'], stops: ['resolved'] },
    breached: { starts: ['opened'], stops: ['updated'] },
    atRisk: { starts: ['opened'], stops: ['resolved'] },
    onTrack: { starts: ['opened'], stops: ['resolved'] },
    awaitingAgreement: { starts: ['opened'], stops: ['resolved'] },
    met: { starts: ['opened'], stops: ['responded'] },
    notJudged: { starts: ['opened'], stops: ['resolved'], cancels: ['responded'] },
  };
  const targets = {
    breaching: { hours: 2 },
    breached: { hours: 1 },
    atRisk: { minutes: 270 },
    onTrack: { hours: 24 },
    awaitingAgreement: 'agreed',
    met: { hours: 2 },
    notJudged: { hours: 2 },
  } as const;
  const order = Object.keys(targets) as (keyof typeof targets)[];
  const ticket = opened(happened('Mon 2 11:00 responded', 'Mon 2 13:00 updated'));

  test.each(order.map((first, i) => [first, order.slice(i)] as const))(
    'is %s before all better verdicts',
    (first, promised) => {
      const cells = { high: Object.fromEntries(promised.map((metric) => [metric, targets[metric]])) };
      const status = slaFor({ cells, metrics }).status(ticket, on('Mon 2 14:00'));
      expect(status.metrics[first]?.verdict).toBe(first);
      expect(status.verdict).toBe(first);
      expect(status.promised).toEqual(promised);
    },
  );

  test('is noTarget without targets', () => {
    expect(slaFor({ cells: { high: {} }, metrics }).status(ticket, on('Mon 2 14:00'))).toMatchObject({
      verdict: 'noTarget',
      promised: [],
    });
  });
});

describe('the cycles of a clock', () => {
  test('are numbered from one, by starts, restarts and reopenings', () => {
    // ── 11 ◆ ── 12 (resolved) ◆ 13 ──
    const sla = promising({ hours: 8 }, { reopening: 'newCycle' });
    const ticket = opened(happened('Mon 2 11:00 restarted', 'Mon 2 12:00 resolved', 'Mon 2 13:00 reopened'));
    expect(
      cyclesOf(sla, ticket, 'Mon 2 14:00', 'work').map(({ cycle, phase, verdict }) => [cycle, phase, verdict]),
    ).toEqual([
      [1, 'restarted', 'notJudged'],
      [2, 'stopped', 'met'],
      [3, 'running', 'onTrack'],
    ]);
    expect(sla.status(ticket, on('Mon 2 14:00')).metrics.work?.cycle).toBe(3);
  });

  test('are empty before the first start', () => {
    const sla = slaFor({
      cells: { high: { later: { hours: 1 } } },
      metrics: { later: { starts: ['updated'], stops: ['resolved'] } },
    });
    expect(sla.status(opened(), on('Mon 2 11:00')).metrics.later).toMatchObject({
      cycle: 0,
      cycles: [],
      everBreached: false,
    });
  });
});

describe('a deadline', () => {
  const sla = promising({ hours: 8 });
  const at = (...events: readonly string[]) => sla.deadlines(opened(happened(...events))).work;
  test('of a paused clock has the reason paused, and the original due', () => {
    const paused = at('Mon 2 11:00 paused');
    expect(paused).toMatchObject({ due: undefined, reason: 'paused' });
    expect(paused?.originalDue?.toMillis()).toBe(Date.parse(on('Mon 2 18:00')));
  });
  test('of a running clock has no reason', () => {
    expect(at()?.reason).toBeUndefined();
    expect(at()?.due?.toMillis()).toBe(Date.parse(on('Mon 2 18:00')));
  });
  test('of a paused clock with a fixed due is that due', () => {
    const fixed = sla.deadlines(
      opened([agreed('Mon 2 10:30', { due: on('Tue 3 10:00') }), ...happened('Mon 2 11:00 paused')]),
    );
    expect(fixed.work?.due?.toMillis()).toBe(Date.parse(on('Tue 3 10:00')));
  });
});

test('numbers and luxon values agree, and survive a structured clone', () => {
  const sla = promising({ businessHours: 8 });
  const ticket = opened(happened('Mon 2 11:00 paused', 'Mon 2 12:00 resumed', 'Mon 2 13:00 restarted'));
  const numbers = sla.evaluate(ticket, on('Mon 2 14:00'));
  const status = sla.status(ticket, on('Mon 2 14:00'));
  expect(structuredClone(numbers)).toEqual(numbers);
  expect(numbers.asOf).toBe(Date.parse(on('Mon 2 14:00')));
  // 3 of the 8 h of Mon 13, 5 of Tuesday
  expect(numbers.metrics.work).toMatchObject({
    due: Date.parse(on('Tue 3 13:00')),
    elapsed: { business: 3_600_000, wall: 3_600_000 },
    remaining: { business: 7 * 3_600_000, wall: 23 * 3_600_000 },
    basis: 'business',
    cycle: 2,
    cycles: [
      { cycle: 1, startedAt: Date.parse(on('Mon 2 10:00')), phase: 'restarted', elapsed: { business: 7_200_000 } },
    ],
  });
  expect(status.metrics.work?.due?.toMillis()).toBe(numbers.metrics.work?.due);
  expect(status.metrics.work?.remaining?.business?.toMillis()).toBe(7 * 3_600_000);
  expect(Object.keys(status)).toEqual(Object.keys(numbers));
});

test('a negative amount is written with the sign in front', () => {
  const late = promising({ hours: 2 }).status(opened(), on('Tue 3 11:30')).metrics.work;
  expect(late?.remaining?.wall.toISO()).toBe('-PT23H30M');
  expect(JSON.parse(JSON.stringify(late?.remaining)).wall).toBe('-PT23H30M');
});
