import type { EventType, ReadEvent } from './event';

/**
 * At one instant the strongest event has the last word: a stop beats a pause, a pause beats a start. So of a resume
 * and a pause at the same minute, as when one kind of waiting follows another, the pause holds.
 */
const STRENGTH: { readonly [Type in EventType]?: number } = {
  customerReplied: 1,
  resumed: 1,
  reopened: 1,
  paused: 2,
  responded: 3,
  resolved: 3,
  cancelled: 3,
};

/** Sorts the events of one instant by strength; those without any keep their places. */
function byStrength(group: readonly ReadEvent[]): readonly ReadEvent[] {
  const strong = group
    .filter(({ type }) => STRENGTH[type] !== undefined)
    .sort((a, b) => (STRENGTH[a.type] as number) - (STRENGTH[b.type] as number));
  return group.map((event) => (STRENGTH[event.type] === undefined ? event : (strong.shift() as ReadEvent)));
}

/** The order in which events take effect: by time, then by strength, then as they were listed. */
export function inOrder(events: readonly ReadEvent[]): readonly ReadEvent[] {
  const sorted = [...events].sort((a, b) => a.at - b.at);
  const ordered: ReadEvent[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.at === sorted[from]?.at) to++;
    const group = sorted.slice(from, to);
    ordered.push(...(group.length === 1 ? group : byStrength(group)));
  }
  return ordered;
}
