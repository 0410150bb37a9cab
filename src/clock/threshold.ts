import { type Amount, readAmount, wholeMs } from '../input/amount';
import { object, table } from '../input/composite';
import { isRecord } from '../input/record';
import { choose, integer, lazy, map, readBy, refine, type Schema, satisfying, text } from '../input/schema';
import type { Clock } from './clock';
import { undefinedIfNotFound } from './measure';

/** A distance from a due: an amount on the target's own measure, or business days of its calendar. */
export type Distance = Amount | { readonly businessDays: number };

/**
 * A point to be notified about: a fraction of the budget, such as 0.5, or a distance before or after the due. An amount is
 * counted on the target's own measure, so that an hour before a due in business hours is an hour of business time.
 */
export type Threshold = number | { readonly before: Distance } | { readonly after: Distance };

/** Named thresholds. A clock is at risk from the one named `atRisk` on, which is 0.8 unless it is given. */
export type Thresholds = Readonly<Record<string, Threshold>>;

export const DEFAULT_THRESHOLDS: Thresholds = { atRisk: 0.8 };

/** A threshold of one clock. */
export interface Crossing {
  readonly name: string;
  /** When it is crossed, if nothing more happens; absent where that is not known, as while the clock is paused. */
  readonly at: number | undefined;
}

/** A threshold that has been checked. `size` is a fraction, ms or business days. */
export interface ParsedThreshold {
  readonly kind: 'fraction' | 'before' | 'after';
  readonly unit: 'budget' | 'ms' | 'businessDays';
  readonly size: number;
}

/** Thresholds by name, in the order in which they were given. */
export type NamedThresholds = readonly (readonly [string, ParsedThreshold])[];

const amount: Schema<number> = /* @__PURE__ */ lazy(() =>
  refine(
    readBy((value) => readAmount(value, '')),
    (ms, report) => {
      if (ms <= 0) report('unknownValue', [], 'an amount above 0', `${ms} ms`);
    },
  ),
);

/** Far more business days than a threshold needs. */
const MOST_DAYS = 3_660;

type ParsedDistance = Pick<ParsedThreshold, 'unit' | 'size'>;

const days: Schema<ParsedDistance> = /* @__PURE__ */ lazy(() =>
  map(object<{ businessDays: number }>({ businessDays: integer(1, MOST_DAYS) }), ({ businessDays }) => ({
    unit: 'businessDays',
    size: businessDays,
  })),
);
const ofTime: Schema<ParsedDistance> = /* @__PURE__ */ lazy(() => map(amount, (size) => ({ unit: 'ms', size })));
const distance: Schema<ParsedDistance> = /* @__PURE__ */ choose((value) =>
  isRecord(value) && 'businessDays' in value ? days : ofTime,
);

const fraction: Schema<ParsedThreshold> = /* @__PURE__ */ lazy(() =>
  map(
    satisfying(
      'unknownValue',
      'a fraction above 0, or a time { before } or { after } the due',
      (value): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value),
    ),
    (size) => ({ kind: 'fraction', unit: 'budget', size }),
  ),
);

const before: Schema<ParsedThreshold> = /* @__PURE__ */ lazy(() =>
  map(object<{ before: ParsedDistance }>({ before: distance }), (given) => ({
    kind: 'before',
    ...given.before,
  })),
);

const after: Schema<ParsedThreshold> = /* @__PURE__ */ lazy(() =>
  map(object<{ after: ParsedDistance }>({ after: distance }), (given) => ({
    kind: 'after',
    ...given.after,
  })),
);

/** `thresholds` of an SLA. */
export const thresholds: Schema<Readonly<Record<string, ParsedThreshold>>> = /* @__PURE__ */ lazy(() =>
  table(
    text,
    choose((value) => {
      if (typeof value !== 'object' || value === null) return fraction;
      return 'after' in value ? after : before;
    }),
  ),
);

/** The first whole ms at which a part of a budget is used; the product of a decimal fraction may be a hair above it. */
function pointOf(budget: number, part: number): number {
  const exact = wholeMs(budget * part);
  return Number.isNaN(exact) ? Math.ceil(budget * part) : exact;
}

/** When a clock reaches a threshold, as far as is known by `asOf`. Only for a clock with a target. */
function crossingAt(clock: Clock, { kind, unit, size }: ParsedThreshold, asOf: number): number | undefined {
  if (kind === 'fraction') {
    if (clock.budget > 0) return elapsedReaches(clock, pointOf(clock.budget, size), asOf);
    return clock.isDueMoving ? undefined : clock.dueAsOf(asOf);
  }
  if (kind === 'after') {
    if (clock.isDueMoving) return undefined;
    const due = clock.dueAsOf(asOf);
    return unit === 'ms' ? clock.measure.add(due, size) : addBusinessDays(clock, due, size);
  }
  return beforeDue(clock, unit, size, asOf);
}

