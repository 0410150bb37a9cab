import { describe, expect, test } from 'vitest';
import type { AnySla, AnyTicket } from '../../ticket/any';
import { office, on, slaWith } from '../../ticket/week';
import { clockOf, cyclesOf, happened, nextOf, opened, slaFor } from './desk';

/*
 * Tickets that arrive while the calendar is closed: nothing counts before the receipt.
 * │ closed   ── time that counts   ▲ the receipt   × the due      The office is open 9 to 17, Monday to Friday.
 */

const promising = (resolution: object): AnySla =>
  slaFor({ cells: { high: { resolution, firstResponse: resolution } } }, { calendar: office });
const at = (openedAt: string, ...events: readonly string[]): AnyTicket =>
  opened(happened(...events), { openedAt: on(openedAt) });

describe('one business day for a ticket of a Saturday', () => {
  const sla = promising({ businessDays: 1 });
  const saturday = at('Sat 7 10:00');

  test('is due on the day after the Monday on which it is received', () => {
    // Sat 10 │ ▲ Mon 9 ──8 h── 17 │ Tue 9 ×
    expect(clockOf(sla, saturday, 'Sun 8 12:00', 'resolution')).toMatchObject({
      phase: 'offHours',
      verdict: 'onTrack',
      startedAt: 'Sat 7 10:00',
      receivedAt: 'Mon 9 09:00',
      due: 'Tue 10 09:00',
      originalDue: 'Tue 10 09:00',
      used: 0,
      business: '0:00',
      left: ['8:00', '45:00'],
    });
    expect(nextOf(sla, saturday, 'Sun 8 12:00', 'resolution')).toBe('Mon 9 09:00 opens');
  });

  test('is the same for all tickets since the closing on Friday', () => {
    for (const openedAt of ['Fri 6 17:00', 'Fri 6 20:00', 'Sat 7 10:00', 'Sun 8 14:00', 'Mon 9 09:00']) {
      expect(clockOf(sla, at(openedAt), 'Mon 9 10:00', 'resolution').due).toBe('Tue 10 09:00');
    }
    expect(clockOf(sla, at('Fri 6 16:30'), 'Mon 9 10:00', 'resolution').due).toBe('Mon 9 16:30');
  });

  test('has receivedAt only if that is not the start', () => {
    expect(clockOf(sla, at('Mon 9 09:00'), 'Mon 9 10:00', 'resolution').receivedAt).toBeUndefined();
    expect(clockOf(sla, at('Mon 9 08:59:59.999'), 'Mon 9 10:00', 'resolution').receivedAt).toBe('Mon 9 09:00');
  });
});

describe('hours that count from the next opening', () => {
  const sla = promising({ hours: 4, from: 'nextOpening' });

  test('count elapsed time from then on', () => {
    // Mon 2 20:00 │ ▲ Tue 9 ──4 h──× 13
    const evening = at('Mon 2 20:00');
    expect(clockOf(sla, evening, 'Mon 2 23:00', 'resolution')).toMatchObject({
      phase: 'offHours',
      basis: 'elapsed',
      receivedAt: 'Tue 3 09:00',
      due: 'Tue 3 13:00',
      used: 0,
      wall: '0:00',
    });
    expect(nextOf(sla, evening, 'Mon 2 23:00', 'resolution')).toBe('Tue 3 09:00 opens');
    expect(clockOf(sla, evening, 'Tue 3 11:00', 'resolution')).toMatchObject({
      phase: 'running',
      used: 0.5,
      wall: '2:00',
    });
  });

  test('are met with nothing elapsed by a reply before the opening', () => {
    // Mon 2 20:00 ● 21 │ ▲ Tue 9
    expect(clockOf(sla, at('Mon 2 20:00', 'Mon 2 21:00 responded'), 'Tue 3 18:00', 'firstResponse')).toMatchObject({
      phase: 'stopped',
      verdict: 'met',
      stoppedAt: 'Mon 2 21:00',
      used: 0,
      wall: '0:00',
    });
  });

  test('have no pause before the receipt', () => {
    // Mon 2 20:00 ░ 22 … Tue 8 ░ │ ▲ Tue 9: the due does not move
    const early = at('Mon 2 20:00', 'Mon 2 22:00 paused', 'Tue 3 08:00 resumed');
    expect(clockOf(sla, early, 'Tue 3 10:00', 'resolution')).toMatchObject({ due: 'Tue 3 13:00', wall: '1:00' });
  });

  test('count only the part of a pause after the receipt', () => {
    // Mon 2 20:00 ░ 22 … ▲ Tue 9 ░ 10 ──4 h──× 14
    const over = at('Mon 2 20:00', 'Mon 2 22:00 paused', 'Tue 3 10:00 resumed');
    expect(clockOf(sla, over, 'Tue 3 11:00', 'resolution')).toMatchObject({ due: 'Tue 3 14:00', wall: '1:00' });
  });

  test('explain the time before the receipt as notReceived', () => {
    const segments = sla.explain(at('Mon 2 20:00'), 'resolution', on('Tue 3 10:00'))?.segments ?? [];
    expect(segments.map(({ reason, counted }) => [reason, counted.as('hours')])).toEqual([
      ['closed', 0],
      ['counted', 1],
    ]);
  });
});

