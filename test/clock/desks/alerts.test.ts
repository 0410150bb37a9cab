import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { office, on } from '../../ticket/week';
import { agreed, clockOf, happened, nextOf, opened, slaFor } from './desk';

/*
 * Alerts: thresholds in business days, with an empty budget, and of late and paused clocks.
 * ── time that counts   ▽ a threshold   × the due      All are opened on Mon 2 10:00 unless another time is given.
 */

const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const promising = (work: object | 'agreed', policies: object = {}) =>
  slaFor({ cells: { high: { work } }, metrics: { work: timed } }, { calendar: office, ...policies });

describe('a target with an empty budget', () => {
  // Fri 20 │ ▲ Mon 9 ×: due by 09:00 of a day that opens at 09:00
  const sla = promising(
    { businessDays: 0, by: '09:00' },
    { thresholds: { half: 0.5, soon: { before: { hours: 1 } } } },
  );
  const evening = opened([], { openedAt: on('Fri 6 20:00') });

  test('has used 0 until the due, and undefined after it', () => {
    expect(clockOf(sla, evening, 'Mon 9 09:00', 'work')).toMatchObject({
      due: 'Mon 9 09:00',
      used: 0,
      verdict: 'atRisk',
    });
    expect(clockOf(sla, evening, 'Mon 9 09:30', 'work')).toMatchObject({
      verdict: 'breaching',
      used: undefined,
      business: '0:30',
    });
  });

  test('reaches its fractions at the due, and a threshold before the due at the start', () => {
    const points = sla.status(evening, on('Mon 9 09:30')).metrics.work?.thresholds;
    expect(points?.map(({ name, at, reached }) => [name, at?.toMillis(), reached])).toEqual([
      ['atRisk', Date.parse(on('Mon 9 09:00')), true],
      ['half', Date.parse(on('Mon 9 09:00')), true],
      // a business hour before the opening on Monday is Friday 16:00, before the start
      ['soon', Date.parse(on('Fri 6 20:00')), true],
    ]);
  });
});

describe('a distance before the due that is longer than all open time before it', () => {
  // Mon 2 10 ▽ start … Mon 9 │ 00:00 × the first open instant of the calendar
  const monday = createCalendar({ zone: 'America/Sao_Paulo', hours: {}, overrides: { '2026-03-09': ['00:00-24:00'] } });
  const far = { before: { minutes: 30 } };
  const days = { before: { businessDays: 1 } };
  const sla = promising({ businessDays: 0, by: '00:00' }, { calendar: monday, thresholds: { far, days } });

  test('is reached from the start on', () => {
    const points = sla.status(opened(), on('Mon 2 10:00')).metrics.work?.thresholds;
    expect(points?.slice(1).map(({ name, at, reached }) => [name, at?.toMillis(), reached])).toEqual([
      ['far', Date.parse(on('Mon 2 10:00')), true],
      ['days', Date.parse(on('Mon 2 10:00')), true],
    ]);
  });
});

describe('a threshold in business days', () => {
  const days = { before: { before: { businessDays: 1 } }, after: { after: { businessDays: 1 } } };
  const points = (target: object, openedAt: string) =>
    promising(target, { thresholds: days })
      .status(opened([], { openedAt: on(openedAt) }), on(openedAt))
      .metrics.work?.thresholds.slice(1)
      .map(({ at }) => at?.toMillis());
  test.each([
    ['of business hours', { businessHours: 16 }, 'Mon 2 10:00', ['Tue 3 10:00', 'Thu 5 10:00']],
    ['over a weekend', { businessHours: 8 }, 'Fri 6 10:00', ['Fri 6 10:00', 'Tue 10 10:00']],
    ['over a holiday', { businessHours: 8 }, 'Tue 10 10:00', ['Tue 10 10:00', 'Fri 13 10:00']],
    ['of elapsed time that ends on a Saturday', { hours: 50 }, 'Thu 5 10:00', ['Fri 6 12:00', 'Mon 9 12:00']],
    ['at a closing that the day before also has', { businessHours: 16 }, 'Mon 2 09:00', ['Mon 2 17:00', 'Thu 5 09:00']],
  ])('%s', (_what, target, openedAt, [before, after]) => {
    expect(points(target, openedAt)).toEqual([Date.parse(on(before as string)), Date.parse(on(after as string))]);
  });
});

test('a late paused clock still crosses thresholds after its due, but no fraction', () => {
  // Mon 10 ──2 h──× 12 ─ 13 ░░ ▽ 14: two hours after the due, in the pause
  const sla = promising({ hours: 2 }, { thresholds: { later: { after: { hours: 2 } }, twice: 2 } });
  const paused = opened(happened('Mon 2 13:00 paused'));
  const points = sla.status(paused, on('Mon 2 13:30')).metrics.work?.thresholds;
  expect(points?.slice(1).map(({ name, at, reached }) => [name, at?.toMillis(), reached])).toEqual([
    ['later', Date.parse(on('Mon 2 14:00')), false],
    ['twice', undefined, false],
  ]);
  expect(nextOf(sla, paused, 'Mon 2 13:30')).toBe('Mon 2 14:00 threshold later');
});

test('a ticket without an id has no keys of thresholds', () => {
  const keys = (id: string | undefined) =>
    promising({ hours: 2 })
      .status(opened([], { id }), on('Mon 2 11:00'))
      .metrics.work?.thresholds.map(({ key }) => key);
  expect([keys('T'), keys(undefined)]).toEqual([['T/work/1/atRisk'], [undefined]]);
});

describe('the most urgent of two metrics', () => {
  // Both dues are agreed by hand: Monday 18:00 for the first, Tuesday 18:00 for the second.
  const cells = { high: { first: 'agreed', second: 'agreed' } } as const;
  const second = { starts: ['opened'], stops: ['resolved'] };
  const sla = slaFor({ cells, metrics: { first: timed, second } });
  const both = [
    agreed('Mon 2 10:00', { due: on('Mon 2 18:00') }, 'first'),
    agreed('Mon 2 10:00', { due: on('Tue 3 18:00') }, 'second'),
  ];
  const urgent = (at: string, ...events: readonly string[]) =>
    sla.status(opened([...both, ...happened(...events)]), on(at)).mostUrgent;

  test('is the first to be due', () => {
    expect(urgent('Mon 2 11:00')).toBe('first');
  });
  test('is the running one if the other is paused, even with a fixed due', () => {
    expect(urgent('Mon 2 12:00', 'Mon 2 11:00 paused')).toBe('second');
  });
  test('is the late one, even if it is paused', () => {
    expect(urgent('Mon 2 18:00', 'Mon 2 11:00 paused')).toBe('second');
    expect(urgent('Mon 2 18:00:00.001', 'Mon 2 11:00 paused')).toBe('first');
  });
});
