import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { type Converted, Notes } from '../shared/conversion';
import { isoText, localInstant } from '../shared/instants';
import { Part, resource } from '../shared/part';
import { requiredZone } from '../shared/zones';

/** What a ticket of GLPI says of its SLAs. A due that is null is that of no SLA. */
export interface GlpiTimes {
  readonly status?: number | string | null | undefined;
  readonly time_to_own?: string | null | undefined;
  /** It stays on show while the ticket waits, as it was before. */
  readonly time_to_resolve?: string | null | undefined;
  readonly takeintoaccountdate?: string | null | undefined;
  /** Seconds of the calendar of the time to own; 0 until the ticket is taken into account. */
  readonly takeintoaccount_delay_stat?: number | string | null | undefined;
  readonly solvedate?: string | null | undefined;
}

const WAITING = '4';

/** What GLPI itself says of a ticket's clocks: the dues of its two SLAs, and when each was done. */
export function glpiSays(ticket: GlpiTimes, options: { readonly zone: string }): Converted<readonly VendorClock[]> {
  const clock = requiredZone(new Part(options, 'options').at('zone'));
  const given = resource<GlpiTimes>(ticket, 'ticket');
  const timeOf = (key: 'time_to_own' | 'time_to_resolve' | 'takeintoaccountdate' | 'solvedate') => {
    const part = given.at(key);
    return part.isNothing ? undefined : isoText(localInstant(part, clock));
  };
  const clocks: VendorClock[] = [];
  const [own, ownedAt, delay] = [
    timeOf('time_to_own'),
    timeOf('takeintoaccountdate'),
    given.at('takeintoaccount_delay_stat'),
  ];
  if (own !== undefined) {
    const seconds = delay.isNothing ? 0 : delay.number(0, 1e10);
    clocks.push({
      metric: 'timeToOwn',
      due: own,
      ...(ownedAt !== undefined && { stoppedAt: ownedAt }),
      ...(seconds > 0 && { elapsed: { business: { seconds } } }),
    });
  }
  const [due, solvedAt, status] = [timeOf('time_to_resolve'), timeOf('solvedate'), given.at('status')];
  if (due !== undefined) {
    const paused = !status.isNothing && status.id() === WAITING;
    clocks.push({
      metric: 'timeToResolve',
      ...(paused ? { lastDue: due } : { due }),
      ...(solvedAt !== undefined && { stoppedAt: solvedAt }),
      ...(!status.isNothing && { paused }),
    });
  }
  return new Notes().convertedTo(clocks);
}
