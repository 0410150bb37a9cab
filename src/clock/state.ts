import type { AgreedTarget, Target } from '../catalog/target';
import type { Clock } from './clock';
import { elapsedTime, type Measure, undefinedIfNotFound } from './measure';
import { counted } from './pause';
import type { Run } from './replay';
import { type Crossing, crossingsOf, type ReadThreshold } from './threshold';

/** Where a clock is. `offHours`: it runs, but its calendar is closed. */
export type Phase = 'notStarted' | 'running' | 'offHours' | 'paused' | 'stopped' | 'cancelled';

/**
 * How a clock does. `breaching` is late and still open, `breached` late and finished; a clock is late only after its
 * due, not at it.
 */
export type Verdict = 'noTarget' | 'awaitingAgreement' | 'onTrack' | 'atRisk' | 'breaching' | 'met' | 'breached';

/** What changes next without anything happening to the ticket. */
export interface Change {
  readonly at: number;
  readonly what: 'opens' | 'closes' | 'breaches' | 'threshold';
  /** The name of the threshold that is crossed. */
  readonly threshold: string | undefined;
}

/** An amount by two clocks: the open time of the calendar, and all time. */
export interface OnBothClocks<T> {
  /** Absent where the calendar does not know that far, as past the years its holidays cover. */
  readonly business: T | undefined;
  readonly wall: T;
}

/** A clock as of an instant, in epoch ms and ms. */
export interface State {
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly target: Target | AgreedTarget | undefined;
  readonly startedAt: number;
  readonly due: number | undefined;
  readonly originalDue: number | undefined;
  readonly dueIfResumed: number | undefined;
  /** The due as it stood when the pause that lasts began; what does not change with time alone. */
  readonly standingDue: number | undefined;
  readonly stoppedAt: number | undefined;
  readonly breachedAt: number | undefined;
  readonly everBreached: boolean;
  readonly breachedOnChange: boolean;
  readonly used: number | undefined;
  readonly elapsed: OnBothClocks<number>;
  readonly remaining: OnBothClocks<number> | undefined;
  readonly crossings: readonly Crossing[];
  readonly nextChange: Change | undefined;
}

type Named = Readonly<Record<string, ReadThreshold>>;

/** The phase of a clock that has started. */
function phaseOf(clock: Clock, asOf: number, cancelled: boolean): Phase {
  if (clock.stoppedAt !== undefined) return 'stopped';
  if (cancelled) return 'cancelled';
  if (clock.isPaused) return 'paused';
  return clock.commitment?.measure.openTime?.isOpen(asOf) === false ? 'offHours' : 'running';
}

function verdictOf(clock: Clock, asOf: number, finished: boolean, crossings: readonly Crossing[]): Verdict {
  if (clock.commitment === undefined) return clock.obligation as 'noTarget' | 'awaitingAgreement';
  if (clock.isLate(asOf)) return finished ? 'breached' : 'breaching';
  if (clock.stoppedAt !== undefined) return 'met';
  const atRisk = crossings.find(({ name }) => name === 'atRisk')?.at;
  return atRisk !== undefined && atRisk <= asOf ? 'atRisk' : 'onTrack';
}

/** The fraction of the budget that is used; a budget of no time is used up once it is late. */
function usedOf(clock: Clock, asOf: number): number | undefined {
  if (clock.commitment === undefined) return undefined;
  if (clock.budget > 0) return clock.elapsed(asOf) / clock.budget;
  return clock.isLate(asOf) ? 1 : 0;
}

const OPEN: readonly Phase[] = ['running', 'offHours', 'paused'];

/** Whether a clock has started and waits for its stop. */
export function isOpenPhase(phase: Phase): boolean {
  return OPEN.includes(phase);
}

/** The first of the things that time alone will change. */
function nextChangeOf(clock: Clock, asOf: number, phase: Phase, crossings: readonly Crossing[]): Change | undefined {
  const due = clock.due(asOf);
  if (due === undefined || !isOpenPhase(phase)) return undefined;
  const openTime = phase === 'paused' ? undefined : clock.commitment?.measure.openTime;
  const changes: (Omit<Change, 'at'> & { readonly at: number | undefined })[] = [
    // A clock is late after its due, so the change is the millisecond that follows.
    { at: due.moving ? undefined : due.due + 1, what: 'breaches', threshold: undefined },
    ...crossings.map(({ name, at }) => ({ at, what: 'threshold' as const, threshold: name })),
  ];
  if (openTime !== undefined && phase === 'offHours') {
    changes.push({ at: undefinedIfNotFound(() => openTime.nextOpen(asOf)), what: 'opens', threshold: undefined });
  } else if (openTime !== undefined) {
    changes.push({ at: undefinedIfNotFound(() => openTime.nextClose(asOf)), what: 'closes', threshold: undefined });
  }
  const ahead = changes.filter((change): change is Change => change.at !== undefined && change.at > asOf);
  return ahead.reduce<Change | undefined>((first, next) => (first && first.at <= next.at ? first : next), undefined);
}

function onBoth(business: Measure, count: (measure: Measure) => number): OnBothClocks<number> {
  return { business: undefinedIfNotFound(() => count(business)), wall: count(elapsedTime) };
}

/** A clock of a run as of an instant. `business` is the open time of the calendar of its ticket. */
export function stateOf(clock: Clock, run: Run, named: Named, business: Measure, asOf: number): State {
  const now = Math.min(asOf, clock.stoppedAt ?? run.cancelledAt ?? asOf);
  const finished = clock.stoppedAt !== undefined || run.cancelledAt !== undefined;
  const phase = phaseOf(clock, now, run.cancelledAt !== undefined);
  const crossings = crossingsOf(clock, named, now, finished);
  const pushed = clock.due(now)?.due;
  const late = clock.isLate(now);
  const paused = phase === 'paused';
  const pauses = clock.pauses(now);
  return {
    phase,
    verdict: verdictOf(clock, now, finished, crossings),
    target: clock.commitment?.target ?? (clock.obligation === 'awaitingAgreement' ? 'agreed' : undefined),
    startedAt: clock.startedAt,
    due: paused && clock.commitment?.fixed !== true ? undefined : pushed,
    originalDue: clock.commitment && clock.firstDue,
    dueIfResumed: paused ? pushed : undefined,
    standingDue: clock.standingDue,
    stoppedAt: clock.stoppedAt,
    breachedAt: late ? pushed : undefined,
    everBreached: late || clock.wasLate,
    breachedOnChange: clock.breachedOnChange,
    used: usedOf(clock, now),
    elapsed: onBoth(business, (measure) => counted(measure, pauses, clock.startedAt, now)),
    remaining: pushed === undefined ? undefined : onBoth(business, (measure) => measure.between(now, pushed)),
    crossings,
    nextChange: nextChangeOf(clock, now, phase, crossings),
  };
}
