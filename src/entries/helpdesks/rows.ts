import type { Ticket, TicketEvent } from '../../ticket/event';
import { type Class, ClassRun } from './class-run';
import { isoInstant, isoText, localInstant, secondsInstant } from './instants';
import { Part } from './part';
import { inOrder } from './replies';
import { eventsOfStatuses, kindsOf, type StatusAt, type StatusKinds } from './status-events';
import { Notes, type Told } from './told';
import { zoneOf } from './zones';

/** A row of a log, as a database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** How the times of rows are written: ISO 8601 with an offset, a `Date`, or a number; or as the clocks of a zone show them. */
export type RowTimes = 'iso' | 'epochMs' | 'epochSeconds' | { readonly zone: string };

/** Which column says what, and what its values mean. A cell that is null says nothing. */
export interface RowMapping {
  readonly columns: {
    readonly at: string;
    /** The status that the ticket has from then on. */
    readonly status: string;
    readonly id?: string | undefined;
    readonly level?: string | undefined;
    readonly category?: string | undefined;
    /** What else happened in that row, such as a reply. */
    readonly event?: string | undefined;
  };
  readonly statuses: StatusKinds;
  /** The values of the event column that are events of the catalog; others are left out, with a note. */
  readonly events?: Readonly<Record<string, string>> | undefined;
  /** The values of the level column, where they are not the levels of the catalog already; so of the category. */
  readonly levels?: Readonly<Record<string, string>> | undefined;
  readonly categories?: Readonly<Record<string, string>> | undefined;
  /** Absent, ISO 8601. */
  readonly times?: RowTimes | undefined;
  /** What no column says. */
  readonly ticket?:
    | { readonly id?: string | undefined; readonly level?: string | undefined; readonly category?: string | undefined }
    | undefined;
}

/** What reads the time of a row. */
function timesOf(given: Part<RowTimes>): (part: Part<unknown>) => number {
  const times = given.isNothing ? 'iso' : given.value;
  if (times === 'epochSeconds') return secondsInstant;
  if (times === 'epochMs') return (part) => part.number(-62_167_219_200_000, 253_402_300_799_999);
  if (times === 'iso') {
    return (part) => (part.value instanceof Date ? part.value.getTime() : isoInstant(part));
  }
  if (typeof times === 'string') throw given.unlike('iso, epochMs, epochSeconds or a zone', 'unknownValue');
  const zone = zoneOf((given as Part<{ readonly zone: string }>).at('zone'));
  return (part) => localInstant(part, zone);
}

/** The value of a cell in the words of the catalog. */
function translated(cell: Part<unknown>, words: Readonly<Record<string, string>> | undefined): string {
  const text = cell.id();
  if (words === undefined) return text;
  if (!Object.hasOwn(words, text)) throw cell.unlike(`one of ${Object.keys(words).join(', ')}`, 'unknownValue');
  return words[text] as string;
}

/** What cannot be left out of a mapping. */
function checkMapping(mapping: Part<RowMapping>): void {
  const [columns, statuses] = [mapping.at('columns'), mapping.at('statuses')];
  for (const name of ['at', 'status'] as const) columns.at(name).text();
  for (const name of ['id', 'level', 'category', 'event'] as const) columns.at(name).optionalText();
  if (statuses.isNothing) throw statuses.unlike('the kinds of statuses');
}

/**
 * A ticket from the rows of its log, in any order: the first by time is its opening. For a desk of your own, whose
 * database keeps each change of status.
 */
export function ticketFromRows(rows: readonly Row[], mapping: RowMapping): Told<Ticket> {
  const given = new Part(mapping, 'mapping');
  checkMapping(given);
  const { columns } = mapping;
  const [kinds, words] = [kindsOf(given.at('statuses')), given.at('events').words() ?? {}];
  const [levels, categories] = [given.at('levels').words(), given.at('categories').words()];
  const ticket = given.at('ticket').words();
  const notes = new Notes();
  const timeOf = timesOf(given.at('times'));
  const read = new Part<readonly Row[]>(rows, 'rows')
    .items()
    .map((row) => ({ row, at: timeOf(row.at(columns.at)) }))
    .sort((a, b) => a.at - b.at);
  const [opening] = read;
  if (opening === undefined) throw new Part(rows, 'rows').unlike('at least one row', 'missing');

  for (const name of ['status', 'id', 'level', 'category', 'event'] as const) {
    const column = given.at('columns').at(name);
    if (!column.isNothing && !read.some(({ row }) => Object.hasOwn(row.value as Row, column.text())))
      notes.take('absent', column.path, `No row has the column "${column.text()}".`);
  }

  const run: StatusAt[] = [];
  const happened: TicketEvent[] = [];
  const classes = new ClassRun();
  let id = ticket?.id;
  for (const { row, at } of read) {
    const cell = (column: string | undefined) => new Part(column && row.at(column).value, row.at(column ?? '').path);
    const [ofTicket, status, event] = [cell(columns.id), cell(columns.status), cell(columns.event)];
    if (!ofTicket.isNothing) {
      id ??= ofTicket.id();
      if (ofTicket.id() !== id) throw ofTicket.unlike(`the rows of one ticket, ${id}`, 'unknownValue');
    }
    if (!status.isNothing) run.push({ at, status: status.id(), path: status.path });
    if (!event.isNothing) {
      const type = Object.hasOwn(words, event.id()) ? words[event.id()] : undefined;
      if (type !== undefined) happened.push({ type, at: isoText(at) } as TicketEvent);
      else notes.take('absent', event.path, `The event "${event.id()}" is left out: say under events what it is.`);
    }
    const [level, category] = [cell(columns.level), cell(columns.category)];
    if (!level.isNothing) classes.say('level', translated(level, levels), at);
    if (!category.isNothing) classes.say('category', translated(category, categories), at);
  }
  return notes.on({
    ...(id !== undefined && { id }),
    level: classSaid('level', classes, ticket),
    category: classSaid('category', classes, ticket),
    openedAt: isoText(opening.at),
    events: inOrder(opening.row, opening.at, happened, eventsOfStatuses(run, kinds, notes), classes.events),
  });
}

/** The class at the opening, as the rows say it, or else the mapping. */
function classSaid(name: Class, { opened }: ClassRun, ticket: RowMapping['ticket']): string {
  const said = opened[name] ?? ticket?.[name];
  if (said === undefined) throw new Part(undefined, `mapping.ticket.${name}`).unlike(`a ${name}, as no row says one`);
  return said;
}
