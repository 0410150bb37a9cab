import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import { asOf, log, on, slaWith, type Telling, ticket } from '../ticket/week';

// ── time that counts   × the due      Promised from Mon 2 10:00: elapsed high 8 h (a response in 2), business high 8 h.

const sla = slaWith();

type Row = readonly [situation: string, kind: string, events: readonly string[], at: string, expected: Telling];

describe('met or breached depends on the due only', () => {
  // Mon 10 ──2 h──× 12
  test.each<Row>([
    [
      'a reply before the due is met',
      'elapsed high',
      ['Mon 2 11:59:59.999 responded'],
      'Tue 3 10:00',
      { verdict: 'met' },
    ],
    [
      'a reply exactly at the due is met',
      'elapsed high',
      ['Mon 2 12:00 responded'],
      'Tue 3 10:00',
      { verdict: 'met', used: 1, breachedAt: undefined },
    ],
    [
      'a reply one millisecond later is breached',
      'elapsed high',
      ['Mon 2 12:00:00.001 responded'],
      'Tue 3 10:00',
      {
        verdict: 'breached',
        breachedAt: 'Mon 2 12:00',
        stoppedAt: 'Mon 2 12:00:00.001',
        left: ['-0:00:00.001', '-0:00:00.001'],
      },
    ],
    [
      'with an empty budget, it is at risk at the due',
      'elapsed high',
      [],
      'Mon 2 12:00',
      { verdict: 'atRisk', left: ['0:00', '0:00'], used: 1 },
    ],
    [
      'with an empty budget, it is late 1 ms later',
      'elapsed high',
      [],
      'Mon 2 12:00:00.001',
      { verdict: 'breaching', breachedAt: 'Mon 2 12:00' },
    ],
  ])('%s', (_situation, kind, events, at, expected) => {
    expect(asOf(sla, ticket(kind, log(...events)), at, 'firstResponse')).toMatchObject(expected);
  });

  test('99.995 % is not 100 %', () => {
    // eight hours are 28 800 000 ms; 1 440 of them are 0.005 %
    const almost = Date.parse(on('Mon 2 18:00')) - 1440;
    const open = sla.status(ticket('elapsed high'), almost).metrics.resolution;
    expect(open).toMatchObject({ used: 0.99995, verdict: 'atRisk', breachedAt: undefined });
    const solved = ticket('elapsed high', [{ type: 'resolved', at: almost }]);
    expect(sla.status(solved, on('Tue 3 10:00')).metrics.resolution).toMatchObject({ used: 0.99995, verdict: 'met' });
    const over = ticket('elapsed high', [{ type: 'resolved', at: almost + 2880 }]);
    expect(sla.status(over, on('Tue 3 10:00')).metrics.resolution).toMatchObject({
      used: 1.00005,
      verdict: 'breached',
    });
  });

  test('the status does not depend on the host zone or the form of the instant', () => {
    const at = on('Mon 2 12:00:00.001');
    const forms = [at, new Date(at), Date.parse(at), DateTime.fromISO(at, { zone: 'Asia/Tokyo' })];
    const statuses = forms.map((form) => JSON.stringify(sla.status(ticket('elapsed high'), form)));
    expect(new Set(statuses).size).toBe(1);
  });
});

describe('due at closing', () => {
  // Mon 9 ──8 h──× 17 │ closed │ Tue 9
  test.each<Row>([
    [
      'stopped at the closing, it is met',
      'business high',
      ['Mon 2 17:00 resolved'],
      'Tue 3 10:00',
      { verdict: 'met', used: 1 },
    ],
    [
      'stopped next morning before the opening, it is breached by no business time',
      'business high',
      ['Tue 3 08:30 resolved'],
      'Tue 3 10:00',
      { verdict: 'breached', due: 'Mon 2 17:00', business: '8:00', left: ['0:00', '-15:30'], used: 1 },
    ],
    [
      'still open at night, it is late during offHours',
      'business high',
      [],
      'Mon 2 20:00',
      { phase: 'offHours', verdict: 'breaching', left: ['0:00', '-3:00'] },
    ],
    [
      'at the closing it is not late',
      'business high',
      [],
      'Mon 2 17:00',
      { phase: 'offHours', verdict: 'atRisk', left: ['0:00', '0:00'] },
    ],
  ])('%s', (_situation, kind, events, at, expected) => {
    expect(asOf(sla, ticket(kind, log(...events), 'Mon 2 09:00'), at)).toMatchObject(expected);
  });
});

