import { createCalendar, createSla, defineCatalog, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { bounded } from '../bounded';
import { labels } from '../catalog/sample';
import { issuesThrownBy } from '../expecting';

/** Tickets that no help desk makes, but a hostile file may contain. Each is answered in bounded time. */

const calendar = createCalendar({
  zone: 'UTC',
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: [{ month: 12, day: 25, name: 'Natal' }],
});
const sla = createSla({ catalog: supportCatalog, calendar });
const ticket = { category: 'core', level: 'urgent', openedAt: '2026-03-02T09:00Z' } as const;
const at = '2026-03-02T10:00Z';
const MOST = 20_000;

describe('the maximum number of events, at one instant', () => {
  const kinds = ['updated', 'resumed', 'paused', 'responded', 'customerReplied', 'resolved', 'reopened'] as const;

  test.each(kinds.map((type) => [type]))('all %s', (type) => {
    const events = Array.from({ length: MOST }, () => ({ type, at }));
    bounded(() => sla.status({ ...ticket, events }, at));
  });

  test('of all types alternately', () => {
    const events = Array.from({ length: MOST }, (_, i) => ({ type: kinds[i % kinds.length] ?? 'updated', at }));
    // Every seven events end with a reopening, and no pause waits for the last resume.
    expect(bounded(() => sla.status({ ...ticket, events }, at)).metrics.resolution.phase).toBe('running');
  });

  test('one more is rejected', () => {
    const events = Array.from({ length: MOST + 1 }, () => ({ type: 'updated' as const, at }));
    const [issue] = bounded(() => issuesThrownBy(() => sla.status({ ...ticket, events }, at)));
    expect(issue).toMatchObject({ code: 'tooLarge', path: 'events' });
  });
});

test('thousands of changes of class after thousands of pauses take bounded time', () => {
  const opened = Date.parse(ticket.openedAt);
  const levels = ['high', 'urgent'] as const;
  const events = Array.from({ length: 4000 }, (_, i) => {
    const when = opened + i * 1000;
    if (i < 2000) return { type: i % 2 === 0 ? ('paused' as const) : ('resumed' as const), at: when };
    return { type: 'reclassified' as const, at: when, level: levels[i % 2] ?? 'high' };
  });
  const { metrics } = bounded(() => sla.status({ ...ticket, events }, '2026-03-02T12:00Z'));
  expect(metrics.resolution.elapsed.wall.as('seconds')).toBe(3 * 3600 - 1000);
});

test('an explanation of ninety-nine years', () => {
  const old = { ...ticket, openedAt: '1927-03-02T09:00Z' };
  const explanation = bounded(() => sla.explain(old, 'resolution', at));
  expect(explanation?.segments.filter(({ names }) => names.includes('Natal')).length).toBeGreaterThan(50);
});

test('an explanation of a thousand years is rejected', () => {
  const old = { ...ticket, openedAt: '1026-03-02T09:00Z' };
  const [issue] = bounded(() => issuesThrownBy(() => sla.explain(old, 'resolution', at)));
  expect(issue?.code).toBe('tooLarge');
});

describe('instants far in the past or future', () => {
  test('a ticket of the year 1, which some systems write for a missing date', () => {
    const far = { ...ticket, openedAt: '0001-01-01T00:00:00Z' };
    expect(bounded(() => sla.status(far, at)).metrics.resolution.verdict).toBe('breaching');
  });

  test('a status as of the year 9999', () => {
    expect(sla.status(ticket, '9999-12-31T00:00:00Z').metrics.resolution.verdict).toBe('breaching');
  });
});

describe('a catalog of many values', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `value${i}`);
  const catalog = defineCatalog({
    id: 'many',
    levels: { high: { labels } },
    categories: Object.fromEntries(
      many.slice(0, 8000).map((id) => [`c${id}`, { labels, features: { [`f${id}`]: labels } }]),
    ),
    impact: { size: many },
    rules: [{ when: { size: 'value0' }, level: 'high' }],
  });
  const large = createSla({ catalog, calendar });

  test('gets a short message for an unknown value', () => {
    const impact = Object.fromEntries(many.slice(0, 5000).map((fact) => [fact, 1]));
    const [issue] = bounded(() =>
      issuesThrownBy(() => large.deadlines({ category: 'cvalue0', impact, openedAt: at } as never)),
    );
    expect(issue?.code).toBe('unknownKey');
    const wrong = { category: 'cvalue0', impact: { size: 'none' }, openedAt: at } as never;
    const [unknown] = bounded(() => issuesThrownBy(() => large.deadlines(wrong)));
    expect(unknown?.expected).toMatch(/^one of "value0", .* and 19950 more$/);
  });

  test('finds the category of every feature', () => {
    const events = Array.from({ length: 8000 }, (_, i) => ({ type: 'reclassified', at, feature: `fvalue${i}` }));
    const moved = { category: 'cvalue7000', level: 'high', openedAt: at, events } as never;
    expect(bounded(() => large.status(moved, at)).category).toBe('cvalue7999');
  });

  test('with duplicate values is rejected', () => {
    const repeated = {
      id: 'x',
      levels: { high: { labels } },
      categories: { all: { labels } },
      impact: { size: ['s', 'm', 's'] },
    };
    expect(issuesThrownBy(() => defineCatalog(repeated as never))).toMatchObject([
      { code: 'duplicateId', path: 'impact.size[2]', received: '"s"' },
    ]);
  });
});
