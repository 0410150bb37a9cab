import { describe, expect, test } from 'vitest';
import type { AnySla, AnyTicket } from '../ticket/any';
import { asOf, log, on, slaWith, type Telling, ticket, told } from '../ticket/week';

// ── time that counts   ░░ resolved   × the due      Promised from Mon 2 10:00: elapsed high 8 h, business high 8 h.

const exclude = slaWith();
const goesOn = slaWith({ reopening: 'continue' });
const newCycle = slaWith({ reopening: 'newCycle' });
const ignore = slaWith({ reopening: 'ignore' });

type Row = readonly [policy: string, sla: AnySla, expected: Telling];

function check(of: AnyTicket, at: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (_policy, sla, expected) => {
    expect(asOf(sla, of, at)).toMatchObject(expected);
  });
}

const cyclesOf = (sla: AnySla, of: AnyTicket, at: string) =>
  sla.status(of, on(at)).metrics.resolution?.cycles.map(told);

const within = ['Mon 2 14:00 resolved', 'Mon 2 16:00 reopened'];

describe('of elapsed hours, resolved in time', () => {
  // Mon 10 ──4 h── 14 ░░2 h░░ 16 ──…
  check(ticket('elapsed high', log(...within)), 'Mon 2 17:00', [
    ['exclude', exclude, { phase: 'running', stoppedAt: undefined, due: 'Mon 2 20:00', wall: '5:00', used: 5 / 8 }],
    ['continue', goesOn, { phase: 'running', stoppedAt: undefined, due: 'Mon 2 18:00', wall: '7:00', used: 7 / 8 }],
    [
      'newCycle',
      newCycle,
      { phase: 'running', startedAt: 'Mon 2 16:00', due: 'Tue 3 00:00', wall: '1:00', used: 1 / 8 },
    ],
    [
      'ignore',
      ignore,
      { phase: 'stopped', verdict: 'met', stoppedAt: 'Mon 2 14:00', due: 'Mon 2 18:00', wall: '4:00' },
    ],
  ]);
});

describe('of business hours, resolved in time', () => {
  // Mon 10 ──4 h── 14 ░░2 h░░ 16 ─ 17 │ Tue 9 ──…
  check(ticket('business high', log(...within)), 'Mon 2 20:00', [
    ['exclude', exclude, { phase: 'offHours', due: 'Tue 3 12:00', business: '5:00', wall: '8:00', used: 5 / 8 }],
    ['continue', goesOn, { phase: 'offHours', due: 'Tue 3 10:00', business: '7:00', used: 7 / 8 }],
    // 1 h on Monday, 7 on Tuesday
    ['newCycle', newCycle, { phase: 'offHours', startedAt: 'Mon 2 16:00', due: 'Tue 3 16:00', business: '1:00' }],
    ['ignore', ignore, { phase: 'stopped', verdict: 'met', business: '4:00', used: 0.5 }],
  ]);
});

describe('of a fixed due', () => {
  const agreed = { type: 'agreed', at: on('Mon 2 11:00'), target: { due: on('Wed 4 12:00') } } as const;
  check(ticket('agreed high', [agreed, ...log(...within)]), 'Mon 2 17:00', [
    ['exclude', exclude, { phase: 'running', due: 'Wed 4 12:00', wall: '5:00', used: 5 / 50 }],
    ['continue', goesOn, { phase: 'running', due: 'Wed 4 12:00', wall: '7:00', used: 7 / 50 }],
    // the agreement applied to the cycle before
    ['newCycle', newCycle, { verdict: 'awaitingAgreement', startedAt: 'Mon 2 16:00', due: undefined }],
    ['ignore', ignore, { phase: 'stopped', verdict: 'met', due: 'Wed 4 12:00', used: 4 / 50 }],
  ]);
});

