import type { ParsedEvent } from '../ticket/parsed-ticket';

type IsAllowed = (event: ParsedEvent) => boolean;

/**
 * Returns the events of one instant in the order in which they take effect: the order of the list, with two exceptions. The
 * end of a state (`resumed`, `reopened`) comes before the beginning of a new state. An event comes before another event that
 * would make it impossible.
 */
export function orderSimultaneous(events: readonly ParsedEvent[], isAllowed: IsAllowed): readonly ParsedEvent[] {
  const resumedFirst = endBeforeBegin('resumed', ['paused'], events, isAllowed);
  return closingLast(endBeforeBegin('reopened', ['cancelled', 'resumed'], resumedFirst, isAllowed));
}

/** Moves the first event of type `end`, if it is allowed already, before the first event of the types `begins`. */
function endBeforeBegin(end: string, begins: readonly string[], events: readonly ParsedEvent[], isAllowed: IsAllowed) {
  const first = events.find(({ type }) => type === end);
  const place = events.findIndex(({ type }) => begins.includes(type));
  if (first === undefined || place === -1 || events.indexOf(first) < place || !isAllowed(first)) return events;
  const rest = events.filter((event) => event !== first);
  return [...rest.slice(0, place), first, ...rest.slice(place)];
}

/** Moves `paused` and `resumed` before `resolved`, and every event before `cancelled`, but no event past a `reopened`. */
function closingLast(events: readonly ParsedEvent[]): readonly ParsedEvent[] {
  const ordered: ParsedEvent[] = [];
  let open: ParsedEvent[] = [];
  let resolved: ParsedEvent[] = [];
  let cancelled: ParsedEvent[] = [];
  for (const event of events) {
    const { type } = event;
    if (type === 'reopened') {
      ordered.push(...open, ...resolved, ...cancelled);
      open = [];
      resolved = [];
      cancelled = [];
    }
    const isWait = type === 'paused' || type === 'resumed';
    if (type === 'cancelled') cancelled.push(event);
    else if (type === 'resolved' || (resolved.length > 0 && !isWait)) resolved.push(event);
    else open.push(event);
  }
  return [...ordered, ...open, ...resolved, ...cancelled];
}
