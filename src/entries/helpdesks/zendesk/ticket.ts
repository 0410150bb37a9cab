import type { Ticket, TicketEvent } from '../../../ticket/event';
import { ClassificationLog } from '../shared/classification-log';
import { type Converted, Notes } from '../shared/conversion';
import { idOf } from '../shared/ids';
import { isoInstant, isoText } from '../shared/instants';
import { eventsOfMessages, type PublicMessage, sortedEvents } from '../shared/messages';
import { type Enclosed, Part, resource } from '../shared/part';
import { type DatedStatus, eventsOfStatuses, type StatusKinds } from '../shared/status-events';
import { type AuditsRead, type FieldChange, readAudits, type ZendeskAudit, type ZendeskComment } from './audits';
import { metricEventsOf, type ZendeskMetricEvents } from './metric-events';
import { levelOf } from './metrics';

/** A ticket, as `GET /api/v2/tickets/{id}` gives it. */
export interface ZendeskTicket {
  readonly id: number | string;
  readonly created_at: string;
  readonly status: string;
  readonly priority?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  /** With `?include=metric_events`. */
  readonly metric_events?: ZendeskMetricEvents | null | undefined;
}

export interface ZendeskTicketOptions {
  /** Whether a user, by the id as text, is an agent or an admin. */
  readonly isAgent: (userId: string) => boolean;
  /** The metric events, where the ticket does not hold them. */
  readonly metricEvents?: ZendeskMetricEvents | undefined;
  /** The policy, such as `p36`, that the ticket has before its metric events name another. */
  readonly category?: string | undefined;
  /**
   * What is promised of a ticket that an agent opens: `'nextReply'`, the default, no first reply, only one to each message
   * of the customer; `'firstReply'`, the first public reply after the opening.
   */
  readonly agentTickets?: 'nextReply' | 'firstReply' | undefined;
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

/** A policy applied this long after the opening is that of the opening. */
const AT_OPENING_MS = 60_000;

/** The values of a field from the opening on: as the creation says it, or the first change, or else the ticket. */
function fromOpening(changes: readonly FieldChange[], openedAt: number, now: Part<unknown>): readonly FieldChange[] {
  const [first] = changes;
  return first !== undefined && first.before === undefined
    ? changes
    : [{ at: openedAt, value: first?.before ?? now }, ...changes];
}

const hasMerged = (tags: Part<unknown> | undefined): boolean =>
  (typeof tags?.value === 'string' ? tags.value.split(' ') : [tags?.value].flat()).includes(MERGED);

/** The statuses that a ticket has had; the closing of one that was merged is the merge. */
function statusesOf(
  ticket: Part<ZendeskTicket>,
  { status, tags }: AuditsRead,
  openedAt: number,
  notes: Notes,
): DatedStatus[] {
  const now = ticket.at('status');
  const run = fromOpening(status, openedAt, now).map(({ at, value }) => ({
    at,
    status: value.text(),
    path: value.path,
  }));
  const last = run[run.length - 1];
  if (last?.status !== now.text())
    notes.add('doubtful', now.path, `The audits end with "${last?.status}": read all of them.`);
  const [atFirst] = tags;
  const present = ticket.at('tags').isNothing ? tags[tags.length - 1]?.value : ticket.at('tags');
  // A follow-up has the tags of the ticket that it follows from its creation on.
  const isMerged = hasMerged(present) && !(atFirst && atFirst.before === undefined && hasMerged(atFirst.value));
  if (!isMerged || last?.status !== 'closed') return run;
  return [...run.slice(0, -1), { ...last, status: MERGED }];
}

/** The policies that Zendesk says it applied, and what held before the first. */
function sayPolicies(
  classes: ClassificationLog,
  events: ReturnType<typeof metricEventsOf>,
  openedAt: number,
  before = 'none',
): void {
  // Each metric has an event of its own; one without a policy says nothing where another of its instant has one.
  const applied = new Map<number, string | undefined>();
  for (const { at, event } of events) {
    if (event.at('type').value !== 'apply_sla') continue;
    const sla = event.at('sla');
    const policy = sla.isNothing ? undefined : sla.at('policy');
    const id = policy === undefined || policy.isNothing ? undefined : idOf('p', policy.at('id').id());
    applied.set(at, id ?? applied.get(at));
  }
  for (const [at, id] of applied) {
    if (classes.opened.category === undefined && at > openedAt + AT_OPENING_MS)
      classes.record('category', before, openedAt);
    classes.record('category', id ?? 'none', at);
  }
}

/** The comments that are messages between customer and desk, with the opening where it is one of an agent's. */
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
 * A ticket of Zendesk with its audits as a ticket of the catalog of {@link zendeskCatalog}. Its category is the policy
 * that its metric events name, its level the priority.
 */
export function zendeskTicket(
  ticket: Enclosed<ZendeskTicket, 'ticket'>,
  audits: Enclosed<readonly ZendeskAudit[], 'audits'>,
  options: ZendeskTicketOptions,
): Converted<Ticket> {
  const said = new Part(options, 'options');
  const [category, agentTickets] = [
    said.at('category').optionalText(),
    said.at('agentTickets').oneOf(['nextReply', 'firstReply']),
  ];
  const { isAgent, metricEvents } = options;
  if (typeof isAgent !== 'function') throw said.at('isAgent').unexpected('a function');
  const notes = new Notes();
  const given = resource<ZendeskTicket>(ticket, 'ticket');
  const [id, openedAt] = [given.at('id').id(), isoInstant(given.at('created_at'))];
  const read = readAudits(resource<readonly ZendeskAudit[]>(audits, 'audits'), openedAt, notes);

  const classes = new ClassificationLog();
  for (const { at, value } of fromOpening(read.priority, openedAt, given.at('priority')))
    classes.record('level', levelOf(value), at);
  const events = metricEvents ?? given.at('metric_events').value;
  if (events !== undefined && events !== null)
    sayPolicies(classes, metricEventsOf(events as ZendeskMetricEvents, id), openedAt, category);
  if (classes.opened.category === undefined) {
    if (category === undefined)
      notes.add('absent', given.path, 'No metric event names a policy: it is read as a ticket without one.');
    classes.record('category', category ?? 'none', openedAt);
  }

  const opening = read.comments.find(({ isOpening }) => isOpening);
  const isByAgent = opening !== undefined && isAgent(opening.author);
  const isNextReply = isByAgent && agentTickets !== 'firstReply';
  if (isByAgent && agentTickets === undefined)
    notes.add(
      'doubtful',
      given.path,
      'An agent opened it: whether a first reply is promised is a setting. It is read as none.',
    );
  const ofOpening = isNextReply ? [{ type: 'openedByAgent', at: isoText(openedAt) } as unknown as TicketEvent] : [];
  return notes.convertedTo({
    id,
    category: classes.opened.category as string,
    level: classes.opened.level as string,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      given.at('created_at'),
      openedAt,
      ofOpening,
      eventsOfMessages(repliesOf(read.comments, isAgent, openedAt, isNextReply)),
      eventsOfStatuses(statusesOf(given, read, openedAt, notes), STATUSES, notes),
      classes.events,
    ),
  });
}