describe('overnight', () => {
  const night = ['Mon 2 16:00 resolved', 'Tue 3 10:00 reopened'];
  // Mon 10 ──6 h── 16 ░░18 h░░ Tue 10 ──2 h──× 12
  check(ticket('elapsed high', log(...night)), 'Tue 3 11:00', [
    ['exclude, elapsed', exclude, { verdict: 'atRisk', due: 'Tue 3 12:00', wall: '7:00', used: 7 / 8 }],
    ['continue, elapsed', goesOn, { verdict: 'breaching', due: 'Mon 2 18:00', breachedAt: 'Mon 2 18:00' }],
  ]);
  // Mon 10 ──6 h── 16 ░1 h░ 17 │ Tue 9 ░1 h░ 10 ──2 h──× 12
  check(ticket('business high', log(...night)), 'Tue 3 11:00', [
    ['exclude, business', exclude, { verdict: 'atRisk', due: 'Tue 3 12:00', business: '7:00' }],
    ['continue, business', goesOn, { verdict: 'breaching', due: 'Tue 3 10:00', business: '9:00' }],
  ]);
});

describe('after a met verdict', () => {
  const met = ticket('elapsed high', log('Mon 2 14:00 resolved', 'Mon 2 20:00 reopened', 'Mon 2 21:00 resolved'));
  test('is met again or breached, depending on the time that counts', () => {
    // 4 h + 1 h of 8 have elapsed; the due moved by six hours to midnight
    expect(asOf(exclude, met, 'Tue 3 10:00')).toMatchObject({ verdict: 'met', due: 'Tue 3 00:00', wall: '5:00' });
    expect(asOf(goesOn, met, 'Tue 3 10:00')).toMatchObject({ verdict: 'breached', due: 'Mon 2 18:00', wall: '11:00' });
  });

  test('keeps the verdict in the earlier cycle', () => {
    expect(asOf(newCycle, met, 'Tue 3 10:00')).toMatchObject({
      verdict: 'met',
      startedAt: 'Mon 2 20:00',
      due: 'Tue 3 04:00',
    });
    expect(cyclesOf(newCycle, met, 'Tue 3 10:00')).toMatchObject([
      {
        phase: 'stopped',
        verdict: 'met',
        startedAt: 'Mon 2 10:00',
        stoppedAt: 'Mon 2 14:00',
        due: 'Mon 2 18:00',
        wall: '4:00',
      },
    ]);
  });
});

describe('after a breach', () => {
  // Mon 10 ──8 h──× 18 ─ 19 ░░1 h░░ 20 ──…
  const late = ticket('elapsed high', log('Mon 2 19:00 resolved', 'Mon 2 20:00 reopened'));
  check(late, 'Mon 2 20:30', [
    [
      'exclude: late it stays',
      exclude,
      { verdict: 'breaching', due: 'Mon 2 18:00', breachedAt: 'Mon 2 18:00', wall: '9:30' },
    ],
    ['continue: late it stays', goesOn, { verdict: 'breaching', due: 'Mon 2 18:00', wall: '10:30' }],
    ['newCycle: the new one is not', newCycle, { verdict: 'onTrack', due: 'Tue 3 04:00', everBreached: false }],
    ['ignore', ignore, { phase: 'stopped', verdict: 'breached', wall: '9:00' }],
  ]);

  test('the earlier cycle stays breached', () => {
    expect(cyclesOf(newCycle, late, 'Mon 2 20:30')).toMatchObject([
      {
        verdict: 'breached',
        stoppedAt: 'Mon 2 19:00',
        due: 'Mon 2 18:00',
        breachedAt: 'Mon 2 18:00',
        everBreached: true,
      },
    ]);
  });
});

describe('twice', () => {
  // Mon 10 ──4 h── 14 ░░ 16 ─ 17 ░░ 19 ──…
  const twice = ticket('elapsed high', log(...within, 'Mon 2 17:00 resolved', 'Mon 2 19:00 reopened'));
  check(twice, 'Mon 2 20:00', [
    ['exclude', exclude, { due: 'Mon 2 22:00', wall: '6:00' }],
    ['continue', goesOn, { verdict: 'breaching', due: 'Mon 2 18:00', wall: '10:00' }],
    ['newCycle', newCycle, { startedAt: 'Mon 2 19:00', due: 'Tue 3 03:00' }],
    ['ignore', ignore, { phase: 'stopped', verdict: 'met', stoppedAt: 'Mon 2 14:00' }],
  ]);

  test('starts a third cycle with newCycle', () => {
    expect(newCycle.status(twice, on('Mon 2 20:00')).metrics.resolution?.cycle).toBe(3);
    expect(cyclesOf(newCycle, twice, 'Mon 2 20:00')).toMatchObject([
      { startedAt: 'Mon 2 10:00', stoppedAt: 'Mon 2 14:00', verdict: 'met' },
      { startedAt: 'Mon 2 16:00', stoppedAt: 'Mon 2 17:00', verdict: 'met' },
    ]);
  });

  test('as of an instant between, ignores later events', () => {
    expect(asOf(newCycle, twice, 'Mon 2 16:30')).toMatchObject({ startedAt: 'Mon 2 16:00', phase: 'running' });
    expect(asOf(newCycle, twice, 'Mon 2 15:00')).toMatchObject({ startedAt: 'Mon 2 10:00', phase: 'stopped' });
  });
});

