import type { ClockPhase, Verdict } from '../../clock/verdict';
import { DAY_MS } from '../../input/units';
import { type Texts, textsIn } from '../../sla/texts';
import { exactText, stepOf } from './amount';
import { type AnyMetric, type Countdown, countdownOf, dueOf, isMoving, type Shown } from './countdown';
import { fill } from './fill';
import { fullText, readerText } from './format';
import type { ViewOptions } from './view-options';

/** The urgency of a metric, for the colour of a badge. */
export type Tone = 'neutral' | 'warn' | 'bad' | 'good' | 'muted';

/** The state of a clock, for the picture of a badge. */
export type Icon = 'clock' | 'moon' | 'pause' | 'tick' | 'cross' | 'dash';

/** A metric for a list or a sidebar. Its texts are plain text: do not insert them as HTML. */
export interface MetricBadge {
  readonly tone: Tone;
  readonly icon: Icon;
  /** A short text, such as `3h 30m left`. */
  readonly text: string;
  /** A longer text: verdict, phase, due time, and the time left or overdue on the other basis. */
  readonly title: string;
  /** The due time as ISO 8601, for `<time datetime>`. For a paused clock, the due time if it were resumed now. */
  readonly datetime: string | undefined;
  /** The fraction of the budget that has elapsed, at most 1. Absent if there is no budget. */
  readonly used: number | undefined;
}

const TONES: Readonly<Partial<Record<Verdict, Tone>>> = {
  onTrack: 'neutral',
  atRisk: 'warn',
  breaching: 'bad',
  met: 'good',
  breached: 'bad',
};

const ICONS: Readonly<Partial<Record<ClockPhase, Icon>>> = { running: 'clock', offHours: 'moon', paused: 'pause' };

/** An opening within this time is shown with weekday and time, a later opening also with its date. */
export const UNDATED_MS: number = 6 * DAY_MS;

/** Rounds time left up, or overdue time down. Returns the rounded amount and its text. */
function amountOf(
  { ms = 0, sizes }: Shown,
  isLate: boolean,
  { language, units }: ViewOptions,
): readonly [text: string, shown: number] {
  const shown = stepOf(ms, isLate, sizes, units)[isLate ? 0 : 1];
  return [exactText(shown, language, sizes), shown];
}

/** The text of a clock with a due time. */
function countdownText(metric: AnyMetric, { own, now }: Countdown, texts: Texts, options: ViewOptions): string {
  const { phase, verdict, late, nextChange } = metric;
  if (own.ms === undefined) return texts.verdicts[verdict];
  const [amount, shown] = amountOf(own, late, options);
  if (phase === 'stopped') return fill(late ? texts.lateBy : texts.metWith, amount);
  const text = fill(late ? texts.overdue : own.sizes.includes(shown) ? texts.leftOne : texts.left, amount);
  if (phase === 'paused') return fill(texts.pausedWith, text);
  if (nextChange?.kind !== 'opens') return text;
  const { at } = nextChange;
  return `${text} · ${fill(texts.opens, readerText(at, options, Number(at) - now > UNDATED_MS))}`;
}

/**
 * Returns the data of a badge for a metric of a status or of an evaluation. Its amount is in the basis of the target: business
 * or elapsed time. Time left is rounded up and overdue time down, so "0 min left" never shows.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00-03:00' } as const;
 * const { resolution } = sla.status(ticket, '2026-11-23T14:30:00-03:00').metrics;
 * const { tone, icon, text, title } = metricBadge(resolution, { language: 'en' });
 * [tone, icon, text]; // → ['neutral', 'clock', '3h 30m left']
 * title; // → 'on track · running · Due: Mon, Nov 23, 2026, 18:00 · 3h 30m of elapsed time'
 * metricBadge(resolution, { language: 'pt-BR' }).text; // → faltam 3 h 30 min
 * ```
 */
export function metricBadge(metric: AnyMetric, options: ViewOptions): MetricBadge {
  const { phase, verdict, late, basis, used } = metric;
  const texts = options.texts ?? textsIn(options.language);
  const countdown = phase === 'notStarted' ? undefined : countdownOf(metric, options);
  const tone = countdown && TONES[verdict];
  const at: AnyMetric['due'] = dueOf<AnyMetric['due']>(metric);
  const [verdictText, phaseText] = [texts.verdicts[verdict], texts.phases[phase]];
  const title = [verdictText, phaseText];
  if (at !== undefined) {
    const word = isMoving(metric) ? texts.dueIfResumed : texts.due;
    title.push(`${word}: ${fullText(at, options)}`);
  }
  if (tone && countdown.other.ms !== undefined) {
    const clock = basis === 'business' ? texts.elapsedTime : texts.businessTime;
    title.push(`${amountOf(countdown.other, late, options)[0]} ${clock}`);
  }
  const isUnpromised = verdict === 'noTarget' || verdict === 'awaitingAgreement';
  return {
    tone: tone ?? 'muted',
    icon: tone ? (ICONS[phase] ?? (late ? 'cross' : 'tick')) : 'dash',
    text: tone ? countdownText(metric, countdown, texts, options) : isUnpromised ? verdictText : phaseText,
    title: title.join(' · '),
    datetime: typeof at === 'number' ? new Date(at).toISOString() : at?.toJSON(),
    used: used && Math.min(1, used),
  };
}
