import type { SegmentReason } from '../clock/segment';
import type { Verdict } from '../clock/standing';
import { object } from '../input/composite';
import { fail } from '../input/error';
import { show } from '../input/issue';
import { languageAndParents, languageTag } from '../input/labels';
import { check, later, type Schema, text, unwrap } from '../input/schema';

/** What the library says by itself, in one language. */
export interface Texts {
  readonly reasons: Readonly<Record<SegmentReason, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly due: string;
  readonly dueIfResumed: string;
  readonly started: string;
  readonly stopped: string;
  readonly total: string;
  /** Between what was counted and the budget. */
  readonly of: string;
  /** After an amount that is counted in business time. */
  readonly businessTime: string;
  readonly toBeAgreed: string;
  readonly agreedInstant: string;
}

/** The texts of the library by language. A host that speaks another language hands in its own. */
export const texts: Readonly<Record<'en' | 'pt-BR', Texts>> = /* @__PURE__ */ Object.freeze({
  en: {
    reasons: {
      counted: 'counts',
      closed: 'outside business hours',
      holiday: 'holiday',
      override: 'special hours of the day',
      closure: 'closed',
      paused: 'paused',
      resolved: 'resolved until it was reopened',
      cancelled: 'cancelled until it was reopened',
      notReceived: 'before it counts as received',
      ordinary: 'ordinary days, business hours count',
    },
    verdicts: {
      noTarget: 'no target',
      awaitingAgreement: 'target to be agreed',
      onTrack: 'on track',
      atRisk: 'at risk',
      breaching: 'late',
      met: 'met',
      breached: 'breached',
      notJudged: 'not judged',
    },
    due: 'Due',
    dueIfResumed: 'Due if resumed now',
    started: 'Started',
    stopped: 'Stopped',
    total: 'Total',
    of: 'of',
    businessTime: 'of business time',
    toBeAgreed: 'to be agreed',
    agreedInstant: 'agreed instant',
  },
  'pt-BR': {
    reasons: {
      counted: 'conta',
      closed: 'fora do expediente',
      holiday: 'feriado',
      override: 'horário especial do dia',
      closure: 'fechado',
      paused: 'em pausa',
      resolved: 'resolvido até a reabertura',
      cancelled: 'cancelado até a reabertura',
      notReceived: 'ainda não conta como recebido',
      ordinary: 'dias comuns, conta o expediente',
    },
    verdicts: {
      noTarget: 'sem prazo',
      awaitingAgreement: 'prazo a combinar',
      onTrack: 'no prazo',
      atRisk: 'em risco',
      breaching: 'atrasado',
      met: 'cumprido no prazo',
      breached: 'concluído com atraso',
      notJudged: 'não avaliado',
    },
    due: 'Prazo',
    dueIfResumed: 'Prazo se retomado agora',
    started: 'Início',
    stopped: 'Fim',
    total: 'Total',
    of: 'de',
    businessTime: 'de expediente',
    toBeAgreed: 'a combinar',
    agreedInstant: 'data combinada',
  },
});

const ownTexts = (): readonly (readonly [string, Texts])[] => [
  ['en', texts.en],
  ['pt-br', texts['pt-BR']],
  ['pt', texts['pt-BR']],
];

/** An object of a text under each of some keys. */
function textsBy<K extends string>(like: Readonly<Record<K, string>>): Schema<Readonly<Record<K, string>>> {
  const keys = Object.keys(like) as K[];
  return object<Readonly<Record<K, string>>>(Object.fromEntries(keys.map((key) => [key, text])) as never);
}

const given: Schema<Texts> = /* @__PURE__ */ later(() =>
  object<Texts>({
    ...Object.fromEntries(Object.keys(texts.en).map((key) => [key, text])),
    reasons: textsBy(texts.en.reasons),
    verdicts: textsBy(texts.en.verdicts),
  } as { readonly [K in keyof Texts]: Schema<Texts[K]> }),
);

/** The texts in a language: those that are given, or the library's own in it or in one of its parents. */
export function textsIn(language: string, own?: Texts): Texts {
  const tags = languageAndParents(unwrap(check(languageTag, language, 'language')));
  if (own !== undefined && own !== null) return unwrap(check(given, own, 'texts'));
  for (const tag of tags) {
    const found = ownTexts().find(([known]) => known === tag);
    if (found !== undefined) return found[1];
  }
  throw fail(
    'unknownValue',
    'language',
    `one of ${Object.keys(texts).join(', ')}, or texts of your own`,
    show(language),
  );
}
