import { DAY_MS } from '../../src/input/units';
import type { Engine } from './engines/engine';
import { fillTables, loadTables } from './load-tables';
import type { Question } from './random-tickets';
import { eventRows, ticketRows } from './ticket-rows';
import type { World } from './worlds';

/** Time that the rows cover before and after the weeks in which tickets are opened. It suffices for the longest ticket and target. */
const BEFORE = 10 * DAY_MS;
const AFTER = 150 * DAY_MS;

/** Replaces the tables with those of a world. */
export function loadWorld(engine: Engine, { config, place, rowsFallShort }: World): Promise<void> {
  const [before, after] =
    rowsFallShort === undefined ? [BEFORE, AFTER] : [-rowsFallShort * DAY_MS, -rowsFallShort * DAY_MS];
  return loadTables(engine, place.calendars, { from: place.from - before, until: place.until + after }, config);
}

function* flat<T>(questions: Iterable<Question>, rows: (question: Question) => Iterable<T>): Generator<T> {
  for (const question of questions) yield* rows(question);
}

/** Replaces the rows of tickets and events. */
export const loadRows = (engine: Engine, tickets: Iterable<object>, events: Iterable<object>): Promise<void> =>
  fillTables(engine, { sla_tickets: tickets, sla_ticket_events: events });

/** Replaces the tickets and their events. */
export const loadTickets = (engine: Engine, questions: readonly Question[]): Promise<void> =>
  loadRows(engine, flat(questions, ticketRows), flat(questions, eventRows));
