import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoInstant, isoText } from '../common/instants';
import { lookUp } from '../common/look-up';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';

/** The SLA properties of a ticket, as returned by `GET /crm/v3/objects/tickets/{id}?properties=…`. */
export interface HubspotSlaProperties {
  readonly properties: Readonly<Partial<Record<HubspotProperty, string | null>>>;
}

/** @inline */
export type HubspotProperty =
  | `hs_time_to_${HubspotTarget}_sla_${'at' | 'status'}`
  | 'first_agent_reply_date'
  | 'closed_date'
  | 'hs_sla_pause_status';

/** @inline */
export type HubspotTarget = 'first_response' | 'next_response' | 'close';

export interface HubspotClockOptions {
  /** The metric of the catalog for each target; by default the built-in metrics. */
  readonly metrics?: Readonly<Partial<Record<HubspotTarget, string>>> | undefined;
}

const DEFAULT_METRICS = {
  first_response: 'firstResponse',
  next_response: 'nextResponse',
  close: 'resolution',
} as const;

/** The property with the time at which the clock of each target stopped; undefined if HubSpot has none. */
const STOP_PROPERTIES = {
  first_response: 'first_agent_reply_date',
  next_response: undefined,
  close: 'closed_date',
} as const;

/** Whether a clock is late, by the code of its status: 0 active, 1 overdue, 2 due soon, 3 done in time, 4 done late. */
const IS_LATE: Readonly<Record<string, boolean>> = { 0: false, 1: true, 2: false, 3: false, 4: true };
const DONE_CODES = ['3', '4'];

/** Returns HubSpot's own due times and verdicts of a ticket, to compare with `sla.compare`. */
export function hubspotClocks(
  ticket: HubspotSlaProperties,
  options: HubspotClockOptions = {},
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const metrics: HubspotClockOptions['metrics'] =
    new PayloadPart(options, 'options').at('metrics').texts() ?? DEFAULT_METRICS;
  const properties = resource<HubspotSlaProperties>(ticket, 'ticket').at('properties');
  const pause = properties.at('hs_sla_pause_status');
  if (!pause.isMissing)
    notes.add(
      'doubtful',
      pause.path,
      'HubSpot does not document the values of this property: it is left out, so pauses are not compared.',
    );
  const clocks = (['first_response', 'next_response', 'close'] as const).flatMap((target): VendorClock[] => {
    const [due, status] = [
      properties.at(`hs_time_to_${target}_sla_at`),
      properties.at(`hs_time_to_${target}_sla_status`),
    ];
    const [metric, code] = [metrics[target], status.optional((part) => part.id())];
    if (metric === undefined) return [];
    const isLate = code === undefined ? undefined : lookUp(IS_LATE, code);
    if (code !== undefined && isLate === undefined)
      notes.add('doubtful', status.path, `The status "${code}" is unknown: it is left out.`);
    const stopProperty = STOP_PROPERTIES[target];
    const stopped =
      stopProperty !== undefined && DONE_CODES.includes(code ?? '') ? properties.at(stopProperty) : undefined;
    const fields = {
      ...(!due.isMissing && { due: isoText(isoInstant(due)) }),
      ...(isLate !== undefined && { breached: isLate }),
      ...(stopped !== undefined && !stopped.isMissing && { stoppedAt: isoText(isoInstant(stopped)) }),
    };
    return Object.keys(fields).length > 0 ? [{ metric, ...fields }] : [];
  });
  return notes.convertedTo(clocks);
}
