import { createCalendar, createSla, defineCatalog, parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';

const labels = { 'pt-BR': 'x', en: 'x' };
const withTarget = (target: object) => ({
  id: 'c',
  levels: { high: { labels } },
  categories: { site: { labels, targets: { high: { resolution: target } } } },
});
const YEARS_IN_DAYS = 36_525;

describe('a target is at most 100 years', () => {
  test.each<readonly [string, number]>([
    ['minutes', YEARS_IN_DAYS * 24 * 60],
    ['businessMinutes', YEARS_IN_DAYS * 24 * 60],
    ['hours', YEARS_IN_DAYS * 24],
    ['businessHours', YEARS_IN_DAYS * 24],
    ['days', YEARS_IN_DAYS],
    ['businessDays', YEARS_IN_DAYS],
  ])('in %s', (unit, most) => {
    expect(parseCatalog(withTarget({ [unit]: most }))).toMatchObject({ ok: true });
    expect(parseCatalog(withTarget({ [unit]: most + 1 }))).toMatchObject({
      issues: [{ code: 'invalidTarget', expected: 'at most 100 years', received: String(most + 1) }],
    });
  });

  test('the longest target can fall due', () => {
    const catalog = defineCatalog(withTarget({ days: YEARS_IN_DAYS }) as Parameters<typeof defineCatalog>[0]);
    const sla = createSla({ catalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });
    const ticket = { category: 'site', level: 'high', openedAt: '2026-01-01T00:00Z' };
    expect(JSON.stringify(sla.deadlines(ticket as never))).toContain('2126-01-02T00:00:00.000Z');
  });
});

test('an optional part may be undefined', () => {
  const given = {
    ...withTarget({ hours: 2, days: undefined, calendar: undefined }),
    average: undefined,
    metrics: undefined,
    rules: undefined,
    tiers: { lab: { labels, targets: { site: undefined } } },
  };
  const result = parseCatalog(given);
  expect(result).toMatchObject({ ok: true });
  expect(result).toEqual(parseCatalog(JSON.parse(JSON.stringify(given))));
  const target = result.ok && result.value.categories.site?.targets.high?.resolution;
  expect(Object.keys(target || {})).toEqual(['hours']);
  expect(result.ok && 'average' in result.value).toBe(false);
});
