import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { type Converted, Notes } from '../common/notes';
import { type PayloadPart, resource } from '../common/payload-part';
import { optionalIso } from '../common/vendor-clocks';
import type { ZammadSla } from './catalog';

/** The escalation fields of a Zammad ticket. A due time is null during a pause and after the clock stopped. */
export interface ZammadEscalations {
  readonly first_response_escalation_at?: string | null | undefined;
  readonly update_escalation_at?: string | null | undefined;
  readonly close_escalation_at?: string | null | undefined;
  readonly first_response_in_min?: number | null | undefined;
  readonly close_in_min?: number | null | undefined;
}

/** Returns the metric of an SLA's update time: `response` or `update`; undefined if the SLA has both or neither. */
function updateMetric(sla: PayloadPart<ZammadSla>): 'response' | 'update' | undefined {
  const [response, update] = [sla.at('response_time'), sla.at('update_time')];
  if (response.isMissing === update.isMissing) return undefined;
  return update.isMissing ? 'response' : 'update';
}

/**
 * Returns Zammad's own due times of a ticket, or the whole minutes that a finished clock took, to compare with `sla.compare`. The SLA
 * says whether the due time of an update is for a response to the customer or for the next message of an agent. Without the SLA, that due
 * time is left out, with a note.
 */
export function zammadClocks(ticket: ZammadEscalations, sla?: ZammadSla): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const ticketPart = resource<ZammadEscalations>(ticket, 'ticket');
  const clocks: VendorClock[] = [];
  const addClock = (metric: string, due: PayloadPart<unknown>, minutes: PayloadPart<unknown> | undefined) => {
    const dueAt = optionalIso(due);
    if (dueAt !== undefined) clocks.push({ metric, due: dueAt });
    else if (minutes?.isMissing === false)
      clocks.push({ metric, elapsed: { business: { minutes: minutes.number(0, 1e9) } } });
  };
  addClock('firstResponse', ticketPart.at('first_response_escalation_at'), ticketPart.at('first_response_in_min'));
  const update = ticketPart.at('update_escalation_at');
  const metric = sla && updateMetric(resource<ZammadSla>(sla, 'sla'));
  if (metric !== undefined) addClock(metric, update, undefined);
  else if (!update.isMissing)
    notes.add(
      'doubtful',
      update.path,
      'This due time is left out: pass the SLA, which says whether it is for a response or for an update.',
    );
  addClock('solution', ticketPart.at('close_escalation_at'), ticketPart.at('close_in_min'));
  return notes.convertedTo(clocks);
}
