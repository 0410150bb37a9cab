import { DateTime, Duration } from 'luxon';
import { amountOf, type Target, type Unit } from '../catalog/target';
import type { SegmentReason } from '../clock/segment';
import type { Verdict } from '../clock/verdict';
import { readAmount } from '../input/amount';
import { list, object } from '../input/composite';
import { readInstant } from '../input/instant';
import { type Labels, labelOf } from '../input/labels';
import { parsing } from '../input/parsing';
import { isRecord } from '../input/record';
import { check, later, oneOf, reading, type Schema, satisfying, text, unwrap } from '../input/schema';
import { dateTimeAt, toDuration } from '../time/date-time';
import type { Explanation } from './explain';
import { givenTexts } from './given-texts';
import { texts as own, type Texts } from './texts';

/** The texts, the language and the zone in which an explanation is told. */
interface Speech {
  readonly texts: Texts;
  readonly language: string;
}

/** What the text of an explanation needs of it, in numbers, whether it is fresh or comes from JSON. */
interface ParsedExplanation {
  readonly metric: string;
  readonly level: string;
  readonly labels: { readonly metric?: Labels; readonly level?: Labels };
  readonly target?: Target;
  readonly verdict: Verdict;
  readonly basis: Explanation['basis'];
  readonly startedAt: DateTime;
  readonly due?: DateTime;
  readonly dueIfResumed?: DateTime;
  readonly stoppedAt?: DateTime;
  readonly counted: number;
  readonly budget?: number;
  readonly segments: readonly ParsedSegment[];
}

interface ParsedSegment {
  readonly from: DateTime;
  readonly until: DateTime;
  readonly counted: number;
  readonly reason: SegmentReason;
  readonly names: readonly Labels[];
}

const OFFSET = /([+-])(\d\d):?(\d\d)(?:\[|$)/;

/** An instant at the local time in which it was told: by a luxon `DateTime`, or by the text that is its JSON. */
function toldInstant(value: unknown): DateTime {
  const ms = readInstant(value, '');
  if (typeof value !== 'string') return dateTimeAt(ms, (value as { readonly offset?: number }).offset ?? 0);
  const [, sign, hours = 0, minutes = 0] = OFFSET.exec(value) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return dateTimeAt(ms, sign === '-' ? -offset : offset);
}

/** What the text of an explanation needs of it. */
const explanationSchema: Schema<ParsedExplanation> = /* @__PURE__ */ later(() => {
  const instant: Schema<DateTime> = reading(toldInstant);
  const amount: Schema<number> = reading((value) => readAmount(value, ''));
  const label: Schema<Labels> = satisfying(
    'wrongType',
    'a text, or texts by language',
    (value): value is Labels => typeof value === 'string' || isRecord(value),
  );
  const target: Schema<Target> = satisfying(
    'invalidTarget',
    'a target',
    (value): value is Target => value === 'agreed' || isRecord(value),
  );
  return object<ParsedExplanation>(
    {
      metric: text,
      level: text,
      labels: object<ParsedExplanation['labels']>({ metric: label, level: label }, ['metric', 'level']),
      target,
      verdict: oneOf(Object.keys(own.en.verdicts) as Verdict[]),
      basis: oneOf(['business', 'elapsed']),
      startedAt: instant,
      due: instant,
      dueIfResumed: instant,
      stoppedAt: instant,
      counted: amount,
      budget: amount,
      segments: list(
        object<ParsedSegment>({
          from: instant,
          until: instant,
          counted: amount,
          reason: oneOf(Object.keys(own.en.reasons) as SegmentReason[]),
          names: list(label),
        }),
      ),
    },
    ['target', 'due', 'dueIfResumed', 'stoppedAt', 'budget'],
  );
});

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

function amountText(ms: number, { language }: Speech): string {
  const { hours, minutes, seconds, milliseconds } = toDuration(ms).toObject();
  const units = Object.fromEntries(
    Object.entries({ hours, minutes, seconds, milliseconds }).filter(([, n]) => n !== undefined && n !== 0),
  );
  const shown = Object.keys(units).length === 0 ? { minutes: 0 } : units;
  return Duration.fromObject(shown, { locale: language, numberingSystem: 'latn' }).toHuman({ unitDisplay: 'short' });
}

function instantText(at: DateTime, { language }: Speech): string {
  return at.setLocale(language).toLocaleString({ ...DateTime.DATETIME_MED_WITH_WEEKDAY, hourCycle: 'h23' });
}

/** The target in the time it is counted in: a plain target may be read as business time. */
function targetText({ target: promised, basis }: ParsedExplanation, { texts, language }: Speech): string {
  if (promised === undefined) return texts.verdicts.noTarget;
  if (promised === 'agreed') return texts.toBeAgreed;
  const set = amountOf(promised);
  if (set === undefined) return texts.agreedInstant;
  const plain = PLAIN[set.unit];
  const shown = Duration.fromObject({ [plain]: set.amount }, { locale: language, numberingSystem: 'latn' }).toHuman();
  return basis === 'business' ? `${shown} ${texts.businessTime}` : shown;
}

function segmentText({ from, until, counted, reason, names }: ParsedSegment, speech: Speech): string {
  const said = names.map((name) => labelOf(name, '', speech.language));
  const why = [speech.texts.reasons[reason], ...said].join(': ');
  return `${instantText(from, speech)} – ${instantText(until, speech)}  ${amountText(counted, speech)}  ${why}`;
}

/**
 * An explanation as short text: what was promised, each stretch of time with what it counts and why, and the sum. Dates
 * and amounts are written as the language writes them, at the local time of its instants, whatever the host's locale. An explanation
 * that was stored as JSON is read back.
 *
 * `texts` are the words of another language than English and Portuguese; without them it is told in English.
 */
export function describeExplanation(explanation: Explanation, language: string, texts?: Texts): string {
  const parsed = unwrap(check(explanationSchema, explanation, '', parsing({ unknownKeys: 'ignore' })));
  const speech = { texts: givenTexts(language, texts), language };
  const { metric, level, labels, verdict, startedAt, stoppedAt, due, dueIfResumed, counted, budget, segments } = parsed;
  const words = speech.texts;
  const instants: readonly (readonly [string, DateTime | undefined])[] = [
    [words.started, startedAt],
    [words.due, verdict === 'breaching' ? (due ?? dueIfResumed) : due],
    // A pause moves the due, but not of a clock that is late.
    [words.dueIfResumed, verdict === 'breaching' || due !== undefined ? undefined : dueIfResumed],
    [words.stopped, stoppedAt],
  ];
  const facts = instants.flatMap(([word, at]) => (at === undefined ? [] : [`${word}: ${instantText(at, speech)}`]));
  const whole = budget === undefined ? '' : ` ${words.of} ${amountText(budget, speech)}`;
  const name = labelOf(labels.metric, metric, language);
  const levelName = labelOf(labels.level, level, language);
  return [
    `${name} (${levelName}): ${targetText(parsed, speech)} – ${words.verdicts[verdict]}`,
    facts.join(' · '),
    ...segments.map((segment) => `  ${segmentText(segment, speech)}`),
    `${words.total}: ${amountText(counted, speech)}${whole}`,
  ].join('\n');
}
