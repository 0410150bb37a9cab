import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoText, secondsInstant } from '../common/instants';
import { type Converted, Notes } from '../common/notes';
import { type PayloadPart, resource } from '../common/payload-part';

/** The SLA of a conversation. A row of `GET /api/v1/accounts/{id}/applied_slas` has the same fields. */
export interface ChatwootSla {
  /** Epoch seconds; 0 if there is none. */
  readonly first_reply_created_at?: number | null | undefined;
  readonly applied_sla?:
    | {
        readonly sla_status?: string | null | undefined;
        /** The due times in epoch seconds. Older versions of Chatwoot leave them out. */
        readonly sla_frt_due_at?: number | null | undefined;
        readonly sla_nrt_due_at?: number | null | undefined;
        readonly sla_rt_due_at?: number | null | undefined;
        readonly sla_completed_at?: number | null | undefined;
      }
    | null
    | undefined;
  readonly sla_events?: readonly { readonly event_type: string }[] | null | undefined;
}

const SLA_STATUSES = ['active', 'active_with_misses', 'hit', 'missed'];

/** Reads epoch seconds; undefined for 0, which Chatwoot writes if there is no time. */
function timeOf(part: PayloadPart<unknown>): string | undefined {
  return part.isMissing || part.value === 0 ? undefined : isoText(secondsInstant(part));
}

/**
 * Returns Chatwoot's own due times and verdicts of a conversation, to compare with `sla.compare`. Chatwoot checks its
 * due times only every few minutes, so it misses a breach that ends between two checks.
 */
export function chatwootClocks(conversation: ChatwootSla): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const conversationPart = resource<ChatwootSla>(conversation, 'conversation');
  const applied = conversationPart.at('applied_sla');
  const status = applied.isMissing ? undefined : applied.at('sla_status');
  if (status === undefined || status.isMissing) {
    notes.add('absent', applied.path, 'No SLA is applied to the conversation: there is nothing to compare.');
    return notes.convertedTo([]);
  }
  const slaStatus = status.text();
  if (!SLA_STATUSES.includes(slaStatus))
    notes.add('doubtful', status.path, `The status "${slaStatus}" is unknown: it is left out.`);
  const missed = conversationPart
    .at('sla_events')
    .items()
    .map((event) => event.at('event_type').text());
  if (missed.includes('nrt'))
    notes.add(
      'unsupported',
      conversationPart.at('sla_events').path,
      'Chatwoot does not say which next response was missed: this breach is left out.',
    );
  const stops = {
    frt: timeOf(conversationPart.at('first_reply_created_at')),
    nrt: undefined,
    rt: timeOf(applied.at('sla_completed_at')),
  };
  const clocks = (['frt', 'nrt', 'rt'] as const).flatMap((metric): readonly VendorClock[] => {
    const [due, stoppedAt] = [timeOf(applied.at(`sla_${metric}_due_at`)), stops[metric]];
    const isMissed = metric !== 'nrt' && missed.includes(metric);
    if (due === undefined && !isMissed) return [];
    return [
      {
        metric,
        ...(due !== undefined && { due }),
        ...(stoppedAt !== undefined && { stoppedAt }),
        ...(isMissed ? { breached: true } : slaStatus === 'hit' && { breached: false }),
      },
    ];
  });
  return notes.convertedTo(clocks);
}
