import type { DateTime, Duration } from 'luxon';
import { type AgreedTarget, type ClockPhase, type Labels, labelOf, type Target, textsIn, type Verdict } from 'prazo';

/** The languages of the demo: those for which the library has texts. */
const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (tag: string | undefined): tag is Language =>
  tag !== undefined && LANGUAGES.includes(tag as Language);

/** Words that the library does not have. */
export const WORDS = {
  en: { none: '—', business: 'business' },
  'pt-BR': { none: '—', business: 'úteis' },
} as const;

export const verdictWord = (verdict: Verdict, language: Language): string => textsIn(language).verdicts[verdict];
export const phaseWord = (phase: ClockPhase, language: Language): string => textsIn(language).phases[phase];

/** Returns the label of a category, level or metric. */
export function nameOf(
  table: Readonly<Record<string, { readonly labels?: Labels | undefined }>>,
  id: string,
  language: Language,
): string {
  return labelOf(table[id]?.labels, id, language);
}

/** Returns a target as text, such as `8 business h`. */
export function targetWord(target: Target | AgreedTarget | undefined, language: Language): string {
  const { units, toBeAgreed, agreedInstant } = textsIn(language);
  if (target === undefined) return WORDS[language].none;
  if (target === 'agreed') return toBeAgreed;
  const [unit] = Object.entries(units).filter(([name]) => Object.hasOwn(target, name));
  if (unit === undefined) return agreedInstant;
  return `${(target as Readonly<Record<string, unknown>>)[unit[0]]} ${unit[1]}`;
}

/** Returns an instant as text with its day of the week, and with seconds only if they are not zero. */
export function instantWord(instant: DateTime | undefined, language: Language): string {
  if (instant === undefined) return WORDS[language].none;
  const time = instant.second === 0 && instant.millisecond === 0 ? 'HH:mm' : 'HH:mm:ss';
  const [locale, format] = language === 'en' ? ['en', `ccc yyyy-LL-dd ${time}`] : ['pt-BR', `ccc dd/LL/yyyy ${time}`];
  return instant.setLocale(locale).toFormat(format);
}

/** Returns an amount in hours and minutes, such as `26h05`. Seconds are cut off. */
export function amountWord(amount: Duration): string {
  const minutes = Math.floor(Math.abs(amount.as('minutes')));
  const sign = amount.toMillis() < 0 ? '−' : '';
  return `${sign}${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}
