import { DateTime, Duration } from 'luxon';
import { amountOf, type Unit } from '../catalog/target';
import { object } from '../input/composite';
import { labelOf, languageTag } from '../input/labels';
import { parseContext } from '../input/parser';
import { check, lazy, type Schema, text, unwrap } from '../input/schema';
import { toDuration } from '../time/date-time';
import type { Explanation } from './explain';
import { explanationSchema, type ParsedExplanation, type ParsedSegment } from './parsed-explanation';
import { texts as ownTexts, type Texts, textsIn } from './texts';

/** The language of a description, and the texts in it. */
interface Wording {
  readonly texts: Texts;
  readonly language: string;
}

/** Returns the schema of an object that has the keys of `table`, each with a text. */
function sameKeys<K extends string>(table: Readonly<Record<K, string>>): Schema<Readonly<Record<K, string>>> {
  const keys = Object.keys(table) as K[];
  return object<Readonly<Record<K, string>>>(Object.fromEntries(keys.map((key) => [key, text])) as never);
}

const textsSchema: Schema<Texts> = /* @__PURE__ */ lazy(() => {
  const { en } = ownTexts;
  return object<Texts>({
    ...Object.fromEntries(Object.keys(en).map((key) => [key, text])),
    reasons: sameKeys(en.reasons),
    verdicts: sameKeys(en.verdicts),
    phases: sameKeys(en.phases),
    units: sameKeys(en.units),
  } as { readonly [K in keyof Texts]: Schema<Texts[K]> });
});

/** Returns the user's texts after a check. Without them, returns the library's texts in the language. */
function checkedTexts(language: string, texts?: Texts): Texts {
  unwrap(check(languageTag, language, 'language'));
  return texts === undefined || texts === null ? textsIn(language) : unwrap(check(textsSchema, texts, 'texts'));
}

/** The luxon unit in which an amount of each unit is shown. */
const LUXON_UNITS = {
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

function amountText(ms: number, { language }: Wording): string {
  const { hours, minutes, seconds, milliseconds } = toDuration(ms).toObject();
  const units = Object.fromEntries(
    Object.entries({ hours, minutes, seconds, milliseconds }).filter(([, n]) => n !== undefined && n !== 0),
  );
  const shown = Object.keys(units).length === 0 ? { minutes: 0 } : units;
  return Duration.fromObject(shown, { locale: language, numberingSystem: 'latn' }).toHuman({ unitDisplay: 'short' });
}

function instantText(at: DateTime, { language }: Wording): string {
  return at.setLocale(language).toLocaleString({ ...DateTime.DATETIME_MED_WITH_WEEKDAY, hourCycle: 'h23' });
}

/** Returns the text of a target. A target that counts business time, even in a plain unit, ends with "of business time". */
function targetText({ target, basis }: ParsedExplanation, { texts, language }: Wording): string {
  if (target === undefined) return texts.verdicts.noTarget;
  if (target === 'agreed') return texts.toBeAgreed;
  const amount = amountOf(target);
  if (amount === undefined) return texts.agreedInstant;
  const units = { [LUXON_UNITS[amount.unit]]: amount.amount };
  const shown = Duration.fromObject(units, { locale: language, numberingSystem: 'latn' }).toHuman();
  return basis === 'business' ? `${shown} ${texts.businessTime}` : shown;
}

function segmentText({ from, until, counted, reason, names }: ParsedSegment, wording: Wording): string {
  const labels = names.map((name) => labelOf(name, '', wording.language));
  const reasonAndNames = [wording.texts.reasons[reason], ...labels].join(': ');
  return `${instantText(from, wording)} – ${instantText(until, wording)}  ${amountText(counted, wording)}  ${reasonAndNames}`;
}

/**
 * Returns an explanation as a few lines of text: the target and verdict, the start and due time, each segment with the time
 * that counts and the reason, and the total.
 *
 * Dates and amounts follow the language, not the locale of the host. Instants are shown in the local time of the
 * explanation's zone. The explanation may come from JSON.
 *
 * By default, the texts are Portuguese if the language is Portuguese, and English for every other language. `texts` replaces
 * them.
 *
 * Throws a `PrazoError` if the explanation, the language tag or the texts are invalid.
 */
export function describeExplanation(explanation: Explanation, language: string, texts?: Texts): string {
  const parsed = unwrap(check(explanationSchema, explanation, '', parseContext({ unknownKeys: 'ignore' })));
  const wording = { texts: checkedTexts(language, texts), language };
  const { metric, level, labels, verdict, startedAt, stoppedAt, due, dueIfResumed, counted, budget, segments } = parsed;
  const words = wording.texts;
  const instants: readonly (readonly [string, DateTime | undefined])[] = [
    [words.started, startedAt],
    [words.due, verdict === 'breaching' ? (due ?? dueIfResumed) : due],
    // A pause moves the due time, except that of a late clock.
    [words.dueIfResumed, verdict === 'breaching' || due !== undefined ? undefined : dueIfResumed],
    [words.stopped, stoppedAt],
  ];
  const facts = instants.flatMap(([word, at]) => (at === undefined ? [] : [`${word}: ${instantText(at, wording)}`]));
  const ofBudget = budget === undefined ? '' : ` ${words.of} ${amountText(budget, wording)}`;
  const name = labelOf(labels.metric, metric, language);
  const levelName = labelOf(labels.level, level, language);
  return [
    `${name} (${levelName}): ${targetText(parsed, wording)} – ${words.verdicts[verdict]}`,
    facts.join(' · '),
    ...segments.map((segment) => `  ${segmentText(segment, wording)}`),
    `${words.total}: ${amountText(counted, wording)}${ofBudget}`,
  ].join('\n');
}
