import type { Metric, PauseRule } from '../../../catalog/metric';
import type { TriggerOn } from '../../../catalog/trigger';
import { catalogId } from '../common/catalog-ids';
import { lookUp } from '../common/look-up';
import type { Notes } from '../common/notes';
import type { PayloadPart } from '../common/payload-part';

/** A condition that starts, stops or pauses the clock of an SLA. */
export interface JiraCondition {
  readonly factoryKey: string;
  readonly conditionId: string;
  readonly name?: string | null | undefined;
}

/** Events of an issue beyond the built-in ones. The reason of the first two is the status. */
export const EVENTS = {
  entered: { labels: 'Entered status' },
  left: { labels: 'Left status' },
  assigned: { labels: 'Assignee: From Unassigned' },
  reassigned: { labels: 'Assignee: Changed' },
  unassigned: { labels: 'Assignee: To Unassigned' },
  dueDateSet: { labels: 'Due Date: Set' },
  dueDateCleared: { labels: 'Due Date: Cleared' },
} as const;

type Event = keyof typeof EVENTS;

/** The reason of an event for a state at the opening. It does not trigger conditions that need a change. */
export const AT_OPENING = 'atOpening';

/** The reason of an event for a change. */
export const CHANGE = 'change';

/** Returns the reason that triggers use for a status. */
export const statusReason = (id: string): string => catalogId('s', id);

/** The trigger of each condition that needs a change, by its id without `-hit-condition`. */
const TRIGGERS: Readonly<Record<string, TriggerOn>> = {
  'issue-created': 'opened',
  'comment-for-reporter': 'responded',
  'comment-by-reporter': 'customerReplied',
  'resolution-set': 'resolved',
  'resolution-cleared': 'reopened',
  'assignee-set': { event: 'assigned', reasons: [CHANGE] },
  'assignee-cleared': { event: 'unassigned', reasons: [CHANGE] },
  'assignee-changed': { event: 'reassigned', reasons: [CHANGE] },
};

/** The pause rule of each condition that pauses while it is true, by its id without `-match-condition`. */
const PAUSES: Readonly<Record<string, PauseRule>> = {
  'resolution-set': { on: ['resolved'], until: ['reopened'] },
  'resolution-not-set': { on: ['opened', 'reopened'], until: ['resolved'] },
  'assignee-set': { on: ['assigned'], until: ['unassigned'] },
  'assignee-not-set': { on: ['unassigned'], until: ['assigned'] },
  'duedate-set': { on: ['dueDateSet'], until: ['dueDateCleared'] },
};

/** Returns the entry of a table for a condition whose id has this ending. */
function byId<T>(
  table: Readonly<Record<string, T>>,
  condition: PayloadPart<JiraCondition>,
  ending: string,
): T | undefined {
  const id = condition.at('conditionId').id();
  const name = id.slice(0, -ending.length);
  return id.endsWith(ending) ? lookUp(table, name) : undefined;
}

const onStatus = (event: Event, id: string): TriggerOn => ({ event, reasons: [statusReason(id)] });

/** Returns the id of the status that a condition names; undefined for other conditions. */
function statusOf(condition: PayloadPart<JiraCondition>): string | undefined {
  const [factory, id] = [condition.at('factoryKey').text(), condition.at('conditionId').id()];
  return factory === 'status-sla-condition-factory' && /^\d+$/.test(id) ? id : undefined;
}

function noteUnknown(condition: PayloadPart<JiraCondition>, notes: Notes): void {
  const name = condition.at('name');
  const shown = name.isMissing ? condition.at('conditionId').id() : name.text();
  notes.add('unsupported', condition.path, `The condition "${shown}" is unknown: it is left out.`);
}

function triggersOf(conditions: PayloadPart<readonly JiraCondition[]>, notes: Notes): readonly TriggerOn[] {
  return conditions.list().flatMap((condition) => {
    const [status, name] = [statusOf(condition), condition.at('name')];
    const isLeft = /^left /i.test(name.isMissing ? '' : name.text());
    if (status !== undefined && isLeft)
      notes.add('doubtful', condition.path, 'Jira does not document this condition: it is read by its name.');
    const trigger =
      status === undefined
        ? byId(TRIGGERS, condition, '-hit-condition')
        : onStatus(isLeft ? 'left' : 'entered', status);
    if (trigger !== undefined) return [trigger];
    noteUnknown(condition, notes);
    return [];
  });
}

/** Returns the starts, stops and pauses of a metric, from the conditions that are known. */
export function conditionsOf(
  definition: PayloadPart<{
    readonly start: readonly JiraCondition[];
    readonly stop: readonly JiraCondition[];
    readonly pause?: readonly JiraCondition[] | null | undefined;
  }>,
  notes: Notes,
): Pick<Metric, 'starts' | 'stops' | 'pauses'> {
  const pauses = definition
    .at('pause')
    .items()
    .flatMap((condition) => {
      const status = statusOf(condition);
      const pause =
        status === undefined
          ? byId(PAUSES, condition, '-match-condition')
          : { on: [onStatus('entered', status)], until: [onStatus('left', status)] };
      if (pause !== undefined) return [pause];
      noteUnknown(condition, notes);
      return [];
    });
  const [starts, stops] = [triggersOf(definition.at('start'), notes), triggersOf(definition.at('stop'), notes)];
  return { starts, stops, ...(pauses.length > 0 && { pauses }) };
}
