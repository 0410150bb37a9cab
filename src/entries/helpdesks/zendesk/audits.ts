import { isoInstant } from '../shared/instants';
import type { Notes } from '../shared/notes';
import type { PayloadPart } from '../shared/payload-part';

/** An audit, as listed by `GET /api/v2/tickets/{id}/audits`: the changes of one save of the ticket. */
export interface ZendeskAudit {
  readonly created_at: string;
  readonly author_id?: number | string | null | undefined;
  readonly events: readonly ZendeskAuditEvent[];
}

export interface ZendeskAuditEvent {
  readonly type: string;
  /** The author of a comment; by default the author of the audit. */
  readonly author_id?: number | string | null | undefined;
  readonly public?: boolean | null | undefined;
  readonly field_name?: string | null | undefined;
  readonly value?: unknown;
  readonly previous_value?: unknown;
}

/** A value of a field and the instant from which it applies. */
export interface FieldChange {
  readonly at: number;
  readonly value: PayloadPart<unknown>;
  /** The value before; absent for a value set at the creation. */
  readonly before?: PayloadPart<unknown> | undefined;
}

/** A comment by a person. */
export interface ZendeskComment {
  readonly at: number;
  readonly author: string;
  readonly isPublic: boolean;
  /** Whether the comment created the ticket. */
  readonly isOpening: boolean;
}

/** The changes and comments in the audits of a ticket. */
export interface AuditsRead {
  readonly status: FieldChange[];
  readonly priority: FieldChange[];
  readonly tags: FieldChange[];
  readonly comments: ZendeskComment[];
}

const COMMENTS = ['Comment', 'VoiceComment', 'FacebookComment'];
const FIELDS = ['status', 'priority', 'tags'] as const;

/** The author id of triggers and automations. */
const SYSTEM = '-1';

/** Reads audits, in any order. */
export function readAudits(audits: PayloadPart<readonly ZendeskAudit[]>, openedAt: number, notes: Notes): AuditsRead {
  const read: AuditsRead = { status: [], priority: [], tags: [], comments: [] };
  const inOrder = audits
    .list()
    .map((audit) => ({ audit, at: isoInstant(audit.at('created_at')), events: audit.at('events').list() }))
    .sort((a, b) => a.at - b.at);
  const [first] = inOrder;
  const creation =
    first && (first.at <= openedAt || first.events.some((event) => event.at('type').value === 'Create'))
      ? first.audit
      : undefined;
  if (creation === undefined)
    notes.add('absent', audits.path, 'The first audit is not the creation of the ticket: pass all pages of audits.');
  for (const { audit, at, events } of inOrder)
    for (const event of events) {
      const type = event.at('type').text();
      if (type === 'Create' || type === 'Change') {
        const field = FIELDS.find((name) => name === event.at('field_name').value);
        const change = { at: type === 'Create' ? openedAt : at, value: event.at('value') as PayloadPart<unknown> };
        if (field !== undefined)
          read[field].push(type === 'Create' ? change : { ...change, before: event.at('previous_value') });
      } else if (COMMENTS.includes(type)) {
        const own = event.at('author_id');
        const author = (own.isMissing ? audit.at('author_id') : own).id();
        const isPublic = event.at('public');
        if (isPublic.isMissing) throw isPublic.unexpected('true or false');
        if (author !== SYSTEM)
          read.comments.push({ at, author, isPublic: isPublic.isTrue(), isOpening: audit === creation });
      } else if (type === 'CommentPrivacyChange')
        notes.add('doubtful', event.path, 'A comment was made private later: it is read as in its audit.');
      else if (type.startsWith('Chat'))
        notes.add('unsupported', audits.path, 'The messages of a chat are left out: add the replies by hand.');
    }
  return read;
}
