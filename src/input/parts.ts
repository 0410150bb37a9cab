import * as v from 'valibot';
import { type Report, reporter, type Schema } from './note';

/**
 * What is well-formed of a value. A part that is malformed, and so has an issue of its own, is there as undefined; one
 * that was not given is not there.
 */
export type Parts<T> = T extends (...args: never) => unknown
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Parts<Item> | undefined)[]
    : T extends object
      ? { readonly [K in keyof T]?: Parts<T[K]> | undefined }
      : T;

type Keyed = Record<string | number, unknown>;

/** The outputs of lists and objects whose parts have all been looked at: what no issue names in them is well-formed. */
const examined = new WeakSet<object>();

/** Marks an output as one whose parts have all been looked at. */
export function examine<T>(): v.RawCheckAction<T> {
  return v.rawCheck(({ dataset }) => {
    examined.add(dataset.value as object);
  });
}

/** Takes the mark off an output that will not be turned into what it should be. */
export function forget<T>(): v.RawCheckAction<T> {
  return v.rawCheck(({ dataset }) => {
    examined.delete(dataset.value as object);
  });
}

/** Puts undefined in the place of the smallest part that an issue leaves without meaning. */
function blank(output: object, path: readonly v.IssuePathItem[]): void {
  let within = output as Keyed;
  for (const [depth, item] of path.entries()) {
    const key = item.key as string | number;
    const part = within[key];
    if (depth === path.length - 1 || !examined.has(part as object)) {
      within[key] = undefined;
      return;
    }
    within = part as Keyed;
  }
}

/**
 * A list or object with a rule on how its parts go together. Where some are malformed the rule runs on the others, so
 * that all issues come at once.
 */
export function refineParts<T extends object>(
  schema: Schema<T>,
  rule: (parts: Parts<T>, report: Report) => void,
): Schema<T> {
  return v.pipe(
    schema,
    v.rawCheck<T>(({ dataset, addIssue }) => {
      const { value, issues = [] } = dataset as { readonly value: object; readonly issues?: v.BaseIssue<unknown>[] };
      if (issues.length > 0 && !examined.has(value)) return;
      for (const { path = [] } of issues) blank(value, path);
      rule(value as Parts<T>, reporter(addIssue));
    }),
  );
}
