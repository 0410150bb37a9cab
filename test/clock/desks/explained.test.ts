import { type Calendar, calendarUnion, createCalendar, type Explanation } from 'prazo';
import { describe, expect, test } from 'vitest';
import { on, shown } from '../../ticket/week';
import { clockOf, happened, opened, slaFor } from './desk';

/* The segments of an explanation: each reason why time counts or does not count. */

const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const desk = (target: object, calendar: Calendar, policies: object = {}) =>
  slaFor(
    { cells: { high: { m: target }, low: { m: { hours: 20 } } }, metrics: { m: timed } },
    { calendar, ...policies },
  );
const plain = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-17:00'] } });

const hours = (amount: { toMillis(): number }) => amount.toMillis() / 3_600_000;
const segments = (explanation: Explanation | undefined) =>
  explanation?.segments.map(({ from, until, reason, counted, names }) => [
    shown(from),
    shown(until),
    reason,
    hours(counted),
    ...names,
  ]);

test('if several exceptions close the calendar, a closure decides, then an override, then a holiday', () => {
  const calendar = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: [
      { date: '2026-03-04', name: 'Foundation' },
      { date: '2026-03-05', name: 'Lunch', closed: '12:00-14:00' },
      { date: '2026-03-06', name: 'Bridge' },
    ],
    overrides: { '2026-03-06': ['10:00-12:00'] },
    closures: [
      { from: on('Wed 4 10:00'), until: on('Wed 4 15:00'), name: 'Power cut' },
      { from: on('Thu 5 13:00'), until: on('Thu 5 15:00'), name: 'Move' },
    ],
  });
  const ticket = opened([], { openedAt: on('Tue 3 16:00') });
  const explanation = desk({ businessHours: 40 }, calendar).explain(ticket, 'm', on('Sat 7 12:00'));
  expect(segments(explanation)).toEqual([
    ['Tue 3 16:00', 'Tue 3 17:00', 'counted', 1],
    ['Tue 3 17:00', 'Wed 4 00:00', 'closed', 0],
    ['Wed 4 00:00', 'Wed 4 10:00', 'holiday', 0, 'Foundation'],
    ['Wed 4 10:00', 'Wed 4 15:00', 'closure', 0, 'Power cut'],
    ['Wed 4 15:00', 'Thu 5 00:00', 'holiday', 0, 'Foundation'],
    ['Thu 5 00:00', 'Thu 5 09:00', 'closed', 0],
    ['Thu 5 09:00', 'Thu 5 12:00', 'counted', 3],
    ['Thu 5 12:00', 'Thu 5 13:00', 'holiday', 0, 'Lunch'],
    ['Thu 5 13:00', 'Thu 5 15:00', 'closure', 0, 'Move'],
    ['Thu 5 15:00', 'Thu 5 17:00', 'counted', 2],
    ['Thu 5 17:00', 'Fri 6 00:00', 'closed', 0],
    ['Fri 6 00:00', 'Fri 6 10:00', 'override', 0],
    ['Fri 6 10:00', 'Fri 6 12:00', 'counted', 2],
    ['Fri 6 12:00', 'Sat 7 00:00', 'override', 0],
    ['Sat 7 00:00', 'Sat 7 12:00', 'closed', 0],
  ]);
  expect(hours(explanation?.counted as never)).toBe(8);
});

test('a holiday of one calendar of a union is the reason for time in which neither is open', () => {
  // On Wednesday the first is closed, and the second is open from 10 to 12.
  const first = createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: [{ date: '2026-03-04', name: 'Foundation' }],
  });
  const second = createCalendar({ zone: 'America/Sao_Paulo', hours: { wed: ['10:00-12:00'] } });
  const ticket = opened([], { openedAt: on('Tue 3 16:00') });
  const sla = desk({ businessHours: 40 }, calendarUnion(first, second));
  expect(segments(sla.explain(ticket, 'm', on('Thu 5 10:00')))).toEqual([
    ['Tue 3 16:00', 'Tue 3 17:00', 'counted', 1],
    ['Tue 3 17:00', 'Wed 4 00:00', 'closed', 0],
    ['Wed 4 00:00', 'Wed 4 10:00', 'holiday', 0, 'Foundation'],
    ['Wed 4 10:00', 'Wed 4 12:00', 'counted', 2],
    ['Wed 4 12:00', 'Thu 5 00:00', 'holiday', 0, 'Foundation'],
    ['Thu 5 00:00', 'Thu 5 09:00', 'closed', 0],
    ['Thu 5 09:00', 'Thu 5 10:00', 'counted', 1],
  ]);
});

