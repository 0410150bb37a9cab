import { DateTime, Duration } from 'luxon';
import { amountOf, type Target } from '../catalog/target';
import type { Labels } from '../input/labels';
import type { SegmentReason } from '../ticket/segment';
import type { Verdict } from '../ticket/state';
import type { ExplainedSegment, Explanation } from './explain';

/** A language of the library. */
export type Language = keyof Labels;

const REASONS: Readonly<Record<SegmentReason, Labels>> = {
  counted: { 'pt-BR': 'conta', en: 'counts' },
  closed: { 'pt-BR': 'fora do expediente', en: 'outside business hours' },
  holiday: { 'pt-BR': 'feriado', en: 'holiday' },
  override: { 'pt-BR': 'horário especial do dia', en: 'special hours of the day' },
  closure: { 'pt-BR': 'fechado', en: 'closed' },
  paused: { 'pt-BR': 'em pausa', en: 'paused' },
  resolved: { 'pt-BR': 'resolvido até a reabertura', en: 'resolved until it was reopened' },
  ordinary: { 'pt-BR': 'dias comuns, conta o expediente', en: 'ordinary days, business hours count' },
};

const VERDICTS: Readonly<Record<Verdict, Labels>> = {
  noTarget: { 'pt-BR': 'sem prazo', en: 'no target' },
  awaitingAgreement: { 'pt-BR': 'prazo a combinar', en: 'target to be agreed' },
  onTrack: { 'pt-BR': 'no prazo', en: 'on track' },
  atRisk: { 'pt-BR': 'em risco', en: 'at risk' },
  breaching: { 'pt-BR': 'atrasado', en: 'late' },
  met: { 'pt-BR': 'cumprido no prazo', en: 'met' },
  breached: { 'pt-BR': 'concluído com atraso', en: 'breached' },
};

const WORDS = {
  due: { 'pt-BR': 'Prazo', en: 'Due' },
  started: { 'pt-BR': 'Início', en: 'Started' },
  stopped: { 'pt-BR': 'Fim', en: 'Stopped' },
  total: { 'pt-BR': 'Total', en: 'Total' },
  of: { 'pt-BR': 'de', en: 'of' },
  business: { 'pt-BR': 'úteis', en: 'of business time' },
  businessDays: { 'pt-BR': 'dias úteis', en: 'business days' },
  agreed: { 'pt-BR': 'a combinar', en: 'to be agreed' },
  fixed: { 'pt-BR': 'data combinada', en: 'agreed instant' },
} as const satisfies Readonly<Record<string, Labels>>;

function amount(duration: Duration, language: Language): string {
  const { hours, minutes, seconds, milliseconds } = duration.toObject();
  const units = Object.fromEntries(
    Object.entries({ hours, minutes, seconds, milliseconds }).filter(([, n]) => n !== undefined && n !== 0),
  );
  const shown = Object.keys(units).length === 0 ? { minutes: 0 } : units;
  return Duration.fromObject(shown, { locale: language, numberingSystem: 'latn' }).toHuman({ unitDisplay: 'short' });
}

function instant(at: DateTime, language: Language): string {
  return at.setLocale(language).toLocaleString({ ...DateTime.DATETIME_MED_WITH_WEEKDAY, hourCycle: 'h23' });
}

const inLanguage = (name: string | Labels, language: Language): string =>
  typeof name === 'string' ? name : name[language];

function targetText(target: Explanation['target'], language: Language): string {
  if (target === undefined) return VERDICTS.noTarget[language];
  if (target === 'agreed') return WORDS.agreed[language];
  const set = amountOf(target as Target);
  if (set === undefined) return WORDS.fixed[language];
  const { unit, amount: n } = set;
  if (unit === 'businessDays') return `${n} ${WORDS.businessDays[language]}`;
  const business = unit === 'businessHours' || unit === 'businessMinutes';
  const plain = unit === 'businessHours' ? 'hours' : unit === 'businessMinutes' ? 'minutes' : unit;
  const text = Duration.fromObject({ [plain]: n }, { locale: language, numberingSystem: 'latn' }).toHuman();
  return business ? `${text} ${WORDS.business[language]}` : text;
}

function segmentText({ from, to, counted, why, names }: ExplainedSegment, language: Language): string {
  const reason = [REASONS[why][language], ...names.map((name) => inLanguage(name, language))].join(': ');
  return `${instant(from, language)} – ${instant(to, language)}  ${amount(counted, language)}  ${reason}`;
}

/**
 * An explanation as short text: what was promised, each stretch of time with what it counts and why, and the sum.
 * Dates and amounts are written as the language writes them, in the calendar's zone, whatever the host's locale.
 */
export function describe(explanation: Explanation, language: Language): string {
  const { labels, level, target, verdict, startedAt, stoppedAt, due, elapsed, budget, segments } = explanation;
  const facts = [
    `${WORDS.started[language]}: ${instant(startedAt, language)}`,
    ...(due === undefined ? [] : [`${WORDS.due[language]}: ${instant(due, language)}`]),
    ...(stoppedAt === undefined ? [] : [`${WORDS.stopped[language]}: ${instant(stoppedAt, language)}`]),
  ];
  const whole = budget === undefined ? '' : ` ${WORDS.of[language]} ${amount(budget, language)}`;
  return [
    `${labels[language]} (${level[language]}): ${targetText(target, language)} – ${VERDICTS[verdict][language]}`,
    facts.join(' · '),
    ...segments.map((segment) => `  ${segmentText(segment, language)}`),
    `${WORDS.total[language]}: ${amount(elapsed, language)}${whole}`,
  ].join('\n');
}
