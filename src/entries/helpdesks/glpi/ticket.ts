import type { Ticket, TicketEvent } from '../../../ticket/ticket';
import { catalogId } from '../common/catalog-ids';
import { isoText, type LocalZone, localInstant } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { type DatedStatus, eventsOfStatuses, mergedKinds, type StatusKinds } from '../common/status-events';
import { catalogEvent, sortedEvents } from '../common/ticket-events';
import { requiredZone } from '../common/zones';

/** A ticket, as returned by `GET /apirest.php/Ticket/{id}`. Its times are local times of the server. */
export interface GlpiTicket {
  readonly id: number | string;
  /** The opening, from which the SLAs count. */
  readonly date: string;
  /** 1 new, 2 assigned, 3 planned, 4 waiting, 5 solved, 6 closed. */
  readonly status?: number | string | null | undefined;
  readonly slas_id_tto?: number | string | null | undefined;
  readonly slas_id_ttr?: number | string | null | undefined;
  readonly olas_id_tto?: number | string | null | undefined;
  readonly olas_id_ttr?: number | string | null | undefined;
  readonly time_to_own?: string | null | undefined;
  readonly time_to_resolve?: string | null | undefined;
  readonly takeintoaccountdate?: string | null | undefined;
  readonly is_deleted?: boolean | number | string | null | undefined;
}

/** A line of the history, as listed by `GET /apirest.php/Ticket/{id}/Log`. */
export interface GlpiLog {
  readonly date_mod: string;
  readonly linked_action?: number | string | null | undefined;
  /** The number of the changed field; 12 is the status. */
  readonly id_search_option?: number | string | null | undefined;
  readonly old_value?: string | number | null | undefined;
  readonly new_value?: string | number | null | undefined;
}

export interface GlpiTicketOptions {
  /** The time zone of the server. GLPI's API does not return it. */
  readonly zone: string;
  /** The kinds of further statuses, by number. May also replace the kinds of GLPI's own statuses. */
  readonly statuses?: StatusKinds | undefined;
}

const STATUSES: StatusKinds = {
  1: 'running',
  2: 'running',
  3: 'running',
  4: 'paused',
  5: 'done',
  6: 'done',
  deleted: 'gone',
};

/** Numbers of fields (`id_search_option`) and of actions (`linked_action`) in the history. */
const STATUS_FIELD = '12';
const TECHNICIAN_FIELD = '5';
const DELETED_ACTION = '13';
const ADDED_ACTION = '15';

/** Reads the id of a linked row; undefined for 0, which GLPI writes if there is none. */
const linkedId = (part: PayloadPart<unknown>): string | undefined =>
  part.isMissing || part.id() === '0' ? undefined : part.id();

/** The statuses in the history, and the first assignment to a technician. */
interface History {
  readonly statuses: DatedStatus[];
  readonly assignedAt: number | undefined;
}

function readLog(log: PayloadPart<readonly GlpiLog[]>, openedAt: number, isDeleted: boolean, zone: LocalZone): History {
  const statuses: DatedStatus[] = [];
  let [assignedAt, deleted]: [number | undefined, DatedStatus | undefined] = [undefined, undefined];
  const lines = log.items().map((line) => ({ line, at: localInstant(line.at('date_mod'), zone) }));
  for (const { line, at } of lines.sort((a, b) => a.at - b.at)) {
    const [action, field] = [linkedId(line.at('linked_action')), linkedId(line.at('id_search_option'))];
    if (action === DELETED_ACTION) deleted = { at, status: 'deleted', path: line.path };
    if (action === ADDED_ACTION && field === TECHNICIAN_FIELD) assignedAt ??= at;
    if (action !== undefined || field !== STATUS_FIELD) continue;
    const [before, after] = [line.at('old_value'), line.at('new_value')];
    if (statuses.length === 0 && !before.isMissing)
      statuses.push({ at: openedAt, status: before.id(), path: before.path });
    statuses.push({ at, status: after.id(), path: after.path });
  }
  if (deleted !== undefined && isDeleted) statuses.push(deleted);
  return { statuses, assignedAt };
}

/** Returns an `agreed` event for each due time that was set by hand, without an SLA. */
function agreedDueTimes(ticket: PayloadPart<GlpiTicket>, zone: LocalZone, at: number, notes: Notes): TicketEvent[] {
  const pairs = [
    ['timeToOwn', 'slas_id_tto', 'time_to_own'],
    ['timeToResolve', 'slas_id_ttr', 'time_to_resolve'],
  ] as const;
  return pairs.flatMap(([metric, sla, key]) => {
    const due = ticket.at(key);
    if (due.isMissing || linkedId(ticket.at(sla)) !== undefined) return [];
    notes.add(
      'doubtful',
      due.path,
      'The due time was set by hand. A pause moves it in GLPI, but not in prazo: check a ticket with pauses.',
    );
    const target = { due: isoText(localInstant(due, zone)) };
    return [{ type: 'agreed', at: isoText(at), metric, target }];
  });
}

/** Converts a GLPI ticket and its history to a ticket of the catalog of {@link glpiCatalog}. */
export function glpiTicket(ticket: GlpiTicket, log: readonly GlpiLog[], options: GlpiTicketOptions): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const zone = requiredZone(optionsPart.at('zone'));
  const ticketPart = resource<GlpiTicket>(ticket, 'ticket');
  const openedAt = localInstant(ticketPart.at('date'), zone);
  const isDeleted = ticketPart.at('is_deleted').isTrue();
  const history = readLog(resource<readonly GlpiLog[]>(log, 'log'), openedAt, isDeleted, zone);
  const present = ticketPart.at('status');
  if (history.statuses.length === 0 && !present.isMissing)
    history.statuses.push({ at: openedAt, status: present.id(), path: present.path });
  if (isDeleted && !history.statuses.some(({ status }) => status === 'deleted'))
    notes.add(
      'absent',
      ticketPart.at('is_deleted').path,
      'The ticket was deleted, but the history does not say when: add a "cancelled" event by hand.',
    );
  for (const key of ['olas_id_tto', 'olas_id_ttr'] as const)
    if (linkedId(ticketPart.at(key)) !== undefined)
      notes.add(
        'unsupported',
        ticketPart.at(key).path,
        'prazo does not convert OLAs: the OLA of the ticket is left out.',
      );

  const ownedAt =
    ticketPart.at('takeintoaccountdate').optional((part) => localInstant(part, zone)) ?? history.assignedAt;
  const assigned = ownedAt === undefined ? [] : [catalogEvent('assigned', ownedAt, { by: 'technician' })];
  const [own, resolve] = [linkedId(ticketPart.at('slas_id_tto')), linkedId(ticketPart.at('slas_id_ttr'))];
  return notes.convertedTo({
    id: ticketPart.at('id').id(),
    category: resolve === undefined ? 'none' : catalogId('ttr', resolve),
    level: own === undefined ? 'none' : catalogId('tto', own),
    openedAt: isoText(openedAt),
    events: sortedEvents(
      ticketPart.at('date'),
      openedAt,
      agreedDueTimes(ticketPart, zone, openedAt, notes),
      assigned,
      eventsOfStatuses(history.statuses, mergedKinds(optionsPart.at('statuses'), STATUSES), notes),
    ),
  });
}
