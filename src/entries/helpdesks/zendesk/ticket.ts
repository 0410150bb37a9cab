import type { Ticket } from '../../../ticket/ticket';
import { catalogId } from '../common/catalog-ids';
import { ClassificationLog, OPENING_TOLERANCE_MS } from '../common/classification-log';
import { valuesFromOpening } from '../common/field-history';
import { isoInstant, isoText } from '../common/instants';
import { eventsOfMessages, type PublicMessage } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { type DatedStatus, eventsOfStatuses, type StatusKinds } from '../common/status-events';
import { catalogEvent, sortedEvents } from '../common/ticket-events';
import { readAudits, type TicketHistory, type ZendeskAudit, type ZendeskComment } from './audits';
import { type DatedMetricEvent, metricEventsOf, type ZendeskMetricEvents } from './metric-events';
import { levelOf } from './metrics';

/** A ticket, as returned by `GET /api/v2/tickets/{id}`. */
export interface ZendeskTicket {
  readonly id: number | string;
  readonly created_at: string;
  readonly status: string;
  readonly priority?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  /** Returned with `?include=metric_events`. */
  readonly metric_events?: ZendeskMetricEvents | null | undefined;
}

export interface ZendeskTicketOptions {
  /** Whether a user is an agent or an admin. The id is a text. */
  readonly isAgent: (userId: string) => boolean;
  /** The metric events, if the ticket does not contain them. */
  readonly metricEvents?: ZendeskMetricEvents | undefined;
  /** The category, such as `p36`, until a metric event names a policy. */
  readonly category?: string | undefined;
  /**
   * The promise for a ticket that an agent opens. `'nextReply'` (default): no first reply, only a reply to each message of the customer.
   * `'firstReply'`: the first public reply after the opening.
   */
  readonly agentOpenedTickets?: 'nextReply' | 'firstReply' | undefined;
}

const MERGED = 'closed_by_merge';

const STATUSES: StatusKinds = {
  new: 'running',
  open: 'running',
  pending: 'paused',
  hold: 'paused',
  solved: 'done',
  closed: 'done',
  deleted: 'gone',
  closed_by_merge: 'gone',
};

/** Whether tags, as a list or separated by spaces, contain the tag of a merged ticket. */
const hasMergedTag = (tags: PayloadPart<unknown> | undefined): boolean =>
  (typeof tags?.value === 'string' ? tags.value.split(' ') : [tags?.value].flat()).includes(MERGED);

/** Returns the statuses of a ticket. If the ticket was merged, its closing is the merge. */
function statusesOf(
  ticket: PayloadPart<ZendeskTicket>,
  { status, tags }: TicketHistory,
  openedAt: number,
  notes: Notes,
): DatedStatus[] {
  const present = ticket.at('status');
  const statuses = valuesFromOpening(status, openedAt, present).map(({ at, value }) => ({
    at,
    status: value.text(),
    path: value.path,
  }));
  const last = statuses[statuses.length - 1];
  if (last?.status !== present.text())
    notes.add(
      'doubtful',
      present.path,
      `The audits end with "${last?.status}", which is not the present status: pass all of them.`,
    );
  const [firstTags] = tags;
  const presentTags = ticket.at('tags').isMissing ? tags[tags.length - 1]?.value : ticket.at('tags');
  // A follow-up ticket is created with the tags of the ticket that it follows.
  const isMerged =
    hasMergedTag(presentTags) && !(firstTags && firstTags.before === undefined && hasMergedTag(firstTags.value));
  if (!isMerged || last?.status !== 'closed') return statuses;
  return [...statuses.slice(0, -1), { ...last, status: MERGED }];
}

