import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/catalog/target';
import { clock, event, opened, statusOf, world } from './ticket-week';

/** Situations worked out by hand from the rules. The desk is open 09–17 from Monday to Friday. Monday is 2 March. */

describe('targets', () => {
  test('a ticket at the weekend is received on Monday, from which business days count', () => {
    const ticket = opened('Sat 7 12:00', event('Sat 7 13:00 paused'), event('Mon 9 09:30 resumed'));
    const of = world({ high: { businessDays: 1 } });
    // Only the half hour of the pause after the receipt moves the due, from 09:00 to 09:30.
    expect(clock(of, ticket, 'Sun 8 12:00')).toMatchObject({ phase: 'paused', wall: 0, ifResumed: 'Tue 10 09:00' });
    expect(clock(of, ticket, 'Mon 9 10:00')).toMatchObject({
      received: 'Mon 9 09:00',
      first: 'Tue 10 09:00',
      due: 'Tue 10 09:30',
      business: 0.5,
      wall: 0.5,
      used: 0.5 / 8,
    });
  });

  test.each([
    ['Mon 2 15:59', { businessDays: 1, by: 'endOfDay', cutoff: '16:00' }, 'Tue 3 17:00', undefined],
    ['Mon 2 16:00', { businessDays: 1, by: 'endOfDay', cutoff: '16:00' }, 'Wed 4 17:00', 'Tue 3 09:00'],
    ['Fri 6 16:30', { businessDays: 1, cutoff: '16:00' }, 'Tue 10 09:00', 'Mon 9 09:00'],
    ['Mon 2 11:00', { businessDays: 0, by: '12:00' }, 'Mon 2 12:00', undefined],
    ['Mon 2 12:00', { businessDays: 0, by: '12:00' }, 'Tue 3 12:00', undefined],
    ['Sat 7 12:00', { hours: 2, from: 'nextOpening' }, 'Mon 9 11:00', 'Mon 9 09:00'],
    ['Sat 7 12:00', { businessMinutes: 90 }, 'Mon 9 10:30', undefined],
    ['Fri 6 20:00', { days: 1 }, 'Sat 7 20:00', undefined],
    ['Fri 6 20:00', { days: 1, roll: 'following' }, 'Mon 9 09:00', undefined],
    ['Fri 6 12:00', { days: 1, roll: 'preceding' }, 'Fri 6 17:00', undefined],
    ['Fri 6 20:00', { days: 1, roll: 'preceding' }, 'Mon 9 09:00', undefined],
    ['Fri 6 12:00', { days: 1, roll: 'nearest' }, 'Fri 6 17:00', undefined],
    ['Fri 6 12:00', { days: 2, by: '18:00', roll: 'nearest' }, 'Mon 9 09:00', undefined],
    ['Mon 2 10:00', { days: 1, by: '17:00', roll: 'following' }, 'Tue 3 17:00', undefined],
  ] as const)('opened on %s, %o is due on %s', (at, target, due, received) => {
    expect(clock(world({ high: target }), opened(at), at)).toMatchObject({ due, received });
  });

  // Opened on Monday at 10:00. The desk is open for 7 more hours on Monday, and from 09:00 on Tuesday.
  const HOURS_TO_DUE: Readonly<Record<Unit, readonly [amount: number, hours: number]>> = {
    seconds: [7200, 2],
    minutes: [90, 1.5],
    hours: [12, 12],
    businessSeconds: [8 * 3600, 24],
    businessMinutes: [7 * 60 + 30, 23.5],
    businessHours: [9, 25],
    days: [2, 2 * 24],
    months: [1, 31 * 24],
    businessDays: [5, 7 * 24],
  };
  test.each(Object.entries(HOURS_TO_DUE))('in %s: %j, the amount and the hours to its due', (unit, [amount, hours]) => {
    const at = 'Mon 2 10:00';
    expect(clock(world({ high: { [unit]: amount } }), opened(at), at).left?.[1]).toBe(hours);
  });
});

