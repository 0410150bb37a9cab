import { type Classification, type EventType, isSameClass, type ParsedEvent, type ParsedTicket } from './event';

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
  | 'nothingToAgree';

/** An event that changed nothing: helpdesk logs are messy. */
export interface IgnoredEvent {
  /** Its place in the ticket's list of events. */
  readonly index: number;
  readonly type: EventType;
  readonly reason: IgnoredReason;
}

/** What a ticket's events so far have made of it. */
interface Progress {
  cancelled: boolean;
  resolved: boolean;
  paused: boolean;
  responded: boolean;
  classification: Classification;
}

/** Why an event says nothing new of a ticket; undefined where it does. */
function reasonFor(event: ParsedEvent, progress: Progress, reopens: boolean): IgnoredReason | undefined {
  const { cancelled, resolved, paused, responded, classification } = progress;
  if (cancelled) return 'afterCancellation';
  switch (event.type) {
    case 'paused':
      if (resolved) return 'alreadyResolved';
      return paused ? 'alreadyPaused' : undefined;
    case 'resumed':
      return paused ? undefined : 'notPaused';
    case 'responded':
      return responded ? 'alreadyResponded' : undefined;
    case 'resolved':
      return resolved ? 'alreadyResolved' : undefined;
    case 'reopened':
      if (!resolved) return 'notResolved';
      return reopens ? undefined : 'reopeningIgnored';
    case 'reclassified':
    case 'escalated':
      return isSameClass(classification, event.change ?? {}) ? 'sameClass' : undefined;
    case 'agreed':
      return 'nothingToAgree';
    default:
      return undefined;
  }
}

function advance(progress: Progress, { type, change }: ParsedEvent, reopens: boolean): void {
  if (progress.cancelled) return;
  if (type === 'cancelled') progress.cancelled = true;
  if (type === 'paused' && !progress.resolved) progress.paused = true;
  if (type === 'resumed' || type === 'resolved') progress.paused = false;
  if (type === 'resolved') progress.resolved = true;
  if (type === 'reopened' && reopens) progress.resolved = false;
  // A resolution counts as a response; what the customer writes next asks for another.
  if (type === 'responded' || type === 'resolved') progress.responded = true;
  if (type === 'customerReplied') progress.responded = false;
  if (change !== undefined) progress.classification = { ...progress.classification, ...change };
}

/** The events that say nothing new of a ticket, less those that a metric's clock nonetheless made use of. */
export function ignoredEvents(
  ticket: ParsedTicket,
  used: ReadonlySet<number>,
  reopens: boolean,
): readonly IgnoredEvent[] {
  const progress: Progress = {
    cancelled: false,
    resolved: false,
    paused: false,
    responded: false,
    classification: ticket.classification,
  };
  const ignored: IgnoredEvent[] = [];
  for (const event of ticket.events) {
    const reason = reasonFor(event, progress, reopens);
    if (reason !== undefined && !used.has(event.index)) {
      ignored.push(Object.freeze({ index: event.index, type: event.type, reason }));
    }
    advance(progress, event, reopens);
  }
  return Object.freeze(ignored);
}
