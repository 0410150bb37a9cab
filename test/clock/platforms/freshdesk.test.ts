import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { asOf, log, on, shown, slaWith, ticket } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * SLA policies of Freshdesk and of Freshservice. From
 *
 * - "Understanding SLA policies", https://support.freshtechafrica.com/support/solutions/articles/80001061595-understanding-sla-policies:
 *   targets for the first response, every response after it, and the resolution, by priority
 * - "What are business hours and calendar hours", https://support.freshdesk.com/support/solutions/articles/37627-what-are-business-hours-and-calendar-hours-
 * - the SLA timer of a status, https://support.freshdesk.com/support/solutions/articles/229718-when-a-ticket-is-created-does-the-timer-start-right-away-how-can-i-stop-the-timer-when-i-respond-to
 * - due times, https://support.freshdesk.com/support/solutions/folders/272943
 * - "Understanding due by times", https://support.freshservice.com/en/support/solutions/articles/156455-understanding-due-by-times-and-sla-policies
 */
const pauses = { on: [{ event: 'paused', reasons: ['pending', 'thirdParty'] }], until: ['resumed'] } as const;
const catalog = defineCatalog({
  id: 'freshdesk',
  levels: { urgent: {}, high: {}, medium: {}, low: {} },
  metrics: {
    firstResponse: { starts: ['opened'], stops: ['responded'], cancels: ['resolved'] },
    everyResponse: {
      starts: ['customerReplied'],
      stops: ['responded'],
      cancels: ['resolved'],
      follows: 'firstResponse',
      repeats: true,
    },
    resolution: { starts: ['opened'], stops: ['resolved'], pauses, reopens: true },
  },
  categories: {
    ticket: {
      targets: {
        urgent: { firstResponse: { seconds: 3600 }, everyResponse: { hours: 1 }, resolution: { hours: 6 } },
        low: { firstResponse: { businessHours: 8 }, resolution: { businessHours: 6 } },
      },
    },
    vip: { targets: { low: { firstResponse: { businessSeconds: 7200 }, resolution: { businessHours: 4 } } } },
    task: { targets: { low: { resolution: { businessHours: 2 } } } },
  },
}) as Catalog;
const sla = slaWith({}, catalog);
const of = (kind: string, ...lines: readonly string[]): AnyTicket => ticket(kind, log(...lines));

describe('Freshdesk', () => {
  test('First response and every response', () => {
    const asked = of(
      'ticket urgent',
      'Mon 2 10:05 customerReplied',
      'Mon 2 10:45 responded',
      'Mon 2 12:00 customerReplied',
      'Mon 2 13:30 responded',
      'Mon 2 15:00 customerReplied',
    );
    const first = { due: 'Mon 2 11:00', verdict: 'met', wall: '0:45' };
    expect(clocksOf(sla, asked, 'Mon 2 15:30', 'firstResponse')).toMatchObject([first]);
    expect(clocksOf(sla, asked, 'Mon 2 15:30', 'everyResponse')).toMatchObject([
      { startedAt: 'Mon 2 12:00', verdict: 'breached', wall: '1:30' },
      { startedAt: 'Mon 2 15:00', due: 'Mon 2 16:00', verdict: 'onTrack' },
    ]);
  });

  test('A status with the SLA timer off', () => {
    // 10 ─ 12 ░ pending ░ 14 ░ third party ░ 17 ────4──── 21
    const waits = of(
      'ticket urgent',
      'Mon 2 12:00 paused pending',
      'Mon 2 14:00 paused thirdParty',
      'Mon 2 17:00 resumed',
    );
    expect(asOf(sla, waits, 'Mon 2 16:00', 'resolution')).toMatchObject({
      phase: 'paused',
      originalDue: 'Mon 2 16:00',
    });
    expect(asOf(sla, waits, 'Mon 2 18:00', 'resolution')).toMatchObject({ due: 'Mon 2 21:00', wall: '3:00' });
  });

  test('Calendar hours, business hours', () => {
    // "due in six hours on a Friday evening": in business hours it can wait until Monday
    const friday = (kind: string) => asOf(sla, ticket(kind, [], 'Fri 6 17:00'), 'Fri 6 18:00', 'resolution').due;
    expect(friday('ticket urgent')).toBe('Fri 6 23:00');
    expect(friday('ticket low')).toBe('Mon 9 15:00');
  });

  test('A due time changed by hand', () => {
    // "it will not change again when the ticket properties (for example, a change in priority) are updated"
    const byHand = {
      type: 'agreed',
      at: on('Mon 2 10:30'),
      metric: 'resolution',
      target: { due: on('Wed 4 12:00') },
    } as const;
    const changed = ticket('ticket urgent', [byHand, ...log('Mon 2 11:00 reclassified level low')]);
    expect(asOf(sla, changed, 'Mon 2 12:00', 'resolution')).toMatchObject({ due: 'Wed 4 12:00' });
    expect(asOf(sla, changed, 'Mon 2 12:00', 'firstResponse')).toMatchObject({ due: 'Tue 3 10:00' });
  });

  test('Response due, overdue', () => {
    const silent = of('ticket urgent');
    const verdicts = (at: string) =>
      ['firstResponse', 'resolution'].map((metric) => asOf(sla, silent, at, metric).verdict);
    expect(verdicts('Mon 2 12:00')).toEqual(['breaching', 'onTrack']);
    expect(verdicts('Mon 2 17:00')).toEqual(['breaching', 'breaching']);
  });

  test('A policy for some companies', () => {
    const low = (category: string) => asOf(sla, of(`${category} low`), 'Mon 2 11:00', 'firstResponse').due;
    expect([low('ticket'), low('vip')]).toEqual(['Tue 3 10:00', 'Mon 2 12:00']);
  });
});

describe('Freshservice', () => {
  test('First response due, resolution due', () => {
    const { firstResponse, resolution } = sla.deadlines(of('vip low'));
    expect([shown(firstResponse?.due), shown(resolution?.due)]).toEqual(['Mon 2 12:00', 'Mon 2 14:00']);
  });

  test('An OLA on a task of a ticket', () => {
    // Tasks run in parallel, but a metric has one clock at a time. So each task is a separate ticket here.
    const tasks = [
      { ...ticket('task low', log('Mon 2 12:30 resolved'), 'Mon 2 11:00'), id: 'order' },
      { ...ticket('task low', [], 'Mon 2 11:30'), id: 'install' },
    ];
    const clocks = tasks.map((task) => asOf(sla, task, 'Mon 2 14:00', 'resolution'));
    expect(clocks).toMatchObject([
      { verdict: 'met', due: 'Mon 2 13:00' },
      { verdict: 'breaching', due: 'Mon 2 13:30' },
    ]);
  });

  test('A holiday of every year', () => {
    // `holiday_date: "--03-03"` of a business hours payload
    const calendar = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: { 'mon-fri': ['09:00-17:00'] },
      holidays: [{ month: 3, day: 3, name: 'Founders' }],
    });
    const yearly = createSla<Catalog, string>({ catalog, calendar });
    expect(shown(yearly.deadlines(of('ticket low')).firstResponse?.due)).toBe('Wed 4 10:00');
  });
});

// The library cannot express: the order of policies (local, global, default), so the category names the policy here;
// tasks as clocks of their ticket.
