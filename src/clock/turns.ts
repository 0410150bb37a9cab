import type { ParsedEvent } from '../ticket/event';

type IsAllowed = (event: ParsedEvent) => boolean;

/**
 * The events of one instant in the order in which they take their turn: that of the list, but what has begun ends before it
 * begins anew, and none comes after one that would shut it out.
 */
export function inTurn(events: readonly ParsedEvent[], isAllowed: IsAllowed): readonly ParsedEvent[] {
  const resumed = endFirst('resumed', ['paused'], events, isAllowed);
  return nothingShutOut(endFirst('reopened', ['cancelled', 'resumed'], resumed, isAllowed));
}

/** Puts the first `end`, if it is allowed already, before the first of what begins anew. */
function endFirst(end: string, begins: readonly string[], events: readonly ParsedEvent[], isAllowed: IsAllowed) {
  const first = events.find(({ type }) => type === end);
  const place = events.findIndex(({ type }) => begins.includes(type));
  if (first === undefined || place === -1 || events.indexOf(first) < place || !isAllowed(first)) return events;
  const rest = events.filter((event) => event !== first);
  return [...rest.slice(0, place), first, ...rest.slice(place)];
}

/** Between two reopenings, puts waits and their ends before a resolution, and everything before a cancellation. */
function nothingShutOut(events: readonly ParsedEvent[]): readonly ParsedEvent[] {
  const turns: ParsedEvent[] = [];
  let open: ParsedEvent[] = [];
  let resolved: ParsedEvent[] = [];
  let cancelled: ParsedEvent[] = [];
  for (const event of events) {
    const { type } = event;
    if (type === 'reopened') {
      turns.push(...open, ...resolved, ...cancelled);
      open = [];
      resolved = [];
      cancelled = [];
    }
    const isWait = type === 'paused' || type === 'resumed';
    if (type === 'cancelled') cancelled.push(event);
    else if (type === 'resolved' || (resolved.length > 0 && !isWait)) resolved.push(event);
    else open.push(event);
  }
  return [...turns, ...open, ...resolved, ...cancelled];
}
