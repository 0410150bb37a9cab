import type { Calendar } from 'prazo';
import {
  businessDayRows,
  calendarRows,
  offsetRows,
  policyRows,
  targetRows,
  triggerRows,
  warehouseTables,
} from 'prazo/warehouse';
import type { Engine } from './engines/engine';
import type { Question } from './random-tickets';
import { eventRows, ticketRows } from './ticket-rows';
import { DAY } from './units';
import type { World } from './worlds';

/** How far the rows reach beyond the weeks in which tickets are opened; the longest ticket and target lie within. */
const BEFORE = 10 * DAY;
const AFTER = 150 * DAY;

type Table = keyof typeof warehouseTables;

function* each<T>(
  calendars: Readonly<Record<string, Calendar>>,
  rows: (calendar: Calendar, name: string) => Iterable<T>,
) {
  for (const [name, calendar] of Object.entries(calendars)) yield* rows(calendar, name);
}

/** The tables that prazo makes of a world. */
function tablesOf({ config, place, rowsFallShort }: World): readonly (readonly [Table, Iterable<object>])[] {
  const { calendars } = place;
  const [before, after] = rowsFallShort === undefined ? [BEFORE, AFTER] : [-rowsFallShort * DAY, -rowsFallShort * DAY];
  const span = { from: place.from - before, until: place.until + after };
  const cut = (by: 'day' | 'amount') => each(calendars, (one, name) => calendarRows(one, { ...span, name, cut: by }));
  return [
    ['sla_open_time_by_day', cut('day')],
    ['sla_open_time_by_amount', cut('amount')],
    ['sla_utc_offsets', each(calendars, (one, name) => offsetRows(one, { ...span, name }))],
    ['sla_business_days', each(calendars, (one, name) => businessDayRows(one, { ...span, name }))],
    ['sla_targets', targetRows(config.catalog, { reading: config.reading })],
    ['sla_policies', policyRows(config)],
    ['sla_triggers', triggerRows(config)],
  ];
}

function* flat<T>(questions: Iterable<Question>, rows: (question: Question) => Iterable<T>): Generator<T> {
  for (const question of questions) yield* rows(question);
}

async function replace(engine: Engine, table: Table, rows: Iterable<object>): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${table}`);
  await engine.load(table, warehouseTables[table], rows);
}

/** Puts the tables of a world in the place of those of another. */
export async function loadWorld(engine: Engine, world: World): Promise<void> {
  for (const [table, rows] of tablesOf(world)) await replace(engine, table, rows);
}

/** Puts rows of tickets and of their events in the place of others. */
export async function loadRows(engine: Engine, tickets: Iterable<object>, events: Iterable<object>): Promise<void> {
  await replace(engine, 'sla_tickets', tickets);
  await replace(engine, 'sla_ticket_events', events);
}

/** Puts tickets in the place of others. */
export const loadTickets = (engine: Engine, questions: readonly Question[]): Promise<void> =>
  loadRows(engine, flat(questions, ticketRows), flat(questions, eventRows));
