import { describe, expect, test } from 'vitest';
import { office, on, weekend } from '../../ticket/week';
import { agreed, clockOf, cyclesOf, happened, ignoredOf, opened, slaFor } from './desk';

/*
 * Agreements on a ticket, which replace the targets of the catalog.
 * ── time that counts   ⊙ an agreement   × the due      All are opened on Mon 2 10:00; the desk never closes.
 */

const built = { reply: { hours: 2 }, work: { hours: 8 } };
const metrics = {
  reply: { starts: ['opened'], stops: ['responded'] },
  work: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
  extra: { starts: ['opened'], stops: ['resolved'] },
};
const sla = slaFor({ cells: { high: built, low: { work: { hours: 24 } } }, metrics });

describe('a due set by hand', () => {
  // Mon 10 ⊙ 11 ──…──× Fri 12
  const byHand = opened([agreed('Mon 2 11:00', { due: on('Fri 6 12:00') }, 'work')]);

  test('replaces the target of the catalog', () => {
    expect(clockOf(sla, byHand, 'Mon 2 10:30', 'work')).toMatchObject({ due: 'Mon 2 18:00' });
    expect(clockOf(sla, byHand, 'Tue 3 10:00', 'work')).toMatchObject({
      verdict: 'onTrack',
      due: 'Fri 6 12:00',
      originalDue: 'Fri 6 12:00',
      basis: 'elapsed',
      breachedOnChange: false,
      used: 24 / 98,
    });
    expect(ignoredOf(sla, byHand, 'Tue 3 10:00')).toEqual([]);
  });

  test('applies only to the metric that is named', () => {
    expect(clockOf(sla, byHand, 'Mon 2 11:30', 'reply')).toMatchObject({ due: 'Mon 2 12:00' });
  });

  test('is met at that instant, and breached 1 ms later', () => {
    const verdict = (at: string) =>
      clockOf(sla, opened([...(byHand.events ?? []), { type: 'resolved', at: on(at) }]), 'Sat 7 10:00', 'work').verdict;
    expect(['Fri 6 12:00', 'Fri 6 12:00:00.001'].map(verdict)).toEqual(['met', 'breached']);
  });

  test('stays in force after a change of level and tier, and its withdrawal brings the target of the present class', () => {
    const lines = ['Mon 2 12:00 reclassified level:low'];
    const moved = opened([...(byHand.events ?? []), ...happened(...lines)]);
    expect(clockOf(sla, moved, 'Mon 2 13:00', 'work')).toMatchObject({ due: 'Fri 6 12:00', startedAt: 'Mon 2 10:00' });
    const withdrawn = opened([...(moved.events ?? []), agreed('Mon 2 13:00', null, 'work')]);
    expect(clockOf(sla, withdrawn, 'Mon 2 14:00', 'work')).toMatchObject({ target: { hours: 24 }, due: 'Tue 3 10:00' });
  });
});

test.each(['retroactive', 'restart', 'carryElapsed'] as const)(
  'a change of class changes nothing of a clock that has an agreement, %s',
  (reclassification) => {
    const by = slaFor({ cells: { high: built, low: { work: { hours: 24 } } }, metrics }, { reclassification });
    const moved = opened([
      agreed('Mon 2 11:00', { hours: 10 }, 'work'),
      ...happened('Mon 2 12:00 reclassified level:low'),
    ]);
    expect(cyclesOf(by, moved, 'Mon 2 13:00', 'work')).toMatchObject([
      { cycle: 1, startedAt: 'Mon 2 10:00', target: { hours: 10 }, due: 'Mon 2 20:00', breachedOnChange: false },
    ]);
    // reports group it by the new class
    const { rows } = by.report([moved], on('Mon 2 13:00'), { by: ['level', 'metric'] });
    expect(rows.map(({ group }) => [group.level, group.metric])).toContainEqual(['low', 'work']);
  },
);

