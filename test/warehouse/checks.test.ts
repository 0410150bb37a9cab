import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/input/units';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { namedWorlds } from './named-worlds';
import { sqlOf } from './sql';
import { loadRows, loadWorld } from './world-tables';

const CHECKS = sqlOf('checks.sql');
const OPENED = Date.UTC(2026, 2, 2, 9);

const ticket = {
  ticket: 'A',
  opened_at: OPENED,
  as_of: OPENED + 100 * HOUR_MS,
  category: 'desk',
  service: null,
  tier: null,
  level: 'four',
  calendar: 'desk',
};
const event = {
  ticket: 'A',
  place: 0,
  happened_at: OPENED + HOUR_MS,
  event: 'responded',
  reason: null,
  by_whom: null,
  level: null,
  category: null,
  service: null,
  tier: null,
  calendar: null,
};
const tickets = [ticket, { ...ticket, as_of: OPENED + 200 * HOUR_MS }, { ...ticket, ticket: 'B', calendar: 'night' }];
const events = [
  event,
  { ...event, place: 1, event: 'paused', reason: 'customer' },
  { ...event, place: 2, happened_at: OPENED + 2 * HOUR_MS, event: 'reclassified', category: 'lab' },
  { ...event, ticket: 'B', event: 'assigned' },
  { ...event, ticket: 'B', place: 1, event: 'reclassified', calendar: 'desk' },
];

/** A statement that plants a mistake in the clean tables, and the rows that the checks then return. */
const PLANTED: Readonly<Record<string, readonly [plant: string, ...found: readonly (readonly unknown[])[]]>> = {
  'a misspelled event': [
    `UPDATE sla_ticket_events SET event = 'response' WHERE event = 'responded'`,
    ['unknown event', 'response', 1],
  ],
  'two misspelled events': [
    `UPDATE sla_ticket_events SET event = CASE WHEN event = 'reclassified' THEN 'changed' ELSE 'Paused' END WHERE event IN ('paused', 'reclassified')`,
    ['unknown event', 'Paused', 1],
    ['unknown event', 'changed', 2],
  ],
  'a ticket with an unknown calendar': [
    `UPDATE sla_tickets SET calendar = 'Desk' WHERE ticket = 'A'`,
    ['unknown calendar', 'Desk', 2],
  ],
  'a reclassification to an unknown calendar': [
    `UPDATE sla_ticket_events SET calendar = 'lab' WHERE calendar = 'desk'`,
    ['unknown calendar', 'lab', 1],
  ],
  'a target with an unknown calendar': [
    `UPDATE sla_targets SET calendar = 'nights' WHERE category = 'desk' AND service = '' AND tier = '' AND level = 'four' AND metric = 'work'`,
    ['unknown calendar', 'nights', 1],
  ],
  ...Object.fromEntries(
    ['ticket', 'opened_at', 'as_of', 'category', 'calendar'].map((column) => [
      `a ticket without ${column}`,
      [
        `UPDATE sla_tickets SET ${column} = NULL WHERE ticket = 'B'`,
        ['ticket without a key, an instant or a class', 'four', 1],
      ] as const,
    ]),
  ),
  'a ticket without level': [
    `UPDATE sla_tickets SET level = NULL WHERE ticket = 'B'`,
    ['ticket without a key, an instant or a class', null, 1],
  ],
  ...Object.fromEntries(
    ['ticket', 'place', 'happened_at'].map((column) => [
      `an event without ${column}`,
      [
        `UPDATE sla_ticket_events SET ${column} = NULL WHERE event = 'assigned'`,
        ['event without a ticket, a place or an instant', 'assigned', 1],
      ] as const,
    ]),
  ),
  'an event without event': [
    `UPDATE sla_ticket_events SET event = NULL WHERE event = 'assigned'`,
    ['event without a ticket, a place or an instant', null, 1],
  ],
  'a ticket twice': [
    `INSERT INTO sla_tickets SELECT * FROM sla_tickets WHERE ticket = 'B'`,
    ['ticket twice as of one instant', null, 1],
  ],
  'two events at one place': [
    `UPDATE sla_ticket_events SET place = 0 WHERE event = 'paused'`,
    ['two events at one place', null, 1],
  ],
  'an event before that of an earlier place': [
    `UPDATE sla_ticket_events SET happened_at = happened_at - 1 WHERE event = 'paused'`,
    ['places not in the order of time', null, 1],
  ],
  'rows by day twice': [
    `INSERT INTO sla_open_time_by_day SELECT * FROM sla_open_time_by_day WHERE calendar = 'night' AND from_at = (SELECT MIN(from_at) FROM sla_open_time_by_day WHERE calendar = 'night')`,
    ['rows of a calendar twice', 'night', 1],
  ],
  'rows by amount twice': [
    `INSERT INTO sla_open_time_by_amount SELECT * FROM sla_open_time_by_amount WHERE calendar = 'night' AND from_amount = 0`,
    ['rows of a calendar twice', 'night', 1],
  ],
  'rows of offsets twice': [
    `INSERT INTO sla_utc_offsets SELECT * FROM sla_utc_offsets WHERE calendar = 'always'`,
    ['rows of a calendar twice', 'always', 1],
  ],
  'rows of business days twice': [
    `INSERT INTO sla_business_days SELECT * FROM sla_business_days WHERE calendar = 'desk' AND local_date IN ('2026-03-02', '2026-03-03')`,
    ['rows of a calendar twice', 'desk', 2],
  ],
  'rows that begin with a later span': [
    `UPDATE sla_open_time_by_amount SET open_before = open_before + 1 WHERE calendar = 'night' AND from_amount = 0`,
    // A night shift is in two days of UTC.
    ['rows of a calendar from two spans', 'night', 2],
  ],
  'a policy twice': [
    `INSERT INTO sla_policies SELECT * FROM sla_policies WHERE metric = 'work'`,
    ['policies twice', 'work', 1],
  ],
  'triggers that were not loaded': [
    `DELETE FROM sla_triggers WHERE metric = 'work'; DELETE FROM sla_ticket_events WHERE event = 'assigned'`,
    ['metric without triggers', 'work', 1],
  ],
  'a ticket of the year 4000': [
    `UPDATE sla_tickets SET opened_at = 64060588800000 WHERE ticket = 'B'`,
    ['instant after the year 4000', null, 1],
  ],
  'an event in microseconds': [
    `UPDATE sla_ticket_events SET happened_at = happened_at * 1000 WHERE event = 'assigned'; DELETE FROM sla_ticket_events WHERE ticket = 'B' AND place = 1`,
    ['instant after the year 4000', 'assigned', 1],
  ],
  'a target twice': [
    `INSERT INTO sla_targets SELECT * FROM sla_targets WHERE category = 'lab' AND service = '' AND tier = '' AND level = 'four' AND metric = 'work'`,
    ['targets twice', 'work', 1],
  ],
};

