import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';
import { optionalLocalIso } from '../common/vendor-clocks';
import { requiredZone } from '../common/zones';
import { docOf, type FrappeResponse } from './doc';

/** The SLA fields of an HD Ticket: local times of the site, and amounts in seconds of the SLA's working hours. */
export interface FrappeDueTimes {
  readonly creation?: string | null | undefined;
  readonly service_level_agreement_creation?: string | null | undefined;
  readonly response_by?: string | null | undefined;
  readonly resolution_by?: string | null | undefined;
  readonly first_responded_on?: string | null | undefined;
  readonly first_response_time?: number | string | null | undefined;
  readonly resolution_date?: string | null | undefined;
  /** Without time on hold. */
  readonly resolution_time?: number | string | null | undefined;
  readonly on_hold_since?: string | null | undefined;
  readonly agreement_status?: string | null | undefined;
}

export interface FrappeClockOptions {
  /** The time zone of the site, from its System Settings. */
  readonly zone: string;
}

type DueKey = 'response_by' | 'resolution_by';
type StopKey = 'first_responded_on' | 'resolution_date';
type ElapsedKey = 'first_response_time' | 'resolution_time';

/**
 * Returns Frappe Helpdesk's own due times and verdicts of a ticket, to compare with `sla.compare`. While a ticket is on hold, some
 * versions of Frappe still show the due time from before the hold, which becomes `lastDue`; others show none.
 */
export function frappeClocks(
  ticket: FrappeResponse<FrappeDueTimes>,
  options: FrappeClockOptions,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const zone = requiredZone(new PayloadPart(options, 'options').at('zone'));
  const ticketPart = docOf(ticket, 'ticket');
  const timeOf = (key: DueKey | StopKey | 'creation' | 'service_level_agreement_creation') =>
    optionalLocalIso(ticketPart.at(key), zone);
  const status = ticketPart.at('agreement_status');
  const openedAt = timeOf('service_level_agreement_creation') ?? timeOf('creation');
  const clockOf = (
    metric: string,
    [dueKey, stopKey, elapsedKey]: readonly [DueKey, StopKey, ElapsedKey],
    isOnHold?: boolean,
  ): VendorClock[] => {
    const [due, stoppedAt] = [timeOf(dueKey), timeOf(stopKey)];
    const seconds = ticketPart.at(elapsedKey);
    if (due === undefined && stoppedAt === undefined && !isOnHold) return [];
    if (due !== undefined && due === openedAt) {
      notes.add(
        'doubtful',
        `ticket.${dueKey}`,
        'This due time equals the opening, which is how Frappe writes a missing target: it is left out.',
      );
      return [];
    }
    const dueFields = isOnHold ? (due === undefined ? { due: null } : { lastDue: due }) : due !== undefined && { due };
    const stopFields = stoppedAt !== undefined && {
      stoppedAt,
      ...(!seconds.isMissing && { elapsed: { business: { seconds: seconds.number(0, 1e11) } } }),
      ...(status.value === 'Fulfilled' && { breached: false }),
    };
    return [{ metric, ...dueFields, ...stopFields, ...(isOnHold !== undefined && { paused: isOnHold }) }];
  };
  if (status.value === 'Failed')
    notes.add(
      'doubtful',
      status.path,
      'Frappe does not say whether the response or the resolution is late: no verdict is compared.',
    );
  return notes.convertedTo([
    ...clockOf('response', ['response_by', 'first_responded_on', 'first_response_time']),
    ...clockOf(
      'resolution',
      ['resolution_by', 'resolution_date', 'resolution_time'],
      !ticketPart.at('on_hold_since').isMissing,
    ),
  ]);
}