describe('pauses', () => {
  test('continue with their reason after a restart', () => {
    const ticket = opened(happened('Mon 2 11:00 paused reason:parts', 'Mon 2 12:00 restarted'));
    expect(segments(desk({ hours: 8 }, plain).explain(ticket, 'm', on('Mon 2 13:00')))).toEqual([
      ['Mon 2 12:00', 'Mon 2 13:00', 'paused', 0, 'parts'],
    ]);
  });

  test('that begin again while in progress keep their reason', () => {
    const pauses = { on: ['updated'], until: ['responded'] };
    const sla = slaFor({ cells: { high: { m: { hours: 8 } } }, metrics: { m: { ...timed, pauses } } });
    const ticket = opened(happened('Mon 2 11:00 updated reason:a', 'Mon 2 12:00 updated reason:b'));
    expect(segments(sla.explain(ticket, 'm', on('Mon 2 13:00')))).toEqual([
      ['Mon 2 10:00', 'Mon 2 11:00', 'counted', 1],
      ['Mon 2 11:00', 'Mon 2 13:00', 'paused', 0, 'a'],
    ]);
  });

  test('of no length make no segment', () => {
    const ticket = opened(happened('Mon 2 12:00 paused', 'Mon 2 12:00 resumed'));
    expect(segments(desk({ hours: 8 }, plain).explain(ticket, 'm', on('Mon 2 13:00')))).toEqual([
      ['Mon 2 10:00', 'Mon 2 13:00', 'counted', 3],
    ]);
  });

  test('continue beyond the receipt', () => {
    const ticket = opened(happened('Sat 7 13:00 paused reason:parts', 'Mon 9 10:00 resumed'), {
      openedAt: on('Sat 7 12:00'),
    });
    const explanation = desk({ businessDays: 1 }, plain).explain(ticket, 'm', on('Mon 9 11:00'));
    expect(segments(explanation)).toEqual([
      ['Sat 7 12:00', 'Sat 7 13:00', 'closed', 0],
      ['Sat 7 13:00', 'Mon 9 09:00', 'paused', 0, 'parts'],
      ['Mon 9 09:00', 'Mon 9 10:00', 'paused', 0, 'parts'],
      ['Mon 9 10:00', 'Mon 9 11:00', 'counted', 1],
    ]);
  });

  test('may begin before a change that carries, and end after it', () => {
    const sla = desk({ businessHours: 8 }, plain, { reclassification: 'carryElapsed' });
    const ticket = opened(
      happened(
        'Mon 2 10:30 paused',
        'Mon 2 11:00 resumed',
        'Mon 2 12:00 paused',
        'Mon 2 13:00 reclassified level:low',
        'Mon 2 15:00 resumed',
        'Mon 2 15:30 paused',
        'Mon 2 16:00 resumed',
      ),
    );
    expect(segments(sla.explain(ticket, 'm', on('Mon 2 18:00')))).toEqual([
      ['Mon 2 10:00', 'Mon 2 10:30', 'counted', 0.5],
      ['Mon 2 10:30', 'Mon 2 11:00', 'paused', 0],
      ['Mon 2 11:00', 'Mon 2 12:00', 'counted', 1],
      ['Mon 2 12:00', 'Mon 2 13:00', 'paused', 0],
      ['Mon 2 13:00', 'Mon 2 15:00', 'paused', 0],
      ['Mon 2 15:00', 'Mon 2 15:30', 'counted', 0.5],
      ['Mon 2 15:30', 'Mon 2 16:00', 'paused', 0],
      ['Mon 2 16:00', 'Mon 2 18:00', 'counted', 2],
    ]);
    // The hour after the closing counts for the new target, but is not business time.
    expect(clockOf(sla, ticket, 'Mon 2 18:00', 'm')).toMatchObject({ wall: '4:00', business: '3:00' });
  });
});

describe('a long explanation', () => {
  /** Returns the n-th business day from Monday, 2 March 2026, which has the number 0. */
  const day = (n: number) => Date.parse('2026-03-02T00:00-03:00') + (n + 2 * Math.floor(n / 5)) * 86_400_000;
  const at = (n: number, hour: number) => day(n) + hour * 3_600_000;
  const reasons = (explanation: Explanation | undefined) => explanation?.segments.map(({ reason }) => reason);

  test('is shortened if it has more than forty segments', () => {
    // Each day has an open and a closed segment. A weekend belongs to the closed segment of Friday night.
    const sla = desk({ businessHours: 400 }, plain);
    expect(reasons(sla.explain(opened(), 'm', at(19, 18)))).toHaveLength(40);
    const longer = sla.explain(opened(), 'm', at(20, 10));
    expect(reasons(longer)).toEqual(['ordinary']);
    // Twenty days of eight hours, less one hour of the first day, and one hour of the last day.
    expect(hours(longer?.counted as never)).toBe(160);
    expect(hours(longer?.segments[0]?.counted as never)).toBe(160);
  });

  test('keeps fewer than three consecutive ordinary segments', () => {
    // The first hour of each day is a pause, except on two days: 9–10 ░ 10–17 ── 17–9.
    const sla = desk({ businessHours: 400 }, plain);
    const events = Array.from({ length: 25 }, (_, n) => n)
      .filter((n) => n > 0 && n !== 3)
      .flatMap((n) => [
        { type: 'paused', at: at(n, 9) },
        { type: 'resumed', at: at(n, 10) },
      ]);
    const short = reasons(sla.explain(opened(events as never), 'm', at(24, 18)));
    // Two segments and a pause per day, but no pause between the third and the fourth day.
    expect(short?.slice(0, 9)).toEqual([
      ...['counted', 'closed', 'paused'],
      ...['counted', 'closed', 'paused'],
      ...['ordinary', 'paused', 'counted'],
    ]);
  });

  test('joins three consecutive ordinary segments', () => {
    const sla = desk({ businessHours: 400 }, plain);
    const events = Array.from({ length: 25 }, (_, n) => n).flatMap((n) => [
      { type: 'paused', at: at(n, 11) },
      { type: 'resumed', at: at(n, 12) },
    ]);
    const short = reasons(sla.explain(opened(events as never), 'm', at(24, 11.5)));
    expect(short?.slice(0, 5)).toEqual(['counted', 'paused', 'ordinary', 'paused', 'ordinary']);
    expect(new Set(short)).toEqual(new Set(['counted', 'paused', 'ordinary']));
  });
});