/** When a clock reaches a distance before its due: not before the start, nor after the due. */
function beforeDue(clock: Clock, unit: ParsedThreshold['unit'], size: number, asOf: number): number | undefined {
  const { startedAt, isDueMoving, countsFrom, standing } = clock;
  // Days are judged by the due that a pause in progress found; an amount is left in the pause as it was before.
  const due = unit === 'ms' ? clock.dueAsOf(asOf) : standing.due;
  const at = backFromDue(clock, due, unit, size, asOf);
  if (at === undefined || at < startedAt) return startedAt;
  // A pause moves nothing before time begins to count.
  const movingSince = Math.max(standing.since ?? asOf, countsFrom);
  // What is left when it begins is left until it ends.
  const latest = unit === 'ms' ? Math.max(asOf, movingSince) - 1 : movingSince;
  return isDueMoving && at > latest ? undefined : Math.min(at, due);
}

/** An instant a distance before the due; undefined where a calendar has not so much time before it. */
function backFromDue(
  clock: Clock,
  due: number,
  unit: ParsedThreshold['unit'],
  size: number,
  asOf: number,
): number | undefined {
  try {
    return unit === 'ms' ? remainingReaches(clock, due, size, asOf) : addBusinessDays(clock, due, -size);
  } catch (error) {
    return undefinedIfNotFound(error);
  }
}

function addBusinessDays({ promise }: Clock, due: number, n: number): number {
  return promise.desk.calendar.addDays(due, n).toMillis();
}

/** The first instant at which that much has elapsed; undefined where the clock is paused before. */
function elapsedReaches(clock: Clock, elapsed: number, asOf: number): number | undefined {
  const { measure, countsFrom, endedAt } = clock;
  // What was reached under an earlier measure is reached when this one takes over.
  if (clock.carried >= elapsed) return clock.changedAt;
  let left = elapsed - clock.carried;
  let from = countsFrom;
  for (const pause of clock.pauses(endedAt ?? asOf)) {
    if (pause.until < from) continue;
    const start = Math.max(pause.from, from);
    const worked = measure.between(from, start);
    if (worked >= left) return measure.add(from, left);
    left -= worked;
    from = pause.until;
  }
  return clock.isPaused ? undefined : measure.add(from, left);
}

/** The latest instant from which that much is left until the due, pauses that have moved the due left out. */
function remainingReaches(clock: Clock, due: number, remaining: number, asOf: number): number {
  const { measure, countsFrom } = clock;
  let left = remaining;
  let until = due;
  const pauses = clock.promise.resolved?.fixed ? [] : clock.pauses(clock.endedAt ?? asOf);
  for (let i = pauses.length - 1; i >= 0; i--) {
    const pause = pauses[i] as { readonly from: number; readonly until: number };
    const from = Math.max(pause.from, countsFrom);
    if (pause.until <= countsFrom || from > until || measure.between(from, pause.until) === 0) continue;
    const worked = measure.between(Math.min(pause.until, until), until);
    if (worked >= left) break;
    left -= worked;
    until = from;
  }
  return measure.add(until, -left);
}

function crossingFound(clock: Clock, threshold: ParsedThreshold, asOf: number): number | undefined {
  try {
    const at = crossingAt(clock, threshold, asOf);
    // A clock that has ended crosses no more of them.
    return at !== undefined && at > asOf && !clock.isRunning ? undefined : at;
  } catch (error) {
    return undefinedIfNotFound(error);
  }
}

/** The thresholds of a clock as of an instant. */
export function crossingsOf(clock: Clock, thresholds: NamedThresholds, asOf: number): readonly Crossing[] {
  if (clock.promise.resolved === undefined) return [];
  const crossings: Crossing[] = [];
  for (const [name, threshold] of thresholds) crossings.push({ name, at: crossingFound(clock, threshold, asOf) });
  return crossings;
}

/** Whether a clock has reached a threshold. */
export function isReached(clock: Clock, name: string, thresholds: NamedThresholds, asOf: number): boolean {
  const named = thresholds.find(([of]) => of === name);
  if (named === undefined || clock.promise.resolved === undefined) return false;
  const at = crossingFound(clock, named[1], asOf);
  return at !== undefined && at <= asOf;
}
