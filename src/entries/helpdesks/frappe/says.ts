import type { VendorClock } from '../../../sla/vendor-clock';
import { isoText, localInstant } from '../instants';
import { type Enclosed, resource } from '../part';
import { Notes, type Told } from '../told';
import { clockOf } from '../zones';

/** What a ticket of Frappe Helpdesk says of its agreement. */
export interface FrappeTimes {
  readonly response_by?: string | null | undefined;
  readonly resolution_by?: string | null | undefined;
  readonly first_responded_on?: string | null | undefined;
  readonly resolution_date?: string | null | undefined;
  /** In seconds of the agreement's hours, as is `resolution_time`, which leaves holds out. */
  readonly first_response_time?: number | string | null | undefined;
  readonly resolution_time?: number | string | null | undefined;
  readonly on_hold_since?: string | null | undefined;
  readonly agreement_status?: string | null | undefined;
}

/**
 * What Frappe Helpdesk itself says of a ticket's clocks. Its versions differ in whether `resolution_by` is null or the due
 * before the hold while a ticket is on hold.
 */
export function frappeSays(
  ticket: Enclosed<FrappeTimes, 'data'>,
  { zone }: { readonly zone: string },
): Told<readonly VendorClock[]> {
  const notes = new Notes();
  const clock = clockOf(zone);
  const given = resource<FrappeTimes>(ticket, 'data');
  const status = given.at('agreement_status');
  const isMet = status.value === 'Fulfilled';
  if (status.value === 'Failed')
    notes.take('doubtful', status.path, 'It is said of response and resolution together, and left out.');
  const paused = !given.at('on_hold_since').isNothing;
  const says = (
    metric: string,
    due: 'response_by' | 'resolution_by',
    stop: 'first_responded_on' | 'resolution_date',
    took: 'first_response_time' | 'resolution_time',
    held: boolean | undefined,
  ): VendorClock[] => {
    const timeOf = (key: typeof due | typeof stop) =>
      given.at(key).isNothing ? undefined : isoText(localInstant(given.at(key), clock));
    const [by, stoppedAt, seconds] = [timeOf(due), timeOf(stop), given.at(took)];
    if (by === undefined && stoppedAt === undefined && held !== true) return [];
    const isDone = stoppedAt !== undefined;
    return [
      {
        metric,
        ...(by === undefined ? held && { due: null } : held ? { lastDue: by } : { due: by }),
        ...(isDone && { stoppedAt }),
        ...(isDone && !seconds.isNothing && { elapsed: { business: { seconds: seconds.number(0, 1e10) } } }),
        ...(held !== undefined && { paused: held }),
        ...(isMet && { breached: false }),
      },
    ];
  };
  return notes.on([
    ...says('response', 'response_by', 'first_responded_on', 'first_response_time', undefined),
    ...says('resolution', 'resolution_by', 'resolution_date', 'resolution_time', paused),
  ]);
}
