import type { Timeline } from 'prazo';

/**
 * The floor for tickets: the least code that judges one. It is written by hand on the timeline of a calendar, and supports only a
 * first response in elapsed hours, and a resolution in business hours with pauses. Each has one threshold. It validates nothing,
 * supports no other events, and expects events in order of time.
 */

const HOUR = 3_600_000;

/** The type and the instant of an event. */
export interface FloorEvent {
  readonly type: string;
  readonly at: number;
}

export interface FloorTicket {
  readonly openedAt: number;
  readonly events: readonly FloorEvent[];
  /** The target in elapsed hours. */
  readonly firstResponse: number;
  /** The target in business hours. */
  readonly resolution: number;
}

/** The result for a clock. `NaN` means that there is no such instant or amount. */
export interface FloorClock {
  readonly verdict: 'onTrack' | 'atRisk' | 'breaching' | 'met' | 'breached';
  readonly stoppedAt: number;
  /** The due time; for a paused clock, the due time if it were resumed now. */
  readonly due: number;
  readonly elapsedBusiness: number;
  readonly elapsedWall: number;
  readonly remainingBusiness: number;
  readonly remainingWall: number;
  readonly atRiskAt: number;
}

export interface FloorAnswer {
  readonly firstResponse: FloorClock;
  readonly resolution: FloorClock;
  readonly nextChange: number;
}

const AT_RISK = 0.8;

export function judge(timeline: Timeline, ticket: FloorTicket, asOf: number): FloorAnswer {
  const { openedAt, events } = ticket;
  let responded = Number.NaN;
  let resolved = Number.NaN;
  let pausedSince = Number.NaN;
  let pausedBusiness = 0;
  let pausedWall = 0;
  const budget = ticket.resolution * HOUR;
  const originalDue = timeline.add(openedAt, budget);
  let due = originalDue;
  let atRiskAt = timeline.add(openedAt, budget * AT_RISK);
  for (const { type, at } of events) {
    if (at > asOf) break;
    switch (type) {
      case 'responded':
        if (Number.isNaN(responded)) responded = at;
        break;
      case 'paused':
        pausedSince = at;
        break;
      case 'resumed': {
        const paused = timeline.between(pausedSince, at);
        if (pausedSince <= due) due = timeline.add(due, paused);
        if (pausedSince < atRiskAt) atRiskAt = timeline.add(atRiskAt, paused);
        pausedBusiness += paused;
        pausedWall += at - pausedSince;
        pausedSince = Number.NaN;
        break;
      }
      case 'resolved':
        resolved = at;
        if (Number.isNaN(responded)) responded = at;
    }
  }
  const first = firstResponse(timeline, ticket, responded, asOf);
  const isPaused = !Number.isNaN(pausedSince);
  const end = Number.isNaN(resolved) ? asOf : resolved;
  const isMoving = isPaused && pausedSince <= due;
  if (isPaused) {
    const paused = timeline.between(pausedSince, asOf);
    if (isMoving) due = timeline.add(due, paused);
    if (pausedSince < atRiskAt) atRiskAt = Number.NaN;
    pausedBusiness += paused;
    pausedWall += asOf - pausedSince;
  }
  const isLate = !isMoving && end > due;
  const resolution: FloorClock = {
    verdict: Number.isNaN(resolved)
      ? isLate
        ? 'breaching'
        : atRiskAt <= asOf
          ? 'atRisk'
          : 'onTrack'
      : isLate
        ? 'breached'
        : 'met',
    stoppedAt: resolved,
    due,
    elapsedBusiness: timeline.between(openedAt, end) - pausedBusiness,
    elapsedWall: end - openedAt - pausedWall,
    remainingBusiness: timeline.between(end, due),
    remainingWall: due - end,
    atRiskAt: atRiskAt > end ? (Number.isNaN(resolved) ? atRiskAt : Number.NaN) : atRiskAt,
  };
  return { firstResponse: first, resolution, nextChange: nextChange(timeline, first, resolution, isPaused, asOf) };
}

function firstResponse(timeline: Timeline, ticket: FloorTicket, responded: number, asOf: number): FloorClock {
  const { openedAt } = ticket;
  const isOpen = Number.isNaN(responded);
  const end = isOpen ? asOf : responded;
  const due = openedAt + ticket.firstResponse * HOUR;
  const atRiskAt = openedAt + ticket.firstResponse * HOUR * AT_RISK;
  const isLate = end > due;
  return {
    verdict: isOpen ? (isLate ? 'breaching' : atRiskAt <= asOf ? 'atRisk' : 'onTrack') : isLate ? 'breached' : 'met',
    stoppedAt: responded,
    due,
    elapsedBusiness: timeline.between(openedAt, end),
    elapsedWall: end - openedAt,
    remainingBusiness: timeline.between(end, due),
    remainingWall: due - end,
    atRiskAt: !isOpen && atRiskAt > end ? Number.NaN : atRiskAt,
  };
}

/** Returns the next instant at which the result changes without an event: a threshold, a breach, an opening or a closing. */
function nextChange(
  timeline: Timeline,
  first: FloorClock,
  resolution: FloorClock,
  isPaused: boolean,
  asOf: number,
): number {
  let next = Number.POSITIVE_INFINITY;
  const consider = (at: number) => {
    if (at > asOf && at < next) next = at;
  };
  if (Number.isNaN(first.stoppedAt)) {
    consider(first.atRiskAt);
    consider(first.due + 1);
  }
  if (Number.isNaN(resolution.stoppedAt)) {
    consider(resolution.atRiskAt);
    if (!isPaused) {
      consider(resolution.due + 1);
      consider(timeline.isOpen(asOf) ? timeline.nextClose(asOf) : timeline.nextOpen(asOf));
    }
  }
  return next;
}
