import type { Unit } from '../catalog/target';
import type { SegmentReason } from '../clock/segment';
import type { Phase, Verdict } from '../clock/verdict';

/**
 * What the library says by itself, in one language. In braces stands what is filled in: `{amount}` an amount of time, `{at}`
 * a day and time, `{text}` another text.
 */
export interface Texts {
  readonly reasons: Readonly<Record<SegmentReason, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  /** The unit of a target after its number, as in `8 business h`. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly due: string;
  readonly dueIfResumed: string;
  readonly started: string;
  readonly stopped: string;
  readonly total: string;
  /** Between what was counted and the budget. */
  readonly of: string;
  /** After an amount that is counted in business time. */
  readonly businessTime: string;
  /** After an amount of all time, beside one of business time. */
  readonly allTime: string;
  readonly toBeAgreed: string;
  readonly agreedInstant: string;
  /** Time that is left; `leftOne` where it is one minute, hour or day. */
  readonly left: string;
  readonly leftOne: string;
  /** Time since the due of a clock that is still open. */
  readonly overdue: string;
  /** Before what is left, or over, of a paused clock. */
  readonly pausedWith: string;
  /** When the time of a clock counts again. */
  readonly opens: string;
  /** A clock that was met, and what was left; one that was not, and by how much. */
  readonly metWith: string;
  readonly lateBy: string;
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
    allTime: 'of all time',
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
    phases: {
      notStarted: 'não iniciado',
      running: 'correndo',
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
      businessSeconds: 's úteis',
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
    allTime: 'de tempo corrido',
    toBeAgreed: 'a combinar',
    agreedInstant: 'data combinada',
    left: 'faltam {amount}',
    leftOne: 'falta {amount}',
    overdue: 'atrasado {amount}',
    pausedWith: 'em pausa · {text}',
    opens: 'abre {at}',
    metWith: 'no prazo, com folga de {amount}',
    lateBy: 'com atraso de {amount}',
  },
});

/** The library's texts in a language: Portuguese for `pt` and every kind of it, English for any other. */
export function textsIn(language: string): Texts {
  return /^pt(-|$)/i.test(language) ? texts['pt-BR'] : texts.en;
}