/** Records the policies that Zendesk applied, and the category before the first of them. */
function recordPolicies(
  classification: ClassificationLog,
  events: readonly DatedMetricEvent[],
  openedAt: number,
  before = 'none',
): void {
  // Each metric has its own event. An event without a policy is ignored if another event at the same instant has one.
  const applied = new Map<number, string | undefined>();
  for (const { at, event } of events) {
    if (event.at('type').value !== 'apply_sla') continue;
    const sla = event.at('sla');
    const policy = sla.isMissing ? undefined : sla.at('policy');
    const id = policy === undefined || policy.isMissing ? undefined : catalogId('p', policy.at('id').id());
    applied.set(at, id ?? applied.get(at));
  }
  for (const [at, id] of applied) {
    if (classification.atOpening.category === undefined && at > openedAt + OPENING_TOLERANCE_MS)
      classification.record('category', before, openedAt);
    classification.record('category', id ?? 'none', at);
  }
}

/** Returns the public comments after the opening, and the opening comment if an agent wrote it. */
function repliesOf(
  comments: readonly ZendeskComment[],
  isAgent: ZendeskTicketOptions['isAgent'],
  openedAt: number,
  countsOpening: boolean,
): readonly PublicMessage[] {
  return comments
    .filter(({ isPublic, isOpening }) => isPublic && (!isOpening || countsOpening))
    .map(({ at, author, isOpening }) => ({ at: isOpening ? openedAt : at, isAgent: isAgent(author) }));
}

/**
 * Converts a Zendesk ticket and its audits to a ticket of the catalog of {@link zendeskCatalog}. The category is the policy that the
 * metric events name, the level is the priority.
 */
export function zendeskTicket(
  ticket: Enclosed<ZendeskTicket, 'ticket'>,
  audits: Enclosed<readonly ZendeskAudit[], 'audits'>,
  options: ZendeskTicketOptions,
): Converted<Ticket> {
  const optionsPart = new PayloadPart(options, 'options');
  const [category, agentOpenedTickets] = [
    optionsPart.at('category').optionalText(),
    optionsPart.at('agentOpenedTickets').oneOf(['nextReply', 'firstReply']),
  ];
  const { isAgent, metricEvents } = options;
  if (typeof isAgent !== 'function') throw optionsPart.at('isAgent').unexpected('a function');
  const notes = new Notes();
  const ticketPart = resource<ZendeskTicket>(ticket, 'ticket');
  const [id, openedAt] = [ticketPart.at('id').id(), isoInstant(ticketPart.at('created_at'))];
  const history = readAudits(resource<readonly ZendeskAudit[]>(audits, 'audits'), openedAt, notes);

  const classification = new ClassificationLog();
  for (const { at, value } of valuesFromOpening(history.priority, openedAt, ticketPart.at('priority')))
    classification.record('level', levelOf(value), at);
  const events = metricEvents ?? ticketPart.at('metric_events').value;
  if (events !== undefined && events !== null)
    recordPolicies(classification, metricEventsOf(events as ZendeskMetricEvents, id), openedAt, category);
  if (classification.atOpening.category === undefined && category === undefined)
    notes.add('absent', ticketPart.path, 'No metric event names a policy: the ticket has the category "none".');

  const opening = history.comments.find(({ isOpening }) => isOpening);
  const isByAgent = opening !== undefined && isAgent(opening.author);
  const isNextReply = isByAgent && agentOpenedTickets !== 'firstReply';
  if (isByAgent && agentOpenedTickets === undefined)
    notes.add(
      'doubtful',
      ticketPart.path,
      'An agent opened the ticket, and a setting in Zendesk decides whether a first reply is promised: set agentOpenedTickets. By default, no first reply is promised.',
    );
  const openedByAgent = isNextReply ? [catalogEvent('openedByAgent', openedAt)] : [];
  return notes.convertedTo({
    id,
    category: classification.atOpening.category ?? category ?? 'none',
    level: classification.atOpening.level ?? 'none',
    openedAt: isoText(openedAt),
    events: sortedEvents(
      ticketPart.at('created_at'),
      openedAt,
      openedByAgent,
      eventsOfMessages(repliesOf(history.comments, isAgent, openedAt, isNextReply)),
      eventsOfStatuses(statusesOf(ticketPart, history, openedAt, notes), STATUSES, notes),
      classification.events,
    ),
  });
}
