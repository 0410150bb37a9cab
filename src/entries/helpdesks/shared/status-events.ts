import type { TicketEvent } from '../../../ticket/event';
import { isoInstant, isoText } from './instants';
import { type Converted, Notes } from './notes';
import { PayloadPart } from './payload-part';

/**
 * The effect of a status on the clocks. `running`: the desk works on the ticket. `paused`: the ticket waits. `done`: the ticket is
 * resolved. `gone`: the ticket is closed without a result, for example merged or deleted.
 */
export type StatusKind = 'running' | 'paused' | 'done' | 'gone';

/** The kind of each status, by its name or id in the log. */
export type StatusKinds = Readonly<Record<string, StatusKind>>;

/** A status of a ticket from an instant on, with its path in the payload. */
export interface DatedStatus {
  readonly at: number;
  readonly status: string;
  readonly path: string;
  /** The reason of the pause if the status begins one; by default the status itself. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
}

const KINDS: readonly unknown[] = ['running', 'paused', 'done', 'gone'] satisfies readonly StatusKind[];

/** Merges the host's kinds of statuses over the help desk's own. */
export function mergedKinds(said: PayloadPart<StatusKinds | undefined>, own: StatusKinds = {}): StatusKinds {
  const kinds = said.entries().map(([status, kind]) => {
    if (!KINDS.includes(kind.value)) throw kind.unexpected('running, paused, done or gone', 'unknownValue');
    return [status, kind.value as StatusKind] as const;
  });
  return { ...own, ...Object.fromEntries(kinds) };
}

const isOpen = (kind: StatusKind): boolean => kind === 'running' || kind === 'paused';

/** Returns the types of the events between two kinds of status. */
function typesBetween(from: StatusKind, to: StatusKind, isOtherReason: boolean): readonly TicketEvent['type'][] {
  if (from === to && !(to === 'paused' && isOtherReason)) return [];
  const types: TicketEvent['type'][] = [];
  if (!isOpen(from) && (isOpen(to) || from === 'gone')) types.push('reopened');
  if (to === 'paused') types.push('paused');
  else if (to === 'done') types.push('resolved');
  else if (to === 'gone') types.push('cancelled');
  else if (from === 'paused') types.push('resumed');
  return types;
}

/**
 * Returns the events of a sequence of statuses, in order of time. The first status is the one at the opening. A status without a
 * kind is left out, with a note.
 */
export function eventsOfStatuses(
  run: readonly DatedStatus[],
  kinds: StatusKinds,
  notes: Notes,
): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  let [kind, reason]: [StatusKind, string | undefined] = ['running', undefined];
  for (const { at, status, path, by, reason: given = status } of [...run].sort((a, b) => a.at - b.at)) {
    const next = Object.hasOwn(kinds, status) ? kinds[status] : undefined;
    if (next === undefined) {
      notes.add('absent', path, `The status "${status}" has no kind: say whether it is running, paused, done or gone.`);
      continue;
    }
    for (const type of typesBetween(kind, next, given !== reason)) {
      const particulars = {
        at: isoText(at),
        ...(type === 'paused' && { reason: given }),
        ...(by !== undefined && { by }),
      };
      events.push({ type, ...particulars } as TicketEvent);
    }
    [kind, reason] = [next, given];
  }
  return events;
}

/** Adds a note if the last status in the log differs from the present status. `log` is the plural name of the log. */
export function noteMissingEnd(last: string | undefined, now: PayloadPart<unknown>, log: string, notes: Notes): void {
  if (last !== undefined && !now.isMissing && last !== now.id())
    notes.add('doubtful', now.path, `The ${log} end with "${last}": give all of them.`);
}

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
 * Converts the changes of status in your own log to events. The first change is the status at the opening and makes no event. A
 * status without a kind is left out, with a note.
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
  const said = mergedKinds(new PayloadPart(kinds, 'kinds'));
  const run = new PayloadPart<readonly StatusChange[]>(changes, 'changes').items().map((change) => {
    const [status, reason, by] = [change.at('status'), change.at('reason'), change.at('by')];
    return {
      at: isoInstant(change.at('at')),
      status: status.id(),
      path: status.path,
      ...(!reason.isMissing && { reason: reason.text() }),
      ...(!by.isMissing && { by: by.text() }),
    };
  });
  return notes.convertedTo(eventsOfStatuses(run, said, notes));
}
