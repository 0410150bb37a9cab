import type { Ticket } from '../../../ticket/ticket';
import { catalogId } from '../common/catalog-ids';
import { ClassificationLog } from '../common/classification-log';
import type { FieldChange } from '../common/field-history';
import { isoInstant, isoText } from '../common/instants';
import { lookUp } from '../common/look-up';
import { eventsOfMessages } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import {
  type DatedStatus,
  eventsOfStatuses,
  mergedKinds,
  noteMissingEnd,
  type StatusKinds,
} from '../common/status-events';
import { sortedEvents } from '../common/ticket-events';
import { type FreshworksConversation, repliesOf, repliesOfStats } from './conversations';
import { levelOf, STATUSES } from './metrics';
import { type FreshworksStats, OPEN, statusAt, statusesOfStats } from './statuses';

/** A ticket, as returned by `GET /api/v2/tickets/{id}?include=stats` of Freshdesk. */
export interface FreshdeskTicket {
  readonly id: number | string;
  readonly created_at: string;
  readonly status: number;
  readonly priority: number;
  readonly deleted?: boolean | null | undefined;
  readonly spam?: boolean | null | undefined;
  readonly stats?: FreshworksStats | null | undefined;
}

/** A ticket, as returned by `GET /api/v2/tickets/{id}?include=stats` of Freshservice. */
export interface FreshserviceTicket extends FreshdeskTicket {
  readonly sla_policy_id?: number | string | null | undefined;
}

/** A change of a ticket, from your own log, for example of webhooks. */
export interface FreshworksChange {
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly status?: number | string | null | undefined;
  readonly priority?: number | string | null | undefined;
}

export interface FreshserviceTicketOptions {
  /** The category of the ticket, such as `p36`; by default the policy that the ticket names. */
  readonly category?: string | undefined;
  /**
   * The kinds of the account's own statuses, by number. A status whose SLA timer is off is `paused`. The table may also
   * replace the kinds of the statuses 2 to 5.
   */
  readonly statuses?: StatusKinds | undefined;
  /** All changes of status and priority. If no change has the status at the opening, that status is 2 (Open). */
  readonly changes?: readonly FreshworksChange[] | undefined;
}

/** Options of {@link freshdeskTicket}. A Freshdesk ticket does not name its policy, so `category` is required. */
export interface FreshdeskTicketOptions extends FreshserviceTicketOptions {
  readonly category: string;
}

/** Returns the changes of a field, in order of time. */
function changesOf(
  changes: PayloadPart<readonly FreshworksChange[]>,
  field: 'status' | 'priority',
): readonly FieldChange[] {
  return changes
    .list()
    .map((change) => ({ at: isoInstant(change.at('at')), value: change.at(field) as PayloadPart<unknown> }))
    .filter(({ value }) => !value.isMissing)
    .sort((a, b) => a.at - b.at);
}

const lastValue = (changes: readonly FieldChange[]): string | undefined => changes[changes.length - 1]?.value.id();

const isGone = (status: string | undefined, kinds: StatusKinds): boolean =>
  status !== undefined && lookUp(kinds, status) === 'gone';

/** Returns the statuses of a ticket: from the changes, or without changes from its stats. */
function statusesOf(
  ticket: PayloadPart<FreshdeskTicket>,
  log: PayloadPart<readonly FreshworksChange[]> | undefined,
  openedAt: number,
  kinds: StatusKinds,
  notes: Notes,
): readonly DatedStatus[] {
  const present = ticket.at('status');
  if (log === undefined) return statusesOfStats(present, ticket.at('stats'), openedAt, kinds, notes);
  const changes = changesOf(log, 'status');
  if (!isGone(lastValue(changes), kinds)) noteMissingEnd(lastValue(changes), present, 'changes', notes);
  const statuses = changes.map(({ at, value }) => statusAt(at, value.id(), value.path));
  const [first] = statuses;
  return first !== undefined && first.at <= openedAt ? statuses : [statusAt(openedAt, OPEN, present.path), ...statuses];
}