describe('teams', () => {
  const lines = {
    firstLine: { starts: ['opened'], stops: ['escalated', 'resolved'] },
    secondLine: { starts: [{ event: 'escalated', tiers: ['second'] }], stops: ['resolved'] },
  };
  const of = world(
    { high: { firstLine: { hours: 2 }, secondLine: { hours: 9 } } },
    {
      metrics: lines,
      tiers: { second: { targets: { all: { high: { firstLine: null, secondLine: { hours: 3 } } } } } },
    },
  );
  const ticket = opened('Mon 2 10:00', event('Mon 2 13:00 escalated', { tier: 'second' }));

  test('are each measured by the target that applied while they had the ticket', () => {
    expect(clock(of, ticket, 'Mon 2 14:00', 'firstLine')).toMatchObject({
      verdict: 'breached',
      due: 'Mon 2 12:00',
      stopped: 'Mon 2 13:00',
    });
    expect(clock(of, ticket, 'Mon 2 14:00', 'secondLine')).toMatchObject({
      started: 'Mon 2 13:00',
      due: 'Mon 2 16:00',
      verdict: 'onTrack',
    });
    const status = statusOf(of, ticket, 'Mon 2 14:00');
    expect(status).toMatchObject({ verdict: 'breached', promised: ['firstLine', 'secondLine'], tier: 'second' });
    expect(status.mostUrgent).toBe('secondLine');
  });

  test('another tier does not start the metric, and an empty cell promises nothing', () => {
    const back = opened('Mon 2 10:00', event('Mon 2 11:00 escalated', { tier: null }));
    expect(clock(of, back, 'Mon 2 12:00', 'secondLine')).toMatchObject({ cycle: 0, phase: 'notStarted' });
    const there = { ...opened('Mon 2 10:00'), tier: 'second' };
    expect(clock(of, there, 'Mon 2 12:01', 'firstLine')).toMatchObject({ phase: 'running', verdict: 'noTarget' });
  });
});

describe('follows', () => {
  const of = world(
    { high: { firstResponse: { hours: 1 }, nextResponse: { hours: 2 } } },
    {
      metrics: {
        firstResponse: { starts: ['opened'], stops: ['responded'] },
        nextResponse: {
          starts: ['customerReplied', 'responded'],
          stops: ['updated'],
          repeats: true,
          follows: 'firstResponse',
        },
      },
    },
  );

  test('a start before the followed metric stops is ignored, a start at the same event is not', () => {
    const ticket = opened('Mon 2 10:00', event('Mon 2 10:30 customerReplied'), event('Mon 2 10:40 responded'));
    expect(clock(of, ticket, 'Mon 2 10:35', 'nextResponse').cycle).toBe(0);
    expect(clock(of, ticket, 'Mon 2 11:00', 'nextResponse')).toMatchObject({ cycle: 1, started: 'Mon 2 10:40' });
  });
});

