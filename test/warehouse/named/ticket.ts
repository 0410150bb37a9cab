import { HOUR_MS } from '../../../src/input/units';
import type { AnyEvent, AnyTicket } from '../../ticket/any';
import type { Row } from '../engines/engine';
import type { namedWorlds } from '../named-worlds';
import type { Question } from '../random-tickets';

/** A ticket, and the clock of one metric, worked out by hand from the rules. */
export interface NamedTicket {
  readonly world: keyof typeof namedWorlds;
  readonly question: Question;
  readonly metric: string;
  readonly expected: Row;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY = Date.UTC(2026, 2, 2);

/** Parses `'tue 10:00'` (in the week from 2 March 2026), `'next tue 10:00'` (a week later), or ISO 8601. */
function instant(text: string): number {
  const [, next, day = '', time] =
    /^(next )?(mon|tue|wed|thu|fri|sat|sun) (\d\d:\d\d(?::\d\d\.\d{3})?)$/.exec(text) ?? [];
  if (time === undefined) return Date.parse(text);
  const date = MONDAY + (DAYS.indexOf(day) + (next === undefined ? 0 : 7)) * 24 * HOUR_MS;
  return date + Date.parse(`1970-01-01T${time}Z`);
}

const INSTANTS = ['started_at', 'received_at', 'due_at', 'original_due_at', 'due_if_resumed_at', 'stopped_at'];
const AMOUNTS = ['elapsed_business', 'elapsed_wall', 'paused', 'remaining_business', 'remaining_wall'];

/** Converts instants as texts, and amounts in hours, to the values of a row. */
function expectedRow(expected: Row): Row {
  return Object.fromEntries(
    Object.entries(expected).map(([column, value]) => {
      if (INSTANTS.includes(column) && typeof value === 'string') return [column, instant(value)];
      return [column, AMOUNTS.includes(column) && typeof value === 'number' ? value * HOUR_MS : value];
    }),
  );
}

export type EventSpec = readonly [type: string, at: string, more?: object];

interface TicketSpec {
  readonly opened?: string;
  readonly as?: object;
  readonly events?: readonly EventSpec[];
  readonly asOf: string;
  readonly metric?: string;
}

type Case = readonly [name: string, ticket: TicketSpec, expected: Row];

/**
 * Builds tickets of a world. By default a ticket is opened on Monday at 10:00, the metric is `resolution`, and its target is four
 * business hours, from 09:00 to 17:00.
 */
export function named(world: NamedTicket['world'], cases: readonly Case[]): readonly NamedTicket[] {
  return cases.map(([name, { opened = 'mon 10:00', as = {}, events = [], asOf, metric = 'resolution' }, expected]) => {
    const parsedEvents = events.map(([type, at, more]) => ({ type, at: instant(at), ...more }) as AnyEvent);
    const classification = { category: 'desk', level: 'four', ...as };
    const ticket = {
      id: name,
      openedAt: instant(opened),
      ...classification,
      events: parsedEvents,
    } as unknown as AnyTicket;
    const question = { id: name, ticket, asOf: [instant(asOf)] };
    return { world, question, metric, expected: expectedRow(expected) };
  });
}
