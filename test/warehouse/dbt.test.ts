import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createSla, type TicketEvaluation } from 'prazo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dbtFiles } from '../../docs/build/dbt';
import { calendars, catalog, csvOf, seeds } from '../../docs/warehouse/dbt/make-seeds';
import { BUILT_IN_EVENTS } from '../../src/catalog/trigger';
import { ROOT, textOf } from '../house/source';
import { badRows, build, columnTests, PROJECT, singularTests } from './dbt-project';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { clockRow, type ExpectedRow } from './ticket-rows';

const AS_OF = Date.parse('2026-12-01T00:00:00-03:00');

const METRICS = ['firstResponse', 'resolution'] as const;

const records = (seed: string) =>
  textOf(`${PROJECT}/seeds/${seed}.csv`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const utc = (time = '') => `${time.replace(' ', 'T')}Z`;

interface Event {
  readonly type: string;
  readonly at: string;
  readonly level?: string | undefined;
}

/** Returns the event for a line of the export's history, according to the table in README.md. */
function eventOf([, , time, field, before, after]: readonly string[]): Event | undefined {
  const at = utc(time);
  if (field === 'priority') return { type: 'reclassified', at, level: after };
  if (field === 'comment') return after === 'agent' ? { type: 'responded', at } : undefined;
  if (after === 'pending') return { type: 'paused', at };
  if (after === 'solved') return { type: 'resolved', at };
  if (before === 'solved') return { type: 'reopened', at };
  return before === 'pending' ? { type: 'resumed', at } : undefined;
}

/** Returns the evaluations of the export's tickets, parsed here independently of the SQL. */
function ticketsOn(calendar: 'office' | 'saturdays') {
  const sla = createSla({ catalog, calendar: calendars[calendar] });
  const history = records('raw_ticket_history');
  return records('raw_tickets').map(([id = '', time, category, priority]) => {
    const own = history.filter(([, ticket]) => ticket === id);
    const level = own.find(([, , , field]) => field === 'priority')?.[4] ?? priority;
    const events = own.map(eventOf).filter((event) => event !== undefined);
    const parsed = sla.parseTicket({ id, category, level, openedAt: utc(time), events });
    if (!parsed.ok) throw new Error(`${id}: ${parsed.issues[0]?.path}`);
    return sla.evaluate(parsed.value, AS_OF);
  });
}

type Evaluation = TicketEvaluation<typeof catalog>;

/** Returns the expected row of a clock, without its classification. */
function clockOf({ id = '', metrics }: Evaluation, metric: keyof Evaluation['metrics']): ExpectedRow {
  const row = clockRow(id, AS_OF, metrics[metric]);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

const tests = singularTests().map((test) => [test.name, test] as const);
const ofColumns = columnTests().map((test) => [`${test.model}.${test.column}: ${test.kind}`, test] as const);

let engine: Engine;
let built: readonly string[];
beforeAll(async () => {
  engine = await openDuckDb();
  built = await build(engine);
}, 120_000);
afterAll(() => engine.close());

/** Returns the number of rows of a query after a statement, and rolls the statement back. */
async function countAfter(statement: string, query: string): Promise<number> {
  await engine.run('BEGIN');
  try {
    await engine.run(statement);
    return (await engine.rows(query)).length;
  } finally {
    await engine.run('ROLLBACK');
  }
}

describe('the dbt project, without dbt', () => {
  it('builds every seed and model', () => {
    const folder = (name: string) => readdirSync(join(ROOT, PROJECT, name));
    const files = [...folder('seeds'), ...folder('models')].filter((file) => /\.(csv|sql)$/.test(file));
    expect([...built].sort()).toEqual(files.map((file) => file.replace(/\.\w+$/, '')).sort());
  });

  it('converts the history to the events in the table of README.md', async () => {
    const happened = records('raw_ticket_history').flatMap((line) => {
      const event = eventOf(line);
      return event === undefined ? [] : [`${line[1]} ${event.type}`];
    });
    const got = await engine.rows('SELECT ticket, event FROM sla_ticket_events');
    expect(got.map(({ ticket, event }) => `${ticket} ${event}`).sort()).toEqual(happened.sort());
  });

  it.each([
    ['sla_clocks', 'office'],
    ['sla_clocks_if', 'saturdays'],
  ] as const)('%s equals the evaluations of the library with the calendar %s', async (table, calendar) => {
    const [sample = {}, ...rest] = ticketsOn(calendar).flatMap((ticket) =>
      METRICS.map((metric) => clockOf(ticket, metric)),
    );
    const beyond = await engine.rows(`SELECT ticket, metric FROM ${table} WHERE beyond_sql <> ''`);
    const isBeyond = new Set(beyond.map(({ ticket, metric }) => `${ticket}/${metric}`));
    const wanted = [sample, ...rest].filter(({ ticket, metric }) => !isBeyond.has(`${ticket}/${metric}`));
    const columns = Object.keys(sample).join(', ');
    const got = await engine.rows(`SELECT ${columns} FROM ${table} WHERE beyond_sql = '' ORDER BY ticket, metric`);
    expect(got).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(170);
    expect(beyond.length).toBeLessThanOrEqual(2);
  });

  it.each(tests)('tests/%s.sql finds no mistake', async (_, { text, severity }) => {
    const rows = await engine.rows(text);
    if (severity === 'error') expect(rows).toEqual([]);
    else expect(rows.length).toBeGreaterThan(0);
  });

  it.each(ofColumns)('%s', async (_, test) => {
    expect(await engine.rows(badRows(test))).toEqual([]);
  });

  it('accepts exactly the built-in events', () => {
    const test = columnTests().find(({ column, kind }) => column === 'event' && kind === 'accepted_values');
    expect(test?.values).toEqual(BUILT_IN_EVENTS.map((event) => `'${event}'`));
  });

  it('counts the verdicts that Saturdays would change', async () => {
    const [{ changed } = {}] = await engine.rows(
      'SELECT CAST(SUM(verdicts_changed) AS BIGINT) AS changed FROM sla_what_if',
    );
    const [office, saturdays] = [ticketsOn('office'), ticketsOn('saturdays')];
    const both = office.flatMap((ticket, i) =>
      METRICS.filter((metric) => ticket.metrics[metric].verdict !== saturdays[i]?.metrics[metric].verdict),
    );
    expect(changed).toBe(both.length);
    expect(changed).toBeGreaterThan(0);
  });
});

describe('the tests of the dbt project', () => {
  const one = "ticket = 'T-001' AND metric = 'resolution'";
  const PLANTED: Readonly<Record<string, string>> = {
    verdict_without_due: `UPDATE sla_clocks SET original_due_at = NULL WHERE ${one}`,
    verdict_against_due: `UPDATE sla_clocks SET verdict = CASE WHEN verdict = 'met' THEN 'breached' ELSE 'met' END WHERE ${one}`,
    business_time_beyond_wall_time: `UPDATE sla_clocks SET elapsed_business = elapsed_wall + 1 WHERE ${one}`,
    clocks_missing_or_twice: `DELETE FROM sla_clocks WHERE ${one}`,
    tables_that_do_not_reach: `UPDATE sla_clocks SET beyond_sql = 'rows' WHERE ${one}`,
    events_out_of_order: "UPDATE sla_ticket_events SET happened_at = 0 WHERE ticket = 'T-001' AND place = 1",
    checks: "UPDATE sla_ticket_events SET event = 'response' WHERE ticket = 'T-001' AND place = 0",
    compliance_without_some_clocks: `UPDATE sla_clocks SET verdict = 'unknown' WHERE ${one}`,
    clocks_for_the_library: `UPDATE sla_clocks SET beyond_sql = 'order' WHERE ${one}`,
  };

  it.each(tests)('%s.sql finds a planted mistake', async (name, { text }) => {
    const before = await engine.rows(text);
    expect(await countAfter(PLANTED[name] ?? 'SELECT 1', text)).toBeGreaterThan(before.length);
  });
});

describe('the tests of columns', () => {
  it.each([
    ['not_null', 'UPDATE sla_clocks SET metric = NULL', 'sla_clocks', 'metric'],
    ['accepted_values', "UPDATE sla_clocks SET verdict = 'late'", 'sla_clocks', 'verdict'],
    ['accepted_values', "UPDATE sla_ticket_events SET event = 'response'", 'sla_ticket_events', 'event'],
    ['relationships', "UPDATE sla_ticket_events SET ticket = 'T-999'", 'sla_ticket_events', 'ticket'],
    ['relationships', "UPDATE sla_clocks SET ticket = 'T-999'", 'sla_clocks', 'ticket'],
    ['unique', 'INSERT INTO seed_policies SELECT * FROM seed_policies', 'sla_policies', 'metric'],
  ])('%s finds a planted mistake', async (kind, plant, model, column) => {
    const test = columnTests().find((one) => one.kind === kind && one.model === model && one.column === column);
    if (test === undefined) throw new Error(`${model}.${column} has no test ${kind}`);
    expect(await countAfter(plant, badRows(test))).toBeGreaterThan(0);
  });
});

describe('the files of the dbt project', () => {
  it.each(Object.entries(dbtFiles()))('%s is what docs/build/dbt.ts writes', (path, text) => {
    expect(textOf(`${PROJECT}/${path}`)).toBe(text);
  });

  it.each(Object.entries(seeds()))('seeds/%s.csv is what make-seeds.ts writes', (name, rows) => {
    expect(textOf(`${PROJECT}/seeds/${name}.csv`)).toBe(csvOf(rows));
  });
});
