import type { ParsedEvent } from './event';

/** Events by the times that were given for them, then as they were listed. Those before the opening keep theirs. */
export function inOrder(
  events: readonly ParsedEvent[],
  given: readonly { readonly at: number }[],
): readonly ParsedEvent[] {
  const timeOf = ({ index }: ParsedEvent) => (given[index] as { readonly at: number }).at;
  const isInOrder = given.every(({ at }, i) => i === 0 || (given[i - 1] as { readonly at: number }).at <= at);
  return isInOrder ? events : [...events].sort((a, b) => timeOf(a) - timeOf(b));
}
