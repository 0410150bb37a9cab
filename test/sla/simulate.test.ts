import { createCalendar, createSla, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrown } from '../catalog/issues';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar });
const log = [
  { type: 'paused', at: '2026-11-23T11:00Z' },
  { type: 'resumed', at: '2026-11-23T12:00Z' },
] as const;
const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00Z', events: log } as const;
const later = '2026-11-23T15:00Z';

describe('a mistake among simulated events', () => {
  const placesOf = (...events: readonly object[]) =>
    issuesThrown(() => sla.simulate(ticket, events as never, later)).map(({ code, path }) => [code, path]);

  test('is told by its place among them, not after those of the ticket', () => {
    expect(placesOf({ type: 'resolved', at: '2026-11-23T13:00Z' }, { type: 'solved', at: later })).toEqual([
      ['unknownValue', 'events[1].type'],
    ]);
    expect(placesOf({ type: 'resolved', at: '2026-11-23T09:00Z' })).toEqual([['beforeOpening', 'events[0].at']]);
  });

  test('is one of the ticket where that is wrong itself', () => {
    const wrong = { ...ticket, events: [log[0], { type: 'resumed', at: 'noon' }] };
    expect(issuesThrown(() => sla.simulate(wrong as never, [], later))).toMatchObject([
      { code: 'invalidInstant', path: 'events[1].at' },
    ]);
  });
});

test('a ticket of a class may be simulated as it may be judged', () => {
  class Ticket {
    readonly category = 'core';
    readonly level = 'urgent';
    get openedAt() {
      return '2026-11-23T10:00Z';
    }
    get events() {
      return log;
    }
  }
  const status = sla.status(new Ticket(), later);
  // 8 h from 10:00, and the pause of an hour
  expect(status.metrics.resolution.due?.toISO()).toBe('2026-11-23T19:00:00.000Z');
  expect(sla.simulate(new Ticket(), [], later)).toEqual(status);
  // Resolved at 14:00: four hours, of which one was a pause
  const then = sla.simulate(new Ticket(), [{ type: 'resolved', at: '2026-11-23T14:00Z' }], later);
  expect(then.metrics.resolution).toMatchObject({ verdict: 'met' });
  expect(then.metrics.resolution.elapsed.wall.toISO()).toBe('PT3H');
});

test('a ticket said by its feature and impact keeps its class', () => {
  const { category, level, ...rest } = ticket;
  expect([category, level]).toEqual(['core', 'urgent']);
  const said = { ...rest, feature: 'chatbot', impact: { usability: 'unusable', affected: 'everyone' } } as const;
  expect(sla.simulate(said, [], later)).toEqual(sla.status(said, later));
  expect(sla.simulate(said, [], later)).toMatchObject({ category: 'engagement', level: 'urgent' });
});
