import type { Ticket, TicketEvent } from '../../../ticket/event';
import { ClassificationLog } from '../shared/classification-log';
import { isoInstant, isoText } from '../shared/instants';
import { sortedEvents } from '../shared/messages';
import { type Converted, Notes } from '../shared/notes';
import { PayloadPart, resource } from '../shared/payload-part';
import { type Change, changesOf, itemsOf, type JiraHistory, type Paged } from './changelog';
import { AT_OPENING, CHANGE, statusWord } from './conditions';
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
  /** The category of the goal's query that the issue matches, such as `g1`. By default it matches none. */
  readonly category?: string | undefined;
}

const userOf = (user: PayloadPart<JiraUser>): string | undefined => {
  const id = user.at('accountId').isMissing ? user.at('key') : user.at('accountId');
  return id.isMissing ? undefined : id.id();
};

/** Returns the events of public comments. The author is the customer if the account is a customer account or reported the issue. */
function replies(
  issuePart: JiraTicketOptions['comments'],
  reporter: PayloadPart<JiraUser>,
  notes: Notes,
): readonly TicketEvent[] {
  const reportedBy = reporter.isMissing ? undefined : userOf(reporter);
  return itemsOf(issuePart, 'comments', ['comments'], notes).flatMap((comment): TicketEvent[] => {
    const [at, isPublic] = [isoText(isoInstant(comment.at('created'))), comment.at('jsdPublic')];
    if (!isPublic.isMissing && !isPublic.isTrue()) return [];
    const [author, type] = [comment.at('author'), comment.at('author').at('accountType')];
    const isCustomer = type.value === 'customer' || (reportedBy !== undefined && userOf(author) === reportedBy);
    return [isCustomer ? { type: 'customerReplied', at, by: 'customer' } : { type: 'responded', at, by: 'agent' }];
  });
}

/** Returns the events of a change of a field. The reason of an event is the one that the triggers of the catalog name. */
function eventsOf(field: string, { at, from, to }: Change): readonly object[] {
  const time = isoText(at);
  if (field === 'status') {
    return [
      ...(from === undefined ? [] : [{ type: 'left', at: time, reason: statusWord(from) }]),
      ...(to === undefined ? [] : [{ type: 'entered', at: time, reason: statusWord(to) }]),
    ];
  }
  if ((from === undefined) === (to === undefined)) {
    return field === 'assignee' && from !== to ? [{ type: 'reassigned', at: time, reason: CHANGE }] : [];
  }
  const isSet = to !== undefined;
  if (field === 'resolution') return [{ type: isSet ? 'resolved' : 'reopened', at: time }];
  if (field === 'assignee') return [{ type: isSet ? 'assigned' : 'unassigned', at: time, reason: CHANGE }];
  return [{ type: isSet ? 'dueDateSet' : 'dueDateCleared', at: time, reason: CHANGE }];
}

/** Converts a Jira Service Management issue with its changelog and comments to a ticket. */
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
  const idIn = (field: PayloadPart<Identified>): string | undefined =>
    field.isMissing ? undefined : field.at('id').id();
  const present = {
    status: fields.at('status').at('id').id(),
    priority: idIn(fields.at('priority')),
    resolution: idIn(fields.at('resolution')),
    assignee: fields.at('assignee').isMissing ? undefined : userOf(fields.at('assignee')),
    duedate: fields.at('duedate').isMissing ? undefined : fields.at('duedate').text(),
  };
  const changes = changesOf(itemsOf(changelog, 'changelog', ['values', 'histories'], notes), Object.keys(present));
  const events: object[] = [];
  const levels = new ClassificationLog();
  for (const [field, value] of Object.entries(present)) {
    const run = changes.get(field) ?? [];
    const [first, last] = [run[0], run[run.length - 1]];
    const opening = first === undefined ? value : first.from;
    if (field !== 'duedate' && last !== undefined && last.to !== value)
      notes.add('doubtful', `issue.fields.${field}`, 'The changelog does not lead to it: one of the two is older.');
    if (field === 'priority') {
      for (const { at, level } of [{ at: openedAt, level: opening }, ...run.map(({ at, to }) => ({ at, level: to }))])
        levels.record('level', level === undefined ? NO_PRIORITY : levelOf(level), at);
      continue;
    }
    const atOpening = eventsOf(field, { at: openedAt, from: undefined, to: opening });
    events.push(
      ...atOpening.map((event) =>
        'reason' in event && event.reason === CHANGE ? { ...event, reason: AT_OPENING } : event,
      ),
    );
    if (field === 'assignee' && opening === undefined)
      events.push({ type: 'unassigned', at: isoText(openedAt), reason: AT_OPENING });
    for (const change of run) for (const event of eventsOf(field, change)) events.push(event);
  }
  return notes.convertedTo({
    id: issuePart.at('key').id(),
    category,
    level: levels.opened.level ?? NO_PRIORITY,
    openedAt: isoText(openedAt),
    events: sortedEvents(
      fields.at('created'),
      openedAt,
      replies(options.comments, fields.at('reporter'), notes),
      events as TicketEvent[],
      levels.events,
    ),
  });
}