describe('pauses', () => {
  const metrics = {
    resolution: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: [
        { on: ['paused'], until: ['resumed'] },
        { on: ['ordered'], until: ['delivered'] },
      ],
    },
  };
  const of = world({ high: { hours: 4 } }, { metrics });

  test('that overlap pause from the first start to the last end', () => {
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 11:00 paused'),
      event('Mon 2 11:30 ordered'),
      event('Mon 2 12:00 resumed'),
      event('Mon 2 13:00 delivered'),
    );
    expect(clock(of, ticket, 'Mon 2 12:30')).toMatchObject({ phase: 'paused', ifResumed: 'Mon 2 15:30', wall: 1 });
    expect(clock(of, ticket, 'Mon 2 14:00')).toMatchObject({ phase: 'running', due: 'Mon 2 16:00', wall: 2 });
  });

  test('end with a resolution, and a wait with another reason is another wait', () => {
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 11:00 paused', { reason: 'customer' }),
      event('Mon 2 12:00 paused', { reason: 'vendor' }),
      event('Mon 2 13:00 resolved'),
    );
    expect(clock(of, ticket, 'Mon 2 12:30').phase).toBe('paused');
    expect(clock(of, ticket, 'Mon 2 13:00')).toMatchObject({ verdict: 'met', due: 'Mon 2 16:00', wall: 1 });
  });

  test('that begin after the due do not move it', () => {
    const ticket = opened('Mon 2 10:00', event('Mon 2 14:01 paused'));
    expect(clock(of, ticket, 'Mon 2 16:00')).toMatchObject({
      phase: 'paused',
      verdict: 'breaching',
      breached: 'Mon 2 14:00',
      due: undefined,
    });
    const atTheDue = opened('Mon 2 10:00', event('Mon 2 14:00 paused'));
    expect(clock(of, atTheDue, 'Mon 2 16:00')).toMatchObject({ verdict: 'atRisk', ifResumed: 'Mon 2 16:00' });
  });

  test('make a metric less urgent than all running metrics, sorted by the due at their start', () => {
    const two = world(
      { high: { resolution: { hours: 4 }, other: { hours: 40 } } },
      { metrics: { ...metrics, other: { starts: ['opened'], stops: ['resolved'] } } },
    );
    const ticket = opened('Mon 2 10:00', event('Mon 2 11:00 paused'));
    const status = statusOf(two, ticket, 'Mon 2 12:00');
    expect(status.mostUrgent).toBe('other');
    expect(status.metrics.resolution?.urgency).toMatchObject({ rank: 2, at: Date.UTC(2026, 2, 2, 14) });
  });
});

describe('changes', () => {
  const levels = { high: { businessHours: 4 }, low: { hours: 6 } };
  const change = event('Mon 2 15:00 reclassified', { level: 'low' });

  test('under restart give the old clock no verdict, but keep whether it was late', () => {
    const of = world(levels, { reclassification: 'restart' });
    const ticket = opened('Mon 2 10:00', change);
    expect(clock(of, ticket, 'Mon 2 16:00', 'resolution', 1)).toMatchObject({
      phase: 'restarted',
      verdict: 'notJudged',
      due: 'Mon 2 14:00',
      stopped: undefined,
      breached: undefined,
      ever: true,
      wall: 5,
    });
    expect(clock(of, ticket, 'Mon 2 16:00')).toMatchObject({
      cycle: 2,
      verdict: 'onTrack',
      started: 'Mon 2 15:00',
      due: 'Mon 2 21:00',
      ever: true,
    });
  });

  test('under carryElapsed keep the used time, and count the rest on the new target', () => {
    const of = world({ ...levels, high: { businessHours: 8 } }, { reclassification: 'carryElapsed' });
    // Two of six hours are used at the closing. The three hours after it do not count. Four hours remain at 20:00.
    const ticket = opened('Mon 2 15:00', event('Mon 2 20:00 reclassified', { level: 'low' }));
    expect(clock(of, ticket, 'Mon 2 21:00')).toMatchObject({
      due: 'Tue 3 00:00',
      first: 'Mon 2 21:00',
      business: 2,
      // Two hours of business time, and one hour since the change.
      wall: 3,
      used: 0.5,
    });
    // The due is before the change by the overspent time.
    const over = world({ high: { businessHours: 8 }, low: { hours: 1 } }, { reclassification: 'carryElapsed' });
    expect(clock(over, ticket, 'Mon 2 20:00')).toMatchObject({
      breached: 'Mon 2 19:00',
      verdict: 'breaching',
      onChange: true,
    });
  });

  test('depend on the kind of change', () => {
    const of = world(levels, { reclassification: { calendar: 'restart' } });
    const ticket = opened('Mon 2 10:00', event('Mon 2 11:00 reclassified', { level: 'low' }));
    expect(clock(of, ticket, 'Mon 2 12:00')).toMatchObject({ cycle: 1, due: 'Mon 2 16:00' });
    const both = opened('Mon 2 10:00', event('Mon 2 11:00 reclassified', { level: 'low', calendar: 'night' }));
    expect(clock(of, both, 'Mon 2 12:00')).toMatchObject({ cycle: 2, due: 'Mon 2 17:00' });
  });

  test('of a resolved ticket take effect at their own instant', () => {
    const of = world(levels, { reopening: 'exclude' });
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 11:00 resolved'),
      event('Mon 2 12:00 reclassified', { level: 'low' }),
      event('Mon 2 13:00 reopened'),
    );
    expect(clock(of, ticket, 'Mon 2 12:30')).toMatchObject({ target: { businessHours: 4 }, verdict: 'met' });
    expect(clock(of, ticket, 'Mon 2 14:00')).toMatchObject({ target: { hours: 6 }, due: 'Mon 2 18:00', wall: 2 });
  });
});

