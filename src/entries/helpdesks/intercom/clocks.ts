import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoText } from '../common/instants';
import { lookUp } from '../common/look-up';
import { type Converted, Notes } from '../common/notes';
import { PayloadPart, resource } from '../common/payload-part';
import { type IntercomParts, type IntercomSlaDetails, partsOf } from './parts';

/** The SLA fields of a conversation. */
export interface IntercomSlaConversation {
  readonly sla_applied?: { readonly sla_status?: string | null | undefined } | null | undefined;
  readonly conversation_parts: IntercomParts;
}

/** @inline */
export type IntercomTarget = 'first_reply_time' | 'next_reply_time' | 'time_to_close' | 'resolution_time';

export interface IntercomClockOptions {
  /** The metric of the catalog for each target; by default the built-in metrics. */
  readonly metrics?: Readonly<Partial<Record<IntercomTarget, string>>> | undefined;
  /**
   * The time that the targets count: `'business'` for office hours, `'wall'` for all time. Without it, remaining
   * seconds are left out.
   */
  readonly clock?: 'business' | 'wall' | undefined;
}

const DEFAULT_METRICS = {
  first_reply_time: 'firstResponse',
  next_reply_time: 'nextResponse',
  time_to_close: 'resolution',
} as const;

/**
 * Returns Intercom's own verdicts of a conversation, to compare with `sla.compare`: the targets that were missed, and
 * the time left of each when the SLA was last paused. Intercom returns no due times, and does not say when a target was
 * missed: it marks an expired target only at the next reply.
 */
export function intercomClocks(
  conversation: IntercomSlaConversation,
  options: IntercomClockOptions = {},
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const optionsPart = new PayloadPart(options, 'options');
  const metrics: Readonly<Record<string, string>> = optionsPart.at('metrics').texts() ?? DEFAULT_METRICS;
  const clock = optionsPart.at('clock').oneOf(['business', 'wall']);
  const conversationPart = resource<IntercomSlaConversation>(conversation, 'conversation');
  const missed = new Map<string, VendorClock>();
  const paused = new Map<string, VendorClock>();
  const metricOf = (target: string, path: string): string | undefined => {
    const metric = lookUp(metrics, target);
    if (metric !== undefined) return metric;
    notes.add('absent', path, `The target "${target}" has no metric and is left out: name its metric under metrics.`);
    return undefined;
  };
  const addPauses = (at: number, details: PayloadPart<IntercomSlaDetails>) => {
    for (const [target, state] of details.at('sla_states').entries()) {
      const [seconds, metric] = [state.at('seconds_remaining'), metricOf(target, state.path)];
      if (metric === undefined || state.at('status').value !== 'paused') continue;
      if (clock === undefined && !seconds.isMissing)
        notes.add(
          'doubtful',
          seconds.path,
          'These seconds are left out: set clock to say whether they are office hours.',
        );
      const left = clock === undefined || seconds.isMissing ? undefined : { seconds: seconds.number(-1e10, 1e10) };
      paused.set(metric, {
        metric,
        paused: true,
        ...(left && { remaining: clock === 'business' ? { business: left } : { wall: left } }),
        asOf: isoText(at),
      });
    }
  };
  for (const { at, type, part } of partsOf(conversationPart.at('conversation_parts'), notes)) {
    const details = part.at('event_details');
    if (type === 'conversation_sla_paused' && !details.isMissing)
      addPauses(at, details as PayloadPart<IntercomSlaDetails>);
    if (type !== 'conversation_sla_target_missed') continue;
    const target = details.at('sla_target_type');
    const metric = metricOf(target.text(), target.path);
    if (metric !== undefined) missed.set(metric, { metric, breached: true });
  }
  const applied = conversationPart.at('sla_applied');
  const status = applied.isMissing ? undefined : applied.at('sla_status');
  if (status?.value === 'missed' && missed.size === 0)
    notes.add('unsupported', status.path, 'A target was missed, but no part says which one: the breach is left out.');
  return notes.convertedTo([...missed.values(), ...paused.values()]);
}
