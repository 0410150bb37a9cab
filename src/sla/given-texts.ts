import { object } from '../input/composite';
import { languageTag } from '../input/labels';
import { check, lazy, type Schema, text, unwrap } from '../input/schema';
import { type Texts, texts, textsIn } from './texts';

/** An object of a text under each of some keys. */
function textsBy<K extends string>(like: Readonly<Record<K, string>>): Schema<Readonly<Record<K, string>>> {
  const keys = Object.keys(like) as K[];
  return object<Readonly<Record<K, string>>>(Object.fromEntries(keys.map((key) => [key, text])) as never);
}

const given: Schema<Texts> = /* @__PURE__ */ lazy(() =>
  object<Texts>({
    ...Object.fromEntries(Object.keys(texts.en).map((key) => [key, text])),
    reasons: textsBy(texts.en.reasons),
    verdicts: textsBy(texts.en.verdicts),
    phases: textsBy(texts.en.phases),
    units: textsBy(texts.en.units),
  } as { readonly [K in keyof Texts]: Schema<Texts[K]> }),
);

/** The texts in a language: those that are given, once they are checked, or the library's own. */
export function givenTexts(language: string, own?: Texts): Texts {
  unwrap(check(languageTag, language, 'language'));
  return own === undefined || own === null ? textsIn(language) : unwrap(check(given, own, 'texts'));
}
