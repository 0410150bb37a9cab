import { type Amount, readAmount, wholeMs } from '../input/amount';
import { choose, map, object, reading, refine, type Schema, satisfying, table, text } from '../input/schema';
import type { Clock } from './clock';
import type { Commitment } from './commitment';
import { undefinedIfNotFound } from './measure';

/**
 * A point of a clock to be told of: a fraction of its budget, such as 0.5, or a time before or after its due, counted
 * on the target's own measure, so that a warning an hour before a due in business hours lies in business hours.
 */
export type Threshold = number | { readonly before: Amount } | { readonly after: Amount };

/** Named thresholds. The one named `atRisk` is where a clock is at risk; 0.8 unless it is given. */
export type Thresholds = Readonly<Record<string, Threshold>>;

export const DEFAULT_THRESHOLDS: Thresholds = { atRisk: 0.8 };

/** A threshold of one clock. */
export interface Crossing {
  readonly name: string;
  /** When it is crossed, if nothing more happens; absent where that cannot be said, as while the clock is paused. */
  readonly at: number | undefined;
}

/** A threshold that has been read: where it lies on a clock with a commitment, as of an instant. */
export type ReadThreshold = (clock: Clock, commitment: Commitment, asOf: number) => number | undefined;

const amount: Schema<number> = refine(
  reading((value) => readAmount(value, '')),
  (ms, report) => {
    if (ms <= 0) report('unknownValue', [], 'an amount above 0', `${ms} ms`);
  },
);

/** The first whole ms at which a part of a budget is used; the product of a decimal fraction may be a hair above it. */
function pointOf(budget: number, part: number): number {
  const exact = wholeMs(budget * part);
  return Number.isNaN(exact) ? Math.ceil(budget * part) : exact;
}

const fraction: Schema<ReadThreshold> = map(
  satisfying(
    'unknownValue',
    'a fraction above 0, or a time { before } or { after } the due',
    (value): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value),
  ),
  (part) => (clock, _, asOf) => (clock.budget > 0 ? clock.reaches(pointOf(clock.budget, part), asOf) : undefined),
);

const before: Schema<ReadThreshold> = map(
  object<{ before: number }>({ before: amount }),
  ({ before: time }) =>
    (clock, { fixed }, asOf) =>
      fixed ? clock.firstDue - time : clock.reaches(clock.budget - time, asOf, true),
);

const after: Schema<ReadThreshold> = map(
  object<{ after: number }>({ after: amount }),
  ({ after: time }) =>
    (clock, { measure }, asOf) => {
      const due = clock.due(asOf);
      return due === undefined || due.moving ? undefined : measure.add(due.due, time);
    },
);

/** `thresholds` of an SLA. */
export const thresholds: Schema<Readonly<Record<string, ReadThreshold>>> = table(
  text,
  choose((value) => {
    if (typeof value !== 'object' || value === null) return fraction;
    return 'after' in value ? after : before;
  }),
);

/** Where the thresholds of a clock lie, as of an instant; one that has `finished` by then crosses no more of them. */
export function crossingsOf(
  clock: Clock,
  named: Readonly<Record<string, ReadThreshold>>,
  asOf: number,
  finished: boolean,
): readonly Crossing[] {
  const { commitment } = clock;
  if (commitment === undefined) return [];
  return Object.entries(named).map(([name, threshold]) => {
    const at = undefinedIfNotFound(() => threshold(clock, commitment, asOf));
    return { name, at: finished && at !== undefined && at > asOf ? undefined : at };
  });
}
