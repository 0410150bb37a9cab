import type { Issue } from '../../input/issue';
import { type DateOrTime, instantOf } from './date-or-time';
import type { ParsedEvent } from './parse-event';
import type { Issues } from './problem';

const hasSameLines = (a: ParsedEvent, b: ParsedEvent) =>
  a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index]);

const duplicate = ({ path, sequence }: ParsedEvent): Issue => {
  const received = `another event with this UID, whose SEQUENCE is at least ${sequence}`;
  return { code: 'duplicateId', path, expected: 'a UID of its own', received };
};

/**
 * Returns one event for each replaced occurrence: the event with the greatest SEQUENCE. If several have it, returns the
 * last of them.
 */
export function newestReplacements<T extends ParsedEvent & { readonly replaces: DateOrTime }>(
  replacements: readonly T[],
  issues: Issues,
): readonly T[] {
  const newest = new Map<string, T>();
  for (const event of replacements) {
    const key = `${instantOf(event.replaces)} ${event.replaces.isDate} ${event.replacesFollowing}`;
    const other = newest.get(key);
    const [older, newer] = other !== undefined && other.sequence > event.sequence ? [event, other] : [other, event];
    newest.set(key, newer);
    if (older !== undefined && !hasSameLines(older, newer)) issues.add(duplicate(older));
  }
  return [...newest.values()];
}

/**
 * Returns the current events of one UID, without those that replace an occurrence. These are the events with the
 * greatest SEQUENCE. If several of them start at the same time, only the last is current. Events that start at
 * different times are all current, because some programs write the same UID for all events.
 */
export function currentMasters(series: readonly ParsedEvent[], issues: Issues): readonly ParsedEvent[] {
  const masters = series.filter(({ replaces }) => replaces === undefined);
  const greatest = masters.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const startKey = ({ event }: ParsedEvent) => `${event.start} ${event.allDay}`;
  const lastByStart = new Map<string, ParsedEvent>();
  for (const master of masters) {
    if (master.sequence === greatest) lastByStart.set(startKey(master), master);
  }
  const current = new Set(lastByStart.values());
  for (const master of masters) {
    const last = lastByStart.get(startKey(master));
    if (current.has(master) || (last !== undefined && hasSameLines(master, last))) continue;
    issues.add(duplicate(master));
  }
  return [...current];
}
