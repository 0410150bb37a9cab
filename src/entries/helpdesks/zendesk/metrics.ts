import type { Level } from '../../../catalog/catalog';
import type { Metric } from '../../../catalog/metric';
import { lookUp } from '../common/look-up';
import type { PayloadPart } from '../common/payload-part';

const pausedWhilePending = { on: [{ event: 'paused', reasons: ['pending'] }], until: ['resumed'] } as const;
const pausedOnHold = { on: [{ event: 'paused', reasons: ['hold'] }], until: ['resumed'] } as const;

/**
 * A change of priority or policy replaces the target of a running clock. Time between a resolution and a reopening does not
 * count.
 */
const behaviour = { reclassification: 'retroactive', reopening: 'exclude' } as const;

export type ZendeskMetric =
  | 'firstReplyTime'
  | 'nextReplyTime'
  | 'periodicUpdateTime'
  | 'pausableUpdateTime'
  | 'requesterWaitTime'
  | 'agentWorkTime'
  | 'totalResolutionTime';

function makeMetrics(): Readonly<Record<ZendeskMetric, Metric>> {
  const toSolved = { starts: ['opened'], stops: ['resolved'], reopens: true, ...behaviour } as const;
  const update = {
    starts: ['responded'],
    stops: ['responded'],
    cancels: ['resolved'],
    repeats: true,
    ...behaviour,
  } as const;
  return {
    firstReplyTime: {
      labels: 'First reply time',
      starts: ['opened'],
      stops: ['responded'],
      cancels: ['resolved', 'openedByAgent'],
      ...behaviour,
    },
    nextReplyTime: {
      labels: 'Next reply time',
      starts: ['customerReplied'],
      stops: ['responded'],
      cancels: ['resolved'],
      follows: 'firstReplyTime',
      repeats: true,
      ...behaviour,
    },
    periodicUpdateTime: { labels: 'Periodic update', ...update },
    pausableUpdateTime: { labels: 'Pausable update', ...update, pauses: pausedWhilePending },
    requesterWaitTime: { labels: 'Requester wait time', ...toSolved, pauses: pausedWhilePending },
    agentWorkTime: { labels: 'Agent work time', ...toSolved, pauses: [pausedWhilePending, pausedOnHold] },
    totalResolutionTime: { labels: 'Total resolution time', ...toSolved },
  };
}

/** The metrics of Zendesk's SLA policies. */
export const METRICS: Readonly<Record<ZendeskMetric, Metric>> = /* @__PURE__ */ makeMetrics();

/** The priorities. A ticket without a priority has no targets. */
export const LEVELS: Readonly<Record<'urgent' | 'high' | 'normal' | 'low' | 'none', Level>> = {
  urgent: { labels: 'Urgent' },
  high: { labels: 'High' },
  normal: { labels: 'Normal' },
  low: { labels: 'Low' },
  none: { labels: 'No priority' },
};

/** Returns the level of a priority, which may be null. */
export function levelOf(priority: PayloadPart<unknown>): string {
  if (priority.isMissing) return 'none';
  const level = priority.text();
  if (level === 'none' || !Object.hasOwn(LEVELS, level))
    throw priority.unexpected('urgent, high, normal or low', 'unknownValue');
  return level;
}

/** The metrics by Zendesk's names. */
const BY_NAME: Readonly<Record<string, ZendeskMetric>> = {
  first_reply_time: 'firstReplyTime',
  next_reply_time: 'nextReplyTime',
  periodic_update_time: 'periodicUpdateTime',
  pausable_update_time: 'pausableUpdateTime',
  requester_wait_time: 'requesterWaitTime',
  agent_work_time: 'agentWorkTime',
  total_resolution_time: 'totalResolutionTime',
  resolution_time: 'totalResolutionTime',
};

/** Returns the metric for Zendesk's name in a policy or a ticket; undefined if prazo has no such metric. */
export const metricNamed = (name: string): ZendeskMetric | undefined => lookUp(BY_NAME, name);