describe('resolved during a pause', () => {
  // Mon 10 ─ 12 ░paused░ 14 ░resolved░ 16 ──6 h──× 22
  const direct = log('Mon 2 12:00 paused', ...['Mon 2 14:00 resolved', 'Mon 2 16:00 reopened']);
  check(ticket('elapsed high', direct), 'Mon 2 17:00', [
    ['exclude', exclude, { phase: 'running', due: 'Mon 2 22:00', wall: '3:00' }],
    ['continue', goesOn, { phase: 'running', due: 'Mon 2 20:00', wall: '5:00' }],
    ['newCycle', newCycle, { phase: 'running', startedAt: 'Mon 2 16:00', wall: '1:00' }],
  ]);
});

describe('resolved exactly at the due', () => {
  // Mon 9 ──8 h──× 17 ░░ 20: closing time; no time after it counts
  const exact = (end: string) => ticket('business high', log('Mon 2 17:00 resolved', `${end} reopened`), 'Mon 2 09:00');
  test('and reopened before the opening, has no time left', () => {
    expect(asOf(exclude, exact('Mon 2 20:00'), 'Mon 2 20:00')).toMatchObject({
      verdict: 'breaching',
      due: 'Mon 2 17:00',
      used: 1,
    });
  });
  // Tue 9 ░ 10 × the due moves by the hour in which the ticket was resolved
  test('and reopened in business hours, is due at the reopening', () => {
    expect(asOf(exclude, exact('Tue 3 10:00'), 'Tue 3 10:00')).toMatchObject({
      verdict: 'atRisk',
      due: 'Tue 3 10:00',
      used: 1,
    });
  });
});

describe('resolved during a pause that began at the due', () => {
  // Mon 9 ──8 h──× 17 ░paused░ 20 ░resolved░ Tue 10: one pause from the closing on; one business hour of it moves the due
  const lines = ['Mon 2 17:00 paused', 'Mon 2 20:00 resolved', 'Tue 3 10:00 reopened'];
  const waited = ticket('business high', log(...lines), 'Mon 2 09:00');
  test('is late until it is reopened', () => {
    expect(asOf(exclude, waited, 'Mon 2 21:00')).toMatchObject({ verdict: 'breached', due: 'Mon 2 17:00' });
  });
  test('is due immediately at the reopening', () => {
    expect(asOf(exclude, waited, 'Tue 3 10:00')).toMatchObject({
      verdict: 'atRisk',
      due: 'Tue 3 10:00',
      used: 1,
      everBreached: true,
    });
  });
});

describe('at another level than when it was resolved', () => {
  // Mon 10 ──4 h── 14 ░◆ 15 ░ 16: from 8 h to 24
  const moved = ticket(
    'elapsed high',
    log('Mon 2 14:00 resolved', 'Mon 2 15:00 reclassified level low', 'Mon 2 16:00 reopened'),
  );
  test('keeps its verdict until it is reopened', () => {
    expect(asOf(exclude, moved, 'Mon 2 15:30')).toMatchObject({
      verdict: 'met',
      target: { hours: 8 },
      due: 'Mon 2 18:00',
    });
  });
  check(moved, 'Mon 2 17:00', [
    // 24 h, and the two hours in which it was resolved
    ['exclude, retroactive', exclude, { target: { hours: 24 }, due: 'Tue 3 12:00', used: 5 / 24 }],
    ['continue, retroactive', goesOn, { due: 'Tue 3 10:00', used: 7 / 24 }],
    ['newCycle', newCycle, { startedAt: 'Mon 2 16:00', due: 'Tue 3 16:00' }],
    [
      'exclude, restart',
      slaWith({ reclassification: 'restart' }),
      // from the change, without the hour until the reopening
      { startedAt: 'Mon 2 15:00', originalDue: 'Tue 3 15:00', due: 'Tue 3 16:00', used: 1 / 24 },
    ],
    // four hours have elapsed, twenty remain
    ['exclude, carryElapsed', slaWith({ reclassification: 'carryElapsed' }), { due: 'Tue 3 12:00', used: 5 / 24 }],
  ]);
});

