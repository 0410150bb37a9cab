import { describe, expect, test } from 'vitest';
import type { AnyEvent } from '../ticket/any';
import { asOf, log, on, slaWith, ticket } from '../ticket/week';

// ── time that counts   ░░ time that does not   ⊙ an agreement   × the due      All tickets are opened on Mon 2 10:00.

const sla = slaWith();

type Agreed = Extract<AnyEvent, { readonly type: 'agreed' }>;
const agreed = (at: string, target: Agreed['target'], metric?: string): AnyEvent =>
  ({ type: 'agreed', at: on(at), target, ...(metric === undefined ? {} : { metric }) }) as AnyEvent;

const ticketWith = (...events: readonly AnyEvent[]) => ticket('agreed high', events);

describe('before anything is agreed', () => {
  test('a ticket is never late', () => {
    for (const at of ['Mon 2 10:00', 'Fri 6 10:00', 'Tue 31 10:00']) {
      expect(asOf(sla, ticketWith(), at)).toMatchObject({
        verdict: 'awaitingAgreement',
        target: 'agreed',
        due: undefined,
        used: undefined,
      });
    }
    expect(sla.status(ticketWith(), on('Tue 31 10:00'))).toMatchObject({
      mostUrgent: undefined,
      due: undefined,
      nextChange: undefined,
    });
  });

  test('a resolved ticket is not late either', () => {
    const solved = ticketWith(...log('Fri 27 10:00 resolved'));
    expect(asOf(sla, solved, 'Fri 27 10:00')).toMatchObject({
      phase: 'stopped',
      verdict: 'awaitingAgreement',
      everBreached: false,
    });
  });

  test('the status has the elapsed time, but no remaining time', () => {
    const paused = ticketWith(...log('Mon 2 12:00 paused', 'Mon 2 14:00 resumed'));
    expect(asOf(sla, paused, 'Mon 2 16:00')).toMatchObject({
      phase: 'running',
      wall: '4:00',
      business: '4:00',
      left: undefined,
    });
  });
});

describe('an agreed target counts from the start of the clock', () => {
  const pause = log('Mon 2 12:00 paused', 'Mon 2 14:00 resumed');
  test.each([
    // Mon 10 ─ 12 ░░ 14 ──…⊙ Tue 9 ──…: 30 h and the pause
    ['in hours', { hours: 30 }, { due: 'Tue 3 18:00', originalDue: 'Tue 3 16:00', used: 24 / 30 }],
    // 7 h on Monday, 5 on Tuesday, plus two; by noon on Tuesday 5 h and 3 h have elapsed
    ['in business hours', { businessHours: 12 }, { due: 'Tue 3 16:00', originalDue: 'Tue 3 14:00', used: 8 / 12 }],
    ['in days', { days: 2 }, { due: 'Wed 4 12:00', used: 24 / 48 }],
    // Wednesday 10:00, plus two hours
    ['in business days', { businessDays: 2 }, { due: 'Wed 4 12:00', used: 8 / 16 }],
    [
      'as a fixed instant, which pauses do not move',
      { due: on('Thu 5 10:00') },
      { due: 'Thu 5 10:00', originalDue: 'Thu 5 10:00', used: 24 / 72 },
    ],
  ])('%s', (_unit, target, expected) => {
    const on3 = ticketWith(...pause, agreed('Tue 3 09:00', target));
    expect(asOf(sla, on3, 'Tue 3 12:00')).toMatchObject(expected);
  });

  test('may name a calendar', () => {
    // 6 h on Saturday, 2 on Sunday
    const named = ticketWith(agreed('Mon 2 11:00', { businessHours: 8, calendar: 'weekend' }));
    expect(asOf(sla, named, 'Mon 2 12:00')).toMatchObject({ phase: 'offHours', due: 'Sun 8 12:00' });
  });

  test('may be late immediately', () => {
    const late = ticketWith(agreed('Tue 3 10:00', { hours: 8 }));
    expect(asOf(sla, late, 'Tue 3 10:00')).toMatchObject({
      verdict: 'breaching',
      due: 'Mon 2 18:00',
      breachedOnChange: true,
    });
    const past = ticketWith(agreed('Tue 3 10:00', { due: on('Mon 2 09:00') }));
    // `used` of an empty budget is unknown
    expect(asOf(sla, past, 'Tue 3 10:00')).toMatchObject({
      verdict: 'breaching',
      due: 'Mon 2 09:00',
      used: undefined,
    });
  });

  test('counts from there under every reclassification policy', () => {
    const carry = slaWith({ reclassification: 'carryElapsed' });
    expect(asOf(carry, ticketWith(agreed('Tue 3 10:00', { hours: 30 })), 'Tue 3 10:00')).toMatchObject({
      due: 'Tue 3 16:00',
      used: 24 / 30,
    });
  });
});