function ticketOf(
  ticket: PayloadPart<FreshdeskTicket>,
  conversations: PayloadPart<readonly FreshworksConversation[]> | undefined,
  category: string,
  optionsPart: PayloadPart<FreshserviceTicketOptions>,
  notes: Notes,
): Converted<Ticket> {
  const openedAt = isoInstant(ticket.at('created_at'));
  const log = optionsPart
    .at('changes')
    .optional(({ value }) => new PayloadPart(value as readonly FreshworksChange[], 'changes'));
  const kinds = mergedKinds(optionsPart.at('statuses'), STATUSES);
  const classification = new ClassificationLog();
  const [priority, priorities] = [ticket.at('priority'), log === undefined ? [] : changesOf(log, 'priority')];
  const [first] = priorities;
  if (first !== undefined && first.at > openedAt)
    notes.add(
      'doubtful',
      first.value.path,
      'No change has the priority at the opening, so this priority counts from the opening: add the first priority.',
    );
  noteMissingEnd(lastValue(priorities), priority, 'changes', notes);
  for (const { at, value } of priorities) classification.record('level', levelOf(value), at);
  const level = classification.atOpening.level ?? levelOf(priority);
  const statuses = statusesOf(ticket, log, openedAt, kinds, notes);
  if (
    (ticket.at('deleted').isTrue() || ticket.at('spam').isTrue()) &&
    !isGone(statuses[statuses.length - 1]?.status, kinds)
  )
    notes.add(
      'absent',
      ticket.path,
      'The ticket was deleted or is spam, but the payload does not say since when: add a "cancelled" event by hand.',
    );
  const replies = conversations === undefined ? repliesOfStats(ticket.at('stats'), notes) : repliesOf(conversations);
  return notes.convertedTo({
    id: ticket.at('id').id(),
    category,
    level,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      ticket.at('created_at'),
      openedAt,
      eventsOfMessages(replies),
      eventsOfStatuses(statuses, kinds, notes),
      classification.events,
    ),
  });
}

function optionalConversations(
  conversations: Enclosed<readonly FreshworksConversation[], 'conversations'> | null | undefined,
): PayloadPart<readonly FreshworksConversation[]> | undefined {
  return conversations === null || conversations === undefined ? undefined : resource(conversations, 'conversations');
}

/**
 * Converts a Freshdesk ticket to a ticket of the catalog of {@link freshdeskCatalog}. If `conversations` is `null`, only the
 * first and the last replies are known.
 */
export function freshdeskTicket(
  ticket: FreshdeskTicket,
  conversations: readonly FreshworksConversation[] | null,
  options: FreshdeskTicketOptions,
): Converted<Ticket> {
  const ticketPart = resource<FreshdeskTicket>(ticket, 'ticket');
  const optionsPart = new PayloadPart(options, 'options');
  const category = optionsPart.at('category').text();
  return ticketOf(ticketPart, optionalConversations(conversations), category, optionsPart, new Notes());
}

/**
 * Converts a Freshservice ticket to a ticket of the catalog of {@link freshserviceCatalog}. If `conversations` is `null`, only
 * the first and the last replies are known.
 */
export function freshserviceTicket(
  ticket: Enclosed<FreshserviceTicket, 'ticket'>,
  conversations: Enclosed<readonly FreshworksConversation[], 'conversations'> | null,
  options: FreshserviceTicketOptions = {},
): Converted<Ticket> {
  const ticketPart = resource<FreshserviceTicket>(ticket, 'ticket');
  const policy = ticketPart.at('sla_policy_id');
  const optionsPart = new PayloadPart(options, 'options');
  const category =
    optionsPart.at('category').optionalText() ?? (policy.isMissing ? 'none' : catalogId('p', policy.id()));
  return ticketOf(ticketPart, optionalConversations(conversations), category, optionsPart, new Notes());
}
