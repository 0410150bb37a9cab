import type { FieldChange } from '../common/field-history';
import { isoInstant } from '../common/instants';
import type { Notes } from '../common/notes';
import type { PayloadPart } from '../common/payload-part';

/** An audit, as listed by `GET /api/v2/tickets/{id}/audits`: the changes of one save of the ticket. */
export interface ZendeskAudit {
  readonly created_at: string;
  readonly author_id?: number | string | null | undefined;
  readonly events: readonly ZendeskAuditEvent[];
}

/** @inline */
export type ZendeskAuditEvent = {
  readonly type: string;
  /** The author of a comment; by default the author of the audit. */
  readonly author_id?: number | string | null | undefined;
  readonly public?: boolean | null | undefined;
  readonly field_name?: string | null | undefined;
  readonly value?: unknown;
  readonly previous_value?: unknown;
};

/** A comment by a person. */
export interface ZendeskComment {
  readonly at: number;
  readonly author: string;
  readonly isPublic: boolean;
  /** Whether the comment created the ticket. */
  readonly isOpening: boolean;
}

/** The changes of three fields and the comments in the audits of a ticket, in order of time. */
export interface TicketHistory {
  readonly status: FieldChange[];
  readonly priority: FieldChange[];
  readonly tags: FieldChange[];
  readonly comments: ZendeskComment[];
}

const COMMENT_TYPES = ['Comment', 'VoiceComment', 'FacebookComment'];
const FIELDS = ['status', 'priority', 'tags'] as const;

/** The author id of triggers and automations. */
const SYSTEM_AUTHOR = '-1';

/** Reads audits, in any order. Adds a note if the creation of the ticket is not among them. */
export function readAudits(
  audits: PayloadPart<readonly ZendeskAudit[]>,
  openedAt: number,
  notes: Notes,
): TicketHistory {
  const history: TicketHistory = { status: [], priority: [], tags: [], comments: [] };
  const sorted = audits
    .list()
    .map((audit) => ({ audit, at: isoInstant(audit.at('created_at')), events: audit.at('events').list() }))
    .sort((a, b) => a.at - b.at);
  const [first] = sorted;
  const creation =
    first && (first.at <= openedAt || first.events.some((event) => event.at('type').value === 'Create'))
      ? first.audit
      : undefined;
  if (creation === undefined)
    notes.add('absent', audits.path, 'The first audit is not the creation of the ticket: pass all pages of audits.');
  for (const { audit, at, events } of sorted)
    for (const event of events) {
      const type = event.at('type').text();
      if (type === 'Create' || type === 'Change') {
        const field = FIELDS.find((name) => name === event.at('field_name').value);
        const change = { at: type === 'Create' ? openedAt : at, value: event.at('value') as PayloadPart<unknown> };
        if (field !== undefined)
          history[field].push(type === 'Create' ? change : { ...change, before: event.at('previous_value') });
      } else if (COMMENT_TYPES.includes(type)) {
        const own = event.at('author_id');
        const author = (own.isMissing ? audit.at('author_id') : own).id();
        const isPublic = event.at('public');
        if (isPublic.isMissing) throw isPublic.unexpected('true or false');
        if (author !== SYSTEM_AUTHOR)
          history.comments.push({ at, author, isPublic: isPublic.isTrue(), isOpening: audit === creation });
      } else if (type === 'CommentPrivacyChange')
        notes.add(
          'doubtful',
          event.path,
          'A comment was made private later, but it still counts as public: remove its event if it should not count.',
        );
      else if (type.startsWith('Chat'))
        notes.add('unsupported', audits.path, 'The messages of a chat are left out: add the replies by hand.');
    }
  return history;
}
