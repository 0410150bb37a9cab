import { isoInstant } from '../common/instants';
import { PayloadPart, resource } from '../common/payload-part';

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

/**
 * Metric events as a list, of one or of many tickets, or by metric as returned by `GET
 * /api/v2/tickets/{id}?include=metric_events`.
 */
export type ZendeskMetricEvents =
  | readonly ZendeskMetricEvent[]
  | { readonly ticket_metric_events: readonly ZendeskMetricEvent[] }
  | Readonly<Partial<Record<string, readonly ZendeskMetricEvent[]>>>;

/** A metric event at epoch ms `at`. */
export interface DatedMetricEvent {
  readonly at: number;
  readonly event: PayloadPart<ZendeskMetricEvent>;
}

/** Returns the metric events of one ticket, in order of time. Deleted events are left out. */
export function metricEventsOf(metricEvents: ZendeskMetricEvents, ticketId: string): readonly DatedMetricEvent[] {
  const part = resource<unknown>(metricEvents, 'ticket_metric_events');
  const events = Array.isArray(part.value)
    ? new PayloadPart(part.value as readonly ZendeskMetricEvent[], part.path).list()
    : new PayloadPart(part.value as Record<string, readonly ZendeskMetricEvent[]>, 'metric_events')
        .entries()
        .flatMap(([, eventsOfMetric]) => eventsOfMetric.list());
  return events
    .filter((event) => {
      const eventTicketId = event.at('ticket_id');
      return !event.at('deleted').isTrue() && (eventTicketId.isMissing || eventTicketId.id() === ticketId);
    })
    .map((event) => ({ at: isoInstant(event.at('time')), event }))
    .sort((a, b) => a.at - b.at);
}
