import { type Catalog, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { asOf, log, on, slaWith, ticket } from '../../ticket/week';
import { clocksOf } from './clocks';

/**
 * SLAs of Zammad, on a calendar of eight hours a day. From
 *
 * - its guide, https://github.com/zammad/zammad-admin-documentation/blob/HEAD/manage/slas/how-do-they-work.rst, and its samples,
 *   https://github.com/zammad/zammad-admin-documentation/blob/HEAD/manage/slas/learn-by-example.rst
 * - its source, https://github.com/zammad/zammad, lib/escalation.rb and lib/escalation/ticket_biz_break.rb: a pending or
 *   closed ticket does not escalate, and that time does not count
 */
const pending = {
  on: [{ event: 'paused', reasons: ['pendingReminder', 'pendingClose'] }],
  until: ['resumed'],
} as const;
const closed = { on: ['resolved'], until: ['reopened'] } as const;
const pauses = [pending, closed] as const;

const catalog = defineCatalog({
  id: 'zammad',
  levels: { any: {} },
  metrics: {
    firstResponse: { starts: ['opened'], stops: ['responded'], pauses },
    toRespond: { starts: ['customerReplied'], stops: ['responded'], follows: 'firstResponse', repeats: true, pauses },
    fromCreation: { starts: ['opened', 'customerReplied'], stops: ['responded'], repeats: true, pauses },
    betweenUpdates: { starts: ['responded'], stops: ['responded'], repeats: true, pauses },
    solution: { starts: ['opened'], stops: ['resolved'], pauses: pending },
  },
  categories: {
    gold: {
      targets: {
        any: { firstResponse: { businessHours: 2 }, toRespond: { businessHours: 2 }, solution: { businessHours: 24 } },
      },
    },
    vip: {
      targets: {
        any: { firstResponse: { businessHours: 2 }, toRespond: { businessHours: 6 }, solution: { businessHours: 16 } },
      },
    },
    others: {
      targets: {
        any: { firstResponse: { businessHours: 8 }, toRespond: { businessHours: 16 }, solution: { businessHours: 40 } },
      },
    },
    updates: { targets: { any: { fromCreation: { businessHours: 4 } } } },
    rhythm: { targets: { any: { betweenUpdates: { businessHours: 4 } } } },
  },
  tiers: { sales: { targets: { vip: { any: { toRespond: null, solution: null } } } } },
}) as Catalog;
const sla = slaWith({}, catalog);
const of = (category: string, ...lines: readonly string[]): AnyTicket => ticket(`${category} any`, log(...lines));

test('A 16 hour escalation on 8 hours a day', () => {
  // "will take two business days"
  const monday = ticket('vip any', [], 'Mon 2 09:00');
  expect(asOf(sla, monday, 'Mon 2 10:00', 'solution').due).toBe('Tue 3 17:00');
});

describe('First response', () => {
  test('from the creation, once', () => {
    const answered = of('gold', 'Mon 2 11:30 responded', 'Tue 3 10:00 responded');
    const expected = { verdict: 'met', due: 'Mon 2 12:00', business: '1:30' };
    expect(clocksOf(sla, answered, 'Tue 3 12:00', 'firstResponse')).toMatchObject([expected]);
  });

  test('A ticket closed without a response', () => {
    // A closed ticket does not escalate. A reopened ticket does, without the time while it was closed: 1 h, closed, 1 h
    const closedThenOpen = of('gold', 'Mon 2 11:00 resolved', 'Tue 3 11:00 reopened');
    const asleep = { phase: 'paused', verdict: 'onTrack', business: '1:00' };
    expect(asOf(sla, closedThenOpen, 'Tue 3 10:00', 'firstResponse')).toMatchObject(asleep);
    expect(asOf(sla, closedThenOpen, 'Tue 3 11:30', 'firstResponse')).toMatchObject({ due: 'Tue 3 12:00' });
  });
});

describe('Update time', () => {
  test('Update time, for an agent to respond', () => {
    const asked = of(
      'gold',
      'Mon 2 10:10 customerReplied',
      'Mon 2 11:00 responded',
      'Mon 2 14:00 customerReplied',
      'Mon 2 15:00 customerReplied',
      'Tue 3 10:00 responded',
    );
    // 14 ──3── 17 │ Tue 9 ──1── 10, for a target of two hours; the message at 10:10 is before the first response
    expect(clocksOf(sla, asked, 'Tue 3 12:00', 'toRespond')).toMatchObject([
      { startedAt: 'Mon 2 14:00', due: 'Mon 2 16:00', verdict: 'breached', business: '4:00' },
    ]);
  });

  test('Update time, without a first response', () => {
    const asked = of('updates', 'Mon 2 13:00 responded', 'Tue 3 10:00 customerReplied');
    expect(clocksOf(sla, asked, 'Tue 3 11:00', 'fromCreation')).toMatchObject([
      { startedAt: 'Mon 2 10:00', due: 'Mon 2 14:00', verdict: 'met' },
      { startedAt: 'Tue 3 10:00', due: 'Tue 3 14:00', verdict: 'onTrack' },
    ]);
  });

  test('Update time, between agent updates', () => {
    // it does not matter if the customer writes
    const rhythm = of('rhythm', 'Mon 2 11:00 responded', 'Mon 2 12:00 customerReplied', 'Mon 2 16:00 responded');
    expect(clocksOf(sla, rhythm, 'Tue 3 10:00', 'betweenUpdates')).toMatchObject([
      { due: 'Mon 2 15:00', verdict: 'breached' },
      { startedAt: 'Mon 2 16:00', due: 'Tue 3 12:00', verdict: 'onTrack' },
    ]);
  });

  test('A message that no one answered before the ticket was closed', () => {
    const asked = of('gold', 'Mon 2 11:00 responded', 'Mon 2 12:00 customerReplied', 'Mon 2 13:00 resolved');
    expect(asOf(sla, asked, 'Fri 6 10:00', 'toRespond')).toMatchObject({ phase: 'paused', verdict: 'onTrack' });
  });
});

describe('Solution time', () => {
  test('Pending reminder, pending close', () => {
    // vip: 16 h from Mon 10 end on Wed 10; pending for 3 h, then for a night
    const waited = of(
      'vip',
      'Mon 2 12:00 paused pendingReminder',
      'Mon 2 15:00 resumed',
      'Mon 2 18:00 paused pendingClose',
      'Tue 3 08:00 resumed',
    );
    expect(asOf(sla, waited, 'Mon 2 13:00', 'solution')).toMatchObject({ phase: 'paused', due: undefined });
    expect(asOf(sla, waited, 'Tue 3 10:00', 'solution')).toMatchObject({ due: 'Wed 4 13:00', business: '5:00' });
  });

  test('Closed and opened again', () => {
    // first response and solution time "can only apply once"
    const again = of('gold', 'Mon 2 15:00 resolved', 'Mon 2 16:00 reopened');
    const expected = { phase: 'stopped', verdict: 'met', business: '5:00' };
    expect(clocksOf(sla, again, 'Fri 6 10:00', 'solution')).toMatchObject([expected]);
  });

  test('Merged into another ticket', () => {
    const merged = of('gold', 'Mon 2 11:00 cancelled');
    for (const metric of ['firstResponse', 'solution']) {
      expect(asOf(sla, merged, 'Fri 6 10:00', metric)).toMatchObject({ phase: 'cancelled', verdict: 'notJudged' });
    }
  });
});

describe('Another SLA begins to match', () => {
  test('counts from the creation as well', () => {
    const moved = of('others', 'Mon 2 15:00 reclassified category vip');
    expect(asOf(sla, moved, 'Mon 2 14:00', 'firstResponse').due).toBe('Tue 3 10:00');
    const expected = { verdict: 'breaching', due: 'Mon 2 12:00', breachedOnChange: true };
    expect(asOf(sla, moved, 'Mon 2 15:00', 'firstResponse')).toMatchObject(expected);
  });

  test('A group whose SLA has no update time', () => {
    // https://github.com/zammad/zammad/issues/5624: with the other group's SLA the update no longer escalates
    const toSales = of('vip', 'Mon 2 11:00 responded', 'Mon 2 12:00 customerReplied', 'Mon 2 14:00 escalated sales');
    expect(asOf(sla, toSales, 'Mon 2 13:00', 'toRespond').due).toBe('Tue 3 10:00');
    expect(asOf(sla, toSales, 'Fri 6 10:00', 'toRespond')).toMatchObject({ verdict: 'noTarget', due: undefined });
    expect(sla.status(toSales, on('Fri 6 10:00')).mostUrgent).toBeUndefined();
  });
});

// The library cannot express: breaks in whole minutes; a single kept update time, the longest; the conditions of an
// SLA, so the ticket has a category here.
