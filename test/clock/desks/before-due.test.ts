import type { MetricStatus } from 'prazo';
import { describe, expect, test } from 'vitest';
import { office, on, shown } from '../../ticket/week';
import { agreed, clockOf, happened, nextOf, opened, slaFor } from './desk';

/*
 * Thresholds before a due, during a pause and after it. Tickets are opened on Mon 2 10:00. A target of eight hours, on
 * a calendar that never closes, is due on Mon 2 18:00. A target of two business days of the office is due on Wed 4
 * 10:00.
 */

const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const desk = (target: object, policies: object = {}) =>
  slaFor({ cells: { high: { m: target }, low: { m: { businessDays: 1 } } }, metrics: { m: timed } }, policies);

/** Returns the crossing of a threshold, and whether it is reached. */
function point(sla: ReturnType<typeof desk>, ticket: ReturnType<typeof opened>, at: string, name = 'soon') {
  const { thresholds } = sla.status(ticket, on(at)).metrics.m as MetricStatus;
  const found = thresholds.find((threshold) => threshold.name === name);
  return [shown(found?.at), found?.reached];
}

describe('an amount before the due', () => {
  test.each<readonly [string, number, readonly string[], string, string | undefined, boolean]>([
    ['is that long before it', 2, [], 'Mon 2 15:59', 'Mon 2 16:00', false],
    ['is reached at that instant', 2, [], 'Mon 2 16:00', 'Mon 2 16:00', true],
    ['is not before the start', 9, [], 'Mon 2 10:00', 'Mon 2 10:00', true],
    ['moves with a pause', 2, ['12:00 paused', '13:00 resumed'], 'Mon 2 14:00', 'Mon 2 17:00', false],
    [
      'is after a pause that begins with exactly that much left',
      6,
      ['12:00 paused', '13:00 resumed'],
      'Mon 2 14:00',
      'Mon 2 13:00',
      true,
    ],
    [
      'is before a pause that begins with less left',
      7,
      ['12:00 paused', '13:00 resumed'],
      'Mon 2 14:00',
      'Mon 2 11:00',
      true,
    ],
    [
      'is before two pauses',
      7,
      ['12:00 paused', '13:00 resumed', '14:00 paused', '16:00 resumed'],
      'Mon 2 17:00',
      'Mon 2 11:00',
      true,
    ],
    [
      'is between two pauses',
      5.5,
      ['12:00 paused', '13:00 resumed', '14:00 paused', '16:00 resumed'],
      'Mon 2 17:00',
      'Mon 2 13:30',
      true,
    ],
    ['was reached before a pause in progress', 2, ['16:30 paused'], 'Mon 2 17:00', 'Mon 2 16:00', true],
    ['was reached a millisecond before it', 2, ['16:00:00.001 paused'], 'Mon 2 17:00', 'Mon 2 16:00', true],
    ['is unknown during a pause that began with more left', 2, ['15:30 paused'], 'Mon 2 17:00', undefined, false],
    [
      'is unknown during a pause that began with exactly that much left',
      2,
      ['16:00 paused'],
      'Mon 2 17:00',
      undefined,
      false,
    ],
    ['is unknown when that pause begins', 2, ['16:00 paused'], 'Mon 2 16:00', undefined, false],
    ['is known again after it', 2, ['16:00 paused', '17:00 resumed'], 'Mon 2 17:00', 'Mon 2 17:00', true],
    ['does not move with a pause after the due', 2, ['18:01 paused'], 'Mon 2 20:00', 'Mon 2 16:00', true],
  ])('%s', (_what, hours, lines, at, expected, reached) => {
    const sla = desk({ hours: 8 }, { thresholds: { soon: { before: { minutes: hours * 60 } } } });
    const ticket = opened(happened(...lines.map((line) => `Mon 2 ${line}`)));
    expect(point(sla, ticket, at)).toEqual([expected, reached]);
  });

  test('before a fixed due does not move with a pause', () => {
    const sla = desk({ hours: 8 }, { thresholds: { soon: { before: { hours: 2 } } } });
    const ticket = opened([agreed('Mon 2 10:30', { due: on('Mon 2 20:00') }), ...happened('Mon 2 11:00 paused')]);
    expect(point(sla, ticket, 'Mon 2 12:00')).toEqual(['Mon 2 18:00', false]);
  });
});

