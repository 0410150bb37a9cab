import { createCalendar, createSla, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
const sla = createSla({ catalog: supportCatalog, calendar });
const log = [
  { type: 'paused', at: '2026-11-23T11:00Z' },
  { type: 'resumed', at: '2026-11-23T12:00Z' },
] as const;
const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00Z', events: log } as const;
const later = '2026-11-23T15:00Z';

describe('an invalid simulated event', () => {
  const codesAndPaths = (...events: readonly object[]) =>
    issuesThrownBy(() => sla.simulate(ticket, events as never, later)).map(({ code, path }) => [code, path]);

  test('has its index among the simulated events in its path', () => {
    expect(codesAndPaths({ type: 'resolved', at: '2026-11-23T13:00Z' }, { type: 'solved', at: later })).toEqual([
      ['unknownValue', 'events[1].type'],
    ]);
    expect(codesAndPaths({ type: 'resolved', at: '2026-11-23T09:00Z' })).toEqual([['beforeOpening', 'events[0].at']]);
  });

  test('is not confused with an invalid event of the ticket', () => {
    const wrong = { ...ticket, events: [log[0], { type: 'resumed', at: 'noon' }] };
    expect(issuesThrownBy(() => sla.simulate(wrong as never, [], later))).toMatchObject([
      { code: 'invalidInstant', path: 'events[1].at' },
    ]);
  });
});

test('a ticket that is an instance of a class may be simulated', () => {
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
  // 8 h from 10:00, and a pause of 1 h.
  expect(status.metrics.resolution.due?.toISO()).toBe('2026-11-23T19:00:00.000Z');
  expect(sla.simulate(new Ticket(), [], later)).toEqual(status);
  // Resolved at 14:00: 4 h, of which 1 h was a pause.
  const resolved = sla.simulate(new Ticket(), [{ type: 'resolved', at: '2026-11-23T14:00Z' }], later);
  expect(resolved.metrics.resolution).toMatchObject({ verdict: 'met' });
  expect(resolved.metrics.resolution.elapsed.wall.toISO()).toBe('PT3H');
});

test('a ticket with a feature and an impact keeps its classification', () => {
  const { category, level, ...rest } = ticket;
  expect([category, level]).toEqual(['core', 'urgent']);
  const implied = { ...rest, feature: 'chatbot', impact: { usability: 'unusable', affected: 'everyone' } } as const;
  expect(sla.simulate(implied, [], later)).toEqual(sla.status(implied, later));
  expect(sla.simulate(implied, [], later)).toMatchObject({ category: 'engagement', level: 'urgent' });
});
