import type { Phase, Verdict } from '../../clock/verdict';
import type { Texts } from '../../sla/texts';
import { exactText, stepOf } from './amount';
import { type AnyMetric, type Countdown, countdownOf, dueOf, isMoving, type Shown } from './countdown';
import { fullText, readerText } from './dates';
import type { ViewOptions } from './options';
import { fill, words } from './words';

/** How pressing a metric is: for a colour, of which there are as many. */
export type Tone = 'neutral' | 'warn' | 'bad' | 'good' | 'muted';

/** What a clock does, or how it ended: for a picture, of which there are as many. */
export type Icon = 'clock' | 'moon' | 'pause' | 'tick' | 'cross' | 'dash';

/** A metric as a list or a sidebar shows it. Nothing in it is markup: set it as text. */
export interface Badge {
  readonly tone: Tone;
  readonly icon: Icon;
  /** Such as `3h 30m left`. */
  readonly text: string;
  /** The verdict and phase in words, the due, and what is left on the other clock. */
  readonly title: string;
  /** The due as ISO 8601, for `<time datetime>`; of a paused clock as if it were resumed. */
  readonly datetime: string | undefined;
  /** The fraction of the budget that has elapsed, at most 1; absent where there is none. */
  readonly used: number | undefined;
}

const TONES: Readonly<Partial<Record<Verdict, Tone>>> = {
  onTrack: 'neutral',
  atRisk: 'warn',
  breaching: 'bad',
  met: 'good',
  breached: 'bad',
};

const ICONS: Readonly<Partial<Record<Phase, Icon>>> = { running: 'clock', offHours: 'moon', paused: 'pause' };

/** An opening further ahead is told with its date. */
export const UNDATED_MS = 518_400_000;

/** What is left or over in words, rounded up or down, and as it is shown. */
function amountOf(
  { ms = 0, sizes }: Shown,
  isLate: boolean,
  { language, units }: ViewOptions,
): readonly [text: string, shown: number] {
  const shown = stepOf(ms, isLate, sizes, units)[isLate ? 0 : 1];
  return [exactText(shown, language, sizes), shown];
}

/** The text of a clock that counts down, or did. */
function countdownText(metric: AnyMetric, { own, now }: Countdown, texts: Texts, options: ViewOptions): string {
  const { phase, verdict, late, nextChange } = metric;
  if (own.ms === undefined) return texts.verdicts[verdict];
  const [amount, shown] = amountOf(own, late, options);
  if (phase === 'stopped') return fill(late ? texts.lateBy : texts.metWith, amount);
  const text = fill(late ? texts.overdue : own.sizes.includes(shown) ? texts.leftOne : texts.left, amount);
  if (phase === 'paused') return fill(texts.pausedWith, text);
  if (phase !== 'offHours' || nextChange?.what !== 'opens') return text;
  const { at } = nextChange;
  return `${text} · ${fill(texts.opens, readerText(at, options, Number(at) - now > UNDATED_MS))}`;
}

/**
 * A metric of a status or of an evaluation as data for a badge. The amount is on the clock that the target counts: what is left
 * is rounded up and what is over down, so that nothing left never shows before the verdict turns.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 * const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00-03:00' } as const;
 * const { resolution } = sla.status(ticket, '2026-11-23T14:30:00-03:00').metrics;
 * const { tone, icon, text, title } = badge(resolution, { language: 'en' });
 * [tone, icon, text]; // → ['neutral', 'clock', '3h 30m left']
 * title; // → 'on track · running · Due: Mon, Nov 23, 2026, 18:00 · 3h 30m of all time'
 * badge(resolution, { language: 'pt-BR' }).text; // → faltam 3 h 30 min
 * ```
 */
export function badge(metric: AnyMetric, options: ViewOptions): Badge {
  const { phase, verdict, late, basis, used } = metric;
  const texts = words(options.language, options.texts);
  const countdown = phase === 'notStarted' ? undefined : countdownOf(metric, options);
  const tone = countdown && TONES[verdict];
  const at: AnyMetric['due'] = dueOf<AnyMetric['due']>(metric);
  const [judged, doing] = [texts.verdicts[verdict], texts.phases[phase]];
  const title = [judged, doing];
  if (at !== undefined) {
    const word = isMoving(metric) ? texts.dueIfResumed : texts.due;
    title.push(`${word}: ${fullText(at, options)}`);
  }
  if (tone && countdown.other.ms !== undefined) {
    const clock = basis === 'business' ? texts.allTime : texts.businessTime;
    title.push(`${amountOf(countdown.other, late, options)[0]} ${clock}`);
  }
  const isUnpromised = verdict === 'noTarget' || verdict === 'awaitingAgreement';
  return {
    tone: tone ?? 'muted',
    icon: tone ? (ICONS[phase] ?? (late ? 'cross' : 'tick')) : 'dash',
    text: tone ? countdownText(metric, countdown, texts, options) : isUnpromised ? judged : doing,
    title: title.join(' · '),
    datetime: typeof at === 'number' ? new Date(at).toISOString() : at?.toJSON(),
    used: used && Math.min(1, used),
  };
}
