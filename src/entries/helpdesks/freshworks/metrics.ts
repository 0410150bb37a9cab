import type { Level } from '../../../catalog/catalog';
import type { Metric } from '../../../catalog/metric';
import type { Part } from '../shared/part';
import type { StatusKinds } from '../shared/status-events';

/** A changed priority swaps the target of a clock that runs; the time a ticket lay resolved is left out. */
const policies = { reclassification: 'retroactive', reopening: 'exclude' } as const;

export type FreshworksMetric = 'firstResponse' | 'everyResponse' | 'resolution';

const makeMetrics = (): Readonly<Record<FreshworksMetric, Metric>> => ({
  firstResponse: {
    labels: 'First response',
    starts: ['opened'],
    stops: ['responded'],
    cancels: ['resolved'],
    ...policies,
  },
  everyResponse: {
    labels: 'Every response',
    starts: ['customerReplied'],
    stops: ['responded'],
    cancels: ['resolved'],
    follows: 'firstResponse',
    repeats: true,
    ...policies,
  },
  resolution: {
    labels: 'Resolution',
    starts: ['opened'],
    stops: ['resolved'],
    reopens: true,
    pauses: { on: ['paused'], until: ['resumed'] },
    ...policies,
  },
});

/** The metrics of SLA policies. Only the resolution waits with a status whose SLA timer is off. */
export const METRICS: Readonly<Record<FreshworksMetric, Metric>> = /* @__PURE__ */ makeMetrics();

/** Which field of a policy's target each metric has. */
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

/** The level of a priority from 1, low, to 4, urgent. */
export function levelOf(priority: Part<unknown>): string {
  const level = ['low', 'medium', 'high', 'urgent'][Number(priority.id()) - 1];
  if (level === undefined) throw priority.unexpected('a priority from 1 to 4', 'unknownValue');
  return level;
}

/** Open, Pending, Resolved and Closed. Others are of the account's own. */
export const STATUSES: StatusKinds = { 2: 'running', 3: 'paused', 4: 'done', 5: 'done' };