const TABLES = [
  'sla_policies',
  'sla_triggers',
  'sla_tickets',
  'sla_ticket_events',
  'sla_targets',
  'sla_open_time_by_day',
  'sla_open_time_by_amount',
  'sla_utc_offsets',
  'sla_business_days',
];

it('every problem of the checks is planted', () => {
  const problems = [...CHECKS.matchAll(/^ {2}SELECT '([^']*)'/gm)].map(([, problem]) => problem);
  const planted = Object.values(PLANTED).flatMap(([, ...found]) => found.map(([problem]) => problem));
  expect(problems.length).toBeGreaterThan(8);
  expect([...new Set(planted)].sort()).toEqual([...new Set(problems)].sort());
});

describe.each(Object.entries({ DuckDB: openDuckDb, PostgreSQL: openPglite }))('the checks in %s', (_, open) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await open();
    await loadWorld(engine, namedWorlds.exclude);
    await loadRows(engine, tickets, events);
    for (const table of TABLES) {
      await engine.run(`ALTER TABLE ${table} RENAME TO clean_${table}`);
      await engine.run(`CREATE TABLE ${table} AS SELECT * FROM clean_${table}`);
    }
  }, 120_000);
  afterAll(() => engine.close());

  const found = async (): Promise<readonly (readonly unknown[])[]> =>
    (await engine.rows(`SELECT problem, found, times FROM (${CHECKS}) c`))
      .map(({ problem, found, times }) => [problem, found, times])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1));

  it('find nothing in correct tables', async () => {
    expect(await found()).toEqual([]);
  });

  it.each(Object.entries(PLANTED))('find %s', async (_name, [plant, ...wanted]) => {
    await engine.run(plant);
    try {
      expect(await found()).toEqual(wanted);
    } finally {
      for (const table of TABLES) {
        await engine.run(`DELETE FROM ${table}`);
        await engine.run(`INSERT INTO ${table} SELECT * FROM clean_${table}`);
      }
    }
  });
});