describe('with continue, as if it had never been resolved', () => {
  // Mon 10 ──2 h── 12 (resolved) ◆ 13 (changed) 22 (reopened): the same as a change at 13:00 on a clock that runs
  const lines = ['Mon 2 12:00 resolved', 'Mon 2 13:00 reclassified category business', 'Mon 2 22:00 reopened'];
  const resolved = ticket('elapsed low', log(...lines));
  const never = ticket('elapsed low', log(lines[1] as string));
  test.each([
    // three hours have elapsed, 13 of 16 business hours remain: four on Monday, eight on Tuesday, one on Wednesday
    ['carryElapsed', { due: 'Wed 4 10:00', used: 7 / 16, breachedOnChange: false }],
    ['restart', { startedAt: 'Mon 2 13:00', due: 'Wed 4 13:00', used: 4 / 16 }],
    ['retroactive', { startedAt: 'Mon 2 10:00', due: 'Wed 4 10:00', used: 7 / 16 }],
  ] as const)('continue, %s', (reclassification, expected) => {
    const sla = slaWith({ reopening: 'continue', reclassification });
    expect(asOf(sla, resolved, 'Mon 2 23:00')).toMatchObject(expected);
    expect(asOf(sla, never, 'Mon 2 23:00')).toMatchObject(expected);
  });

  test('two changes take effect one after the other', () => {
    const twice = (...more: readonly string[]) =>
      ticket(
        'elapsed low',
        log('Mon 2 13:00 reclassified category business', 'Mon 2 15:00 reclassified level high', ...more),
      );
    const sla = slaWith({ reopening: 'continue', reclassification: 'carryElapsed' });
    // three elapsed hours and two business hours, of eight
    const expected = { due: 'Tue 3 10:00', used: 7 / 8 };
    expect(asOf(sla, twice('Mon 2 12:00 resolved', 'Mon 2 22:00 reopened'), 'Mon 2 23:00')).toMatchObject(expected);
    expect(asOf(sla, twice(), 'Mon 2 23:00')).toMatchObject(expected);
  });

  test('a change and its reversal have no effect', () => {
    const fro = ['Mon 2 13:00 reclassified level high', 'Mon 2 14:00 reclassified level low'];
    const of = ticket('elapsed low', log('Mon 2 12:00 resolved', ...fro, 'Mon 2 22:00 reopened'));
    expect(asOf(exclude, of, 'Mon 2 23:00')).toMatchObject({ target: { hours: 24 }, due: 'Tue 3 20:00' });
  });
});