describe('a ticket cancelled and restored', () => {
  const ticket = opened('Mon 2 10:00', event('Mon 2 11:00 cancelled'), event('Mon 2 13:00 reopened'));
  const metrics = { resolution: { starts: ['opened'], stops: ['resolved'] } };

  test.each([
    ['exclude', { cycle: 1, phase: 'running', due: 'Mon 2 16:00', wall: 2 }],
    ['continue', { cycle: 1, phase: 'running', due: 'Mon 2 14:00', wall: 4 }],
    ['newCycle', { cycle: 2, phase: 'running', due: 'Mon 2 17:00', wall: 1 }],
    ['ignore', { cycle: 1, phase: 'cancelled', verdict: 'notJudged', wall: 1 }],
  ] as const)('under %s', (reopening, expected) => {
    const of = world({ high: { hours: 4 } }, { metrics, reopening });
    expect(clock(of, ticket, 'Mon 2 12:00')).toMatchObject({ phase: 'cancelled', verdict: 'notJudged', wall: 1 });
    expect(clock(of, ticket, 'Mon 2 14:00')).toMatchObject(expected);
  });
});

describe('agreements', () => {
  test('a fixed due is not moved by pauses, and applies until it is cancelled', () => {
    const of = world({ high: { hours: 4 } });
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 11:00 agreed', { target: { due: Date.UTC(2026, 2, 2, 12) } }),
      event('Mon 2 11:30 paused'),
      event('Mon 2 13:00 resumed'),
      event('Mon 2 13:00 agreed', { target: null }),
    );
    expect(clock(of, ticket, 'Mon 2 12:30')).toMatchObject({
      phase: 'paused',
      verdict: 'breaching',
      due: 'Mon 2 12:00',
      wall: 1.5,
      onChange: false,
    });
    expect(clock(of, ticket, 'Mon 2 13:00')).toMatchObject({
      verdict: 'onTrack',
      due: 'Mon 2 15:30',
      ever: true,
      onChange: false,
    });
  });

  test('an agreement may make the clock late by the change', () => {
    const of = world({ high: 'agreed' });
    const ticket = opened('Mon 2 10:00', event('Mon 2 12:00 agreed', { target: { hours: 1 } }));
    expect(clock(of, ticket, 'Mon 2 11:00')).toMatchObject({ verdict: 'awaitingAgreement', target: 'agreed' });
    expect(clock(of, ticket, 'Mon 2 12:00')).toMatchObject({ breached: 'Mon 2 11:00', onChange: true, ever: true });
  });
});

