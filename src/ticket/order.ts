import type { ParsedEvent } from './event';

/**
 * Events by when they count, changes of class after all others of an instant; and else by the times that were given, which
 * differ where events before the opening count at it, then as they were listed.
 */
export function inOrder(
  events: readonly ParsedEvent[],
  given: readonly { readonly at: number }[],
): readonly ParsedEvent[] {
  const timeGiven = ({ index }: ParsedEvent) => (given[index] as { readonly at: number }).at;
  const isChange = ({ change }: ParsedEvent) => Number(change !== undefined);
  const order = (a: ParsedEvent, b: ParsedEvent) =>
    a.at - b.at || isChange(a) - isChange(b) || timeGiven(a) - timeGiven(b) || a.index - b.index;
  const isInOrder = events.every((event, i) => i === 0 || order(events[i - 1] as ParsedEvent, event) <= 0);
  return isInOrder ? events : [...events].sort(order);
}
