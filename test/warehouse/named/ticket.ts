import { HOUR_MS } from '../../../src/input/units';
import type { AnyEvent, AnyTicket } from '../../ticket/any';
import type { Row } from '../engines/engine';
import type { namedWorlds } from '../named-worlds';
import type { Question } from '../random-tickets';

/** A ticket whose clock was worked out from the rules, by hand. */
export interface NamedTicket {
  readonly world: keyof typeof namedWorlds;
  readonly question: Question;
  readonly metric: string;
  readonly expected: Row;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY = Date.UTC(2026, 2, 2);

/** `'tue 10:00'` of the week from 2 March 2026, `'next tue 10:00'` of the week after it, or ISO 8601. */
function instant(text: string): number {
  const [, next, day = '', time] =
    /^(next )?(mon|tue|wed|thu|fri|sat|sun) (\d\d:\d\d(?::\d\d\.\d{3})?)$/.exec(text) ?? [];
  if (time === undefined) return Date.parse(text);
  const date = MONDAY + (DAYS.indexOf(day) + (next === undefined ? 0 : 7)) * 24 * HOUR_MS;
  return date + Date.parse(`1970-01-01T${time}Z`);
}

const INSTANTS = ['started_at', 'received_at', 'due_at', 'original_due_at', 'due_if_resumed_at', 'stopped_at'];
const AMOUNTS = ['elapsed_business', 'elapsed_wall', 'paused', 'remaining_business', 'remaining_wall'];

/** Instants as texts and amounts in hours, as a row has them. */
function expectedRow(expected: Row): Row {
  return Object.fromEntries(
    Object.entries(expected).map(([column, value]) => {
      if (INSTANTS.includes(column) && typeof value === 'string') return [column, instant(value)];
      return [column, AMOUNTS.includes(column) && typeof value === 'number' ? value * HOUR_MS : value];
    }),
  );
}

export type Happened = readonly [type: string, at: string, more?: object];

interface Given {
  readonly opened?: string;
  readonly as?: object;
  readonly events?: readonly Happened[];
  readonly asOf: string;
  readonly metric?: string;
}

type Case = readonly [name: string, given: Given, expected: Row];

/**
 * Tickets of a world. Unless told otherwise a ticket is opened on Monday at 10:00, and resolution is four business hours from
 * 09:00 to 17:00.
 */
export function named(world: NamedTicket['world'], cases: readonly Case[]): readonly NamedTicket[] {
  return cases.map(([name, { opened = 'mon 10:00', as = {}, events = [], asOf, metric = 'resolution' }, expected]) => {
    const happened = events.map(([type, at, more]) => ({ type, at: instant(at), ...more }) as AnyEvent);
    const ofClass = { category: 'desk', level: 'four', ...as };
    const ticket = { id: name, openedAt: instant(opened), ...ofClass, events: happened } as unknown as AnyTicket;
    const question = { id: name, ticket, asOf: [instant(asOf)] };
    return { world, question, metric, expected: expectedRow(expected) };
  });
}
