import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoInstant, isoText } from '../shared/instants';
import { type Converted, Notes } from '../shared/notes';
import { PayloadPart, resource } from '../shared/payload-part';

/** The properties of a ticket about its SLAs, as returned by `GET /crm/v3/objects/tickets/{id}?properties=…`. */
export interface HubspotVerdict {
  readonly properties: Readonly<Partial<Record<HubspotProperty, string | null>>>;
}

export type HubspotProperty =
  | `hs_time_to_${HubspotTarget}_sla_${'at' | 'status'}`
  | 'first_agent_reply_date'
  | 'closed_date'
  | 'hs_sla_pause_status';

export type HubspotTarget = 'first_response' | 'next_response' | 'close';

export interface HubspotSaysOptions {
  /** The metric of the catalog for each target; by default the built-in metrics. */
  readonly metrics?: Readonly<Partial<Record<HubspotTarget, string>>> | undefined;
}

const BUILT_IN = { first_response: 'firstResponse', next_response: 'nextResponse', close: 'resolution' } as const;

const STOPPED = { first_response: 'first_agent_reply_date', next_response: undefined, close: 'closed_date' } as const;

/** Whether a clock is late, by the code of its status: 0 active, 1 overdue, 2 due soon, 3 done in time, 4 done late. */
const IS_LATE: Readonly<Record<string, boolean>> = { 0: false, 1: true, 2: false, 3: false, 4: true };
const DONE = ['3', '4'];

/** Returns HubSpot's own due times and verdicts of a ticket, to compare with `sla.compare`. */
export function hubspotSays(
  ticket: HubspotVerdict,
  options: HubspotSaysOptions = {},
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const metrics: HubspotSaysOptions['metrics'] = new PayloadPart(options, 'options').at('metrics').texts() ?? BUILT_IN;
  const properties = resource<HubspotVerdict>(ticket, 'ticket').at('properties');
  const pause = properties.at('hs_sla_pause_status');
  if (!pause.isMissing)
    notes.add(
      'doubtful',
      pause.path,
      'Whether the SLA is paused is not read, because HubSpot does not document the values.',
    );
  const clocks = (['first_response', 'next_response', 'close'] as const).flatMap((target): VendorClock[] => {
    const [at, status] = [
      properties.at(`hs_time_to_${target}_sla_at`),
      properties.at(`hs_time_to_${target}_sla_status`),
    ];
    const [metric, code] = [metrics[target], status.isMissing ? undefined : status.id()];
    if (metric === undefined) return [];
    const isLate = code !== undefined && Object.hasOwn(IS_LATE, code) ? IS_LATE[code] : undefined;
    if (code !== undefined && isLate === undefined)
      notes.add('doubtful', status.path, `The status "${code}" is unknown: it is left out.`);
    const stoppedBy = STOPPED[target];
    const stopped = stoppedBy !== undefined && DONE.includes(code ?? '') ? properties.at(stoppedBy) : undefined;
    const says = {
      ...(!at.isMissing && { due: isoText(isoInstant(at)) }),
      ...(isLate !== undefined && { breached: isLate }),
      ...(stopped !== undefined && !stopped.isMissing && { stoppedAt: isoText(isoInstant(stopped)) }),
    };
    return Object.keys(says).length > 0 ? [{ metric, ...says }] : [];
  });
  return notes.convertedTo(clocks);
}