describe('running and offHours', () => {
  test.each<Row>([
    ['is running in business hours', 'business high', [], 'Mon 2 16:59:59.999', { phase: 'running' }],
    [
      'is offHours at the closing',
      'business high',
      [],
      'Mon 2 17:00',
      { phase: 'offHours', business: '7:00', wall: '7:00' },
    ],
    ['is offHours at night', 'business high', [], 'Tue 3 08:59:59.999', { phase: 'offHours', business: '7:00' }],
    [
      'is running at the opening',
      'business high',
      [],
      'Tue 3 09:00',
      { phase: 'running', business: '7:00', wall: '23:00' },
    ],
    [
      'of elapsed time is always running',
      'elapsed low',
      [],
      'Mon 2 23:00',
      { phase: 'running', business: '7:00', wall: '13:00', left: ['1:00', '11:00'] },
    ],
  ])('%s', (_situation, kind, events, at, expected) => {
    expect(asOf(sla, ticket(kind, log(...events)), at)).toMatchObject(expected);
  });
});

describe('at risk', () => {
  // Mon 10 ──6:24── 16:24, four fifths of 8 h
  test.each<Row>([
    ['from 0.8 of the budget on', 'elapsed high', [], 'Mon 2 16:24', { verdict: 'atRisk', used: 0.8 }],
    ['not a millisecond earlier', 'elapsed high', [], 'Mon 2 16:23:59.999', { verdict: 'onTrack' }],
    ['no longer once it is met', 'elapsed high', ['Mon 2 17:00 resolved'], 'Mon 2 17:30', { verdict: 'met' }],
    [
      'still during a pause',
      'elapsed high',
      ['Mon 2 17:00 paused'],
      'Tue 3 17:30',
      { verdict: 'atRisk', phase: 'paused' },
    ],
  ])('%s', (_situation, kind, events, at, expected) => {
    expect(asOf(sla, ticket(kind, log(...events)), at)).toMatchObject(expected);
  });
});

describe('without a target', () => {
  test('a missing target is not a target of zero', () => {
    const none = ticket('none high', log('Mon 2 12:00 paused', 'Mon 2 13:00 resumed'));
    const { metrics, mostUrgent, due, nextChange } = sla.status(none, on('Fri 27 10:00'));
    expect([mostUrgent, due, nextChange]).toEqual([undefined, undefined, undefined]);
    expect(metrics.resolution?.thresholds).toEqual([]);
    expect(asOf(sla, none, 'Mon 2 14:00')).toMatchObject({
      phase: 'running',
      verdict: 'noTarget',
      target: undefined,
      due: undefined,
      originalDue: undefined,
      used: undefined,
      left: undefined,
      wall: '3:00',
    });
  });

  test('a resolved ticket still has the verdict noTarget', () => {
    expect(asOf(sla, ticket('none high', log('Fri 27 10:00 resolved')), 'Fri 27 10:00')).toMatchObject({
      phase: 'stopped',
      verdict: 'noTarget',
    });
  });
});

describe('cancelled', () => {
  // Mon 10 ──2 h── 12 ░░ 14 cancelled
  test('during a pause, the due stays moved by the pause', () => {
    const gone = ticket('elapsed high', log('Mon 2 12:00 paused', 'Mon 2 14:00 cancelled'));
    const frozen = {
      phase: 'cancelled',
      verdict: 'notJudged',
      due: 'Mon 2 20:00',
      wall: '2:00',
      left: ['3:00', '6:00'],
      used: 0.25,
    };
    expect(asOf(sla, gone, 'Mon 2 14:00')).toMatchObject(frozen);
    expect(asOf(sla, gone, 'Fri 27 10:00')).toMatchObject(frozen);
  });

  test.each<Row>([
    [
      'in time before, it is never late',
      'elapsed high',
      ['Mon 2 14:00 cancelled'],
      'Fri 27 10:00',
      { phase: 'cancelled', verdict: 'notJudged', everBreached: false, wall: '4:00' },
    ],
    [
      'at risk before, it is not judged',
      'elapsed high',
      ['Mon 2 17:00 cancelled'],
      'Fri 27 10:00',
      { phase: 'cancelled', verdict: 'notJudged', everBreached: false },
    ],
    [
      'at the due, it is not late',
      'elapsed high',
      ['Mon 2 18:00 cancelled'],
      'Fri 27 10:00',
      { phase: 'cancelled', verdict: 'notJudged', everBreached: false },
    ],
    [
      'late before, it is not judged, but has everBreached',
      'elapsed high',
      ['Mon 2 18:00:00.001 cancelled'],
      'Fri 27 10:00',
      { phase: 'cancelled', verdict: 'notJudged', late: false, breachedAt: undefined, everBreached: true },
    ],
    [
      'after it stopped, it stays met',
      'elapsed high',
      ['Mon 2 12:00 resolved', 'Mon 2 14:00 cancelled'],
      'Fri 27 10:00',
      { phase: 'stopped', verdict: 'met', wall: '2:00' },
    ],
    [
      'late, then paused, it also has everBreached',
      'elapsed high',
      ['Mon 2 19:00 paused', 'Mon 2 20:00 cancelled'],
      'Fri 27 10:00',
      { phase: 'cancelled', verdict: 'notJudged', late: false, everBreached: true, wall: '9:00' },
    ],
  ])('%s', (_situation, kind, events, at, expected) => {
    expect(asOf(sla, ticket(kind, log(...events)), at)).toMatchObject(expected);
  });

  test('later events and later instants change nothing', () => {
    const gone = ticket('elapsed high', log('Mon 2 14:00 cancelled', 'Mon 2 15:00 responded', 'Mon 2 16:00 resolved'));
    const status = sla.status(gone, on('Mon 2 20:00'));
    expect(status.ignored).toEqual([
      { index: 1, type: 'responded', reason: 'afterCancellation' },
      { index: 2, type: 'resolved', reason: 'afterCancellation' },
    ]);
    expect([status.mostUrgent, status.due, status.nextChange]).toEqual([undefined, undefined, undefined]);
    expect(status.metrics.resolution?.thresholds).toEqual([
      { name: 'atRisk', key: 'T/resolution/1/atRisk', at: undefined, reached: false },
    ]);
    expect(status.metrics.nextResponse).toMatchObject({ phase: 'cancelled', cycle: 0 });
  });
});

