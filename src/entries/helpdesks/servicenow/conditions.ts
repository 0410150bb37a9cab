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
const ON_HOLD = /^(?:incident_)?state=3$/;
const NOT_NEW = /^(?:incident_)?state!=1$/;
const RESOLVED = /^(?:incident_)?state(?:=6|IN6(?:,[78])*)$/;
/** If a condition also has the state resolved, these states add nothing to it. */
const CLOSED_OR_CANCELLED = /^(?:incident_)?state=[78]$/;

/**
 * Parses an encoded query as groups of terms. All groups must be true; a group is true if one of its terms is true. Returns undefined for
 * a query of several alternatives (`^NQ`).
 */
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
  return values.every((list) => list !== undefined) ? values.flat() : undefined;
}

/** A parsed start condition. */
interface Start {
  /** The priorities of the tasks that have this SLA; undefined for all. */
  readonly priorities: readonly string[] | undefined;
  /** Whether the clock waits for an assignment. */
  readonly isAssigned: boolean;
  /** Whether the whole condition is supported. */
  readonly isSupported: boolean;
}

/** Parses a start condition. */
export function parseStart(query: string): Start {
  const groups = groupsOf(query);
  let priorities: readonly string[] | undefined;
  let [isAssigned, isSupported] = [false, groups !== undefined];
  for (const group of groups ?? []) {
    const values = valuesIn(group, PRIORITY);
    const [term] = group.length === 1 ? group : [];
    if (values !== undefined && priorities === undefined) priorities = values;
    else if (term === ASSIGNED) isAssigned = true;
    else isSupported &&= term === 'active=true';
  }
  return { priorities, isAssigned, isSupported };
}

/** Returns the events that make a stop condition true; none if the condition is not supported. */
export function parseStops(query: string): readonly string[] {
  const [group = [], ...more] = groupsOf(query) ?? [];
  const isDone = group.some((term) => RESOLVED.test(term));
  const stops = group.map((term) => {
    if (term === ASSIGNED) return 'assigned';
    if (NOT_NEW.test(term)) return 'begun';
    return RESOLVED.test(term) || (isDone && CLOSED_OR_CANCELLED.test(term)) ? 'resolved' : undefined;
  });
  return more.length === 0 && stops.every((stop) => stop !== undefined) ? [...new Set(stops)] : [];
}

/** Returns the pause of a pause condition; undefined if the condition is not supported. */
export function parsePause(query: string): Metric['pauses'] {
  const groups = groupsOf(query) ?? [];
  const reasons = groups.flatMap((group) => valuesIn(group, REASON) ?? []);
  const isSupported = groups.every((group) => valuesIn(group, REASON) !== undefined || ON_HOLD.test(group.join('^')));
  if (!isSupported || groups.length === 0) return undefined;
  return { on: [reasons.length > 0 ? { event: 'paused', reasons } : 'paused'], until: ['resumed'] };
}
