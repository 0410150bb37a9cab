import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { optionalLocalIso } from '../common/vendor-clocks';
import { requiredZone } from '../common/zones';

/** The SLA fields of a GLPI ticket. A due time is null if the ticket has no such SLA. */
export interface GlpiDueTimes {
  readonly status?: number | string | null | undefined;
  readonly time_to_own?: string | null | undefined;
  /** While the ticket waits, the due time from before the wait. */
  readonly time_to_resolve?: string | null | undefined;
  readonly takeintoaccountdate?: string | null | undefined;
  /** Seconds on the calendar of the time to own; 0 until somebody takes the ticket. */
  readonly takeintoaccount_delay_stat?: number | string | null | undefined;
  readonly solvedate?: string | null | undefined;
}

const WAITING = '4';

/** Returns GLPI's own due times of a ticket's two SLAs, and when each clock stopped, to compare with `sla.compare`. */
export function glpiClocks(
  ticket: GlpiDueTimes,
  options: { readonly zone: string },
): Converted<readonly VendorClock[]> {
  const zone = requiredZone(new PayloadPart(options, 'options').at('zone'));
  const ticketPart = resource<GlpiDueTimes>(ticket, 'ticket');
  const timeOf = (key: 'time_to_own' | 'time_to_resolve' | 'takeintoaccountdate' | 'solvedate') =>
    optionalLocalIso(ticketPart.at(key), zone);
  const clocks: VendorClock[] = [];
  const [own, ownedAt, delay] = [
    timeOf('time_to_own'),
    timeOf('takeintoaccountdate'),
    ticketPart.at('takeintoaccount_delay_stat'),
  ];
  if (own !== undefined) {
    const seconds = delay.isMissing ? 0 : delay.number(0, 1e10);
    clocks.push({
      metric: 'timeToOwn',
      due: own,
      ...(ownedAt !== undefined && { stoppedAt: ownedAt }),
      ...(seconds > 0 && { elapsed: { business: { seconds } } }),
    });
  }
  const [due, solvedAt, status] = [timeOf('time_to_resolve'), timeOf('solvedate'), ticketPart.at('status')];
  if (due !== undefined) {
    const paused = !status.isMissing && status.id() === WAITING;
    clocks.push({
      metric: 'timeToResolve',
      ...(paused ? { lastDue: due } : { due }),
      ...(solvedAt !== undefined && { stoppedAt: solvedAt }),
      ...(!status.isMissing && { paused }),
    });
  }
  return new Notes().convertedTo(clocks);
}
