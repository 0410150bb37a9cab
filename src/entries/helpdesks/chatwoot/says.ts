import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { type Converted, Notes } from '../shared/conversion';
import { isoText, secondsInstant } from '../shared/instants';
import { type Part, resource } from '../shared/part';

/** What a conversation says of its SLA; a row of `GET /api/v1/accounts/{id}/applied_slas` says it as well. */
export interface ChatwootSla {
  /** Seconds since the epoch, 0 for none. */
  readonly first_reply_created_at?: number | null | undefined;
  readonly applied_sla?:
    | {
        readonly sla_status?: string | null | undefined;
        /** The dues, in seconds since the epoch; older versions do not give them. */
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

/** The time of a part in seconds; none where it is 0, as Rails writes nothing. */
function timeOf(part: Part<unknown>): string | undefined {
  return part.isNothing || part.value === 0 ? undefined : isoText(secondsInstant(part));
}

/**
 * What Chatwoot itself says of a conversation's clocks: their dues, and which were missed. It looks at them every few minutes,
 * so that a miss which ended before that is a hit to it.
 */
export function chatwootSays(conversation: ChatwootSla): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const given = resource<ChatwootSla>(conversation, 'conversation');
  const applied = given.at('applied_sla');
  const status = applied.isNothing ? undefined : applied.at('sla_status');
  if (status === undefined || status.isNothing) {
    notes.add('absent', applied.path, 'No SLA is applied, or the account does not have them.');
    return notes.convertedTo([]);
  }
  const said = status.text();
  if (!SLA_STATUSES.includes(said))
    notes.add('doubtful', status.path, `The status "${said}" is not known: it is left out.`);
  const missed = given
    .at('sla_events')
    .items()
    .map((event) => event.at('event_type').text());
  if (missed.includes('nrt'))
    notes.add('unsupported', given.at('sla_events').path, 'Which of the next responses was missed is left out.');
  const stops = {
    frt: timeOf(given.at('first_reply_created_at')),
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
        ...(isMissed ? { breached: true } : said === 'hit' && { breached: false }),
      },
    ];
  });
  return notes.convertedTo(clocks);
}
