import type { Labels } from '../../input/labels';
import { labelIn } from '../../input/labels';
import type { Explanation } from '../../sla/explain';
import { type Texts, textsIn } from '../../sla/texts';
import { amountText } from '../view/amount';
import { fill } from '../view/fill';
import { cachedFormat } from '../view/format';
import { fitted, widthOf } from './markup';

/** The language of a drawing. */
export interface SvgOptions {
  /** A BCP 47 language tag. The library has texts in English and Portuguese. */
  readonly language: string;
  /** Your own texts. Default: the texts of the library in this language, or in English. */
  readonly texts?: Texts | undefined;
}

export type DateTime = Explanation['startedAt'];

/** The language and the texts of a drawing. */
export interface Wording {
  readonly words: Texts;
  readonly language: string;
  /** If present, amounts are shown in days of this length. */
  readonly hoursPerDay?: number | undefined;
}

export const wordingOf = ({ language, texts }: SvgOptions): Wording => ({
  words: texts ?? textsIn(language),
  language,
});

/** A label in the language, cut if it is very long. */
export const nameIn = ({ language }: Wording, labels: Labels | undefined, id = ''): string =>
  fitted(labelIn(labels, id, language), 500);

const numberText = ({ language }: Wording, value: number, key: string, options: Intl.NumberFormatOptions): string =>
  cachedFormat(
    key + language,
    () => new Intl.NumberFormat(language, { numberingSystem: 'latn', useGrouping: false, ...options }),
  ).format(value);

/** An amount of time in its two largest units, as a badge writes it. An amount of less than an hour shows its seconds. */
export function timeSpan({ language, hoursPerDay }: Wording, ms: number, round?: 'up'): string {
  return amountText(ms, { language, hoursPerDay, seconds: ms > 0, round });
}

export const daysText = (wording: Wording, days: number): string =>
  numberText(wording, days, 'days', { style: 'unit', unit: 'day', unitDisplay: 'long' });

export const percentText = (wording: Wording, share: number): string =>
  numberText(wording, share, 'percent', { style: 'percent', maximumFractionDigits: 1 });

/** The time left, such as `3h 30m left`. */
export function leftText(wording: Wording, ms: number): string {
  const amount = timeSpan(wording, ms, 'up');
  const isOneUnit = /^1\D*$/.test(amount);
  return fill(isOneUnit ? wording.words.leftOne : wording.words.left, amount);
}

const DAY = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const dateText = ({ language }: Wording, at: DateTime, format: Intl.DateTimeFormatOptions): string =>
  at.setLocale(language).toLocaleString(format);

export const instantText = (wording: Wording, at: DateTime): string => dateText(wording, at, { ...DAY, ...TIME });
export const timeText = (wording: Wording, at: DateTime): string => dateText(wording, at, TIME);

/** The date of a row: with its weekday or, if the drawing spans several years, its year. Without both if the text is too wide. */
export function dayText(wording: Wording, at: DateTime, hasYear: boolean, width: number): string {
  const date = { month: 'numeric', day: 'numeric' } as const;
  const text = dateText(wording, at, { ...date, ...(hasYear ? { year: 'numeric' } : { weekday: 'short' }) });
  return widthOf(text) > width ? dateText(wording, at, date) : text;
}
