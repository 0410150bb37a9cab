import type { VendorClock } from '../../../sla/compare/vendor-clock';
import { lookUp } from '../common/look-up';
import { type Converted, Notes } from '../common/notes';
import { type Enclosed, PayloadPart, resource } from '../common/payload-part';
import { mergedKinds, type StatusKinds } from '../common/status-events';
import { optionalIso } from '../common/vendor-clocks';
import { STATUSES } from './metrics';
import type { FreshworksStats } from './statuses';

/** The due times and flags of a ticket. The due times stay in the payload during pauses and after the resolution. */
export interface FreshworksDueTimes {
  readonly status: number;
  readonly fr_due_by?: string | null | undefined;
  readonly nr_due_by?: string | null | undefined;
  readonly due_by?: string | null | undefined;
  /** Whether the ticket was escalated because the first response was late. */
  readonly fr_escalated?: boolean | null | undefined;
  readonly nr_escalated?: boolean | null | undefined;
  readonly stats?: FreshworksStats | null | undefined;
}

export interface FreshworksClockOptions {
  /**
   * The kinds of the account's own statuses, by number. A status whose SLA timer is off is `paused`. The table may also
   * replace the kinds of the statuses 2 to 5.
   */
  readonly statuses?: StatusKinds | undefined;
}

function vendorClocksOf(
  ticket: PayloadPart<FreshworksDueTimes>,
  options: FreshworksClockOptions,
): Converted<readonly VendorClock[]> {
  const notes = new Notes();
  const [status, stats] = [ticket.at('status'), ticket.at('stats')];
  const kinds = mergedKinds(new PayloadPart(options, 'options').at('statuses'), STATUSES);
  const kind = lookUp(kinds, status.id());
  if (kind === undefined)
    notes.add('absent', status.path, `The status "${status.id()}" has no kind: it is read as running.`);
  const clocks: VendorClock[] = [];
  const addClock = (
    metric: string,
    due: PayloadPart<unknown>,
    escalated: PayloadPart<unknown> | undefined,
    stopped: PayloadPart<unknown> | undefined,
    pause: Pick<VendorClock, 'paused'> = {},
  ): void => {
    const isLate = escalated?.isTrue() === true;
    const dueAt = optionalIso(due);
    if (dueAt === undefined && !isLate) return;
    const stoppedAt = stopped && optionalIso(stopped);
    clocks.push({
      metric,
      ...(dueAt !== undefined && (pause.paused === true ? { lastDue: dueAt } : { due: dueAt })),
      // A flag that is false does not prove that the clock is in time: escalation may be off.
      ...(isLate && { breached: true }),
      ...(stoppedAt !== undefined && { stoppedAt }),
      ...pause,
    });
  };
  const stat = (name: 'first_responded_at' | 'resolved_at') => (stats.isMissing ? undefined : stats.at(name));
  addClock('firstResponse', ticket.at('fr_due_by'), ticket.at('fr_escalated'), stat('first_responded_at'));
  addClock('everyResponse', ticket.at('nr_due_by'), ticket.at('nr_escalated'), undefined);
  const isDone = kind === 'done';
  addClock('resolution', ticket.at('due_by'), undefined, isDone ? stat('resolved_at') : undefined, {
    ...(!isDone && { paused: kind === 'paused' }),
  });
  return notes.convertedTo(clocks);
}

/** Returns Freshdesk's own due times and verdicts of a ticket, to compare with `sla.compare`. */
export function freshdeskClocks(
  ticket: FreshworksDueTimes,
  options: FreshworksClockOptions = {},
): Converted<readonly VendorClock[]> {
  return vendorClocksOf(resource<FreshworksDueTimes>(ticket, 'ticket'), options);
}

/** Returns Freshservice's own due times and verdicts of a ticket, to compare with `sla.compare`. */
export function freshserviceClocks(
  ticket: Enclosed<FreshworksDueTimes, 'ticket'>,
  options: FreshworksClockOptions = {},
): Converted<readonly VendorClock[]> {
  return vendorClocksOf(resource<FreshworksDueTimes>(ticket, 'ticket'), options);
}
