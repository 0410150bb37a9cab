import { isoInstant } from '../common/instants';
import { lookUp } from '../common/look-up';
import type { Notes } from '../common/notes';
import type { PayloadPart } from '../common/payload-part';
import type { DatedStatus, StatusKinds } from '../common/status-events';

/**
 * The stats of a ticket, returned with `?include=stats`.
 *
 * @inline
 */
export type FreshworksStats = {
  readonly first_responded_at?: string | null | undefined;
  readonly agent_responded_at?: string | null | undefined;
  readonly requester_responded_at?: string | null | undefined;
  readonly pending_since?: string | null | undefined;
  readonly status_updated_at?: string | null | undefined;
  readonly resolved_at?: string | null | undefined;
  readonly closed_at?: string | null | undefined;
  readonly reopened_at?: string | null | undefined;
};

type Stat = 'pending_since' | 'status_updated_at' | 'resolved_at' | 'closed_at' | 'reopened_at';

/** The status of a new ticket. */
export const OPEN = '2';
const PENDING = '3';
const RESOLVED = '4';

/** Returns a status from epoch ms `at` on. The reason of its pause is `pending`, or the number of another status. */
export const statusAt = (at: number, status: string, path: string): DatedStatus => ({
  at,
  status,
  path,
  ...(status === PENDING && { reason: 'pending' }),
});

/** Returns the statuses in the stats of a ticket. The stats only contain the last change to each status. */
export function statusesOfStats(
  present: PayloadPart<unknown>,
  stats: PayloadPart<FreshworksStats | null | undefined>,
  openedAt: number,
  kinds: StatusKinds,
  notes: Notes,
): readonly DatedStatus[] {
  notes.add('absent', stats.path, 'Past pauses are not in the payload: pass the changes of status.');
  const [status, path] = [present.id(), present.path];
  const kind = lookUp(kinds, status);
  if (kind === undefined) return [statusAt(openedAt, status, path)];
  const opening = statusAt(openedAt, OPEN, path);
  const time = (name: Stat): number | undefined => (stats.isMissing ? undefined : stats.at(name).optional(isoInstant));
  const statuses = [opening];
  const [resolvedAt, reopenedAt] = [time('resolved_at'), time('reopened_at')];
  if (reopenedAt !== undefined) {
    if (resolvedAt !== undefined && resolvedAt < reopenedAt)
      statuses.push(statusAt(resolvedAt, RESOLVED, stats.path), statusAt(reopenedAt, OPEN, stats.path));
    else
      notes.add(
        'absent',
        stats.path,
        'The ticket was reopened, but the payload does not say when it was resolved before: pass the changes of status.',
      );
  }
  if (kind === 'running') return statuses;
  const since =
    kind === 'done'
      ? (resolvedAt ?? time('closed_at'))
      : ((status === PENDING ? time('pending_since') : undefined) ?? time('status_updated_at'));
  if (since !== undefined) return [...statuses, statusAt(since, status, path)];
  notes.add(
    'absent',
    path,
    'The payload does not say when this status began: request the ticket with "?include=stats".',
  );
  return statuses;
}