describe('the next business day by 16:00, with a cutoff at 10:00', () => {
  const sla = promising({ businessDays: 1, by: '16:00', cutoff: '10:00' });
  test.each([
    ['before 10:00 on Thursday is due on Friday', 'Thu 5 09:30', undefined, 'Fri 6 16:00'],
    ['at 10:00 on Thursday counts from Friday, and is due on Monday', 'Thu 5 10:00', 'Fri 6 09:00', 'Mon 9 16:00'],
    ['at 15:00 on Thursday, the same', 'Thu 5 15:00', 'Fri 6 09:00', 'Mon 9 16:00'],
    [
      'on Thursday evening is received on Friday at 9:00, before the cutoff',
      'Thu 5 20:00',
      'Fri 6 09:00',
      'Mon 9 16:00',
    ],
    ['on a Saturday is received on Monday at 9:00', 'Sat 7 12:00', 'Mon 9 09:00', 'Tue 10 16:00'],
  ])('%s', (_situation, openedAt, receivedAt, due) => {
    expect(clockOf(sla, at(openedAt), openedAt, 'resolution')).toMatchObject({ receivedAt, due });
  });

  test('explains open time after the cutoff as not received', () => {
    // Thu 15 ──not received── 17 │ ▲ Fri 9 ──1 h── 10
    const segments = sla.explain(at('Thu 5 15:00'), 'resolution', on('Fri 6 10:00'))?.segments ?? [];
    expect(segments.map(({ reason, counted }) => [reason, counted.as('hours')])).toEqual([
      ['notReceived', 0],
      ['closed', 0],
      ['counted', 1],
    ]);
  });

  test('is offHours while open but not received, and next opens at the receipt', () => {
    const thursday = at('Thu 5 15:00');
    expect(clockOf(sla, thursday, 'Thu 5 16:00', 'resolution')).toMatchObject({ phase: 'offHours', used: 0 });
    expect(nextOf(sla, thursday, 'Thu 5 16:00', 'resolution')).toBe('Fri 6 09:00 opens');
  });

  test('does not count open time before the receipt', () => {
    // ▲ Fri 9 ── 17 │ Mon 9 ──× 16: fifteen hours
    expect(clockOf(sla, at('Thu 5 15:00'), 'Fri 6 12:00', 'resolution')).toMatchObject({
      business: '3:00',
      used: 3 / 15,
    });
  });
});

describe('the same business day', () => {
  const sla = promising({ businessDays: 0, by: '17:00' });
  test.each([
    ['is due at its closing', 'Mon 2 10:00', 'Mon 2 17:00'],
    ['from the evening before, the same', 'Mon 2 20:00', 'Tue 3 17:00'],
    ['from before the holiday, on the day after it', 'Tue 10 17:00', 'Thu 12 17:00'],
  ])('%s', (_situation, openedAt, due) => {
    expect(clockOf(sla, at(openedAt), openedAt, 'resolution').due).toBe(due);
  });

  test('is the next business day if the time of day is past at the start', () => {
    const noon = promising({ businessDays: 0, by: '12:00' });
    expect(clockOf(noon, at('Mon 2 14:00'), 'Mon 2 14:00', 'resolution').due).toBe('Tue 3 12:00');
    expect(clockOf(noon, at('Mon 2 12:00'), 'Mon 2 12:00', 'resolution').due).toBe('Tue 3 12:00');
    expect(clockOf(noon, at('Mon 2 11:59'), 'Mon 2 11:59', 'resolution').due).toBe('Mon 2 12:00');
  });
});

test('a report counts a clock that stopped before its receipt with no elapsed time', () => {
  const sla = promising({ businessDays: 1 });
  const early = at('Sat 7 10:00', 'Sat 7 11:00 resolved');
  const { total } = sla.report([early], on('Mon 9 10:00'), { by: [{ metric: 'metric' }] });
  expect(total).toMatchObject({ count: 2, verdicts: { met: 2 }, meanOfTarget: 0 });
  expect(total.used.mean?.toMillis()).toBe(0);
});

test('a reopening before the receipt excludes nothing: the clock counts from its receipt', () => {
  // Sat 10 ● 11 (resolved) 12 (reopened) │ ▲ Mon 9 ──1 h── 10
  const sla = promising({ businessDays: 1 });
  const reopened = at('Sat 7 10:00', 'Sat 7 11:00 resolved', 'Sat 7 12:00 reopened');
  expect(cyclesOf(sla, reopened, 'Mon 9 10:00', 'resolution')).toMatchObject([
    { phase: 'running', due: 'Tue 10 09:00', business: '1:00', used: 1 / 8 },
  ]);
});

test('a target in business hours is received at its start', () => {
  const night = slaWith().status(
    { category: 'business', level: 'high', openedAt: on('Sat 7 10:00') },
    on('Sun 8 10:00'),
  );
  expect(night.metrics.resolution).toMatchObject({ phase: 'offHours', receivedAt: undefined });
});
