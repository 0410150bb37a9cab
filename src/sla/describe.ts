import { DateTime, Duration } from 'luxon';
import { amountOf, type Unit } from '../catalog/target';
import { fail } from '../input/error';
import { show } from '../input/issue';
import type { Labels } from '../input/labels';
import type { SegmentReason } from '../ticket/segment';
import type { Verdict } from '../ticket/state';
import type { ExplainedSegment, Explanation } from './explain';

/** A language of the library. */
export type Language = keyof Labels;

const LANGUAGES: readonly string[] = ['pt-BR', 'en'] satisfies readonly Language[];

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
  dueIfResumed: { 'pt-BR': 'Prazo se retomado agora', en: 'Due if resumed now' },
  started: { 'pt-BR': 'Início', en: 'Started' },
  stopped: { 'pt-BR': 'Fim', en: 'Stopped' },
  total: { 'pt-BR': 'Total', en: 'Total' },
  of: { 'pt-BR': 'de', en: 'of' },
  business: { 'pt-BR': 'de expediente', en: 'of business time' },
  agreed: { 'pt-BR': 'a combinar', en: 'to be agreed' },
  fixed: { 'pt-BR': 'data combinada', en: 'agreed instant' },
} as const satisfies Readonly<Record<string, Labels>>;

const PLAIN = {
  seconds: 'seconds',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  months: 'months',
  businessSeconds: 'seconds',
  businessMinutes: 'minutes',
  businessHours: 'hours',
  businessDays: 'days',
} as const satisfies Readonly<Record<Unit, string>>;

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

/** What is promised, in the time it is counted in: a plain target may be read as business time. */
function targetText({ target, business }: Explanation, language: Language): string {
  if (target === undefined) return VERDICTS.noTarget[language];
  if (target === 'agreed') return WORDS.agreed[language];
  const set = amountOf(target);
  if (set === undefined) return WORDS.fixed[language];
  const plain = PLAIN[set.unit];
  const text = Duration.fromObject({ [plain]: set.amount }, { locale: language, numberingSystem: 'latn' }).toHuman();
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
  if (!LANGUAGES.includes(language)) throw fail('unknownValue', 'language', `one of ${LANGUAGES}`, show(language));
  const { labels, level, verdict, startedAt, stoppedAt, due, dueIfResumed, elapsed, budget, segments } = explanation;
  const instants = {
    started: startedAt,
    due,
    dueIfResumed: due === undefined ? dueIfResumed : undefined,
    stopped: stoppedAt,
  };
  const facts = Object.entries(instants).flatMap(([word, at]) =>
    at === undefined ? [] : [`${WORDS[word as keyof typeof instants][language]}: ${instant(at, language)}`],
  );
  const whole = budget === undefined ? '' : ` ${WORDS.of[language]} ${amount(budget, language)}`;
  return [
    `${labels[language]} (${level[language]}): ${targetText(explanation, language)} – ${VERDICTS[verdict][language]}`,
    facts.join(' · '),
    ...segments.map((segment) => `  ${segmentText(segment, language)}`),
    `${WORDS.total[language]}: ${amount(elapsed, language)}${whole}`,
  ].join('\n');
}