describe('an agreement in business hours, on a ticket that changes its calendar', () => {
  const desks = { office, weekend };
  const moved = (target: object) =>
    opened([agreed('Mon 2 11:00', target, 'work'), ...happened('Mon 2 12:00 reclassified calendar:weekend')]);
  const by = slaFor(
    { cells: { high: built }, metrics },
    { calendar: office, calendars: desks, reclassification: 'restart' },
  );

  test('a change of the calendar it counts on restarts the clock, which keeps the agreement', () => {
    // Mon 12 ◆ │ Sat 10 ──4 h──× 14
    expect(cyclesOf(by, moved({ businessHours: 4 }), 'Mon 2 13:00', 'work')).toMatchObject([
      { phase: 'restarted' },
      { startedAt: 'Mon 2 12:00', target: { businessHours: 4 }, due: 'Sat 7 14:00' },
    ]);
  });

  test('can be withdrawn from the clock that restarted', () => {
    // Mon 12 ◆ ──8 h──× 20
    const { events = [] } = moved({ businessHours: 4 });
    const withdrawn = opened([...events, agreed('Mon 2 13:00', null, 'work')]);
    expect(clockOf(by, withdrawn, 'Mon 2 14:00', 'work')).toMatchObject({
      startedAt: 'Mon 2 12:00',
      target: { hours: 8 },
      due: 'Mon 2 20:00',
    });
  });

  test('a change of another calendar does not restart the clock', () => {
    // Mon 10 ──4 h──× 14
    expect(cyclesOf(by, moved({ businessHours: 4, calendar: 'office' }), 'Mon 2 13:00', 'work')).toMatchObject([
      { cycle: 1, startedAt: 'Mon 2 10:00', due: 'Mon 2 14:00' },
    ]);
  });

  test('a fixed instant counts on no calendar, so the clock does not restart', () => {
    expect(cyclesOf(by, moved({ due: on('Tue 3 12:00') }), 'Mon 2 13:00', 'work')).toMatchObject([
      { cycle: 1, startedAt: 'Mon 2 10:00', due: 'Tue 3 12:00' },
    ]);
  });
});

describe('an agreement without a metric', () => {
  test('applies to every metric that awaits one, and to no other', () => {
    const awaits = slaFor({ cells: { high: { reply: 'agreed', work: 'agreed', extra: { hours: 1 } } }, metrics });
    const ticket = opened([agreed('Mon 2 10:30', { hours: 6 })]);
    const targets = ['reply', 'work', 'extra'].map((metric) => clockOf(awaits, ticket, 'Mon 2 11:00', metric).target);
    expect(targets).toEqual([{ hours: 6 }, { hours: 6 }, { hours: 1 }]);
  });

  test('applies to every metric with a target if none awaits one', () => {
    const ticket = opened([agreed('Mon 2 10:30', { hours: 6 })]);
    const targets = ['reply', 'work', 'extra'].map((metric) => clockOf(sla, ticket, 'Mon 2 11:00', metric).target);
    expect(targets).toEqual([{ hours: 6 }, { hours: 6 }, undefined]);
  });

  test('withdraws every agreement', () => {
    const ticket = opened([agreed('Mon 2 10:30', { hours: 6 }), agreed('Mon 2 10:45', null)]);
    const targets = ['reply', 'work', 'extra'].map((metric) => clockOf(sla, ticket, 'Mon 2 11:00', metric).target);
    expect(targets).toEqual([{ hours: 2 }, { hours: 8 }, undefined]);
  });

  test('withdraws nothing if nothing was agreed', () => {
    expect(ignoredOf(sla, opened([agreed('Mon 2 10:30', null)]), 'Mon 2 11:00')).toEqual([[0, 'nothingToAgree']]);
  });
});

