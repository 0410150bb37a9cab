import { sparse, table } from './composite';
import { show } from './issue';
import { check, choose, lazy, refine, type Schema, satisfying, text, unwrap } from './schema';

/** A name: one text for all languages, or one text per language, by BCP 47 tag: `{ en: 'High', 'pt-BR': 'Alta' }`. */
export type Labels = string | Readonly<Record<string, string>>;

/** A BCP 47 tag: language, script, region, variants, extensions and private use. */
const LANGUAGE_TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i;

export const languageTag: Schema<string> = /* @__PURE__ */ satisfying(
  'invalidLanguage',
  'a language tag such as "en" or "pt-BR"',
  (value): value is string => typeof value === 'string' && LANGUAGE_TAG.test(value),
);

const label: Schema<string> = /* @__PURE__ */ lazy(() =>
  refine(text, (value, report) => {
    if (value.trim() === '') report('missing', [], 'a text that is not empty', show(value));
  }),
);

const byLanguage: Schema<Labels> = /* @__PURE__ */ lazy(() =>
  sparse(table(languageTag, label, 'a text, or an object of texts by language')),
);

export const labels: Schema<Labels> = /* @__PURE__ */ choose((value) =>
  typeof value === 'string' ? label : byLanguage,
);

/** Returns a language tag and its parents, in lower case: `pt-br` and `pt` for `pt-BR`. */
function languageAndParents(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

/**
 * Returns the text of labels in a language. Without a text in that language it returns, in this order: the text of the
 * nearest parent (`pt` for `pt-BR`), the English text, the first text, the id. Tags match in any casing.
 *
 * @example
 * ```ts
 * labelOf({ pt: 'Alto', en: 'High' }, 'high', 'pt-BR'); // → Alto
 * labelOf({ pt: 'Alto', en: 'High' }, 'high', 'fr'); // → High
 * labelOf(undefined, 'high', 'en'); // → high
 * ```
 */
export function labelOf(labels: Labels | undefined, id: string, language: string): string {
  if (typeof labels !== 'string') unwrap(check(text, language, 'language'));
  return labelIn(labels, id, language);
}

/** Like {@link labelOf}, but does not check that `language` is a string. */
export function labelIn(labels: Labels | undefined, id: string, language: string): string {
  if (typeof labels === 'string') return labels;
  const texts = Object.entries(labels ?? {});
  const inLanguage = (tag: string) => texts.find(([key]) => key.toLowerCase() === tag)?.[1];
  for (const tag of languageAndParents(language)) {
    const found = inLanguage(tag);
    if (found !== undefined) return found;
  }
  return inLanguage('en') ?? texts[0]?.[1] ?? id;
}
