import type { DateTime, Duration } from 'luxon';
import { type AgreedTarget, type Labels, labelOf, type Phase, type Target, texts, type Verdict } from 'prazo';

/** The languages of the demo, which are those the library speaks by itself. */
export type Language = keyof typeof texts;

export const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(texts, tag);

const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    seconds: 's',
    minutes: 'min',
    hours: 'h',
    businessSeconds: 'business s',
    businessMinutes: 'business min',
    businessHours: 'business h',
    days: 'days',
    months: 'months',
    businessDays: 'business days',
  },
  'pt-BR': {
    seconds: 's',
    minutes: 'min',
    hours: 'h',
    businessSeconds: 's úteis',
    businessMinutes: 'min úteis',
    businessHours: 'h úteis',
    days: 'dias',
    months: 'meses',
    businessDays: 'dias úteis',
  },
};

const PHASES: Readonly<Record<Language, Readonly<Record<Phase, string>>>> = {
  en: {
    notStarted: 'not started',
    running: 'running',
    offHours: 'off hours',
    paused: 'paused',
    stopped: 'stopped',
    cancelled: 'cancelled',
    restarted: 'restarted',
  },
  'pt-BR': {
    notStarted: 'não iniciado',
    running: 'correndo',
    offHours: 'fora do horário',
    paused: 'pausado',
    stopped: 'parado',
    cancelled: 'cancelado',
    restarted: 'reiniciado',
  },
};

/** Further words of the demo. */
export const WORDS = {
  en: { agreed: 'agreed', none: '—', fixed: 'fixed', business: 'business' },
  'pt-BR': { agreed: 'a combinar', none: '—', fixed: 'data fixa', business: 'úteis' },
} as const;

export const verdictWord = (verdict: Verdict, language: Language): string => texts[language].verdicts[verdict];
export const phaseWord = (phase: Phase, language: Language): string => PHASES[language][phase];

/** What a catalog calls a category, level or metric. */
export function nameOf(
  table: Readonly<Record<string, { readonly labels?: Labels | undefined }>>,
  id: string,
  language: Language,
): string {
  return labelOf(table[id]?.labels, id, language);
}

/** A target as a catalog prints it, such as `8 business h`. */
export function targetWord(target: Target | AgreedTarget | undefined, language: Language): string {
  const { agreed, none, fixed } = WORDS[language];
  if (target === undefined) return none;
  if (target === 'agreed') return agreed;
  const [unit] = Object.entries(UNITS[language]).filter(([name]) => Object.hasOwn(target, name));
  if (unit === undefined) return fixed;
  return `${(target as Readonly<Record<string, unknown>>)[unit[0]]} ${unit[1]}`;
}

/** An instant by the day of the week and the clock; with seconds only where there are some. */
export function instantWord(instant: DateTime | undefined, language: Language): string {
  if (instant === undefined) return WORDS[language].none;
  const time = instant.second === 0 && instant.millisecond === 0 ? 'HH:mm' : 'HH:mm:ss';
  const [locale, format] = language === 'en' ? ['en', `ccc yyyy-LL-dd ${time}`] : ['pt-BR', `ccc dd/LL/yyyy ${time}`];
  return instant.setLocale(locale).toFormat(format);
}

/** An amount of time in hours and minutes, such as `26h05`. */
export function amountWord(amount: Duration): string {
  const minutes = Math.floor(Math.abs(amount.as('minutes')));
  const sign = amount.toMillis() < 0 ? '−' : '';
  return `${sign}${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}
