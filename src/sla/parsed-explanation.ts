import type { DateTime } from 'luxon';
import type { Target } from '../catalog/target';
import type { SegmentReason } from '../clock/segment';
import type { Verdict } from '../clock/verdict';
import { readAmount } from '../input/amount';
import { list, object } from '../input/composite';
import { readInstant } from '../input/instant';
import type { Labels } from '../input/labels';
import { isRecord } from '../input/record';
import { lazy, oneOf, readBy, type Schema, satisfying, text } from '../input/schema';
import { dateTimeAt } from '../time/date-time';
import type { Explanation } from './explain';
import { texts } from './texts';

/** The fields of an explanation that its text needs, read from the explanation itself or from its JSON. */
export interface ParsedExplanation {
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
  /** In ms, as is `budget`. */
  readonly counted: number;
  readonly budget?: number;
  readonly segments: readonly ParsedSegment[];
}

export interface ParsedSegment {
  readonly from: DateTime;
  readonly until: DateTime;
  /** In ms. */
  readonly counted: number;
  readonly reason: SegmentReason;
  readonly names: readonly Labels[];
}

const OFFSET = /([+-])(\d\d):?(\d\d)(?:\[|$)/;

/** Reads a luxon `DateTime` or its JSON text, and keeps its offset. */
function dateTimeWithOffset(value: unknown): DateTime {
  const ms = readInstant(value, '');
  if (typeof value !== 'string') return dateTimeAt(ms, (value as { readonly offset?: number }).offset ?? 0);
  const [, sign, hours = 0, minutes = 0] = OFFSET.exec(value) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return dateTimeAt(ms, sign === '-' ? -offset : offset);
}

export const explanationSchema: Schema<ParsedExplanation> = /* @__PURE__ */ lazy(() => {
  const instant: Schema<DateTime> = readBy(dateTimeWithOffset);
  const amount: Schema<number> = readBy((value) => readAmount(value, ''));
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
      verdict: oneOf(Object.keys(texts.en.verdicts) as Verdict[]),
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
          reason: oneOf(Object.keys(texts.en.reasons) as SegmentReason[]),
          names: list(label),
        }),
      ),
    },
    ['target', 'due', 'dueIfResumed', 'stoppedAt', 'budget'],
  );
});
