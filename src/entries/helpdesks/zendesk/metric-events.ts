import { isoInstant } from '../shared/instants';
import { Part, resource } from '../shared/part';

/** A ticket metric event, as `GET /api/v2/incremental/ticket_metric_events` lists it. */
export interface ZendeskMetricEvent {
  readonly ticket_id?: number | string | null | undefined;
  readonly metric: string;
  readonly instance_id: number;
  readonly type: string;
  readonly time: string;
  /** Whether it is to be ignored. */
  readonly deleted?: boolean | null | undefined;
  /** Of `apply_sla`: the policy and its target, if any. */
  readonly sla?: { readonly policy?: { readonly id: number | string } | null | undefined } | null | undefined;
  /** Of `update_status`: in minutes. */
  readonly status?:
    | { readonly calendar?: number | null | undefined; readonly business?: number | null | undefined }
    | null
    | undefined;
}

/** A list of them, of one ticket or of many; or by metric, as `GET /api/v2/tickets/{id}?include=metric_events` gives them. */
export type ZendeskMetricEvents =
  | readonly ZendeskMetricEvent[]
  | { readonly ticket_metric_events: readonly ZendeskMetricEvent[] }
  | Readonly<Partial<Record<string, readonly ZendeskMetricEvent[]>>>;

/** What happened to the clocks of a ticket, by time. */
export function metricEventsOf(
  given: ZendeskMetricEvents,
  ticketId: string,
): readonly { readonly at: number; readonly event: Part<ZendeskMetricEvent> }[] {
  const listed = resource<unknown>(given, 'ticket_metric_events');
  const events = Array.isArray(listed.value)
    ? new Part(listed.value as readonly ZendeskMetricEvent[], listed.path).list()
    : new Part(listed.value as Record<string, readonly ZendeskMetricEvent[]>, 'metric_events')
        .entries()
        .flatMap(([, ofMetric]) => ofMetric.list());
  return events
    .filter((event) => {
      const ofTicket = event.at('ticket_id');
      return !event.at('deleted').isTrue() && (ofTicket.isNothing || ofTicket.id() === ticketId);
    })
    .map((event) => ({ at: isoInstant(event.at('time')), event }))
    .sort((a, b) => a.at - b.at);
}
