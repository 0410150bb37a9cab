import type { TicketEvent } from '../../../ticket/ticket';
import { isoInstant } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import { eventsOfStatuses, mergedKinds, type StatusKinds } from '../common/status-events';

/** A change of status, for {@link statusEvents}. */
export interface StatusChange {
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly status: string;
  /** The reason of the pause if the status is paused; by default the status itself. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
}

/**
 * Converts the statuses in your own log to ticket events. The first status is the status at the opening; it makes an event only if it is
 * not `running`. A status without a kind is left out, with a note. Changes may be in any order. Throws a `PrazoError` with the path of a
 * wrong change or kind.
 *
 * @example
 * const { value: events } = statusEvents(
 *   [
 *     { at: '2026-03-02T09:00:00Z', status: 'new' },
 *     { at: '2026-03-02T10:00:00Z', status: 'waiting for customer' },
 *     { at: '2026-03-02T13:00:00Z', status: 'closed' },
 *   ],
 *   { new: 'running', 'waiting for customer': 'paused', closed: 'done' },
 * );
 * events.map(({ type }) => type); // → ['paused', 'resolved']
 */
export function statusEvents(changes: readonly StatusChange[], kinds: StatusKinds): Converted<readonly TicketEvent[]> {
  const notes = new Notes();
  const kindsByStatus = mergedKinds(new PayloadPart(kinds, 'kinds'));
  const statuses = new PayloadPart<readonly StatusChange[]>(changes, 'changes').items().map((change) => {
    const [status, reason, by] = [change.at('status'), change.at('reason'), change.at('by')];
    return {
      at: isoInstant(change.at('at')),
      status: status.id(),
      path: status.path,
      ...reason.textAs('reason'),
      ...by.textAs('by'),
    };
  });
  return notes.convertedTo(eventsOfStatuses(statuses, kindsByStatus, notes));
}
