import type { Labels } from '../../input/labels';
import { labelIn } from '../../input/labels';
import type { Explanation } from '../../sla/explain';
import type { Texts } from '../../sla/texts';
import { amountText } from '../view/amount';
import { kept } from '../view/format';
import { fill, words } from '../view/words';
import { fitted, widthOf } from './markup';

/** In which language a drawing speaks. */
export interface SvgOptions {
  /** A tag of BCP 47; the library itself speaks English and Portuguese. */
  readonly language: string;
  /** The texts of another language, or of your own. */
  readonly texts?: Texts | undefined;
}

export type DateTime = Explanation['startedAt'];

/** The words and the language of a drawing. */
export interface Speech {
  readonly words: Texts;
  readonly language: string;
  /** All time is told in days. */
  readonly hoursPerDay?: number | undefined;
}

export const speechOf = ({ language, texts }: SvgOptions): Speech => ({ words: words(language, texts), language });

/** A name in the language, cut where it is very long. */
export const nameIn = ({ language }: Speech, labels: Labels | undefined, id = ''): string =>
  fitted(labelIn(labels, id, language), 500);

const numberText = ({ language }: Speech, value: number, key: string, options: Intl.NumberFormatOptions): string =>
  kept(
    key + language,
    () => new Intl.NumberFormat(language, { numberingSystem: 'latn', useGrouping: false, ...options }),
  ).format(value);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** An amount of time as a badge writes it; of less than an hour, to the second. */
export function timeSpan({ language, hoursPerDay }: Speech, ms: number, round?: 'up'): string {
  return amountText(ms, { language, hoursPerDay, seconds: ms < HOUR_MS && ms % MINUTE_MS > 0, round });
}

export const daysText = (speech: Speech, days: number): string =>
  numberText(speech, days, 'days', { style: 'unit', unit: 'day', unitDisplay: 'long' });

export const percentText = (speech: Speech, share: number): string =>
  numberText(speech, share, 'percent', { style: 'percent', maximumFractionDigits: 1 });

/** What is left, as `3h 30m left`. */
export function leftText(speech: Speech, ms: number): string {
  const amount = timeSpan(speech, ms, 'up');
  // One unit, of which there is one.
  return fill(/^1\D*$/.test(amount) ? speech.words.leftOne : speech.words.left, amount);
}

const DAY = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const dateText = ({ language }: Speech, at: DateTime, format: Intl.DateTimeFormatOptions): string =>
  at.setLocale(language).toLocaleString(format);

export const instantText = (speech: Speech, at: DateTime): string => dateText(speech, at, { ...DAY, ...TIME });
export const timeText = (speech: Speech, at: DateTime): string => dateText(speech, at, TIME);

/** A day beside its row: with its weekday if there is room, or with its year where there are several. */
export function dayText(speech: Speech, at: DateTime, isLong: boolean, width: number): string {
  const date = { month: 'numeric', day: 'numeric' } as const;
  const text = dateText(speech, at, { ...date, ...(isLong ? { year: 'numeric' } : { weekday: 'short' }) });
  return widthOf(text) > width ? dateText(speech, at, date) : text;
}
