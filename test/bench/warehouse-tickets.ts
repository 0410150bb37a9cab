import type { DuckDBConnection } from '@duckdb/node-api';
import { policyRows, targetRows, triggerRows, utcOffsetRows } from 'prazo/warehouse';
import type { Question } from '../warehouse/random-tickets';
import { sqlOf } from '../warehouse/sql';
import { clockRow, eventRows, ticketRows } from '../warehouse/ticket-rows';
import { type Case, calendarNames, calendars, cases, catalog, FROM, sla, UNTIL } from './warehouse-cases';
import { type Load, loadInto } from './warehouse-duckdb';
import { loadCalendars } from './warehouse-questions';

/** Loads any number of tickets: copies of 100,000 random tickets with different ids. */

const BASE = 100_000;

const questionOf = ({ ticket, asOf }: Case): Question => ({ id: ticket.id, ticket, asOf: [asOf] });

/** The rows of tickets, by table. Events are sorted by time, in the order in which a help desk writes them. */
const rowsOf = (of: readonly Case[]) => ({
  sla_tickets: () => of.flatMap((one) => [...ticketRows(questionOf(one))]),
  sla_ticket_events: () =>
    of.flatMap((one) => [...eventRows(questionOf(one))]).sort((a, b) => a.happened_at - b.happened_at),
});
export const deskTables = (count: number) => ({
  sla_tickets: () => rowsOf(cases(count)).sla_tickets(),
  sla_ticket_events: () => rowsOf(cases(count)).sla_ticket_events(),
});

/** Loads tickets, calendars, targets and policies. */
export async function loadCases(load: Load, of: readonly Case[]): Promise<void> {
  const config = { catalog };
  const span = { from: FROM, until: UNTIL };
  await loadCalendars(load);
  await load(
    'sla_utc_offsets',
    calendarNames.flatMap((name) => [...utcOffsetRows(calendars[name], span)]),
  );
  await load('sla_business_days', []);
  await load('sla_targets', targetRows(catalog));
  await load('sla_policies', policyRows(config));
  await load('sla_triggers', triggerRows(config));
  await load('sla_tickets', rowsOf(of).sla_tickets());
  await load('sla_ticket_events', rowsOf(of).sla_ticket_events());
}

/** Loads `count` tickets as copies of a base. Returns the base. */
export async function loadTickets(connection: DuckDBConnection, count: number): Promise<readonly Case[]> {
  const base = cases(Math.min(BASE, count));
  await loadCases(loadInto(connection), base);
  const copies = Math.round(count / base.length);
  for (const table of copies > 1 ? ['sla_tickets', 'sla_ticket_events'] : []) {
    await connection.run(`ALTER TABLE ${table} RENAME TO original`);
    await connection.run(`
      CREATE TABLE ${table} AS
      SELECT original.* REPLACE (original.ticket || '-' || copy.range AS ticket) FROM range(${copies}) AS copy, original`);
    await connection.run('DROP TABLE original');
  }
  await connection.run('CHECKPOINT');
  return base;
}

export const judge = (): string => `CREATE OR REPLACE TABLE sla_clocks AS ${sqlOf('clocks.sql')}`;

const DESK = ['sla_tickets', 'sla_ticket_events'];

/** Replaces both tables by views of one part of the tickets. Returns a function that selects the part. */
export async function intoParts(connection: DuckDBConnection, parts: number): Promise<(part: number) => Promise<void>> {
  for (const table of DESK) await connection.run(`ALTER TABLE ${table} RENAME TO all_${table}`);
  const show = async (part: number) => {
    for (const table of DESK)
      await connection.run(
        `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM all_${table} WHERE hash(ticket) % ${parts} = ${part}`,
      );
  };
  await show(0);
  return show;
}

/** Judges all tickets, part by part. */
export async function judgeParts(
  connection: DuckDBConnection,
  parts: number,
  show: (part: number) => Promise<void>,
): Promise<void> {
  await connection.run(judge());
  for (let part = 1; part < parts; part++) {
    await show(part);
    await connection.run(`INSERT INTO sla_clocks ${sqlOf('clocks.sql')}`);
  }
}

const COLUMNS = [
  ...[
    'ticket',
    'metric',
    'phase',
    'verdict',
    'started_at',
    'due_at',
    'original_due_at',
    'due_if_resumed_at',
    'stopped_at',
  ],
  ...['elapsed_business', 'elapsed_wall', 'remaining_business', 'remaining_wall'],
];

/** Returns the library's rows of sla_clocks for a ticket, as JSON. */
function clocksOf({ ticket, asOf }: Case): readonly string[] {
  const { metrics } = sla.evaluate(ticket, asOf);
  return Object.values(metrics).map((clock) => {
    const row = clockRow(ticket.id, asOf, clock);
    return JSON.stringify(COLUMNS.map((column) => row[column]));
  });
}

/** Throws if the table sla_clocks differs from the library for one of these tickets. */
export async function compare(connection: DuckDBConnection, sample: readonly Case[]): Promise<void> {
  const reader = await connection.runAndReadAll(`SELECT ${COLUMNS.join(', ')} FROM sla_clocks`);
  const plain = (cell: unknown): unknown => (typeof cell === 'bigint' ? Number(cell) : cell);
  const theirs = new Set(reader.getRows().map((row) => JSON.stringify(row.map(plain))));
  for (const ours of sample.flatMap(clocksOf)) {
    if (theirs.has(ours)) continue;
    const clock = ours.slice(0, ours.indexOf(',', ours.indexOf(',') + 1));
    throw new Error(`the library: ${ours}, in SQL: ${[...theirs].find((one) => one.startsWith(clock))}`);
  }
}
