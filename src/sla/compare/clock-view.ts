import type { Clock } from '../../clock/clock';
import type { ClockCalendar } from '../../clock/clock-calendar';
import { type CycleState, cycleStateAt } from '../../clock/cycle-state';
import type { TicketMetric } from '../../clock/ticket-metric';
import type { ParsedTicket } from '../../ticket/parsed-ticket';
import { type Engine, replayOf } from '../engine';
import type { ComparedField } from './comparison';
import type { Claim } from './vendor-clock';

/** A ticket, and the configuration to replay it with. */
export interface Setting {
  readonly engine: Engine;
  readonly ticket: ParsedTicket;
}

/** Names a clock of a ticket, and the instant as of which it is compared. */
export interface Question {
  readonly metric: string;
  /** Absent for the latest cycle. */
  readonly cycle: number | undefined;
  readonly asOf: number;
}

/** A clock as of an instant. `clock` and `state` are absent if the ticket has no such cycle. */
export interface ClockView {
  readonly calendar: ClockCalendar;
  readonly clock: Clock | undefined;
  readonly state: CycleState<number, number> | undefined;
  /** Whether the metric's clock has not started: nothing has elapsed, and it is neither paused nor late. */
  readonly isIdle: boolean;
}

export function viewClock({ engine, ticket }: Setting, { metric, cycle, asOf }: Question): ClockView {
  const { metrics, ticketClass } = replayOf(engine, ticket, Math.max(asOf, ticket.openedAt));
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

/** Returns the due time of a clock; for a paused clock, the due time that it had when the pause began. */
export function lastDueOf({ clock }: ClockView): number | undefined {
  return clock?.promise.resolved && clock.dueBeforePause.due;
}

/** Returns a value of a clock: epoch ms, ms or a flag. */
export function clockValue(field: ComparedField, view: ClockView): Value {
  const { state, isIdle } = view;
  switch (field) {
    case 'due':
    case 'originalDue':
    case 'breachedAt':
    case 'stoppedAt':
      return state?.[field];
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

/** Whether two values are equal, or are numbers that differ by at most the tolerance. */
export function isNear(a: Value, b: Value, tolerance: number): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= tolerance : a === b;
}
