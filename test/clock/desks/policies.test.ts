import { describe, expect, test } from 'vitest';
import { office, on, weekend } from '../../ticket/week';
import { clockOf, cyclesOf, happened, opened, slaFor } from './desk';

/*
 * Policies by the kind of change, and by metric.
 * ── time that counts   ◆ the change   × the due      All are opened on Mon 2 10:00.
 */

const metrics = { work: { starts: ['opened'], stops: ['resolved'], reopens: true } };
const cells = { high: { work: { businessHours: 8 } }, low: { work: { businessHours: 16 } } };
const tiers = { l2: { high: { work: { businessHours: 4 } }, low: { work: { businessHours: 4 } } } };
const calendars = { office, weekend };
const desks = { calendar: office, calendars };

describe('a policy for each field', () => {
  // A change of calendar keeps the used time, an escalation restarts the clock, a change of level applies from the
  // start.
  const sla = slaFor(
    { cells, tiers, metrics },
    { ...desks, reclassification: { calendar: 'carryElapsed', tier: 'restart' } },
  );
  const of = (...events: readonly string[]) => clockOf(sla, opened(happened(...events)), 'Mon 2 16:00', 'work');

  test('a level without a policy is retroactive', () => {
    // Mon 10 ──7 h── 17 │ Tue 8 h │ Wed 9 ──1 h──× 10
    expect(of('Mon 2 14:00 reclassified level:low')).toMatchObject({
      startedAt: 'Mon 2 10:00',
      due: 'Wed 4 10:00',
      business: '6:00',
    });
  });

  test('a change of tier restarts the clock', () => {
    // ◆ Mon 14 ──3 h── 17 │ Tue 9 ──1 h──× 10
    expect(of('Mon 2 14:00 escalated tier:l2')).toMatchObject({
      cycle: 2,
      startedAt: 'Mon 2 14:00',
      due: 'Tue 3 10:00',
      business: '2:00',
    });
  });

  test('a change of calendar keeps the elapsed time', () => {
    // Mon 10 ──4 h──◆ 14 │ Sat 10 ──4 h──× 14
    expect(of('Mon 2 14:00 reclassified calendar:weekend')).toMatchObject({
      cycle: 1,
      due: 'Sat 7 14:00',
      business: '4:00',
      used: 0.5,
    });
  });

  test('a change of level and calendar uses the stronger policy', () => {
    // four hours used of sixteen: Sat 10 ──6 h── 16 │ Sun 10 ──6 h──× 16
    expect(of('Mon 2 14:00 reclassified level:low calendar:weekend')).toMatchObject({
      cycle: 1,
      due: 'Sun 8 16:00',
      used: 0.25,
    });
  });

  test('a field that stays the same does not matter', () => {
    // the event repeats the present level, so only the calendar changes
    expect(of('Mon 2 14:00 reclassified level:high calendar:weekend')).toMatchObject({ cycle: 1, due: 'Sat 7 14:00' });
  });
});

test.each([
  ['restart', { level: 'restart', calendar: 'carryElapsed' }, { cycle: 2, startedAt: 'Mon 2 14:00' }],
  ['restart, in either field', { level: 'carryElapsed', calendar: 'restart' }, { cycle: 2 }],
  ['carryElapsed before retroactive', { level: 'retroactive', calendar: 'carryElapsed' }, { cycle: 1, used: 0.25 }],
  // the weekend calendar has had no open hour since Monday
  ['retroactive alone', { level: 'retroactive', calendar: 'retroactive' }, { cycle: 1, used: 0 }],
] as const)(
  'a change of level and calendar at once uses the strongest policy: %s',
  (_which, reclassification, expected) => {
    const sla = slaFor({ cells, metrics }, { ...desks, reclassification });
    const moved = opened(happened('Mon 2 14:00 reclassified level:low calendar:weekend'));
    expect(clockOf(sla, moved, 'Mon 2 16:00', 'work')).toMatchObject(expected);
  },
);

