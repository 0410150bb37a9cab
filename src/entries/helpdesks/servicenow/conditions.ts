import type { Metric } from '../../../catalog/metric';

/** Events of a task that conditions name, beyond the built-in ones. */
export const EVENTS = {
  assigned: { labels: 'Assigned' },
  unassigned: { labels: 'No longer assigned' },
  begun: { labels: 'No longer new' },
} as const;

const ASSIGNED = 'assigned_toISNOTEMPTY';
const PRIORITY = /^priority(?:=|IN)([\w,]+)$/;
const REASON = /^hold_reason(?:=|IN)([\w,]+)$/;
const HELD = /^(?:incident_)?state=3$/;
const BEGUN = /^(?:incident_)?state!=1$/;
const DONE = /^(?:incident_)?state(?:=6|IN6(?:,[78])*)$/;
/** The states closed and cancelled, which follow the state resolved. */
const LATER = /^(?:incident_)?state=[78]$/;

/** Parses an encoded query as groups of terms: all groups must be true, and a group is true if one of its terms is. Returns undefined for several queries in one. */
function groupsOf(query: string): readonly (readonly string[])[] | undefined {
  const groups: string[][] = [];
  for (const term of query.split('^')) {
    if (term === 'EQ' || term === '') continue;
    if (term.startsWith('NQ')) return undefined;
    if (term.startsWith('OR')) groups[groups.length - 1]?.push(term.slice(2));
    else groups.push([term]);
  }
  return groups;
}

/** Returns the values that a group of terms names for one field; undefined if a term is about another field. */
function valuesIn(group: readonly string[], field: RegExp): readonly string[] | undefined {
  const values = group.map((term) => field.exec(term)?.[1]?.split(','));
  return values.includes(undefined) ? undefined : (values as string[][]).flat();
}

/** The parsed start condition: the priorities with this SLA (all if none are named), and whether the clock waits for an assignment. */
interface Start {
  readonly priorities: readonly string[] | undefined;
  readonly isAssigned: boolean;
  /** Whether the whole condition was understood. */
  readonly isRead: boolean;
}

export function startOf(query: string): Start {
  const groups = groupsOf(query);
  let priorities: readonly string[] | undefined;
  let [isAssigned, isRead] = [false, groups !== undefined];
  for (const group of groups ?? []) {
    const values = valuesIn(group, PRIORITY);
    const [term] = group.length === 1 ? group : [];
    if (values !== undefined && priorities === undefined) priorities = values;
    else if (term === ASSIGNED) isAssigned = true;
    else isRead &&= term === 'active=true';
  }
  return { priorities, isAssigned, isRead };
}

/** Returns the events that make a stop condition true; none if the condition is not understood. */
export function stopsOf(query: string): readonly string[] {
  const [group = [], ...more] = groupsOf(query) ?? [];
  const isDone = group.some((term) => DONE.test(term));
  const stops = group.map((term) => {
    if (term === ASSIGNED) return 'assigned';
    if (BEGUN.test(term)) return 'begun';
    return DONE.test(term) || (isDone && LATER.test(term)) ? 'resolved' : undefined;
  });
  return more.length > 0 || stops.includes(undefined) ? [] : [...new Set(stops as string[])];
}

/** Returns the pause of a pause condition; undefined if the condition is not understood. */
export function pauseOf(query: string): Metric['pauses'] {
  const groups = groupsOf(query) ?? [];
  const reasons = groups.flatMap((group) => valuesIn(group, REASON) ?? []);
  const isRead = groups.every((group) => valuesIn(group, REASON) !== undefined || HELD.test(group.join('^')));
  if (!isRead || groups.length === 0) return undefined;
  return { on: [reasons.length > 0 ? { event: 'paused', reasons } : 'paused'], until: ['resumed'] };
}
