import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoInstant, isoText } from '../shared/instants';
import { type Converted, Notes } from '../shared/notes';
import { type PayloadPart, resource } from '../shared/payload-part';
import type { ZammadSla } from './catalog';

/** The escalation fields of a Zammad ticket. A due time is null during a pause, and after it was reached or done. */
export interface ZammadEscalations {
  readonly first_response_escalation_at?: string | null | undefined;
  readonly update_escalation_at?: string | null | undefined;
  readonly close_escalation_at?: string | null | undefined;
  readonly first_response_in_min?: number | null | undefined;
  readonly close_in_min?: number | null | undefined;
}

/** Returns the metric of an SLA for updates; undefined if the SLA has both or neither. */
function updateMetric(sla: PayloadPart<ZammadSla>): 'response' | 'update' | undefined {
  const [response, update] = [sla.at('response_time'), sla.at('update_time')];
  if (response.isMissing === update.isMissing) return undefined;
  return update.isMissing ? 'response' : 'update';
}

/**
 * Returns Zammad's own due times of a ticket and the whole minutes that each clock took, to compare with `sla.compare`. Pass the SLA to
 * tell whether the next update is a response to the customer or the next message of an agent.
 */
export function zammadSays(ticket: ZammadEscalations, sla?: ZammadSla): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const ticketPart = resource<ZammadEscalations>(ticket, 'ticket');
  const clocks: VendorClock[] = [];
  const say = (metric: string, due: PayloadPart<unknown>, minutes: PayloadPart<unknown> | undefined) => {
    if (!due.isMissing) clocks.push({ metric, due: isoText(isoInstant(due)) });
    else if (minutes?.isMissing === false)
      clocks.push({ metric, elapsed: { business: { minutes: minutes.number(0, 1e9) } } });
  };
  say('firstResponse', ticketPart.at('first_response_escalation_at'), ticketPart.at('first_response_in_min'));
  const update = ticketPart.at('update_escalation_at');
  const metric = sla && updateMetric(resource<ZammadSla>(sla, 'sla'));
  if (metric !== undefined) say(metric, update, undefined);
  else if (!update.isMissing)
    notes.add(
      'doubtful',
      update.path,
      'It is left out: pass the SLA, which says whether this due time is for a response or for an update.',
    );
  say('solution', ticketPart.at('close_escalation_at'), ticketPart.at('close_in_min'));
  return notes.convertedTo(clocks);
}
