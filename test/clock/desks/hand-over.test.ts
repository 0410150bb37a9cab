import { describe, expect, test } from 'vitest';
import type { AnySla } from '../../ticket/any';
import { on } from '../../ticket/week';
import { clockOf, cyclesOf, happened, opened, slaFor } from './desk';

/*
 * Each team has its own target while it has a ticket: two hours for the first line, one hour for the second.
 * ── with the first line   ══ with the second   ◆ the hand-over   × the due      Opened on Mon 2 09:00.
 */

const metrics = {
  own: { starts: ['opened', 'escalated'], stops: ['escalated', 'resolved'], repeats: true },
};
const tiers = { l1: { high: { own: { hours: 2 } } }, l2: { high: { own: { hours: 1 } } }, l3: { high: { own: null } } };
const desk = { cells: { high: { own: { hours: 8 } } }, tiers, metrics };

const policies = ['retroactive', 'restart', 'carryElapsed'] as const;
const held = (...events: readonly string[]) => opened(happened(...events), { tier: 'l1', openedAt: on('Mon 2 09:00') });
const byTier = (sla: AnySla, ticket: ReturnType<typeof held>) =>
  sla
    .report([ticket], on('Mon 2 12:00'), { by: ['tier'] })
    .rows.map(({ group, count, verdicts }) => [group.tier, count, verdicts.met, verdicts.breached]);

describe.each(policies)('a hand-over, under the policy %s for changes of class', (reclassification) => {
  const sla = slaFor(desk, { reclassification });

  test('in time is met by the team that had the ticket', () => {
    // Mon 9 ──1:30──◆ 10:30 ══1:30══ 12     due at 11 for the first line, at 11:30 for the second
    const ticket = held('Mon 2 10:30 escalated tier:l2', 'Mon 2 12:00 resolved');
    expect(cyclesOf(sla, ticket, 'Mon 2 12:00', 'own')).toMatchObject([
      { cycle: 1, verdict: 'met', due: 'Mon 2 11:00', wall: '1:30', target: { hours: 2 } },
      { cycle: 2, verdict: 'breached', due: 'Mon 2 11:30', wall: '1:30', target: { hours: 1 } },
    ]);
    expect(byTier(sla, ticket)).toEqual([
      ['l1', 1, 1, 0],
      ['l2', 1, 0, 1],
    ]);
  });

  test('too late is breached by the team that had the ticket, not by the next team', () => {
    // Mon 9 ──2 h──× 11 ─◆ 11:30 ══0:30══ 12
    const ticket = held('Mon 2 11:30 escalated tier:l2', 'Mon 2 12:00 resolved');
    expect(cyclesOf(sla, ticket, 'Mon 2 12:00', 'own')).toMatchObject([
      { verdict: 'breached', due: 'Mon 2 11:00', breachedAt: 'Mon 2 11:00', wall: '2:30' },
      { verdict: 'met', due: 'Mon 2 12:30', wall: '0:30', everBreached: false },
    ]);
    expect(byTier(sla, ticket)).toEqual([
      ['l1', 1, 0, 1],
      ['l2', 1, 1, 0],
    ]);
  });

  test('to no tier starts the clock of the category', () => {
    // Mon 9 ──1 h──◆ 10 ──…: eight hours from there
    const ticket = held('Mon 2 10:00 escalated tier:none');
    expect(cyclesOf(sla, ticket, 'Mon 2 12:00', 'own')).toMatchObject([
      { verdict: 'met', target: { hours: 2 } },
      { verdict: 'onTrack', target: { hours: 8 }, due: 'Mon 2 18:00' },
    ]);
    expect(sla.status(ticket, on('Mon 2 12:00')).tier).toBeUndefined();
  });

  test('there and back makes three cycles', () => {
    // Mon 9 ─◆ 10 ══◆ 10:30 ──…
    const ticket = held('Mon 2 10:00 escalated tier:l2', 'Mon 2 10:30 escalated tier:l1');
    expect(cyclesOf(sla, ticket, 'Mon 2 11:00', 'own')).toMatchObject([
      { cycle: 1, verdict: 'met', wall: '1:00', target: { hours: 2 } },
      { cycle: 2, verdict: 'met', wall: '0:30', target: { hours: 1 } },
      { cycle: 3, verdict: 'onTrack', wall: '0:30', due: 'Mon 2 12:30' },
    ]);
  });

  test('to a team without a target leaves no metric that can be late', () => {
    const ticket = held('Mon 2 10:00 escalated tier:l3');
    expect(clockOf(sla, ticket, 'Fri 6 10:00', 'own')).toMatchObject({ verdict: 'noTarget', due: undefined });
    expect(byTier(sla, ticket)).toEqual([['l1', 1, 1, 0]]);
  });
});

