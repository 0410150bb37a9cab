import type { Unit } from '../catalog/target';
import type { SegmentReason } from '../clock/segment';
import type { ClockPhase, Verdict } from '../clock/verdict';

/**
 * The texts that the library shows to people, in one language. Braces mark the place of a value: `{amount}` is an amount of
 * time, `{at}` a day and time, `{text}` another text.
 */
export interface Texts {
  readonly reasons: Readonly<Record<SegmentReason, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly phases: Readonly<Record<ClockPhase, string>>;
  /** Units after the amount of a target, as in `8 business h`. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly due: string;
  readonly dueIfResumed: string;
  readonly started: string;
  readonly stopped: string;
  readonly total: string;
  /** Between the counted time and the budget, as in `2 h of 8 h`. */
  readonly of: string;
  /** After an amount of business time. */
  readonly businessTime: string;
  /** After an amount of elapsed time, to distinguish it from business time. */
  readonly elapsedTime: string;
  /** Shown instead of a target that is still to be agreed on. */
  readonly toBeAgreed: string;
  /** Shown instead of a target that is an agreed instant. */
  readonly agreedInstant: string;
  /** The time left until the due time; `leftOne` is the singular, for one minute, hour or day. */
  readonly left: string;
  readonly leftOne: string;
  /** The time since the due time of an open clock. */
  readonly overdue: string;
  /** A paused clock; `{text}` is `left`, `leftOne` or `overdue`. */
  readonly pausedWith: string;
  /** The time at which a closed clock runs again. */
  readonly opens: string;
  /** A clock that stopped in time; `{amount}` is the time that was left. */
  readonly metWith: string;
  /** A clock that stopped late; `{amount}` is the time since the due time. */
  readonly lateBy: string;
}

/** The texts of the library by language. */
export const texts: Readonly<Record<'en' | 'pt-BR', Texts>> = /* @__PURE__ */ Object.freeze({
  en: {
    reasons: {
      counted: 'counts',
      closed: 'outside business hours',
      holiday: 'holiday',
      override: 'special hours',
      closure: 'closed',
      paused: 'paused',
      resolved: 'resolved until it was reopened',
      cancelled: 'cancelled until it was reopened',
      notReceived: 'before receipt',
      ordinary: 'ordinary days, only business hours count',
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
    phases: {
      notStarted: 'not started',
      running: 'running',
      offHours: 'off hours',
      paused: 'paused',
      stopped: 'stopped',
      cancelled: 'cancelled',
      restarted: 'restarted',
    },
    units: {
      seconds: 's',
      minutes: 'min',
      hours: 'h',
      days: 'days',
      months: 'months',
      businessSeconds: 'business s',
      businessMinutes: 'business min',
      businessHours: 'business h',
      businessDays: 'business days',
    },
    due: 'Due',
    dueIfResumed: 'Due if resumed now',
    started: 'Started',
    stopped: 'Stopped',
    total: 'Total',
    of: 'of',
    businessTime: 'of business time',
    elapsedTime: 'of elapsed time',
    toBeAgreed: 'to be agreed',
    agreedInstant: 'agreed instant',
    left: '{amount} left',
    leftOne: '{amount} left',
    overdue: 'overdue by {amount}',
    pausedWith: 'paused · {text}',
    opens: 'opens {at}',
    metWith: 'met, {amount} to spare',
    lateBy: 'late by {amount}',
  },
  'pt-BR': {
    reasons: {
      counted: 'conta',
      closed: 'fora do expediente',
      holiday: 'feriado',
      override: 'horário especial',
      closure: 'fechado',
      paused: 'em pausa',
      resolved: 'resolvido até a reabertura',
      cancelled: 'cancelado até a reabertura',
      notReceived: 'antes do recebimento',
      ordinary: 'dias normais: só o expediente conta',
    },
    verdicts: {
      noTarget: 'sem prazo',
      awaitingAgreement: 'prazo a combinar',
      onTrack: 'no prazo',
      atRisk: 'em risco',
      breaching: 'em atraso',
      met: 'cumprido no prazo',
      breached: 'concluído com atraso',
      notJudged: 'não avaliado',
    },
    phases: {
      notStarted: 'não iniciado',
      running: 'em andamento',
      offHours: 'fora do expediente',
      paused: 'em pausa',
      stopped: 'encerrado',
      cancelled: 'cancelado',
      restarted: 'reiniciado',
    },
    units: {
      seconds: 's',
      minutes: 'min',
      hours: 'h',
      days: 'dias',
      months: 'meses',
      businessSeconds: 's de expediente',
      businessMinutes: 'min úteis',
      businessHours: 'h úteis',
      businessDays: 'dias úteis',
    },
    due: 'Prazo',
    dueIfResumed: 'Prazo se retomado agora',
    started: 'Início',
    stopped: 'Fim',
    total: 'Total',
    of: 'de',
    businessTime: 'de expediente',
    elapsedTime: 'de tempo corrido',
    toBeAgreed: 'a combinar',
    agreedInstant: 'data combinada',
    left: 'faltam {amount}',
    leftOne: 'falta {amount}',
    overdue: 'atraso de {amount}',
    pausedWith: 'em pausa · {text}',
    opens: 'abre {at}',
    metWith: 'cumprido com folga de {amount}',
    lateBy: 'concluído com atraso de {amount}',
  },
});

/**
 * Returns the texts of the library in a language, a BCP 47 tag: Portuguese for `pt` and every tag that starts with `pt-`,
 * English for every other language. Change some of them, or write all of them in another language, and pass them as `texts`.
 *
 * @example
 * ```ts
 * import { textsIn } from 'prazo';
 *
 * textsIn('en').verdicts.atRisk; // → at risk
 * textsIn('pt').phases.offHours; // → fora do expediente
 * textsIn('fr').due; // → Due
 * const french = { ...textsIn('fr'), due: 'Échéance' };
 * ```
 */
export function textsIn(language: string): Texts {
  return typeof language === 'string' && /^pt(-|$)/i.test(language) ? texts['pt-BR'] : texts.en;
}
