import { isoInstant } from '../shared/instants';
import type { Notes } from '../shared/notes';
import { PayloadPart } from '../shared/payload-part';

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

/** Returns the items of a list or a page, with a note if Jira has more. */
export function itemsOf<T, Name extends string>(
  given: Paged<T, Name>,
  name: string,
  keys: readonly Name[],
  notes: Notes,
): readonly PayloadPart<T>[] {
  const whole = new PayloadPart<unknown>(given, name);
  if (Array.isArray(given)) return new PayloadPart<readonly T[]>(given, name).items() as readonly PayloadPart<T>[];
  const page = new PayloadPart<Readonly<Record<string, unknown>>>(given as Readonly<Record<string, unknown>>, name);
  const key = keys.find((one) => !page.at(one).isMissing);
  if (key === undefined) throw whole.unexpected('a list');
  const items = new PayloadPart<readonly T[]>(
    page.at(key).value as readonly T[],
    page.at(key).path,
  ).list() as readonly PayloadPart<T>[];
  const total = page.at('total');
  if (!total.isMissing && total.number(0, 1e9) > items.length)
    notes.add('absent', name, `It is a part of a list: ${items.length} of ${total.number(0, 1e9)}. Pass all pages.`);
  return items;
}

/** A change of a field, with the ids of the old and the new value; undefined is no value. */
export interface Change {
  readonly at: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Returns the changes of the given fields, earliest first. Changes at one instant keep the order of the list, because Jira lists histories in either direction. */
export function changesOf(
  histories: readonly PayloadPart<JiraHistory>[],
  fields: readonly string[],
): ReadonlyMap<string, readonly Change[]> {
  const timed = histories.map((history) => ({ at: isoInstant(history.at('created')), history }));
  if ((timed[0]?.at ?? 0) > (timed[timed.length - 1]?.at ?? 0)) timed.reverse();
  const changes = new Map<string, Change[]>(fields.map((field) => [field, []]));
  for (const { at, history } of timed.sort((a, b) => a.at - b.at)) {
    for (const item of history.at('items').list()) {
      const field = item.at('fieldId').isMissing ? item.at('field').text() : item.at('fieldId').text();
      const [from, to] = [item.at('from'), item.at('to')];
      changes.get(field)?.push({
        at,
        from: from.isMissing ? undefined : from.id(),
        to: to.isMissing ? undefined : to.id(),
      });
    }
  }
  return changes;
}
