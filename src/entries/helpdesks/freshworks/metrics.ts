import type { Level } from '../../../catalog/catalog';
import type { Metric } from '../../../catalog/metric';
import type { PayloadPart } from '../common/payload-part';
import type { StatusKinds } from '../common/status-events';

/** A change of priority replaces the target of a running clock. Time between a resolution and a reopening does not count. */
const behaviour = { reclassification: 'retroactive', reopening: 'exclude' } as const;

export type FreshworksMetric = 'firstResponse' | 'everyResponse' | 'resolution';

const makeMetrics = (): Readonly<Record<FreshworksMetric, Metric>> => ({
  firstResponse: {
    labels: 'First response',
    starts: ['opened'],
    stops: ['responded'],
    cancels: ['resolved'],
    ...behaviour,
  },
  everyResponse: {
    labels: 'Every response',
    starts: ['customerReplied'],
    stops: ['responded'],
    cancels: ['resolved'],
    follows: 'firstResponse',
    repeats: true,
    ...behaviour,
  },
  resolution: {
    labels: 'Resolution',
    starts: ['opened'],
    stops: ['resolved'],
    reopens: true,
    pauses: { on: ['paused'], until: ['resumed'] },
    ...behaviour,
  },
});

/** The metrics of SLA policies. A status whose SLA timer is off pauses the resolution only. */
export const METRICS: Readonly<Record<FreshworksMetric, Metric>> = /* @__PURE__ */ makeMetrics();

/** The field of a policy's target for each metric. */
export const WITHIN: Readonly<Record<FreshworksMetric, 'respond_within' | 'next_respond_within' | 'resolve_within'>> = {
  firstResponse: 'respond_within',
  everyResponse: 'next_respond_within',
  resolution: 'resolve_within',
};

export const LEVELS: Readonly<Record<'urgent' | 'high' | 'medium' | 'low', Level>> = {
  urgent: { labels: 'Urgent' },
  high: { labels: 'High' },
  medium: { labels: 'Medium' },
  low: { labels: 'Low' },
};

/** Returns the level of a priority: 1 is low, 4 is urgent. */
export function levelOf(priority: PayloadPart<unknown>): string {
  const level = ['low', 'medium', 'high', 'urgent'][Number(priority.id()) - 1];
  if (level === undefined) throw priority.unexpected('a priority from 1 to 4', 'unknownValue');
  return level;
}

/** Open, Pending, Resolved and Closed. An account may define others. */
export const STATUSES: StatusKinds = { 2: 'running', 3: 'paused', 4: 'done', 5: 'done' };
