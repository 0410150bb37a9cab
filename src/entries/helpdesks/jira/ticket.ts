import type { Ticket, TicketEvent } from '../../../ticket/ticket';
import { ClassificationLog } from '../common/classification-log';
import { isoInstant, isoText } from '../common/instants';
import { eventsOfMessages, type PublicMessage } from '../common/messages';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { catalogEvent, sortedEvents } from '../common/ticket-events';
import { type Change, changesOf, itemsOf, type JiraHistory, type Paged } from './changelog';
import { AT_OPENING, CHANGE, statusReason } from './conditions';
import { levelOf, NO_PRIORITY } from './priorities';

/** A user. Cloud has an `accountId` and an account type, Data Center a `key`. */
interface JiraUser {
  readonly accountId?: string | null | undefined;
  readonly accountType?: string | null | undefined;
  readonly key?: string | null | undefined;
}

interface Identified {
  readonly id: string | number;
}

/** An issue, as returned by `GET /rest/api/3/issue/{key}`. */
export interface JiraIssue {
  readonly key: string;
  readonly fields: {
    readonly created: string;
    readonly status: Identified;
    readonly priority?: Identified | null | undefined;
    readonly resolution?: Identified | null | undefined;
    readonly assignee?: JiraUser | null | undefined;
    readonly reporter?: JiraUser | null | undefined;
    readonly duedate?: string | null | undefined;
  };
}

/** A comment, as listed by `GET /rest/api/3/issue/{key}/comment`. A comment that is not public is an internal note. */
export interface JiraComment {
  readonly created: string;
  readonly jsdPublic?: boolean | null | undefined;
  readonly author: JiraUser;
}

export interface JiraTicketOptions {
  readonly comments: Paged<JiraComment, 'comments'>;
  /**
   * The category of the goal's query that the issue matches, such as `g1`. The default, `all`, is for an issue that
   * matches no query.
   */
  readonly category?: string | undefined;
}

/** Returns the id of a user: `accountId` in Cloud, `key` in Data Center; undefined if there is none. */
const userIdOf = (user: PayloadPart<JiraUser>): string | undefined => {
  const id = user.at('accountId').isMissing ? user.at('key') : user.at('accountId');
  return id.optional((part) => part.id());
};

/** Returns the public comments. The author is a customer if the account is a customer account, or if it reported the issue. */
function repliesOf(
  comments: JiraTicketOptions['comments'],
  reporter: PayloadPart<JiraUser>,
  notes: Notes,
): readonly PublicMessage[] {
  const reporterId = reporter.isMissing ? undefined : userIdOf(reporter);
  return itemsOf(comments, 'comments', ['comments'], notes).flatMap((comment): PublicMessage[] => {
    const [at, isPublic] = [isoInstant(comment.at('created')), comment.at('jsdPublic')];
    if (!isPublic.isMissing && !isPublic.isTrue()) return [];
    const [author, type] = [comment.at('author'), comment.at('author').at('accountType')];
    const isCustomer = type.value === 'customer' || (reporterId !== undefined && userIdOf(author) === reporterId);
    return [{ at, isAgent: !isCustomer }];
  });
}

/**
 * Returns the events of a change of a field. `reason` is the reason of the events that the catalog of Jira defines, except for
 * a status.
 */
function eventsOfChange(field: string, { at, before, after }: Change, reason = CHANGE): readonly TicketEvent[] {
  if (field === 'status') {
    return [
      ...(before === undefined ? [] : [catalogEvent('left', at, { reason: statusReason(before) })]),
      ...(after === undefined ? [] : [catalogEvent('entered', at, { reason: statusReason(after) })]),
    ];
  }
  if ((before === undefined) === (after === undefined)) {
    return field === 'assignee' && before !== after ? [catalogEvent('reassigned', at, { reason })] : [];
  }
  const isSet = after !== undefined;
  if (field === 'resolution') return [{ type: isSet ? 'resolved' : 'reopened', at: isoText(at) }];
  if (field === 'assignee') return [catalogEvent(isSet ? 'assigned' : 'unassigned', at, { reason })];
  return [catalogEvent(isSet ? 'dueDateSet' : 'dueDateCleared', at, { reason })];
}

/**
 * Converts a Jira Service Management issue with its changelog and comments to a ticket of the catalog of {@link jiraCatalog}.
 */
export function jiraTicket(
  issue: JiraIssue,
  changelog: Paged<JiraHistory, 'values' | 'histories'>,
  options: JiraTicketOptions,
): Converted<Ticket> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const category = optionsPart.at('category').optionalText() ?? 'all';
  const issuePart = resource<JiraIssue>(issue, 'issue');
  const fields = issuePart.at('fields');
  const openedAt = isoInstant(fields.at('created'));
  const idIn = (field: PayloadPart<Identified>): string | undefined => field.optional((part) => part.at('id').id());
  const present = {
    status: fields.at('status').at('id').id(),
    priority: idIn(fields.at('priority')),
    resolution: idIn(fields.at('resolution')),
    assignee: fields.at('assignee').optional(userIdOf),
    duedate: fields.at('duedate').optionalText(),
  };
  const changes = changesOf(itemsOf(changelog, 'changelog', ['values', 'histories'], notes), Object.keys(present));
  const events: TicketEvent[] = [];
  const classification = new ClassificationLog();
  for (const [field, value] of Object.entries(present)) {
    const fieldChanges = changes.get(field) ?? [];
    const [first, last] = [fieldChanges[0], fieldChanges[fieldChanges.length - 1]];
    const opening: Change = { at: openedAt, before: undefined, after: first === undefined ? value : first.before };
    if (field !== 'duedate' && last !== undefined && last.after !== value)
      notes.add(
        'doubtful',
        `issue.fields.${field}`,
        'The changelog does not end with this value: request the issue and the changelog again, because one of them is out of date.',
      );
    if (field === 'priority') {
      for (const { at, after } of [opening, ...fieldChanges])
        classification.record('level', after === undefined ? NO_PRIORITY : levelOf(after), at);
      continue;
    }
    events.push(...eventsOfChange(field, opening, AT_OPENING));
    if (field === 'assignee' && opening.after === undefined)
      events.push(catalogEvent('unassigned', openedAt, { reason: AT_OPENING }));
    for (const change of fieldChanges) for (const event of eventsOfChange(field, change)) events.push(event);
  }
  return notes.convertedTo({
    id: issuePart.at('key').id(),
    category,
    level: classification.atOpening.level ?? NO_PRIORITY,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      fields.at('created'),
      openedAt,
      eventsOfMessages(repliesOf(options.comments, fields.at('reporter'), notes)),
      events,
      classification.events,
    ),
  });
}