describe('an agreement while the ticket is resolved', () => {
  const events = (target: object | null) => [
    ...log('Mon 2 12:00 resolved'),
    { type: 'agreed', at: on('Mon 2 13:00'), target } as never,
  ];
  const reopened = log('Mon 2 14:00 reopened');

  test('applies after the reopening, from the start of the clock', () => {
    const of = ticket('agreed high', [...events({ hours: 10 }), ...reopened]);
    expect(asOf(exclude, of, 'Mon 2 15:00')).toMatchObject({ verdict: 'onTrack', due: 'Mon 2 22:00', used: 3 / 10 });
    expect(asOf(goesOn, of, 'Mon 2 15:00')).toMatchObject({ verdict: 'onTrack', due: 'Mon 2 20:00', used: 5 / 10 });
    expect(exclude.status(of, on('Mon 2 15:00')).ignored).toEqual([]);
  });

  test('changes nothing before the reopening', () => {
    const of = ticket('agreed high', [...events({ hours: 10 }), ...reopened]);
    expect(asOf(exclude, of, 'Mon 2 13:30')).toMatchObject({ phase: 'stopped', verdict: 'awaitingAgreement' });
  });

  test('changes nothing without a reopening', () => {
    const of = ticket('agreed high', events({ hours: 10 }));
    expect(asOf(exclude, of, 'Mon 2 15:00')).toMatchObject({ phase: 'stopped', verdict: 'awaitingAgreement' });
    expect(exclude.status(of, on('Mon 2 15:00')).ignored).toMatchObject([{ index: 1, reason: 'nothingToAgree' }]);
  });

  // 12 (resolved) ⊙ 13  ◆ 14 ──10 h──× Tue 00
  test('applies to the new cycle, because it came after the end of the cycle before', () => {
    const of = ticket('agreed high', [...events({ hours: 10 }), ...reopened]);
    expect(asOf(newCycle, of, 'Mon 2 15:00')).toMatchObject({
      startedAt: 'Mon 2 14:00',
      verdict: 'onTrack',
      due: 'Tue 3 00:00',
    });
  });
});

describe('a reopening does not affect', () => {
  test.each([
    ['exclude', exclude],
    ['continue', goesOn],
    ['newCycle', newCycle],
    ['ignore', ignore],
  ])('a first response that was given: %s', (_policy, sla) => {
    const answered = ticket('elapsed high', log('Mon 2 11:00 responded', ...within));
    expect(asOf(sla, answered, 'Mon 2 17:00', 'firstResponse')).toMatchObject({
      verdict: 'met',
      stoppedAt: 'Mon 2 11:00',
    });
  });

  test('a ticket that is not resolved', () => {
    const open = ticket('elapsed high', log('Mon 2 11:00 reopened', 'Mon 2 12:00 paused', 'Mon 2 13:00 reopened'));
    expect(exclude.status(open, on('Mon 2 14:00')).ignored).toEqual([
      { index: 0, type: 'reopened', reason: 'notResolved' },
      { index: 2, type: 'reopened', reason: 'notResolved' },
    ]);
    expect(asOf(exclude, open, 'Mon 2 14:00')).toMatchObject({ phase: 'paused', wall: '2:00' });
  });
});

describe('a reopening that is ignored', () => {
  const messy = ticket('elapsed high', log(...within, 'Mon 2 17:00 paused', 'Mon 2 18:00 resolved'));
  test('leaves the ticket resolved, and later events have no effect', () => {
    expect(ignore.status(messy, on('Mon 2 20:00')).ignored).toEqual([
      { index: 1, type: 'reopened', reason: 'reopeningIgnored' },
      { index: 2, type: 'paused', reason: 'alreadyResolved' },
      { index: 3, type: 'resolved', reason: 'alreadyResolved' },
    ]);
    expect(asOf(ignore, messy, 'Mon 2 20:00')).toMatchObject({
      verdict: 'met',
      stoppedAt: 'Mon 2 14:00',
      wall: '4:00',
    });
  });
});

test('a second resolution without a reopening changes nothing', () => {
  const again = ticket('elapsed high', log('Mon 2 14:00 resolved', 'Mon 2 20:00 resolved'));
  expect(asOf(exclude, again, 'Tue 3 10:00')).toMatchObject({ verdict: 'met', stoppedAt: 'Mon 2 14:00' });
  expect(exclude.status(again, on('Tue 3 10:00')).ignored).toEqual([
    { index: 1, type: 'resolved', reason: 'alreadyResolved' },
  ]);
});

test('resolved and reopened in the same minute, the ticket is open, in any order of the list', () => {
  const at = 'Mon 2 14:00';
  for (const lines of [
    [`${at} resolved`, `${at} reopened`],
    [`${at} reopened`, `${at} resolved`],
  ]) {
    expect(asOf(exclude, ticket('elapsed high', log(...lines)), 'Mon 2 16:00')).toMatchObject({
      phase: 'running',
      stoppedAt: undefined,
      due: 'Mon 2 18:00',
      wall: '6:00',
    });
  }
});
