import type { ParsedEvent } from './event';

/** Events by time; at one instant changes of class after all others, and otherwise as they were listed. */
export function inOrder(events: readonly ParsedEvent[]): readonly ParsedEvent[] {
  const isChange = ({ change }: ParsedEvent) => Number(change !== undefined);
  return [...events].sort((a, b) => a.at - b.at || isChange(a) - isChange(b) || a.index - b.index);
}
