import type { ParsedEvent, ParsedTicket } from '../ticket/parsed-ticket';
import type { EventType } from '../ticket/ticket';
import type { TicketClass, TicketClasses } from './ticket-class';
import { BEFORE_FOLLOWED, CHANGED, IF_REOPENED, type MetricOutcome, type TicketMetric } from './ticket-metric';

/** Reason why an event changed nothing. */
export type IgnoredReason =
  | 'afterCancellation'
  | 'alreadyPaused'
  | 'notPaused'
  | 'alreadyResponded'
  | 'alreadyResolved'
  | 'notResolved'
  | 'reopeningIgnored'
  | 'sameClass'
  | 'nothingToAgree'
  | 'notRunning'
  | 'beforeFollowed';

/** An event of a ticket that changed nothing. The histories of help desks contain many. */
export interface IgnoredEvent {
  /** Index in the ticket's list of events. */
  readonly index: number;
  readonly type: EventType;
  readonly reason: IgnoredReason;
}

/** An event that is listed as ignored unless it changed a metric that has a target at any time. */
export interface IgnoredCandidate {
  readonly event: ParsedEvent;
  readonly reason: IgnoredReason;
  /** The effect of the event on each metric. */
  readonly outcomes: readonly MetricOutcome[];
}

/** A ticket after its replay. */
interface ReplayedTicket {
  readonly ticket: ParsedTicket;
  readonly asOf: number;
  readonly ticketClass: TicketClass;
}

/**
 * Returns the candidates that change nothing, now or at any later instant. Therefore it also considers the events after the
 * as-of instant: a later reopening, change of class or agreement may give an earlier event an effect.
 */
export function findIgnored(
  candidates: readonly IgnoredCandidate[],
  replayed: ReplayedTicket,
  ticketClasses: TicketClasses,
): readonly IgnoredEvent[] {
  const reopenings = replayed.ticket.events.filter(({ type }) => type === 'reopened');
  const lastReopening = reopenings[reopenings.length - 1]?.at ?? Number.NEGATIVE_INFINITY;
  const everHasTarget = targetCheck(replayed, ticketClasses);
  return candidates.flatMap(({ event: { index, type, at }, reason, outcomes }) => {
    const changes = lastReopening >= at ? CHANGED | IF_REOPENED : CHANGED;
    const hasDone = (wanted: number) =>
      outcomes.some(({ metric, flags }) => (flags & wanted) !== 0 && everHasTarget(metric));
    if (hasDone(changes) || (reason === 'beforeFollowed' && !hasDone(BEFORE_FOLLOWED))) return [];
    return [{ index, type, reason }];
  });
}

/** Returns a function that checks whether a metric has a target at any time, also after the as-of instant. */
function targetCheck(
  { ticket, asOf, ticketClass }: ReplayedTicket,
  ticketClasses: TicketClasses,
): (metric: TicketMetric) => boolean {
  const later = ticket.events.filter(({ at }) => at > asOf);
  const classes: TicketClass[] = [];
  let latest = ticketClass;
  for (const { change } of later) {
    if (change === undefined) continue;
    latest = ticketClasses.classOf({ ...latest.classification, ...change });
    classes.push(latest);
  }
  const agreed = later.flatMap(({ agreement }) => (agreement?.target ? [agreement.metric] : []));
  return ({ compiled: { id, index }, clocks }) =>
    clocks.everHadTarget ||
    classes.some(({ promises }) => promises[index]?.target !== undefined) ||
    agreed.includes(id);
}
