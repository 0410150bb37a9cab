import type { JiraComment, JiraHistory, JiraIssue, JiraPriority, JiraTimeMetric } from 'prazo/helpdesks';

/** Payloads in the shapes of Jira, with invented contents. */
export const PRIORITIES: readonly JiraPriority[] = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
];

const condition = (factory: string, conditionId: string, name: string) => ({
  pluginKey: 'com.atlassian.servicedesk',
  factoryKey: `${factory}-sla-condition-factory`,
  conditionId,
  name,
});
export const CREATED = condition('issue-created', 'issue-created-hit-condition', 'Issue Created');
export const FOR_CUSTOMERS = condition('comment', 'comment-for-reporter-hit-condition', 'Comment: For Customers');
export const BY_CUSTOMER = condition('comment', 'comment-by-reporter-hit-condition', 'Comment: By Customer');
export const RESOLVED = condition('resolution', 'resolution-set-hit-condition', 'Resolution: Set');
export const CLEARED = condition('resolution', 'resolution-cleared-hit-condition', 'Resolution: Cleared');
export const UNASSIGNED = condition('assignee', 'assignee-not-set-match-condition', 'Assignee: Not Set');
export const FROM_UNASSIGNED = condition('assignee', 'assignee-set-hit-condition', 'Assignee: From Unassigned');
export const entered = (id: string) => condition('status', id, `Entered Status: ${id}`);
export const inStatus = (id: string) => condition('status', id, `Status: ${id}`);

const HOUR = 3_600_000;

export const RESPONSE: JiraTimeMetric = {
  id: 6,
  name: 'Time to first response',
  config: {
    definition: { start: [CREATED], stop: [FOR_CUSTOMERS, RESOLVED], pause: [] },
    goals: [
      { jqlQuery: 'priority = Highest', duration: HOUR, calendarId: 2 },
      { defaultGoal: true, calendarId: 2 },
    ],
  },
};
export const RESOLUTION: JiraTimeMetric = {
  id: 7,
  name: 'Time to resolution',
  config: {
    definition: { start: [CREATED, CLEARED], stop: [RESOLVED], pause: [inStatus('10001'), inStatus('10002')] },
    goals: [
      { jqlQuery: 'priority in (Highest, "High")', duration: 8 * HOUR, calendarId: 2, defaultGoal: false },
      { jqlQuery: '', duration: 16 * HOUR, calendarId: 2, defaultGoal: true },
    ],
  },
};

/** A history whose item owns a key called `toString`, as Jira writes them. */
export function history(
  created: string,
  ...changes: readonly (readonly [field: string, from: string | null, to: string | null])[]
): JiraHistory {
  return {
    created,
    items: changes.map(([field, from, to]) => ({
      field,
      fieldId: field,
      from,
      fromString: from && `Name of ${from}`,
      to,
      toString: to && `Name of ${to}`,
    })) as unknown as JiraHistory['items'],
  };
}

export const issue = (created: string, fields: Partial<JiraIssue['fields']> = {}): JiraIssue => ({
  key: 'DESK-1',
  fields: { created, status: { id: '10000' }, priority: { id: '1' }, reporter: { accountId: 'ann' }, ...fields },
});

export const comment = (created: string, accountId: string, jsdPublic = true): JiraComment => ({
  created,
  jsdPublic,
  author: { accountId, accountType: accountId === 'ann' ? 'customer' : 'atlassian' },
});
