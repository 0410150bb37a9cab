import type { Ticket, TicketEvent } from '../../ticket/event';
import { type ClassificationField, ClassificationLog } from './shared/classification-log';
import { isoInstant, isoText, localInstant, secondsInstant } from './shared/instants';
import { sortedEvents } from './shared/messages';
import { type Converted, Notes } from './shared/notes';
import { PayloadPart } from './shared/payload-part';
import { type DatedStatus, eventsOfStatuses, mergedKinds, type StatusKinds } from './shared/status-events';
import { requiredZone } from './shared/zones';

/** A row of a log, as a database returns it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The format of times: `'iso'` is ISO 8601 with an offset, or a `Date`; `'epochMs'` and `'epochSeconds'` are numbers; `{ zone }` is a
 * local time of that zone.
 */
export type RowTimes = 'iso' | 'epochMs' | 'epochSeconds' | { readonly zone: string };

/** The meaning of the columns of a log. A cell with null is ignored. */
export interface RowMapping {
  readonly columns: {
    readonly at: string;
    /** The status of the ticket from that time on. */
    readonly status: string;
    readonly id?: string | undefined;
    readonly level?: string | undefined;
    readonly category?: string | undefined;
    /** Another event in the row, such as a reply. */
    readonly event?: string | undefined;
  };
  readonly statuses: StatusKinds;
  /** The event type of the catalog for each value of the event column. Other values are left out, with a note. */
  readonly events?: Readonly<Record<string, string>> | undefined;
  /** The level of the catalog for each value of the level column. Without it, the values are the levels. */
  readonly levels?: Readonly<Record<string, string>> | undefined;
  readonly categories?: Readonly<Record<string, string>> | undefined;
  /** Default: `'iso'`. */
  readonly times?: RowTimes | undefined;
  /** Fields of the ticket that no column has. */
  readonly ticket?:
    | { readonly id?: string | undefined; readonly level?: string | undefined; readonly category?: string | undefined }
    | undefined;
}

/** Returns the reader of times in the given format. */
function timesOf(given: PayloadPart<RowTimes>): (part: PayloadPart<unknown>) => number {
  const times = given.isMissing ? 'iso' : given.value;
  if (times === 'epochSeconds') return secondsInstant;
  if (times === 'epochMs') return (part) => part.number(-62_167_219_200_000, 253_402_300_799_999);
  if (times === 'iso') {
    return (part) => (part.value instanceof Date ? part.value.getTime() : isoInstant(part));
  }
  if (typeof times === 'string') throw given.unexpected('iso, epochMs, epochSeconds or a zone', 'unknownValue');
  const zone = requiredZone((given as PayloadPart<{ readonly zone: string }>).at('zone'));
  return (part) => localInstant(part, zone);
}

/** Translates a cell to an id of the catalog. */
function translated(cell: PayloadPart<unknown>, words: Readonly<Record<string, string>> | undefined): string {
  const text = cell.id();
  if (words === undefined) return text;
  if (!Object.hasOwn(words, text)) throw cell.unexpected(`one of ${Object.keys(words).join(', ')}`, 'unknownValue');
  return words[text] as string;
}

/** Throws if a mapping lacks a required column. */
function checkMapping(mapping: PayloadPart<RowMapping>): void {
  const [columns, statuses] = [mapping.at('columns'), mapping.at('statuses')];
  for (const name of ['at', 'status'] as const) columns.at(name).text();
  for (const name of ['id', 'level', 'category', 'event'] as const) columns.at(name).optionalText();
  if (statuses.isMissing) throw statuses.unexpected('the kinds of statuses');
}

/**
 * Converts the rows of a ticket's log to a ticket, for your own database with one row per change of status. Rows may be in any
 * order; the earliest one is the opening. Throws a `PrazoError` with the path of a wrong row or mapping.
 */
export function ticketFromRows(rows: readonly Row[], mapping: RowMapping): Converted<Ticket> {
  const given = new PayloadPart(mapping, 'mapping');
  checkMapping(given);
  const { columns } = mapping;
  const [kinds, words] = [mergedKinds(given.at('statuses')), given.at('events').texts() ?? {}];
  const [levels, categories] = [given.at('levels').texts(), given.at('categories').texts()];
  const ticket = given.at('ticket').texts();
  const notes = new Notes();
  const timeOf = timesOf(given.at('times'));
  const read = new PayloadPart<readonly Row[]>(rows, 'rows')
    .items()
    .map((row) => ({ row, at: timeOf(row.at(columns.at)) }))
    .sort((a, b) => a.at - b.at);
  const [opening] = read;
  if (opening === undefined) throw new PayloadPart(rows, 'rows').unexpected('at least one row', 'missing');

  for (const name of ['status', 'id', 'level', 'category', 'event'] as const) {
    const column = given.at('columns').at(name);
    if (!column.isMissing && !read.some(({ row }) => Object.hasOwn(row.value as Row, column.text())))
      notes.add('absent', column.path, `No row has the column "${column.text()}".`);
  }

  const run: DatedStatus[] = [];
  const happened: TicketEvent[] = [];
  const classes = new ClassificationLog();
  let id = ticket?.id;
  for (const { row, at } of read) {
    const cell = (column: string | undefined) =>
      new PayloadPart(column && row.at(column).value, row.at(column ?? '').path);
    const [ofTicket, status, event] = [cell(columns.id), cell(columns.status), cell(columns.event)];
    if (!ofTicket.isMissing) {
      id ??= ofTicket.id();
      if (ofTicket.id() !== id) throw ofTicket.unexpected(`the rows of one ticket, ${id}`, 'unknownValue');
    }
    if (!status.isMissing) run.push({ at, status: status.id(), path: status.path });
    if (!event.isMissing) {
      const type = Object.hasOwn(words, event.id()) ? words[event.id()] : undefined;
      if (type !== undefined) happened.push({ type, at: isoText(at) } as TicketEvent);
      else notes.add('absent', event.path, `The event "${event.id()}" is left out: name its event type under events.`);
    }
    const [level, category] = [cell(columns.level), cell(columns.category)];
    if (!level.isMissing) classes.record('level', translated(level, levels), at);
    if (!category.isMissing) classes.record('category', translated(category, categories), at);
  }
  return notes.convertedTo({
    ...(id !== undefined && { id }),
    level: classSaid('level', classes, ticket),
    category: classSaid('category', classes, ticket),
    openedAt: isoText(opening.at),
    events: sortedEvents(opening.row, opening.at, happened, eventsOfStatuses(run, kinds, notes), classes.events),
  });
}

/** Returns the category or level at the opening, from the rows or else from the mapping. */
function classSaid(name: ClassificationField, { opened }: ClassificationLog, ticket: RowMapping['ticket']): string {
  const said = opened[name] ?? ticket?.[name];
  if (said === undefined)
    throw new PayloadPart(undefined, `mapping.ticket.${name}`).unexpected(`a ${name}, since no row has one`);
  return said;
}
