import { createCalendar, createSla, supportCatalog } from 'prazo';
import { amountText, metricBadge, nextTextChange, timeStrip, watchTicket } from 'prazo/view';
import { describe, expect, it, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/input/units';
import { at, sla, ticket } from './desk';
import { FakeClock } from './fake-clock';

describe('the text of an amount', () => {
  it.each<[string, number, Omit<Parameters<typeof amountText>[1], 'language'>, string]>([
    ['rounds down by default', 90_000, {}, '1m'],
    ['rounds up on demand', 90_000, { round: 'up' }, '2m'],
    ['of a whole minute is exact, although rounded up', 2 * MINUTE_MS, { round: 'up' }, '2m'],
    ['has a minus sign if it is negative', -90_000, {}, '−1m'],
    ['has a minus sign if it is negative and rounded up', -90_000, { round: 'up' }, '−2m'],
    ['has no minus sign if it rounds to 0', -1, {}, '0m'],
    ['of 0 ms is 0m', 0, {}, '0m'],
    ['of 0 ms rounded up is 1m', 0, { round: 'up' }, '1m'],
    ['has seconds on demand', 90_000, { seconds: true }, '1m 30s'],
    ['has no days by default', 49 * HOUR_MS, {}, '49h'],
    ['has days of 24 hours on demand', 49 * HOUR_MS, { hoursPerDay: 24 }, '2d 1h'],
    // Two days of 7.5 h, 1 h and 20 min.
    ['has days of 7.5 hours', 15 * HOUR_MS + 80 * MINUTE_MS, { hoursPerDay: 7.5, units: 3 }, '2d 1h 20m'],
    [
      'has days of 7.5 hours, rounded up',
      15 * HOUR_MS + 80 * MINUTE_MS - 1,
      { hoursPerDay: 7.5, units: 3, round: 'up' },
      '2d 1h 20m',
    ],
    ['of exactly one hour is 1h', HOUR_MS, { units: 1 }, '1h'],
    ['of a millisecond less is 59m', HOUR_MS - 1, { units: 1 }, '59m'],
  ])('%s', (_, ms, options, text) => {
    expect(amountText(ms, { language: 'en', ...options })).toBe(text);
  });
});

test('overdue by exactly one hour, shown in one unit | the text changes after another hour', () => {
  // Due on Tuesday at 10:00.
  const late = sla.evaluate(ticket('urgent'), at('11-24 11:00')).metrics.resolution;
  expect(metricBadge(late, { language: 'en', units: 1 }).text).toBe('overdue by 1h');
  expect(nextTextChange(late, { language: 'en', units: 1 })).toBe(Date.parse(at('11-24 12:00')));
});

describe('an event with an instant in another format', () => {
  it.each([
    '2026-11-23T10:59:58-0300',
    '2026-11-23T10:59:58-03',
    '2026-11-23T10:59:58,000-03:00',
    '2026-11-23T13:59:58.000Z',
  ])('dated %s, ahead of the clock of the host: sets the timer to it', (when) => {
    const clock = new FakeClock(at('11-23 10:59:55.500'));
    const log = ticket('urgent', [
      { type: 'responded', at: at('11-23 10:00') },
      { type: 'paused', at: when },
    ]);
    const watch = watchTicket(sla, log, { language: 'en', now: clock.now, setTimer: clock.setTimer });
    watch.subscribe(() => {});
    expect(clock.waiting).toEqual(['2026-11-23T13:59:58.000Z']);
  });
});

describe('a watched ticket', () => {
  const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
  const elapsed = createSla({ catalog: supportCatalog, calendar, thresholds: { later: 0.55 } });
  const opened = { id: 'T', category: 'core', level: 'urgent', openedAt: '2026-11-23T00:00:00Z' } as const;

  it('has a new snapshot when a threshold is reached, although the texts stay the same', () => {
    const clock = new FakeClock('2026-11-23T04:23:59.999Z');
    const answered = { ...opened, events: [{ type: 'responded', at: '2026-11-23T00:00:00Z' }] } as const;
    const watch = watchTicket(elapsed, answered, {
      language: 'en',
      units: 1,
      now: clock.now,
      setTimer: clock.setTimer,
    });
    const before = watch.getSnapshot();
    // 0.55 of 8 h is 4 h 24 min. From 04:00 to 05:00 the text is "4h left".
    expect(before.status.metrics.resolution.thresholds.map(({ reached }) => reached)).toEqual([false, false]);
    clock.set('2026-11-23T04:24:00Z');
    expect(watch.getSnapshot().status.metrics.resolution.thresholds.map(({ reached }) => reached)).toEqual([
      false,
      true,
    ]);
  });

  it('throws outsideCoverage if its status can no longer be computed', () => {
    const limited = createCalendar({
      zone: 'UTC',
      hours: { 'mon-fri': ['09:00-17:00'] },
      holidays: { name: 'ours', coverage: { from: 2026, until: 2026 }, holidaysIn: () => [] },
    });
    const clock = new FakeClock('2026-12-30T12:00:00Z');
    const waiting = { ...opened, openedAt: '2026-12-30T10:00:00Z' } as const;
    const watch = watchTicket(createSla({ catalog: supportCatalog, calendar: limited }), waiting, {
      language: 'en',
      now: clock.now,
      setTimer: clock.setTimer,
    });
    clock.set('2027-06-01T12:00:00Z');
    expect(() => watch.getSnapshot()).toThrow('outsideCoverage');
  });

  it('keeps its timer and snapshot until the last subscription ends', () => {
    const clock = new FakeClock(at('11-23 14:30'));
    let timers = 0;
    const setTimer: typeof clock.setTimer = (run, ms) => {
      timers++;
      return clock.setTimer(run, ms);
    };
    const watch = watchTicket(sla, ticket('urgent'), { language: 'en', now: clock.now, setTimer });
    const ends = [watch.subscribe(() => {}), watch.subscribe(() => {}), watch.subscribe(() => {})];
    expect(timers).toBe(1);
    const shown = watch.getSnapshot();
    clock.set(at('11-23 14:35'));
    // While there are listeners, only the timer makes a new snapshot.
    expect(watch.getSnapshot()).toBe(shown);
    ends[0]?.();
    ends[0]?.();
    ends[1]?.();
    expect([timers, clock.waiting.length]).toEqual([1, 1]);
    ends[2]?.();
    ends[2]?.();
    expect([timers, clock.waiting.length]).toEqual([1, 0]);
    // The next subscription makes a new snapshot.
    watch.subscribe(() => {});
    expect(watch.getSnapshot()).not.toBe(shown);
    expect(timers).toBe(2);
  });

  it('makes no new snapshot for a second listener', () => {
    const clock = new FakeClock(at('11-23 14:30'));
    const watch = watchTicket(sla, ticket('urgent'), { language: 'en', now: clock.now, setTimer: clock.setTimer });
    watch.subscribe(() => {});
    const shown = watch.getSnapshot();
    clock.set(at('11-23 14:35'));
    watch.subscribe(() => {});
    expect(watch.getSnapshot()).toBe(shown);
  });
});

describe('the opening in a badge', () => {
  const recess = ticket('urgent', [], at('12-18 17:00'));
  const textAt = (asOf: string) =>
    metricBadge(sla.evaluate(recess, at(asOf)).metrics.resolution, { language: 'en', zone: 'America/Sao_Paulo' }).text;

  it('has a date if it is more than six days ahead', () => {
    expect(textAt('12-26 09:00')).toBe('7h left · opens Fri 09:00');
    expect(textAt('12-26 08:59:59.999')).toBe('7h left · opens Fri, Jan 1, 2027, 09:00');
  });

  it('is not shown while the clock runs', () => {
    expect(
      metricBadge(sla.evaluate(ticket('urgent'), at('11-23 11:59')).metrics.resolution, { language: 'en' }).text,
    ).toBe('6h 1m left');
  });
});

describe('a metric without an amount on the other basis', () => {
  const limited = createCalendar({
    zone: 'UTC',
    hours: { 'mon-fri': ['09:00-17:00'] },
    holidays: { name: 'ours', coverage: { from: 2026, until: 2026 }, holidaysIn: () => [] },
  });
  const desk = createSla({ catalog: supportCatalog, calendar: limited });

  it('has a title that ends with the due time', () => {
    // Seven elapsed days from 30 December end in 2027, which the calendar does not cover.
    const slow = { id: 'T', category: 'core', level: 'medium', openedAt: '2026-12-30T12:00:00Z' } as const;
    const { resolution } = desk.status(slow, '2026-12-30T13:00:00Z').metrics;
    expect(metricBadge(resolution, { language: 'en' }).title).toBe('on track · running · Due: Wed, Jan 6, 2027, 12:00');
  });
});

describe('a strip', () => {
  it('of a due time equal to the start | is undefined', () => {
    const agreed = { type: 'agreed', at: at('11-23 10:00'), target: { due: at('11-23 10:00') } } as never;
    const { resolution } = sla.evaluate(ticket('low', [agreed]), at('11-23 10:00')).metrics;
    expect(timeStrip(resolution)).toBeUndefined();
  });

  it('counts elapsed time for an elapsed target, whether the desk is open or not', () => {
    // Two elapsed hours from 18:30, while the desk is closed.
    const { firstResponse } = sla.evaluate(ticket('urgent', [], at('11-23 18:30')), at('11-23 19:30')).metrics;
    expect(timeStrip(firstResponse)).toMatchObject({ counted: 0.5, closed: 0, left: 0.5 });
  });
});
