import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../src/input/units';
import { openDuckDb } from './engines/duckdb';
import type { Engine, Row } from './engines/engine';
import { namedWorlds } from './named-worlds';
import { CLOCKS_SQL } from './sql';
import { loadRows, loadWorld } from './world-tables';

/** Rows of tickets that prazo would reject, or that the rows of calendars do not cover. */

const OPENED = Date.UTC(2026, 2, 2, 10);

const ticket = (changes: Row): Row => ({
  ...{ ticket: 'odd', opened_at: OPENED, as_of: OPENED + HOUR_MS, category: 'desk', service: null, tier: null },
  ...{ level: 'four', calendar: 'desk', ...changes },
});

const event = (changes: Row): Row => ({
  ...{ ticket: 'odd', place: 0, happened_at: OPENED + MINUTE_MS, event: 'assigned', reason: null, by_whom: null },
  ...{ level: null, category: null, service: null, tier: null, calendar: null, ...changes },
});

const refused = (beyond_sql: string): Row => ({ beyond_sql, phase: null, verdict: null, due_at: null });
const judged: Row = { beyond_sql: '', phase: 'running', verdict: 'onTrack' };

type Case = readonly [name: string, changes: Row, events: readonly Row[], resolution: Row, firstResponse: Row];

const cases: readonly Case[] = [
  ['a level without targets | is refused', { level: 'five' }, [], refused('unknownClass'), refused('unknownClass')],
  [
    'a reclassification to a level without targets | is refused',
    {},
    [{ event: 'reclassified', level: 'five' }],
    refused('unknownClass'),
    refused('unknownClass'),
  ],
  [
    'as of before the ticket was opened | is refused',
    { as_of: OPENED - 1 },
    [],
    refused('beforeOpening'),
    refused('beforeOpening'),
  ],
  ['as of the instant at which the ticket was opened | is judged', { as_of: OPENED }, [], judged, judged],
  [
    'an event more than a minute before the ticket was opened | is refused',
    {},
    [{ happened_at: OPENED - MINUTE_MS - 1 }],
    refused('beforeOpening'),
    refused('beforeOpening'),
  ],
  [
    'an unknown event more than a minute before the ticket was opened | is refused',
    {},
    [{ happened_at: OPENED - MINUTE_MS - 1, event: 'viewed' }],
    refused('beforeOpening'),
    refused('beforeOpening'),
  ],
  [
    'an event a minute before the ticket was opened | is judged',
    {},
    [{ happened_at: OPENED - MINUTE_MS }],
    judged,
    judged,
  ],
  ['an event with place 4095 | is judged', {}, [{ place: 4095 }], judged, judged],
  ['an event with place 4096 | is refused', {}, [{ place: 4096 }], refused('order'), refused('order')],
  ['an event with a negative place | is refused', {}, [{ place: -1 }], refused('order'), refused('order')],
  [
    'an escalation with a level | does not change the level',
    {},
    [{ event: 'escalated', level: 'five' }],
    judged,
    judged,
  ],
  ['unknown events | are ignored', {}, [{ event: 'viewed' }, { event: 'viewed', place: 1 }], judged, judged],
  [
    'a calendar without rows | is refused in business time, and judged in elapsed time',
    { calendar: 'elsewhere' },
    [],
    refused('rows'),
    { ...judged, due_at: OPENED + 4 * HOUR_MS, elapsed_wall: HOUR_MS, elapsed_business: null },
  ],
  [
    'opened before the rows begin | is refused in business time, and judged in elapsed time',
    { opened_at: OPENED - 365 * 24 * HOUR_MS },
    [],
    refused('rows'),
    { beyond_sql: '', verdict: 'breaching', elapsed_business: null },
  ],
  [
    'as of after the rows end | is refused in business time, and judged in elapsed time',
    { as_of: OPENED + 365 * 24 * HOUR_MS },
    [],
    refused('rows'),
    { beyond_sql: '', verdict: 'breaching', elapsed_business: null },
  ],
];

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
  await loadWorld(engine, namedWorlds.exclude);
});
afterAll(() => engine.close());

it.each(cases)('%s', async (_, changes, events, resolution, firstResponse) => {
  await loadRows(engine, [ticket(changes), ticket({ ticket: 'plain' })], events.map(event));
  const rows = await engine.rows(CLOCKS_SQL);
  const clock = (id: string, metric: string) => rows.find((row) => row.ticket === id && row.metric === metric);
  expect(clock('odd', 'resolution')).toMatchObject(resolution);
  expect(clock('odd', 'firstResponse')).toMatchObject(firstResponse);
  expect(clock('plain', 'resolution')).toMatchObject({ ...judged, due_at: OPENED + 4 * HOUR_MS });
});

it.each([
  ['an event without a place', 'sla_ticket_events', 'place'],
  ['an event without an instant', 'sla_ticket_events', 'happened_at'],
  ['an event without a type', 'sla_ticket_events', 'event'],
  ['a ticket without opened_at', 'sla_tickets', 'opened_at'],
  ['a ticket without as_of', 'sla_tickets', 'as_of'],
])('%s | is refused as missing', async (_, table, column) => {
  await loadRows(engine, [ticket({})], [event({})]);
  await engine.run(`ALTER TABLE ${table} ALTER ${column} DROP NOT NULL; UPDATE ${table} SET ${column} = NULL`);
  const rows = await engine.rows(CLOCKS_SQL);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatchObject(refused('missing'));
});

it('columns with decimals | give the same clocks as integers', async () => {
  const events = [
    event({ event: 'paused' }),
    event({ event: 'resumed', place: 1, happened_at: OPENED + 2 * MINUTE_MS }),
  ];
  await loadRows(engine, [ticket({})], events);
  const whole = await engine.rows(CLOCKS_SQL);
  await engine.run(`
    ALTER TABLE sla_ticket_events ALTER place TYPE DOUBLE; ALTER TABLE sla_ticket_events ALTER happened_at TYPE DOUBLE;
    ALTER TABLE sla_tickets ALTER opened_at TYPE DOUBLE`);
  expect(await engine.rows(CLOCKS_SQL)).toEqual(whole);
});