describe('a business day before the due', () => {
  const soon = { thresholds: { soon: { before: { businessDays: 1 } } }, calendar: office };

  test.each<readonly [string, readonly string[], string, string | undefined, boolean]>([
    ['is reached while it runs', [], 'Tue 3 10:00', 'Tue 3 10:00', true],
    ['was reached before a pause', ['Tue 3 11:00 paused'], 'Thu 5 11:00', 'Tue 3 10:00', true],
    ['is reached as a pause begins', ['Tue 3 10:00 paused'], 'Thu 5 11:00', 'Tue 3 10:00', true],
    ['is unknown during a pause before it', ['Tue 3 09:59 paused'], 'Thu 5 11:00', undefined, false],
    [
      'is unknown during two pauses that touch if the first began before it',
      ['Tue 3 09:00 paused reason:a', 'Sun 8 12:00 paused reason:b'],
      'Mon 9 12:00',
      undefined,
      false,
    ],
  ])('%s', (_what, lines, at, expected, reached) => {
    expect(point(desk({ days: 2 }, soon), opened(happened(...lines)), at)).toEqual([expected, reached]);
  });

  test('is known during a pause before the receipt, which moves nothing yet', () => {
    // Received on Mon 9 09:00, due on Tue 10 09:00.
    const ticket = opened(happened('Sat 7 13:00 paused'), { openedAt: on('Sat 7 12:00') });
    const sla = desk({ businessDays: 1 }, soon);
    expect(point(sla, ticket, 'Sun 8 12:00')).toEqual(['Mon 9 09:00', false]);
    expect(point(sla, ticket, 'Mon 9 09:00')).toEqual(['Mon 9 09:00', true]);
  });

  test('an amount is unknown, because the remaining time stays the same', () => {
    const ticket = opened(happened('Sat 7 13:00 paused'), { openedAt: on('Sat 7 12:00') });
    const sla = desk({ businessDays: 1 }, { ...soon, thresholds: { soon: { before: { hours: 8 } } } });
    expect(point(sla, ticket, 'Sun 8 12:00')).toEqual([undefined, false]);
    expect(point(sla, ticket, 'Tue 10 12:00')).toEqual([undefined, false]);
  });
});

describe('a part of the budget', () => {
  const half = { thresholds: { half: 0.5 } };

  test.each<readonly [string, readonly string[], string, string | undefined, boolean]>([
    ['is reached as a pause begins', ['Mon 2 14:00 paused'], 'Mon 2 15:00', 'Mon 2 14:00', true],
    ['stays reached after it', ['Mon 2 14:00 paused', 'Mon 2 15:00 resumed'], 'Mon 2 16:00', 'Mon 2 14:00', true],
    ['is unknown during a pause before it', ['Mon 2 13:59 paused'], 'Mon 2 15:00', undefined, false],
    ['is unknown for a clock that stopped before it', ['Mon 2 13:00 resolved'], 'Mon 2 15:00', undefined, false],
    ['is reached by a clock that stopped at it', ['Mon 2 14:00 resolved'], 'Mon 2 15:00', 'Mon 2 14:00', true],
  ])('%s', (_what, lines, at, expected, reached) => {
    expect(point(desk({ hours: 8 }, half), opened(happened(...lines)), at, 'half')).toEqual([expected, reached]);
  });

  test.each([
    // The new target is eight business hours and is received on Mon 9 09:00. 24 elapsed hours are carried over.
    ['of more than that', 'Sun 8 12:00'],
    // 0.8 of eight hours is 6:24.
    ['of exactly that much', 'Sat 7 18:24'],
  ])('is reached when a change carries a time %s, even before the receipt', (_what, changed) => {
    const sla = desk({ hours: 100 }, { reclassification: 'carryElapsed', calendar: office });
    const ticket = opened(happened(`${changed} reclassified level:low`), { openedAt: on('Sat 7 12:00') });
    expect(point(sla, ticket, changed, 'atRisk')).toEqual([changed, true]);
  });
});

describe('names', () => {
  test('only the threshold atRisk makes a clock at risk, whichever comes first', () => {
    // Keys that are whole numbers come before all others in JavaScript.
    const sla = desk({ hours: 8 }, { thresholds: { 1: 0.5 } });
    expect(clockOf(sla, opened(), 'Mon 2 15:00', 'm').verdict).toBe('onTrack');
    expect(clockOf(sla, opened(), 'Mon 2 16:24', 'm').verdict).toBe('atRisk');
  });
});

test('a paused clock has no change at openings and closings', () => {
  const sla = desk({ businessHours: 8 }, { calendar: office });
  expect(nextOf(sla, opened(), 'Mon 2 16:30')).toBe('Mon 2 17:00 closes');
  expect(nextOf(sla, opened(happened('Mon 2 11:00 paused')), 'Mon 2 12:00')).toBeUndefined();
});

describe('of paused metrics, the most urgent was due first when its pause began', () => {
  // `m` is due at 18:00. Its waits touch, so they are one pause, which began with the first wait.
  const metrics = (reason: string) => ({
    m: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
    other: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: { on: [{ event: 'paused', reasons: [reason] }], until: ['resumed'] },
    },
  });
  const waits = happened('Mon 2 11:00 paused reason:a', 'Mon 2 12:00 paused reason:b', 'Mon 2 13:00 paused reason:c');

  test.each([
    ['with two pauses', 'b', { hours: 8, minutes: 30 }, 2, 'm'],
    ['with three pauses', 'c', { hours: 8, minutes: 30 }, 3, 'm'],
    ['with three pauses, if the other was due before', 'c', { hours: 7, minutes: 30 }, 3, 'other'],
  ])('%s', (_what, reason, other, count, expected) => {
    const amount = { minutes: other.hours * 60 + other.minutes };
    const sla = slaFor({ cells: { high: { m: { hours: 8 }, other: amount } }, metrics: metrics(reason) });
    expect(sla.status(opened(waits.slice(0, count)), on('Mon 2 14:00')).mostUrgent).toBe(expected);
  });
});