describe('a second agreement', () => {
  test('replaces the first', () => {
    const twice = ticketWith(agreed('Mon 2 11:00', { hours: 8 }), agreed('Mon 2 12:00', { hours: 30 }));
    expect(asOf(sla, twice, 'Mon 2 11:30')).toMatchObject({ target: { hours: 8 }, due: 'Mon 2 18:00' });
    expect(asOf(sla, twice, 'Mon 2 12:00')).toMatchObject({ target: { hours: 30 }, due: 'Tue 3 16:00' });
  });

  test('ends a breach, but everBreached stays true', () => {
    const late = ticketWith(agreed('Mon 2 11:00', { hours: 8 }), agreed('Mon 2 20:00', { hours: 30 }));
    expect(asOf(sla, late, 'Mon 2 19:00')).toMatchObject({ verdict: 'breaching' });
    expect(asOf(sla, late, 'Mon 2 20:00')).toMatchObject({
      verdict: 'onTrack',
      breachedAt: undefined,
      everBreached: true,
    });
  });

  test('may be a withdrawal', () => {
    const withdrawn = ticketWith(agreed('Mon 2 11:00', { hours: 8 }), agreed('Mon 2 12:00', null));
    expect(asOf(sla, withdrawn, 'Fri 6 12:00')).toMatchObject({
      verdict: 'awaitingAgreement',
      target: 'agreed',
      due: undefined,
      everBreached: false,
    });
    const again = ticketWith(
      agreed('Mon 2 11:00', { hours: 8 }),
      agreed('Mon 2 12:00', null),
      agreed('Mon 2 13:00', { hours: 30 }),
    );
    expect(asOf(sla, again, 'Mon 2 14:00')).toMatchObject({ due: 'Tue 3 16:00' });
  });
});

describe('an agreement', () => {
  const ignoredOf = (kind: string, ...events: readonly AnyEvent[]) =>
    sla.status(ticket(kind, events), on('Fri 27 10:00')).ignored;

  test.each([
    ['without a metric, if none has a target', 'none high', [agreed('Mon 2 11:00', { hours: 100 })], 0],
    [
      'on a metric whose clock has ended',
      'agreed high',
      [...log('Mon 2 11:00 resolved'), agreed('Mon 2 12:00', { hours: 100 })],
      1,
    ],
    ['withdrawn without an agreement', 'agreed high', [agreed('Mon 2 11:00', null)], 0],
  ])('%s is ignored', (_what, kind, events, index) => {
    expect(ignoredOf(kind, ...events)).toEqual([{ index, type: 'agreed', reason: 'nothingToAgree' }]);
  });

  test('with a metric applies to that metric', () => {
    const named = ticketWith(agreed('Mon 2 11:00', { hours: 8 }, 'resolution'));
    expect(asOf(sla, named, 'Mon 2 12:00')).toMatchObject({ due: 'Mon 2 18:00' });
    expect(ignoredOf('agreed high', agreed('Mon 2 11:00', { hours: 8 }, 'resolution'))).toEqual([]);
  });

  test('without a metric applies to all metrics with a target if none awaits an agreement', () => {
    // Mon 10 ⊙ 11 ──…: 100 h are four days and four hours
    const both = ticket('elapsed high', [agreed('Mon 2 11:00', { hours: 100 })]);
    for (const metric of ['firstResponse', 'resolution']) {
      expect(asOf(sla, both, 'Mon 2 12:00', metric)).toMatchObject({ target: { hours: 100 }, due: 'Fri 6 14:00' });
    }
    expect(ignoredOf('elapsed high', agreed('Mon 2 11:00', { hours: 100 }))).toEqual([]);
  });

  test('on a metric without a target gives it one', () => {
    const given = ticketWith(agreed('Mon 2 11:00', { hours: 4 }, 'firstResponse'));
    expect(asOf(sla, given, 'Mon 2 12:00', 'firstResponse')).toMatchObject({ verdict: 'onTrack', due: 'Mon 2 14:00' });
    expect(asOf(sla, given, 'Mon 2 12:00')).toMatchObject({ verdict: 'awaitingAgreement' });
    expect(ignoredOf('agreed high', agreed('Mon 2 11:00', { hours: 4 }, 'firstResponse'))).toEqual([]);
  });

  test('stays in force after changes of class', () => {
    const moved = ticketWith(
      agreed('Mon 2 11:00', { hours: 30 }),
      ...log('Mon 2 12:00 reclassified category elapsed', 'Mon 2 13:00 reclassified category agreed'),
    );
    expect(asOf(sla, moved, 'Mon 2 12:30')).toMatchObject({ target: { hours: 30 }, due: 'Tue 3 16:00' });
    expect(asOf(sla, moved, 'Mon 2 13:30')).toMatchObject({ target: { hours: 30 }, due: 'Tue 3 16:00' });
  });

  test('that is withdrawn leaves the target of the present class', () => {
    const moved = ticketWith(
      agreed('Mon 2 11:00', { hours: 30 }),
      ...log('Mon 2 12:00 reclassified category elapsed'),
      agreed('Mon 2 13:00', null),
    );
    expect(asOf(sla, moved, 'Mon 2 13:30')).toMatchObject({ target: { hours: 8 }, due: 'Mon 2 18:00' });
  });
});