describe('at one instant', () => {
  const of = world({ high: { hours: 4 }, low: { hours: 9 } });

  test('an event that the state does not allow waits for the others', () => {
    const both = opened('Mon 2 10:00', event('Mon 2 11:00 resumed'), event('Mon 2 11:00 paused'));
    expect(clock(of, both, 'Mon 2 12:00')).toMatchObject({ phase: 'running', due: 'Mon 2 14:00' });
    const waiting = opened(
      'Mon 2 10:00',
      event('Mon 2 10:30 paused'),
      event('Mon 2 11:00 resumed'),
      event('Mon 2 11:00 paused'),
    );
    expect(clock(of, waiting, 'Mon 2 12:00')).toMatchObject({ phase: 'paused', ifResumed: 'Mon 2 15:30' });
  });

  test('a change of class comes last, so a resolution is judged under the class before', () => {
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 15:00 reclassified', { level: 'low' }),
      event('Mon 2 15:00 resolved'),
    );
    expect(clock(of, ticket, 'Mon 2 15:00')).toMatchObject({ verdict: 'breached', due: 'Mon 2 14:00' });
    expect(statusOf(of, ticket, 'Mon 2 15:00').level).toBe('low');
  });

  test('an event up to a minute before the opening counts at the opening', () => {
    const ticket = opened('Mon 2 10:00', event('Mon 2 09:59 paused'));
    expect(statusOf(of, ticket, 'Mon 2 10:30').adjusted).toEqual([{ index: 0, type: 'paused' }]);
    expect(clock(of, ticket, 'Mon 2 10:30')).toMatchObject({ phase: 'paused', wall: 0 });
  });
});

describe('cycles', () => {
  const metrics = {
    updates: { starts: ['updated'], stops: ['updated', 'resolved'], cancels: ['dropped'], repeats: true },
  };
  const of = world({ high: { updates: { hours: 2 } } }, { metrics });

  test('a start while the ticket is resolved takes effect at the reopening', () => {
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 11:00 resolved'),
      event('Mon 2 12:00 updated'),
      event('Mon 2 15:00 reopened'),
    );
    expect(clock(of, ticket, 'Mon 2 13:00', 'updates').cycle).toBe(0);
    expect(clock(of, ticket, 'Mon 2 15:00', 'updates')).toMatchObject({ started: 'Mon 2 12:00', verdict: 'breaching' });
  });

  test('include each clock that ended, restarted and cancelled clocks too', () => {
    const ticket = opened(
      'Mon 2 10:00',
      event('Mon 2 11:00 updated'),
      event('Mon 2 12:00 restarted'),
      event('Mon 2 13:00 dropped'),
      event('Mon 2 14:00 updated'),
    );
    const { cycles, latest } = statusOf(of, ticket, 'Mon 2 15:00').metrics.updates ?? {};
    expect(cycles?.map(({ cycle, phase }) => [cycle, phase])).toEqual([
      [1, 'restarted'],
      [2, 'cancelled'],
    ]);
    expect(latest?.cycle).toBe(3);
  });
});

describe('thresholds', () => {
  const of = world(
    { high: { businessHours: 8 } },
    {
      thresholds: {
        half: 0.5,
        soon: { before: { hours: 2 } },
        later: { after: { minutes: 30 } },
        dayBefore: { before: { businessDays: 1 } },
        dayAfter: { after: { businessDays: 1 } },
      },
    },
  );
  // Due on Tue 3 14:00. A pause of an hour moves it to 15:00.
  const ticket = opened('Mon 2 14:00', event('Mon 2 16:00 paused'), event('Tue 3 09:00 resumed'));
  const reached = (at: string) => statusOf(of, ticket, at).metrics.resolution?.reached;

  test.each([
    ['Mon 2 14:30', ['dayBefore']],
    ['Tue 3 09:00', []],
    ['Tue 3 11:00', ['half']],
    ['Tue 3 12:59', ['half']],
    ['Tue 3 13:24', ['atRisk', 'half', 'soon']],
    ['Tue 3 15:30', ['atRisk', 'half', 'soon', 'later']],
    ['Wed 4 15:00', ['atRisk', 'half', 'soon', 'later', 'dayBefore', 'dayAfter']],
  ] as const)('as of %s', (at, expected) => {
    const found = reached(at) ?? [];
    const timed = at.startsWith('Tue') ? found.filter((name) => name !== 'dayBefore') : found;
    expect([...timed].sort()).toEqual([...expected].sort());
  });

  test('a business day before the due moves with the due', () => {
    expect(reached('Mon 2 14:00')).toContain('dayBefore');
    // Now due on Tue 3 15:00. A business day before is Mon 2 15:00, which is in the past.
    expect(reached('Tue 3 09:00')).toContain('dayBefore');
  });
});