test('a resolution at the instant of a hand-over is judged for the team that had the ticket', () => {
  // Mon 9 ──1:30──◆ 10:30: the resolution applies first, so no running clock is handed over
  const sla = slaFor(desk);
  for (const lines of [
    ['Mon 2 10:30 resolved', 'Mon 2 10:30 escalated tier:l2'],
    ['Mon 2 10:30 escalated tier:l2', 'Mon 2 10:30 resolved'],
  ]) {
    expect(cyclesOf(sla, held(...lines), 'Mon 2 12:00', 'own')).toMatchObject([
      { verdict: 'met', due: 'Mon 2 11:00', wall: '1:30' },
    ]);
  }
});

test('a cycle that a stop ends is reported under its category', () => {
  // Mon 10 ──1 h──◆ 11 ══…: each desk is a category
  const moves = { starts: ['opened', 'reclassified'], stops: ['reclassified', 'resolved'], repeats: true };
  const categories = { sales: { high: { own: { hours: 2 } } }, support: { high: { own: { hours: 1 } } } };
  const sla = slaFor({ categories, metrics: { own: moves } });
  const ticket = opened(happened('Mon 2 11:00 reclassified category:support'), { category: 'sales' });
  expect(
    sla
      .report([ticket], on('Mon 2 11:30'), { by: ['category'] })
      .rows.map(({ group, verdicts }) => [group.category, verdicts.met, verdicts.onTrack]),
  ).toEqual([
    ['sales', 1, 0],
    ['support', 0, 1],
  ]);
});

describe('a team with fewer targets than the category', () => {
  // Support answers, and then posts an update every two hours. Sales only answers.
  const sla = slaFor({
    cells: { high: { firstResponse: { hours: 1 }, periodicUpdate: { hours: 2 } } },
    tiers: { sales: { high: { periodicUpdate: null } }, night: { high: { firstResponse: { hours: 4 } } } },
  });

  test('removes the target of a running clock', () => {
    // Mon 10 ● 10:30 ──◆ 11: the next update would be due at 12:30
    const moved = opened(happened('Mon 2 10:30 responded', 'Mon 2 11:00 escalated tier:sales'));
    expect(clockOf(sla, moved, 'Mon 2 10:45', 'periodicUpdate').due).toBe('Mon 2 12:30');
    expect(clockOf(sla, moved, 'Tue 3 10:00', 'periodicUpdate')).toMatchObject({
      verdict: 'noTarget',
      late: false,
      target: undefined,
      everBreached: false,
    });
    expect(sla.status(moved, on('Tue 3 10:00'))).toMatchObject({ promised: ['firstResponse'], verdict: 'met' });
  });

  test('promises nothing in a null cell, and the target of the category in a missing cell', () => {
    const of = (tier: string, metric: string) => sla.target({ category: 'all', level: 'high', tier, metric });
    expect(of('sales', 'periodicUpdate')).toBeUndefined();
    expect(of('sales', 'firstResponse')).toEqual({ hours: 1 });
    expect(of('night', 'periodicUpdate')).toEqual({ hours: 2 });
  });

  test('the target returns when the ticket moves back', () => {
    const back = opened(
      happened('Mon 2 10:30 responded', 'Mon 2 11:00 escalated tier:sales', 'Mon 2 12:00 escalated tier:none'),
    );
    expect(clockOf(sla, back, 'Mon 2 12:15', 'periodicUpdate')).toMatchObject({
      verdict: 'atRisk',
      due: 'Mon 2 12:30',
    });
  });
});

test('a service type with a null cell promises nothing and inherits nothing', () => {
  const cells = { high: { resolution: { hours: 4 } } };
  const sla = slaFor({ cells, services: { project: { high: { resolution: null } } } });
  const project = opened([], { service: 'project' });
  expect(clockOf(sla, project, 'Fri 6 10:00', 'resolution')).toMatchObject({ verdict: 'noTarget', late: false });
  expect(sla.status(project, on('Fri 6 10:00'))).toMatchObject({ promised: [], verdict: 'noTarget' });
});
