import { FIRST_INSTANT, LAST_INSTANT } from '../../../input/instant';
import type { Ticket, TicketEvent } from '../../../ticket/ticket';
import { type ClassificationField, ClassificationLog } from '../common/classification-log';
import { isoInstant, isoText, localInstant, secondsInstant } from '../common/instants';
import { lookUp } from '../common/look-up';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import { type DatedStatus, eventsOfStatuses, mergedKinds, type StatusKinds } from '../common/status-events';
import { catalogEvent, sortedEvents } from '../common/ticket-events';
import { requiredZone } from '../common/zones';

/** A row of a log, as a database returns it. */
export type LogRow = Readonly<Record<string, unknown>>;

/**
 * The format of times: `'iso'` is ISO 8601 with an offset, or a `Date`; `'epochMs'` and `'epochSeconds'` are numbers; `{ zone }` is a
 * local time of that zone.
 *
 * @inline
 */
export type LogTimes = 'iso' | 'epochMs' | 'epochSeconds' | { readonly zone: string };

/** The meaning of the columns of a log. A cell that is null or an empty text is ignored. */
export interface LogMapping {
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
  readonly times?: LogTimes | undefined;
  /** Fields of the ticket that no column has. */
  readonly ticket?:
    | { readonly id?: string | undefined; readonly level?: string | undefined; readonly category?: string | undefined }
    | undefined;
}

/** Returns a function that reads a time in the given format as epoch ms. */
function readerOfTimes(format: PayloadPart<LogTimes>): (part: PayloadPart<unknown>) => number {
  const times = format.isMissing ? 'iso' : format.value;
  if (times === 'epochSeconds') return secondsInstant;
  if (times === 'epochMs') return (part) => part.number(FIRST_INSTANT, LAST_INSTANT);
  if (times === 'iso') {
    return (part) => (part.value instanceof Date ? part.value.getTime() : isoInstant(part));
  }
  if (typeof times === 'string') throw format.unexpected('iso, epochMs, epochSeconds or a zone', 'unknownValue');
  const zone = requiredZone((format as PayloadPart<{ readonly zone: string }>).at('zone'));
  return (part) => localInstant(part, zone);
}

/** Returns the id in the catalog for a cell: from the table `ids`, or without a table the cell itself. */
function translated(cell: PayloadPart<unknown>, ids: Readonly<Record<string, string>> | undefined): string {
  const text = cell.id();
  if (ids === undefined) return text;
  const id = lookUp(ids, text);
  if (id === undefined) throw cell.unexpected(`one of ${Object.keys(ids).join(', ')}`, 'unknownValue');
  return id;
}

/** Throws if a mapping lacks a required column or the kinds of statuses. */
function checkMapping(mapping: PayloadPart<LogMapping>): void {
  const [columns, statuses] = [mapping.at('columns'), mapping.at('statuses')];
  for (const name of ['at', 'status'] as const) columns.at(name).text();
  for (const name of ['id', 'level', 'category', 'event'] as const) columns.at(name).optionalText();
  if (statuses.isMissing) throw statuses.unexpected('the kinds of statuses');
}

/**
 * Converts the rows of a ticket's log to a ticket, for your own database with one row per change of status. Rows may be in any
 * order; the earliest one is the opening. Throws a `PrazoError` with the path of a wrong row or mapping.
 *
 * @example
 * const { value: ticket } = ticketFromRows(
 *   [
 *     { ticket: 7, changed_at: '2026-03-02T09:00:00Z', status: 'new' },
 *     { ticket: 7, changed_at: '2026-03-02T12:00:00Z', status: 'closed' },
 *   ],
 *   {
 *     columns: { at: 'changed_at', status: 'status', id: 'ticket' },
 *     statuses: { new: 'running', closed: 'done' },
 *     ticket: { level: 'high', category: 'support' },
 *   },
 * );
 * ticket.events?.map(({ type }) => type); // → ['resolved']
 */
export function ticketFromRows(rows: readonly LogRow[], mapping: LogMapping): Converted<Ticket> {
  const mappingPart = new PayloadPart(mapping, 'mapping');
  checkMapping(mappingPart);
  const { columns } = mapping;
  const [kinds, eventTypes] = [mergedKinds(mappingPart.at('statuses')), mappingPart.at('events').texts() ?? {}];
  const [levels, categories] = [mappingPart.at('levels').texts(), mappingPart.at('categories').texts()];
  const ticket = mappingPart.at('ticket').texts();
  const notes = new Notes();
  const timeOf = readerOfTimes(mappingPart.at('times'));
  const datedRows = new PayloadPart<readonly LogRow[]>(rows, 'rows')
    .items()
    .map((row) => ({ row, at: timeOf(row.at(columns.at)) }))
    .sort((a, b) => a.at - b.at);
  const [opening] = datedRows;
  if (opening === undefined) throw new PayloadPart(rows, 'rows').unexpected('at least one row', 'missing');

  for (const name of ['status', 'id', 'level', 'category', 'event'] as const) {
    const column = mappingPart.at('columns').at(name);
    if (!column.isMissing && !datedRows.some(({ row }) => Object.hasOwn(row.value as LogRow, column.text())))
      notes.add('absent', column.path, `No row has the column "${column.text()}": check its name.`);
  }

  const statuses: DatedStatus[] = [];
  const events: TicketEvent[] = [];
  const classification = new ClassificationLog();
  let id = ticket?.id;
  for (const { row, at } of datedRows) {
    const cell = (column: string | undefined) =>
      column ? row.at(column) : new PayloadPart<unknown>(undefined, row.path);
    const [ticketId, status, event] = [cell(columns.id), cell(columns.status), cell(columns.event)];
    if (!ticketId.isMissing) {
      id ??= ticketId.id();
      if (ticketId.id() !== id) throw ticketId.unexpected(`the rows of one ticket, ${id}`, 'unknownValue');
    }
    if (!status.isMissing) statuses.push({ at, status: status.id(), path: status.path });
    if (!event.isMissing) {
      const type = lookUp(eventTypes, event.id());
      if (type !== undefined) events.push(catalogEvent(type, at));
      else notes.add('absent', event.path, `The event "${event.id()}" is left out: name its event type under events.`);
    }
    const [level, category] = [cell(columns.level), cell(columns.category)];
    if (!level.isMissing) classification.record('level', translated(level, levels), at);
    if (!category.isMissing) classification.record('category', translated(category, categories), at);
  }
  return notes.convertedTo({
    ...(id !== undefined && { id }),
    level: valueAtOpening('level', classification, ticket),
    category: valueAtOpening('category', classification, ticket),
    openedAt: isoText(opening.at),
    events: sortedEvents(
      opening.row,
      opening.at,
      events,
      eventsOfStatuses(statuses, kinds, notes),
      classification.events,
    ),
  });
}

/** Returns the category or level at the opening, from the rows or else from the mapping. */
function valueAtOpening(
  field: ClassificationField,
  { atOpening }: ClassificationLog,
  ticket: LogMapping['ticket'],
): string {
  const value = atOpening[field] ?? ticket?.[field];
  if (value === undefined)
    throw new PayloadPart(undefined, `mapping.ticket.${field}`).unexpected(`a ${field}, because no row has one`);
  return value;
}
