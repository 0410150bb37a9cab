import type { Issue } from '../../input/issue';
import { remember } from '../../input/remember';
import type { Read } from './event';
import { instantOf, type Time } from './moment';
import type { Issues } from './problem';

const sameLines = (a: Read, b: Read) =>
  a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index]);

const issueOf = (one: Read): Issue => {
  const received = `another event of it, by its SEQUENCE not older than ${one.sequence}`;
  return { code: 'duplicateId', path: one.path, expected: 'a UID of its own', received };
};

/** Of events in the place of one and the same occurrence, that of the greatest SEQUENCE, and of several the last. */
export function newestOf<T extends Read & { readonly instead: Time }>(
  insteads: readonly T[],
  issues: Issues,
): readonly T[] {
  const newest = new Map<string, T>();
  for (const one of insteads) {
    const key = `${instantOf(one.instead)} ${one.instead.isDate} ${one.andFuture}`;
    const other = newest.get(key);
    const [older, newer] = other !== undefined && other.sequence > one.sequence ? [one, other] : [other, one];
    newest.set(key, newer);
    if (older !== undefined && !sameLines(older, newer)) issues.add(issueOf(older));
  }
  return [...newest.values()];
}

/**
 * The events of one UID that hold, but for those in the place of single occurrences. Of several, those of the greatest
 * SEQUENCE are the newest. Events of one SEQUENCE that start at different times are no revisions of each other: some
 * programs write one UID for all they have. Of those that start together the last one holds.
 */
export function mastersOf(series: readonly Read[], issues: Issues): readonly Read[] {
  const masters = series.filter(({ instead }) => instead === undefined);
  const newest = masters.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const byStart = new Map<string, Read[]>();
  for (const one of masters.filter(({ sequence }) => sequence === newest)) {
    remember(byStart, `${one.event.start} ${one.event.allDay}`, () => []).push(one);
  }
  const holding = new Set([...byStart.values()].map((same) => same.at(-1) as Read));
  for (const one of masters) {
    const [other] = byStart.get(`${one.event.start} ${one.event.allDay}`)?.slice(-1) ?? [];
    if (holding.has(one) || (other !== undefined && sameLines(one, other))) continue;
    issues.add(issueOf(one));
  }
  return [...holding];
}