describe('an agreement on a metric without a target', () => {
  test.each([
    ['a cell that is missing', { work: { hours: 8 } }],
    ['a cell that is null', { work: { hours: 8 }, extra: null }],
  ])('gives a target to %s, and withdraws it', (_which, cell) => {
    const by = slaFor({ cells: { high: cell }, metrics });
    const events = [agreed('Mon 2 11:00', { hours: 2 }, 'extra'), agreed('Mon 2 13:00', null, 'extra')];
    expect(clockOf(by, opened(events), 'Mon 2 12:30', 'extra')).toMatchObject({
      verdict: 'breaching',
      due: 'Mon 2 12:00',
      breachedOnChange: false,
    });
    expect(clockOf(by, opened(events), 'Mon 2 14:00', 'extra')).toMatchObject({
      verdict: 'noTarget',
      target: undefined,
      everBreached: true,
    });
    expect(by.status(opened(events), on('Mon 2 12:30')).promised).toEqual(['work', 'extra']);
    expect(by.status(opened(events), on('Mon 2 14:00')).promised).toEqual(['work']);
  });
});

describe('breachedOnChange', () => {
  test('is true if an agreement makes the clock late immediately', () => {
    // Mon 10 ──× 11 (agreed at 12)
    const late = opened([agreed('Mon 2 12:00', { hours: 1 }, 'work')]);
    expect(clockOf(sla, late, 'Mon 2 12:00', 'work')).toMatchObject({
      verdict: 'breaching',
      breachedOnChange: true,
      breachedAt: 'Mon 2 11:00',
    });
  });

  test('is false after another agreement, and if the clock was late before', () => {
    const first = agreed('Mon 2 12:00', { hours: 1 }, 'work');
    expect(
      clockOf(sla, opened([first, agreed('Mon 2 13:00', { hours: 10 }, 'work')]), 'Mon 2 14:00', 'work'),
    ).toMatchObject({
      verdict: 'onTrack',
      breachedOnChange: false,
      everBreached: true,
    });
    expect(
      clockOf(sla, opened([first, agreed('Mon 2 13:00', { hours: 2 }, 'work')]), 'Mon 2 14:00', 'work'),
    ).toMatchObject({
      verdict: 'breaching',
      breachedOnChange: false,
    });
  });
});

describe('a metric that repeats', () => {
  // updates every four hours: ● 11 ── ● 12 ── ● 13
  const news = slaFor({
    cells: { high: { news: { hours: 4 } } },
    metrics: { news: { starts: ['updated'], stops: ['updated', 'resolved'], repeats: true } },
  });
  const targets = (...events: ReturnType<typeof happened>) =>
    cyclesOf(news, opened(events), 'Mon 2 14:00', 'news').map(({ target }) => target);

  test('an agreement applies to the running clock; the next clock has the target of the catalog', () => {
    const events = [...happened('Mon 2 11:00 updated'), agreed('Mon 2 11:30', { hours: 1 })];
    expect(targets(...events, ...happened('Mon 2 12:00 updated', 'Mon 2 13:00 updated'))).toEqual([
      { hours: 1 },
      { hours: 4 },
      { hours: 4 },
    ]);
  });

  test('an agreement before the first clock applies to the first clock only', () => {
    const events = [agreed('Mon 2 10:30', { hours: 1 }), ...happened('Mon 2 11:00 updated', 'Mon 2 12:00 updated')];
    expect(targets(...events)).toEqual([{ hours: 1 }, { hours: 4 }]);
    expect(clockOf(news, opened(events), 'Mon 2 10:45', 'news')).toMatchObject({
      phase: 'notStarted',
      target: { hours: 1 },
    });
  });

  test('an agreement between two clocks applies to the next one', () => {
    const apart = slaFor({
      cells: { high: { next: { hours: 4 } } },
      metrics: { next: { starts: ['customerReplied'], stops: ['responded'], repeats: true } },
    });
    const events = [
      ...happened('Mon 2 11:00 customerReplied', 'Mon 2 11:30 responded'),
      agreed('Mon 2 12:00', { hours: 1 }),
      ...happened('Mon 2 12:30 customerReplied', 'Mon 2 12:45 responded', 'Mon 2 13:00 customerReplied'),
    ];
    const of = cyclesOf(apart, opened(events), 'Mon 2 14:00', 'next').map(({ target }) => target);
    expect(of).toEqual([{ hours: 4 }, { hours: 1 }, { hours: 4 }]);
  });
});
