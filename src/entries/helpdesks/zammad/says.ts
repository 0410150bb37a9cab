import type { VendorClock } from '../../../sla/vendor-clock';
import { isoInstant, isoText } from '../instants';
import { resource } from '../part';
import { Notes, type Told } from '../told';

/** What a ticket of Zammad says of its escalations; null while it waits, and once it is done. */
export interface ZammadEscalations {
  readonly first_response_escalation_at?: string | null | undefined;
  readonly update_escalation_at?: string | null | undefined;
  readonly close_escalation_at?: string | null | undefined;
  readonly first_response_in_min?: number | null | undefined;
  readonly close_in_min?: number | null | undefined;
}

/** What Zammad itself says of a ticket's clocks: when each escalates, and in how many minutes each was done. */
export function zammadSays(ticket: ZammadEscalations): Told<readonly VendorClock[]> {
  const notes = new Notes();
  const given = resource<ZammadEscalations>(ticket, 'ticket');
  const clock = (
    metric: string,
    due: 'first_response_escalation_at' | 'close_escalation_at',
    used: 'first_response_in_min' | 'close_in_min',
  ): VendorClock[] => {
    const [escalation, minutes] = [given.at(due), given.at(used)];
    const says = {
      ...(!escalation.isNothing && { due: isoText(isoInstant(escalation)) }),
      ...(!minutes.isNothing && { elapsed: { business: { minutes: minutes.number(0, 1e9) } } }),
    };
    return Object.keys(says).length > 0 ? [{ metric, ...says }] : [];
  };
  const update = given.at('update_escalation_at');
  if (!update.isNothing)
    notes.take(
      'doubtful',
      update.path,
      'It is the due of the update or of the response, whichever the SLA has: it is left out.',
    );
  return notes.on([
    ...clock('firstResponse', 'first_response_escalation_at', 'first_response_in_min'),
    ...clock('solution', 'close_escalation_at', 'close_in_min'),
  ]);
}
