import type { ParsedEvent } from '../ticket/event';

type IsAllowed = (event: ParsedEvent) => boolean;

/**
 * The events of one instant in the order in which they take their turn: that of the list, but what has begun ends before it
 * begins anew, and none comes after one that would shut it out.
 */
export function inTurn(events: readonly ParsedEvent[], isAllowed: IsAllowed): readonly ParsedEvent[] {
  const resumed = endFirst('resumed', ['paused'], events, isAllowed);
  const turns: ParsedEvent[] = [];
  for (const event of endFirst('reopened', ['cancelled', 'resumed'], resumed, isAllowed)) {
    turns.splice(placeOf(event, turns), 0, event);
  }
  return turns;
}

/** Puts the first `end`, if it is allowed already, before the first of what begins anew. */
function endFirst(end: string, begins: readonly string[], events: readonly ParsedEvent[], isAllowed: IsAllowed) {
  const first = events.find(({ type }) => type === end);
  const place = events.findIndex(({ type }) => begins.includes(type));
  if (first === undefined || place === -1 || events.indexOf(first) < place || !isAllowed(first)) return events;
  const rest = events.filter((event) => event !== first);
  return [...rest.slice(0, place), first, ...rest.slice(place)];
}

/** The place of an event: before those since the last reopening that would shut it out. */
function placeOf({ type }: ParsedEvent, turns: readonly ParsedEvent[]): number {
  let place = turns.length;
  if (type === 'reopened') return place;
  const isWait = type === 'paused' || type === 'resumed';
  for (let i = place - 1; i >= 0 && turns[i]?.type !== 'reopened'; i--) {
    const before = turns[i]?.type;
    if (before === 'cancelled' || (before === 'resolved' && isWait)) place = i;
  }
  return place;
}
