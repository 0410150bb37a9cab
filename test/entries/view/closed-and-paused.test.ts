import { createCalendar, createSla, defineCatalog, supportCatalog } from 'prazo';
import { amountText, metricBadge, nextTextChange, timeStrip } from 'prazo/view';
import { describe, expect, it, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/input/units';
import { at, calendar, event, sla, ticket } from './desk';

const OPTIONS = { language: 'en' } as const;
const resolutionAt = (args: Parameters<typeof ticket>, asOf: string) =>
  sla.evaluate(ticket(...args), at(asOf)).metrics.resolution;

describe('the next change of a text', () => {
  it.each([
    // Due on Tuesday at 10:00.
    ['in the last minute | a millisecond after the due time', '11-24 09:59:30', '11-24 10:00:00.001'],
    ['overdue by 20 m 20 s | when it is overdue by 21 m', '11-24 10:20:20', '11-24 10:21'],
  ])('%s', (_, asOf, expected) => {
    expect(nextTextChange(resolutionAt(['urgent'], asOf), OPTIONS)).toBe(Date.parse(at(expected)));
  });

  it('paused before the receipt | the next whole minute, since the due time does not move', () => {
    const catalog = defineCatalog({
      id: 'c',
      metrics: {
        resolution: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
      },
      levels: { any: {} },
      categories: { a: { targets: { any: { resolution: { hours: 4, from: 'nextOpening' } } } } },
    });
    // Received on Monday at 09:00, due at 13:00.
    const opened = { category: 'a', level: 'any', openedAt: at('11-22 20:00') } as const;
    const paused = { ...opened, events: [{ type: 'paused', at: at('11-22 21:00') }] } as const;
    const asOf = (time: string) => createSla({ catalog, calendar }).evaluate(paused, at(time)).metrics.resolution;
    expect(metricBadge(asOf('11-22 22:00:30'), OPTIONS).text).toBe('paused · 15h left');
    expect(nextTextChange(asOf('11-22 22:00:30'), OPTIONS)).toBe(Date.parse(at('11-22 22:01')));
    expect(metricBadge(asOf('11-22 22:01'), OPTIONS).text).toBe('paused · 14h 59m left');
  });
});

describe('a badge outside business hours', () => {
  it('due before the next opening | shows no opening', () => {
    const catalog = defineCatalog({
      id: 'c',
      metrics: { resolution: { starts: ['opened'], stops: ['resolved'] } },
      levels: { any: {} },
      categories: { a: { targets: { any: { resolution: { businessDays: 0, by: '22:00' } } } } },
    });
    const opened = { category: 'a', level: 'any', openedAt: at('11-23 10:00') } as const;
    const textAt = (asOf: string) =>
      metricBadge(createSla({ catalog, calendar }).evaluate(opened, at(asOf)).metrics.resolution, {
        ...OPTIONS,
        zone: 'America/Sao_Paulo',
      }).text;
    expect(textAt('11-23 12:30')).toBe('5h left · opens Mon 13:00');
    expect(textAt('11-23 20:00')).not.toContain('opens');
  });

  it('overdue, with a next opening outside coverage | shows no opening', () => {
    const limited = createCalendar({
      zone: 'UTC',
      hours: { 'mon-fri': ['09:00-17:00'] },
      holidays: { name: 'ours', coverage: { from: 2026, until: 2026 }, holidaysIn: () => [] },
    });
    const desk = createSla({ catalog: supportCatalog, calendar: limited });
    // Due on Wednesday at 10:00. Then 7 h on Wednesday and 8 h on Thursday.
    const late = { id: 'T', category: 'core', level: 'urgent', openedAt: '2026-12-29T10:00:00Z' } as const;
    expect(metricBadge(desk.evaluate(late, '2026-12-31T20:00:00Z').metrics.resolution, OPTIONS).text).toBe(
      'overdue by 15h',
    );
  });
});

test('a badge of a paused clock with an agreed due time | has that due time, which does not move', () => {
  const agreed = { type: 'agreed', at: at('11-23 10:00'), target: { due: at('11-25 10:00') } } as never;
  const paused = resolutionAt(['low', [agreed, event('paused', '11-23 11:00')]], '11-23 14:00');
  expect(metricBadge(paused, OPTIONS).title).toContain('Due: Wed, Nov 25, 2026, 13:00');
});

test('a strip of a clock without a due time | is undefined', () => {
  expect(timeStrip(resolutionAt(['low'], '11-23 14:00'))).toBeUndefined();
});

test('an amount with days of seven hours and a quarter | has whole hours after the days', () => {
  const ms = 7.25 * HOUR_MS + 80 * MINUTE_MS;
  expect(amountText(ms, { ...OPTIONS, hoursPerDay: 7.25 })).toBe('1d 1h');
});
