import { isoInstant } from '../shared/instants';
import { PayloadPart, resource } from '../shared/payload-part';

/** A ticket metric event, as listed by `GET /api/v2/incremental/ticket_metric_events`. */
export interface ZendeskMetricEvent {
  readonly ticket_id?: number | string | null | undefined;
  readonly metric: string;
  readonly instance_id: number;
  readonly type: string;
  readonly time: string;
  /** Whether the event was deleted and must be ignored. */
  readonly deleted?: boolean | null | undefined;
  /** For `apply_sla`: the policy and its target, if any. */
  readonly sla?: { readonly policy?: { readonly id: number | string } | null | undefined } | null | undefined;
  /** For `update_status`: the time so far, in minutes. */
  readonly status?:
    | { readonly calendar?: number | null | undefined; readonly business?: number | null | undefined }
    | null
    | undefined;
}

/** Metric events as a list, of one or of many tickets, or by metric as returned by `GET /api/v2/tickets/{id}?include=metric_events`. */
export type ZendeskMetricEvents =
  | readonly ZendeskMetricEvent[]
  | { readonly ticket_metric_events: readonly ZendeskMetricEvent[] }
  | Readonly<Partial<Record<string, readonly ZendeskMetricEvent[]>>>;

/** Returns the metric events of one ticket, in order of time. */
export function metricEventsOf(
  given: ZendeskMetricEvents,
  ticketId: string,
): readonly { readonly at: number; readonly event: PayloadPart<ZendeskMetricEvent> }[] {
  const listed = resource<unknown>(given, 'ticket_metric_events');
  const events = Array.isArray(listed.value)
    ? new PayloadPart(listed.value as readonly ZendeskMetricEvent[], listed.path).list()
    : new PayloadPart(listed.value as Record<string, readonly ZendeskMetricEvent[]>, 'metric_events')
        .entries()
        .flatMap(([, ofMetric]) => ofMetric.list());
  return events
    .filter((event) => {
      const ofTicket = event.at('ticket_id');
      return !event.at('deleted').isTrue() && (ofTicket.isMissing || ofTicket.id() === ticketId);
    })
    .map((event) => ({ at: isoInstant(event.at('time')), event }))
    .sort((a, b) => a.at - b.at);
}
