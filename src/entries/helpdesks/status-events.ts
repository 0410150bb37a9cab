import type { TicketEvent } from '../../ticket/event';
import { isoInstant, isoText } from './instants';
import { Part } from './part';
import { Notes, type Told } from './told';

/**
 * What a status means to the clocks: the desk works on the ticket; it waits; it is solved; or it is closed unfinished, as
 * one that was merged or deleted.
 */
export type StatusKind = 'running' | 'paused' | 'done' | 'gone';

/** What each status means, by the name or id that the log has for it. */
export type StatusKinds = Readonly<Record<string, StatusKind>>;

/** A status that a ticket has from an instant on, with the path to it in the payload. */
export interface StatusAt {
  readonly at: number;
  readonly status: string;
  readonly path: string;
  /** The reason of a pause that it begins; the status itself where it is absent. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
}

const KINDS: readonly unknown[] = ['running', 'paused', 'done', 'gone'] satisfies readonly StatusKind[];

/** The kinds of statuses that a help desk has, with those that the host says: of further ones, or others. */
export function kindsOf(said: Part<StatusKinds | undefined>, own: StatusKinds = {}): StatusKinds {
  const kinds = said.entries().map(([status, kind]) => {
    if (!KINDS.includes(kind.value)) throw kind.unlike('running, paused, done or gone', 'unknownValue');
    return [status, kind.value as StatusKind] as const;
  });
  return { ...own, ...Object.fromEntries(kinds) };
}

const isOpen = (kind: StatusKind): boolean => kind === 'running' || kind === 'paused';

/** The events by which a ticket goes from one kind of status to another. */
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
 * The events of a run of statuses, in the order of their times. The first is the status at the opening. A status that
 * `kinds` does not name is left out, with a note.
 */
export function eventsOfStatuses(run: readonly StatusAt[], kinds: StatusKinds, notes: Notes): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  let [kind, reason]: [StatusKind, string | undefined] = ['running', undefined];
  for (const { at, status, path, by, reason: given = status } of [...run].sort((a, b) => a.at - b.at)) {
    const next = Object.hasOwn(kinds, status) ? kinds[status] : undefined;
    if (next === undefined) {
      notes.take(
        'absent',
        path,
        `The status "${status}" has no kind: say whether it is running, paused, done or gone.`,
      );
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

/** Takes a note where the last status of a log, which is called so, is not the present one. */
export function checkEnd(last: string | undefined, now: Part<unknown>, log: string, notes: Notes): void {
  if (last !== undefined && !now.isNothing && last !== now.id())
    notes.take('doubtful', now.path, `The ${log} end with "${last}": give all of them.`);
}

/** A change of status, as {@link statusEvents} takes it. */
export interface StatusChange {
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly status: string;
  /** What a status that waits is waiting for; absent, the status itself. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
}

/**
 * The events of a run of statuses: a desk's own log, whose first status is that of the opening. A status that `kinds` does
 * not name is left out, with a note.
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
export function statusEvents(changes: readonly StatusChange[], kinds: StatusKinds): Told<readonly TicketEvent[]> {
  const notes = new Notes();
  const said = kindsOf(new Part(kinds, 'kinds'));
  const run = new Part<readonly StatusChange[]>(changes, 'changes').items().map((change) => {
    const [status, reason, by] = [change.at('status'), change.at('reason'), change.at('by')];
    return {
      at: isoInstant(change.at('at')),
      status: status.id(),
      path: status.path,
      ...(!reason.isNothing && { reason: reason.text() }),
      ...(!by.isNothing && { by: by.text() }),
    };
  });
  return notes.on(eventsOfStatuses(run, said, notes));
}
