import type { Level } from '../../../catalog/catalog';
import type { Metric } from '../../../catalog/metric';
import type { PayloadPart } from '../shared/payload-part';

const whilePending = { on: [{ event: 'paused', reasons: ['pending'] }], until: ['resumed'] } as const;
const whileHeld = { on: [{ event: 'paused', reasons: ['hold'] }], until: ['resumed'] } as const;

/** A change of priority or policy replaces the target of a running clock. Time between a resolution and a reopening does not count. */
const policies = { reclassification: 'retroactive', reopening: 'exclude' } as const;

export type ZendeskMetric =
  | 'firstReplyTime'
  | 'nextReplyTime'
  | 'periodicUpdateTime'
  | 'pausableUpdateTime'
  | 'requesterWaitTime'
  | 'agentWorkTime'
  | 'totalResolutionTime';

function makeMetrics(): Readonly<Record<ZendeskMetric, Metric>> {
  const toSolved = { starts: ['opened'], stops: ['resolved'], reopens: true, ...policies } as const;
  const update = {
    starts: ['responded'],
    stops: ['responded'],
    cancels: ['resolved'],
    repeats: true,
    ...policies,
  } as const;
  return {
    firstReplyTime: {
      labels: 'First reply time',
      starts: ['opened'],
      stops: ['responded'],
      cancels: ['resolved', 'openedByAgent'],
      ...policies,
    },
    nextReplyTime: {
      labels: 'Next reply time',
      starts: ['customerReplied'],
      stops: ['responded'],
      cancels: ['resolved'],
      follows: 'firstReplyTime',
      repeats: true,
      ...policies,
    },
    periodicUpdateTime: { labels: 'Periodic update', ...update },
    pausableUpdateTime: { labels: 'Pausable update', ...update, pauses: whilePending },
    requesterWaitTime: { labels: 'Requester wait time', ...toSolved, pauses: whilePending },
    agentWorkTime: { labels: 'Agent work time', ...toSolved, pauses: [whilePending, whileHeld] },
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

/** The metrics by Zendesk's names, in policies and in the targets of tickets. */
export const BY_NAME: Readonly<Record<string, ZendeskMetric>> = {
  first_reply_time: 'firstReplyTime',
  next_reply_time: 'nextReplyTime',
  periodic_update_time: 'periodicUpdateTime',
  pausable_update_time: 'pausableUpdateTime',
  requester_wait_time: 'requesterWaitTime',
  agent_work_time: 'agentWorkTime',
  total_resolution_time: 'totalResolutionTime',
  resolution_time: 'totalResolutionTime',
};
