import type { TicketEvent } from '../../../ticket/ticket';
import { isoText } from './instants';
import { lookUp } from './look-up';
import type { Notes } from './notes';
import type { PayloadPart } from './payload-part';

/**
 * The effect of a status on the clocks. `running`: the service desk works on the ticket. `paused`: the ticket waits.
 * `done`: the ticket is resolved. `gone`: the ticket is closed without a result, for example merged or deleted.
 */
export type StatusKind = 'running' | 'paused' | 'done' | 'gone';

/** The kind of each status, by its name or id in the log. */
export type StatusKinds = Readonly<Record<string, StatusKind>>;

/** A status of a ticket from an instant on, with its path in the payload. */
export interface DatedStatus {
  readonly at: number;
  readonly status: string;
  readonly path: string;
  /** The reason of the pause that the status begins, if any; by default the status itself. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
}

const KINDS: readonly unknown[] = ['running', 'paused', 'done', 'gone'] satisfies readonly StatusKind[];

/**
 * Reads the kinds of statuses in the options, and adds them to the help desk's own kinds. A status in both has the kind in the
 * options.
 */
export function mergedKinds(options: PayloadPart<StatusKinds | undefined>, own: StatusKinds = {}): StatusKinds {
  const kinds = options.entries().map(([status, kind]) => {
    if (!KINDS.includes(kind.value)) throw kind.unexpected('running, paused, done or gone', 'unknownValue');
    return [status, kind.value as StatusKind] as const;
  });
  return { ...own, ...Object.fromEntries(kinds) };
}

const isOpen = (kind: StatusKind): boolean => kind === 'running' || kind === 'paused';

type StatusEventType = 'paused' | 'resumed' | 'resolved' | 'cancelled' | 'reopened';

/**
 * Returns the types of the events for a change from one kind of status to another. `isOtherReason` says whether the
 * reason of a pause changes.
 */
function typesBetween(from: StatusKind, to: StatusKind, isOtherReason: boolean): readonly StatusEventType[] {
  if (from === to && !(to === 'paused' && isOtherReason)) return [];
  const types: StatusEventType[] = [];
  if (!isOpen(from) && (isOpen(to) || from === 'gone')) types.push('reopened');
  if (to === 'paused') types.push('paused');
  else if (to === 'done') types.push('resolved');
  else if (to === 'gone') types.push('cancelled');
  else if (from === 'paused') types.push('resumed');
  return types;
}

/**
 * Returns the events for the changes between statuses, in order of time. The first status is the status at the opening; it makes an
 * event only if it is not `running`. A status without a kind is left out, with a note.
 */
export function eventsOfStatuses(
  statuses: readonly DatedStatus[],
  kinds: StatusKinds,
  notes: Notes,
): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  let [kind, reason]: [StatusKind, string | undefined] = ['running', undefined];
  for (const { at, status, path, by, reason: nextReason = status } of [...statuses].sort((a, b) => a.at - b.at)) {
    const nextKind = lookUp(kinds, status);
    if (nextKind === undefined) {
      notes.add(
        'absent',
        path,
        `The status "${status}" has no kind and is left out: say whether it is running, paused, done or gone.`,
      );
      continue;
    }
    for (const type of typesBetween(kind, nextKind, nextReason !== reason)) {
      const fields = {
        at: isoText(at),
        ...(type === 'paused' && { reason: nextReason }),
        ...(by !== undefined && { by }),
      };
      events.push({ type, ...fields });
    }
    [kind, reason] = [nextKind, nextReason];
  }
  return events;
}

/**
 * Adds a note if the last value in a log differs from the present value. `log` names the log in the note, in the
 * plural.
 */
export function noteMissingEnd(last: string | undefined, now: PayloadPart<unknown>, log: string, notes: Notes): void {
  if (last !== undefined && !now.isMissing && last !== now.id())
    notes.add('doubtful', now.path, `The ${log} end with "${last}", which is not the present value: pass all of them.`);
}
