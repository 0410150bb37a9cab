import type { Clock } from '../../clock/clock';
import type { ClockCalendar } from '../../clock/clock-calendar';
import { type CycleState, cycleStateAt } from '../../clock/cycle-state';
import type { TicketMetric } from '../../clock/ticket-metric';
import type { ParsedTicket } from '../../ticket/parsed-ticket';
import { type Engine, replayIn } from '../engine';
import type { What } from './comparison';
import type { Claim } from './vendor-clock';

/** A ticket under a configuration. */
export interface Setting {
  readonly engine: Engine;
  readonly ticket: ParsedTicket;
}

/** Which clock is asked about, and when. */
export interface Question {
  readonly metric: string;
  /** The latest cycle where it is absent. */
  readonly cycle: number | undefined;
  readonly asOf: number;
}

/** A clock as it stands at an instant; without a clock where none has begun, or not so many. */
export interface ClockView {
  readonly calendar: ClockCalendar;
  readonly clock: Clock | undefined;
  readonly state: CycleState<number, number> | undefined;
  /** Whether no clock has begun at all, which is a state of its own. */
  readonly isIdle: boolean;
}

/** A clock of a ticket at an instant. */
export function viewClock({ engine, ticket }: Setting, { metric, cycle, asOf }: Question): ClockView {
  const { metrics, ticketClass } = replayIn(engine, ticket, Math.max(asOf, ticket.openedAt));
  const { clocks } = metrics.find((candidate) => candidate.compiled.id === metric) as TicketMetric;
  const number = cycle ?? clocks.cycle;
  const clock = clocks.past[number - 1] ?? (number === clocks.cycle ? clocks.latest : undefined);
  const state = clock && cycleStateAt(clock, number, engine.thresholds, asOf);
  const isIdle = cycle === undefined && (clock === undefined || asOf < ticket.openedAt);
  return {
    calendar: clock?.promise.calendar ?? ticketClass.calendar,
    clock: isIdle ? undefined : clock,
    state: isIdle ? undefined : state,
    isIdle,
  };
}

export type Value = Claim['theirs'];

/** The due as it was when the present pause began; that of a clock that does not wait. */
export function lastDueOf({ clock, state }: ClockView): number | undefined {
  return state?.phase === 'paused' && clock?.promise.resolved !== undefined ? clock.dueBeforePause.due : state?.due;
}

/** What a clock comes to. */
export function comesTo(what: What, view: ClockView): Value {
  const { state, isIdle } = view;
  switch (what) {
    case 'due':
    case 'originalDue':
    case 'breachedAt':
    case 'stoppedAt':
      return state?.[what];
    case 'lastDue':
      return lastDueOf(view);
    case 'paused':
      return state === undefined ? (isIdle ? false : undefined) : state.phase === 'paused';
    case 'breached':
      return state === undefined ? (isIdle ? false : undefined) : state.late;
    case 'elapsed.business':
      return isIdle ? 0 : state?.elapsed.business;
    case 'elapsed.wall':
      return isIdle ? 0 : state?.elapsed.wall;
    case 'remaining.business':
      return state?.remaining?.business;
    case 'remaining.wall':
      return state?.remaining?.wall;
  }
}

/** Whether two values lie no further apart than a tolerance. */
export function isNear(a: Value, b: Value, tolerance: number): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= tolerance : a === b;
}
