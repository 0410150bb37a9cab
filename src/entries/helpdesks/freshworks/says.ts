import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { type Converted, Notes } from '../shared/conversion';
import { isoInstant, isoText } from '../shared/instants';
import { type Enclosed, Part, resource } from '../shared/part';
import { kindsOf, type StatusKinds } from '../shared/status-events';
import { STATUSES } from './metrics';
import type { FreshworksStats } from './statuses';

/** What a ticket says of its clocks. The dues stay on show while it waits, and after it is resolved. */
export interface FreshworksDues {
  readonly status: number;
  readonly fr_due_by?: string | null | undefined;
  readonly nr_due_by?: string | null | undefined;
  readonly due_by?: string | null | undefined;
  /** Whether it was escalated as the first response was late. */
  readonly fr_escalated?: boolean | null | undefined;
  readonly nr_escalated?: boolean | null | undefined;
  readonly stats?: FreshworksStats | null | undefined;
}

export interface FreshworksSaysOptions {
  /** What further statuses mean, or others than 2 to 5, by their numbers: `paused` where the SLA timer is off. */
  readonly statuses?: StatusKinds | undefined;
}

function saysOf(ticket: Part<FreshworksDues>, options: FreshworksSaysOptions): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const [status, stats] = [ticket.at('status'), ticket.at('stats')];
  const kinds = kindsOf(new Part(options, 'options').at('statuses'), STATUSES);
  const kind = Object.hasOwn(kinds, status.id()) ? kinds[status.id()] : undefined;
  if (kind === undefined)
    notes.add('absent', status.path, `The status "${status.id()}" has no kind: it is read as running.`);
  const clocks: VendorClock[] = [];
  const say = (
    metric: string,
    due: Part<unknown>,
    escalated: Part<unknown> | undefined,
    stopped: Part<unknown> | undefined,
    more: Pick<VendorClock, 'paused'> = {},
  ): void => {
    const isLate = escalated?.isTrue() === true;
    if (due.isNothing && !isLate) return;
    const at = due.isNothing ? undefined : isoText(isoInstant(due));
    clocks.push({
      metric,
      ...(at !== undefined && (more.paused === true ? { lastDue: at } : { due: at })),
      // Where it is not so, escalation may be off.
      ...(isLate && { breached: true }),
      ...(stopped !== undefined && !stopped.isNothing && { stoppedAt: isoText(isoInstant(stopped)) }),
      ...more,
    });
  };
  const stat = (name: 'first_responded_at' | 'resolved_at') => (stats.isNothing ? undefined : stats.at(name));
  say('firstResponse', ticket.at('fr_due_by'), ticket.at('fr_escalated'), stat('first_responded_at'));
  say('everyResponse', ticket.at('nr_due_by'), ticket.at('nr_escalated'), undefined);
  const isDone = kind === 'done';
  say('resolution', ticket.at('due_by'), undefined, isDone ? stat('resolved_at') : undefined, {
    ...(!isDone && { paused: kind === 'paused' }),
  });
  return notes.convertedTo(clocks);
}

/** What Freshdesk itself says of a ticket's clocks. */
export function freshdeskSays(
  ticket: FreshworksDues,
  options: FreshworksSaysOptions = {},
): Converted<readonly VendorClock[]> {
  return saysOf(resource<FreshworksDues>(ticket, 'ticket'), options);
}

/** What Freshservice itself says of a ticket's clocks. */
export function freshserviceSays(
  ticket: Enclosed<FreshworksDues, 'ticket'>,
  options: FreshworksSaysOptions = {},
): Converted<readonly VendorClock[]> {
  return saysOf(resource<FreshworksDues>(ticket, 'ticket'), options);
}