describe.each([
  ['category', 'category:other', { categories: { all: cells, other: cells } }],
  ['service', 'service:other', { cells, services: { other: cells } }],
] as const)('a policy for a change of %s', (part, change, tables) => {
  test('applies to that field only', () => {
    const moved = opened(happened(`Mon 2 14:00 reclassified ${change}`));
    const level = opened(happened('Mon 2 14:00 reclassified level:low'));
    const sla = slaFor({ ...tables, metrics }, { ...desks, reclassification: { [part]: 'restart' } });
    expect(clockOf(sla, moved, 'Mon 2 16:00', 'work')).toMatchObject({ cycle: 2, startedAt: 'Mon 2 14:00' });
    expect(clockOf(sla, level, 'Mon 2 16:00', 'work')).toMatchObject({ cycle: 1 });
  });
});

describe('a metric', () => {
  const both = {
    reply: {
      starts: ['opened'],
      stops: ['responded'],
      reclassification: 'retroactive',
      reopening: 'newCycle',
      reopens: true,
    },
    work: { starts: ['opened'], stops: ['resolved'], reopens: true },
  };
  const cell = (hours: number) => ({ reply: { hours }, work: { hours } });
  const of = (more: object, policies: object = {}) =>
    slaFor({ cells: { high: cell(8), low: cell(24) }, metrics: { ...both, ...more } }, policies);

  test('uses its own policy before that of the SLA', () => {
    const sla = of({}, { reclassification: 'restart' });
    const moved = opened(happened('Mon 2 14:00 reclassified level:low'));
    expect(clockOf(sla, moved, 'Mon 2 15:00', 'reply')).toMatchObject({ cycle: 1, due: 'Tue 3 10:00' });
    expect(clockOf(sla, moved, 'Mon 2 15:00', 'work')).toMatchObject({ cycle: 2, due: 'Tue 3 14:00' });
  });

  test('with policies per field uses retroactive for the other fields, whatever the SLA says', () => {
    const work = { ...both.work, reclassification: { tier: 'restart' } };
    const sla = of({ work }, { reclassification: 'restart' });
    const moved = opened(happened('Mon 2 14:00 reclassified level:low'));
    expect(clockOf(sla, moved, 'Mon 2 15:00', 'work')).toMatchObject({ cycle: 1, due: 'Tue 3 10:00' });
  });

  test('may have its own reopening policy: a new cycle for an answer, exclude for a resolution', () => {
    // Mon 10 ● 11 ── 12 (resolved) ◆ 14 ──
    const reopened = opened(happened('Mon 2 11:00 responded', 'Mon 2 12:00 resolved', 'Mon 2 14:00 reopened'));
    expect(clockOf(of({}), reopened, 'Mon 2 15:00', 'reply')).toMatchObject({
      cycle: 2,
      startedAt: 'Mon 2 14:00',
      due: 'Mon 2 22:00',
    });
    expect(clockOf(of({}), reopened, 'Mon 2 15:00', 'work')).toMatchObject({
      cycle: 1,
      due: 'Mon 2 20:00',
      wall: '3:00',
    });
  });

  test('that ignores reopenings sees the ticket as resolved and starts nothing', () => {
    // ● 11 … 12 (resolved), reopened 14 for the others, ○ 15
    const next = { starts: ['customerReplied'], stops: ['responded', 'resolved'], repeats: true };
    const cellOf = { high: { next: { hours: 1 }, work: { hours: 8 } } };
    const lines = ['Mon 2 12:00 resolved', 'Mon 2 14:00 reopened', 'Mon 2 15:00 customerReplied'];
    const phases = (reopening: string) => {
      const of = slaFor({ cells: cellOf, metrics: { work: both.work, next: { ...next, reopening } } });
      const ticket = opened(happened(...lines));
      return ['work', 'next'].map((metric) => clockOf(of, ticket, 'Mon 2 15:30', metric).phase);
    };
    expect(phases('ignore')).toEqual(['running', 'notStarted']);
    expect(phases('exclude')).toEqual(['running', 'running']);
  });
});