describe('everything in one millisecond', () => {
  const at = 'Mon 2 10:00';
  const all = ['customerReplied', 'paused', 'resumed', 'reopened', 'responded', 'updated', 'resolved'];

  test.each([
    ['in the order of a day', all],
    ['the other way round', [...all].reverse()],
  ])('%s', (_order, types) => {
    const busy = ticket('elapsed high', log(...types.map((type) => `${at} ${type}`)));
    expect(asOf(sla, busy, 'Mon 2 12:00', 'firstResponse')).toMatchObject({
      phase: 'stopped',
      verdict: 'met',
      stoppedAt: at,
      used: 0,
      wall: '0:00',
      business: '0:00',
    });
    // the resolution was undone by the reopening, and the pause by the resume
    expect(asOf(sla, busy, 'Mon 2 12:00')).toMatchObject({ phase: 'running', due: 'Mon 2 18:00', wall: '2:00' });
    expect(sla.status(busy, on('Mon 2 12:00')).ignored.map(({ type }) => type)).not.toContain('reopened');
  });

  test('as of that millisecond without events, the clock has just started', () => {
    expect(asOf(sla, ticket('elapsed high'), at)).toMatchObject({
      phase: 'running',
      verdict: 'onTrack',
      used: 0,
      wall: '0:00',
    });
  });
});

describe('as of an instant', () => {
  const whole = ticket('elapsed high', log('Mon 2 12:00 paused', 'Mon 2 15:00 resumed', 'Mon 2 20:00 resolved'));
  test('in the past, the status ignores later events', () => {
    expect(asOf(sla, whole, 'Mon 2 11:00')).toEqual(asOf(sla, ticket('elapsed high'), 'Mon 2 11:00'));
    expect(asOf(sla, whole, 'Mon 2 14:00')).toMatchObject({ phase: 'paused', dueIfResumed: 'Mon 2 20:00' });
  });

  // 19 days of eight hours (the 11th is a holiday) and one hour; 28 days and 16 hours of elapsed time
  test('in the future, the status assumes that nothing more happens', () => {
    expect(asOf(sla, ticket('elapsed high'), 'Tue 31 10:00')).toMatchObject({
      verdict: 'breaching',
      left: ['-153:00', '-688:00'],
    });
  });

  test('before the opening, status throws', () => {
    expect(issuesThrownBy(() => sla.status(whole, on('Mon 2 09:59:59.999')))).toMatchObject([
      { code: 'beforeOpening', path: 'asOf' },
    ]);
    expect(issuesThrownBy(() => sla.status(whole, '2026-03-02T12:00'))).toMatchObject([
      { code: 'invalidInstant', path: 'asOf' },
    ]);
  });

  test('simulate gives the due if the ticket resumes at 16:00', () => {
    const paused = ticket('elapsed high', log('Mon 2 12:00 paused'));
    const then = sla.simulate(paused, log('Mon 2 16:00 resumed'), on('Mon 2 16:00'));
    expect(then.metrics.resolution?.due?.toMillis()).toBe(Date.parse(on('Mon 2 22:00')));
    expect(paused.events).toHaveLength(1);
  });
});
