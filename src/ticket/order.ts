import type { Metric, MetricEvent } from '../catalog/metric';
import type { ReadEvent } from './event';

/**
 * At one instant the strongest event has the last word: a stop beats a pause, a pause beats a start. So of a resume
 * and a pause at the same minute, as when one kind of waiting follows another, the pause holds.
 */
const [START, PAUSE, STOP] = [1, 2, 3];

/** What an event is to a ticket; others are neither start nor pause nor stop. */
const USUAL: Readonly<Record<string, number>> = {
  customerReplied: START,
  resumed: START,
  reopened: START,
  paused: PAUSE,
  responded: STOP,
  resolved: STOP,
  cancelled: STOP,
};

type StrengthOf = (type: ReadEvent['type']) => number | undefined;

const usual: StrengthOf = (type) => USUAL[type];

/** What an event is to a metric, which may start at what stops others; to one that it both stops and starts, the usual. */
function strengthIn({ starts, stops, pauses }: Metric): StrengthOf {
  return (type) => {
    const [isStart, isStop] = [starts, stops].map((events) => events.includes(type as MetricEvent));
    if (isStart !== isStop) return isStop ? STOP : START;
    return pauses?.on.includes(type as MetricEvent) ? PAUSE : USUAL[type];
  };
}

/** The events of one instant, each weaker one before the first stronger one; those without strength keep their places. */
function byStrength(group: readonly ReadEvent[], strengthOf: StrengthOf): readonly ReadEvent[] {
  const ordered: ReadEvent[] = [];
  let strongest = 0;
  for (const event of group) {
    const strength = strengthOf(event.type) ?? strongest;
    const place = strength < strongest ? ordered.findIndex(({ type }) => (strengthOf(type) ?? 0) > strength) : -1;
    if (place < 0) ordered.push(event);
    else ordered.splice(place, 0, event);
    strongest = Math.max(strongest, strength);
  }
  return ordered;
}

/** The order in which events take effect: by time, then by strength, then as they were listed. */
export function inOrder(events: readonly ReadEvent[], strengthOf: StrengthOf = usual): readonly ReadEvent[] {
  const sorted = [...events].sort((a, b) => a.at - b.at || a.index - b.index);
  const ordered: ReadEvent[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.at === sorted[from]?.at) to++;
    ordered.push(...byStrength(sorted.slice(from, to), strengthOf));
  }
  return ordered;
}

/** Events that are in order, in the order in which they take effect on a metric, to which few are other than usual. */
export function inOrderFor(metric: Metric, events: readonly ReadEvent[]): readonly ReadEvent[] {
  const strengthOf = strengthIn(metric);
  const asUsual = events.every(({ at, type }, i) => {
    const isAlone = at !== events[i - 1]?.at && at !== events[i + 1]?.at;
    return isAlone || strengthOf(type) === usual(type);
  });
  return asUsual ? events : inOrder(events, strengthOf);
}