describe('a change to an equal target', () => {
  // both targets are two hours: Mon 10 ──2 h──× 12 … ◆ 15 ── 16 (resolved)
  const two = { high: { work: { hours: 2 } } };
  const escalated = opened(happened('Mon 2 15:00 escalated tier:l2', 'Mon 2 16:00 resolved'));
  const policies = ['retroactive', 'restart', 'carryElapsed'] as const;

  test('in another cell is a change: restart starts a new clock', () => {
    const sla = slaFor({ cells: two, tiers: { l2: two }, metrics }, { reclassification: 'restart' });
    expect(cyclesOf(sla, escalated, 'Mon 2 17:00', 'work')).toMatchObject([
      { cycle: 1, phase: 'restarted', verdict: 'notJudged', everBreached: true },
      { cycle: 2, verdict: 'met', due: 'Mon 2 17:00', everBreached: true },
    ]);
  });

  test.each(['retroactive', 'carryElapsed'] as const)('in another cell makes nothing late, %s', (reclassification) => {
    const sla = slaFor({ cells: two, tiers: { l2: two }, metrics }, { reclassification });
    expect(cyclesOf(sla, escalated, 'Mon 2 17:00', 'work')).toMatchObject([
      { cycle: 1, verdict: 'breached', due: 'Mon 2 12:00', breachedOnChange: false },
    ]);
  });

  test.each(policies)('in the same cell is no change, %s', (reclassification) => {
    const sla = slaFor({ cells: two, tiers: { l2: {} }, metrics }, { reclassification });
    expect(cyclesOf(sla, escalated, 'Mon 2 17:00', 'work')).toMatchObject([
      { cycle: 1, verdict: 'breached', due: 'Mon 2 12:00', breachedOnChange: false },
    ]);
    const { rows } = sla.report([escalated], on('Mon 2 17:00'), { by: ['tier'] });
    expect(rows.map(({ group }) => group.tier)).toEqual(['l2']);
  });

  test.each(policies)('on the same calendar by another name is no change, %s', (reclassification) => {
    const hours = { high: { work: { businessHours: 2 } } };
    const sla = slaFor({ cells: hours, metrics }, { calendar: office, calendars, reclassification });
    const named = opened(happened('Mon 2 11:00 reclassified calendar:office'));
    expect(cyclesOf(sla, named, 'Mon 2 11:30', 'work')).toMatchObject([{ cycle: 1, due: 'Mon 2 12:00' }]);
  });
});

describe('breachedOnChange', () => {
  const hours = { high: { work: { hours: 2 } }, low: { work: { hours: 24 } }, lowest: { work: { hours: 48 } } };
  const sla = slaFor({ cells: hours, metrics });
  const low = (...events: readonly string[]) => opened(happened(...events), { level: 'low' });

  test('is true after a change to a target that is already exceeded', () => {
    // Mon 10 ──2 h──× 12 … ◆ 14
    expect(clockOf(sla, low('Mon 2 14:00 reclassified level:high'), 'Mon 2 15:00', 'work')).toMatchObject({
      verdict: 'breaching',
      breachedOnChange: true,
    });
  });

  test('stays true after a change of class that changes no target', () => {
    const moved = low('Mon 2 14:00 reclassified level:high', 'Mon 2 15:00 reclassified calendar:always');
    expect(clockOf(sla, moved, 'Mon 2 16:00', 'work')).toMatchObject({ verdict: 'breaching', breachedOnChange: true });
  });

  test('is false after a later change to another target', () => {
    // raised at 14 and lowered at 14:30; late without a change after a day
    const mended = low('Mon 2 14:00 reclassified level:high', 'Mon 2 14:30 reclassified level:low');
    expect(clockOf(sla, mended, 'Mon 2 15:00', 'work')).toMatchObject({
      verdict: 'onTrack',
      breachedOnChange: false,
      everBreached: true,
    });
    expect(clockOf(sla, mended, 'Wed 4 10:00', 'work')).toMatchObject({
      verdict: 'breaching',
      breachedOnChange: false,
    });
  });

  test('is false if the clock becomes late without a change', () => {
    const raised = low('Mon 2 11:00 reclassified level:high');
    expect(clockOf(sla, raised, 'Mon 2 13:00', 'work')).toMatchObject({
      verdict: 'breaching',
      breachedOnChange: false,
    });
  });

  test('everBreached stays true for a clock that was late under its old target and then stops in time', () => {
    // Mon 10 ──2 h──× 12 ─◆ 13 ── 14 (resolved): the new target is a day
    const saved = opened(happened('Mon 2 13:00 reclassified level:low', 'Mon 2 14:00 resolved'));
    expect(clockOf(sla, saved, 'Mon 2 15:00', 'work')).toMatchObject({
      verdict: 'met',
      late: false,
      everBreached: true,
      breachedOnChange: false,
    });
  });
});
