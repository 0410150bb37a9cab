import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { isoInstant, isoText } from '../shared/instants';
import { type Converted, Notes } from '../shared/notes';
import { type Enclosed, PayloadPart, resource } from '../shared/payload-part';
import { mergedKinds, type StatusKinds } from '../shared/status-events';
import { STATUSES } from './metrics';
import type { FreshworksStats } from './statuses';

/** The due times and flags of a ticket. The due times stay in the payload during pauses and after the resolution. */
export interface FreshworksDues {
  readonly status: number;
  readonly fr_due_by?: string | null | undefined;
  readonly nr_due_by?: string | null | undefined;
  readonly due_by?: string | null | undefined;
  /** Whether the ticket was escalated because the first response was late. */
  readonly fr_escalated?: boolean | null | undefined;
  readonly nr_escalated?: boolean | null | undefined;
  readonly stats?: FreshworksStats | null | undefined;
}

export interface FreshworksSaysOptions {
  /** The kinds of the account's own statuses, by number; `paused` if the SLA timer is off. May also replace the kinds of 2 to 5. */
  readonly statuses?: StatusKinds | undefined;
}

function saysOf(
  ticket: PayloadPart<FreshworksDues>,
  options: FreshworksSaysOptions,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const [status, stats] = [ticket.at('status'), ticket.at('stats')];
  const kinds = mergedKinds(new PayloadPart(options, 'options').at('statuses'), STATUSES);
  const kind = Object.hasOwn(kinds, status.id()) ? kinds[status.id()] : undefined;
  if (kind === undefined)
    notes.add('absent', status.path, `The status "${status.id()}" has no kind: it is read as running.`);
  const clocks: VendorClock[] = [];
  const say = (
    metric: string,
    due: PayloadPart<unknown>,
    escalated: PayloadPart<unknown> | undefined,
    stopped: PayloadPart<unknown> | undefined,
    more: Pick<VendorClock, 'paused'> = {},
  ): void => {
    const isLate = escalated?.isTrue() === true;
    if (due.isMissing && !isLate) return;
    const at = due.isMissing ? undefined : isoText(isoInstant(due));
    clocks.push({
      metric,
      ...(at !== undefined && (more.paused === true ? { lastDue: at } : { due: at })),
      // False proves nothing: escalation may be off.
      ...(isLate && { breached: true }),
      ...(stopped !== undefined && !stopped.isMissing && { stoppedAt: isoText(isoInstant(stopped)) }),
      ...more,
    });
  };
  const stat = (name: 'first_responded_at' | 'resolved_at') => (stats.isMissing ? undefined : stats.at(name));
  say('firstResponse', ticket.at('fr_due_by'), ticket.at('fr_escalated'), stat('first_responded_at'));
  say('everyResponse', ticket.at('nr_due_by'), ticket.at('nr_escalated'), undefined);
  const isDone = kind === 'done';
  say('resolution', ticket.at('due_by'), undefined, isDone ? stat('resolved_at') : undefined, {
    ...(!isDone && { paused: kind === 'paused' }),
  });
  return notes.convertedTo(clocks);
}

/** Returns Freshdesk's own due times and verdicts of a ticket, to compare with `sla.compare`. */
export function freshdeskSays(
  ticket: FreshworksDues,
  options: FreshworksSaysOptions = {},
): Converted<readonly VendorClock[]> {
  return saysOf(resource<FreshworksDues>(ticket, 'ticket'), options);
}

/** Returns Freshservice's own due times and verdicts of a ticket, to compare with `sla.compare`. */
export function freshserviceSays(
  ticket: Enclosed<FreshworksDues, 'ticket'>,
  options: FreshworksSaysOptions = {},
): Converted<readonly VendorClock[]> {
  return saysOf(resource<FreshworksDues>(ticket, 'ticket'), options);
}
