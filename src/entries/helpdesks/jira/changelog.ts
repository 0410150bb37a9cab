import { isoInstant } from '../common/instants';
import type { Notes } from '../common/notes';
import { PayloadPart } from '../common/payload-part';

/** A change of an issue, with the changed fields. */
export interface JiraHistory {
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fieldId?: string | null | undefined;
    readonly from?: string | number | null | undefined;
    readonly to?: string | number | null | undefined;
  }[];
}

/** A list from Jira's API, which returns pages: pass all pages as one list. */
export type Paged<T, Name extends string> = readonly T[] | { readonly [K in Name]?: readonly T[] | undefined };

/**
 * Returns the items of a list, or the items of a page under the first of `keys` that the page has. Adds a note if Jira
 * has more items.
 */
export function itemsOf<T, Name extends string>(
  list: Paged<T, Name>,
  name: string,
  keys: readonly Name[],
  notes: Notes,
): readonly PayloadPart<T>[] {
  const whole = new PayloadPart<unknown>(list, name);
  if (Array.isArray(list)) return new PayloadPart<readonly T[]>(list, name).items() as readonly PayloadPart<T>[];
  const page = new PayloadPart<Readonly<Record<string, unknown>>>(list as Readonly<Record<string, unknown>>, name);
  const key = keys.find((name) => !page.at(name).isMissing);
  if (key === undefined) throw whole.unexpected('a list');
  const items = new PayloadPart<readonly T[]>(
    page.at(key).value as readonly T[],
    page.at(key).path,
  ).list() as readonly PayloadPart<T>[];
  const total = page.at('total');
  if (!total.isMissing && total.number(0, 1e9) > items.length)
    notes.add('absent', name, `This page has ${items.length} of ${total.number(0, 1e9)} items: pass all pages.`);
  return items;
}

/** A change of a field, with the ids of the old and the new value; undefined if the field is empty. */
export interface Change {
  readonly at: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Returns the changes of each of these fields, earliest first. Jira lists either the earliest or the latest history
 * first. A list with the latest first is reversed, so that changes at one instant stay in order.
 */
export function changesOf(
  histories: readonly PayloadPart<JiraHistory>[],
  fields: readonly string[],
): ReadonlyMap<string, readonly Change[]> {
  const dated = histories.map((history) => ({ at: isoInstant(history.at('created')), history }));
  if ((dated[0]?.at ?? 0) > (dated[dated.length - 1]?.at ?? 0)) dated.reverse();
  const changes = new Map<string, Change[]>(fields.map((field) => [field, []]));
  for (const { at, history } of dated.sort((a, b) => a.at - b.at)) {
    for (const item of history.at('items').list()) {
      const field = item.at('fieldId').isMissing ? item.at('field').text() : item.at('fieldId').text();
      const [before, after] = [item.at('from'), item.at('to')];
      changes.get(field)?.push({
        at,
        before: before.optional((part) => part.id()),
        after: after.optional((part) => part.id()),
      });
    }
  }
  return changes;
}
