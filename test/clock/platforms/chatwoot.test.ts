import { type Catalog, defineCatalog, type MetricStatus } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { asOf, log, on, slaWith, ticket } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * The SLA of Chatwoot: three thresholds in seconds, for the first response (FRT), the next response (NRT) and the
 * resolution (RT). From its source, https://github.com/chatwoot/chatwoot,
 * enterprise/app/services/sla/evaluate_applied_sla_service.rb, and https://github.com/chatwoot/chatwoot/pull/15024.
 *
 * No status pauses the clocks. A resolution ends them: a clock that is not late by then is a hit, with or without an
 * answer.
 */
const catalog = defineCatalog({
  id: 'chatwoot',
  levels: { any: {} },
  metrics: {
    frt: { starts: ['opened'], stops: ['responded', 'resolved'] },
    nrt: {
      starts: ['customerReplied'],
      stops: ['responded', 'resolved'],
      follows: 'frt',
      repeats: true,
      reopening: 'ignore',
    },
    rt: { starts: ['opened'], stops: ['resolved'] },
  },
  categories: {
    always: { targets: { any: { frt: { seconds: 1800 }, nrt: { seconds: 3600 }, rt: { seconds: 28_800 } } } },
    onlyDuringBusinessHours: { targets: { any: { rt: { businessSeconds: 28_800 } } } },
  },
}) as Catalog;
const sla = slaWith({}, catalog);
const of = (...lines: readonly string[]): AnyTicket => ticket('always any', log(...lines));

describe('FRT', () => {
  test('FRT: a reply at the due is a hit, a second after it a miss', () => {
    expect(asOf(sla, of('Mon 2 10:30 responded'), 'Mon 2 12:00', 'frt').verdict).toBe('met');
    expect(asOf(sla, of('Mon 2 10:30:01 responded'), 'Mon 2 12:00', 'frt').verdict).toBe('breached');
  });

  test('Resolved without a reply', () => {
    expect(asOf(sla, of('Mon 2 10:20 resolved'), 'Fri 6 12:00', 'frt').verdict).toBe('met');
    expect(asOf(sla, of('Mon 2 10:40 resolved'), 'Fri 6 12:00', 'frt').verdict).toBe('breached');
  });
});

describe('NRT', () => {
  test('NRT: from the first message that waits, after the first reply', () => {
    const chat = of(
      'Mon 2 10:05 customerReplied',
      'Mon 2 10:20 responded',
      'Mon 2 11:00 customerReplied',
      'Mon 2 11:30 customerReplied',
      'Mon 2 12:30 responded',
      'Mon 2 13:00 customerReplied',
    );
    expect(clocksOf(sla, chat, 'Mon 2 13:30', 'nrt')).toMatchObject([
      { startedAt: 'Mon 2 11:00', due: 'Mon 2 12:00', verdict: 'breached' },
      { startedAt: 'Mon 2 13:00', due: 'Mon 2 14:00', phase: 'running' },
    ]);
  });

  test('Resolved with a goodbye of the customer as the last message', () => {
    // https://github.com/chatwoot/chatwoot/issues/10178: the clock should stop
    const goodbye = of('Mon 2 10:20 responded', 'Mon 2 11:00 customerReplied', 'Mon 2 11:10 resolved');
    expect(asOf(sla, goodbye, 'Fri 6 12:00', 'nrt')).toMatchObject({ phase: 'stopped', verdict: 'met', wall: '0:10' });
  });

  test('A conversation opened again after its SLA was completed', () => {
    // "terminal SLAs remain frozen when a conversation is reopened"
    const again = of(
      'Mon 2 10:20 responded',
      'Mon 2 12:00 resolved',
      'Tue 3 10:00 reopened',
      'Tue 3 10:00 customerReplied',
    );
    expect(asOf(sla, again, 'Fri 6 12:00', 'nrt').phase).toBe('notStarted');
    expect(asOf(sla, again, 'Fri 6 12:00', 'rt')).toMatchObject({ phase: 'stopped', verdict: 'met', wall: '2:00' });
  });
});

describe('RT', () => {
  test('RT: snoozed or pending is no pause', () => {
    const snoozed = of('Mon 2 11:00 paused snoozed', 'Mon 2 16:00 resumed');
    expect(asOf(sla, snoozed, 'Mon 2 18:00', 'rt')).toMatchObject({
      due: 'Mon 2 18:00',
      verdict: 'atRisk',
      wall: '8:00',
    });
  });

  test('Only during business hours', () => {
    const { due } = asOf(sla, ticket('onlyDuringBusinessHours any'), 'Mon 2 11:00', 'rt');
    expect(due).toBe('Tue 3 10:00');
  });
});

test('Hit, missed, active with misses', () => {
  // A miss in Chatwoot stays a miss. Here the ticket has the verdict of the latest clocks; earlier clocks are in
  // `cycles`.
  const chat = of(
    'Mon 2 10:20 responded',
    'Mon 2 11:00 customerReplied',
    'Mon 2 13:00 responded',
    'Mon 2 14:00 resolved',
  );
  const missed = (at: string) =>
    Object.values(sla.status(chat, on(at)).metrics).some((metric: MetricStatus) =>
      [...metric.cycles, metric].some(({ late }) => late),
    );
  expect([missed('Mon 2 11:30'), missed('Mon 2 12:30'), missed('Mon 2 15:00')]).toEqual([false, true, true]);
});
