import type { EventType, ParsedEvent, ParsedTicket } from '../ticket/event';
import { CHANGED, IF_REOPENED, type MetricRun, type Outcome, TOO_EARLY } from './metric-run';
import type { Promises, TicketClass } from './promises';

/** Why an event changed nothing. */
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

/** An event that changed nothing: the logs of help desks are messy. */
export interface IgnoredEvent {
  /** Its place in the ticket's list of events. */
  readonly index: number;
  readonly type: EventType;
  readonly reason: IgnoredReason;
}

/** An event that is ignored unless it did something to a metric that has had a target. */
export interface Suspect {
  readonly event: ParsedEvent;
  readonly reason: IgnoredReason;
  /** What it did to the metrics. */
  readonly outcomes: readonly Outcome[];
}

/** A ticket as it has been replayed. */
interface Replayed {
  readonly ticket: ParsedTicket;
  readonly asOf: number;
  readonly ticketClass: TicketClass;
}

/**
 * The suspects that have changed nothing, as of the instant or any later one: for that the events that come after it in the
 * list are looked at, too.
 */
export function ignoredAmong(
  suspects: readonly Suspect[],
  replayed: Replayed,
  promises: Promises,
): readonly IgnoredEvent[] {
  const reopenings = replayed.ticket.events.filter(({ type }) => type === 'reopened');
  const lastReopening = reopenings[reopenings.length - 1]?.at ?? Number.NEGATIVE_INFINITY;
  const isEverPromised = everPromised(replayed, promises);
  return suspects.flatMap(({ event: { index, type, at }, reason, outcomes }) => {
    const shows = lastReopening >= at ? CHANGED | IF_REOPENED : CHANGED;
    const hasDone = (what: number) => outcomes.some(({ run, did }) => (did & what) !== 0 && isEverPromised(run));
    if (hasDone(shows) || (reason === 'beforeFollowed' && !hasDone(TOO_EARLY))) return [];
    return [{ index, type, reason }];
  });
}

/** Tells of a metric whether it has a target at any time, also after the as-of instant. */
function everPromised({ ticket, asOf, ticketClass }: Replayed, promises: Promises): (run: MetricRun) => boolean {
  const later = ticket.events.filter(({ at }) => at > asOf);
  const classes: TicketClass[] = [];
  let latest = ticketClass;
  for (const { change } of later) {
    if (change === undefined) continue;
    latest = promises.classOf({ ...latest.classification, ...change });
    classes.push(latest);
  }
  const agreed = later.flatMap(({ agreement }) => (agreement?.target ? [agreement.metric] : []));
  return ({ metric: { id, index }, clocks }) =>
    clocks.wasPromised || classes.some((one) => one.promises[index]?.target !== undefined) || agreed.includes(id);
}
