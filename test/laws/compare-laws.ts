import type { DateTime, Duration } from 'luxon';
import { type Catalog, type Comparison, createSla, type Hint, type MetricStatus } from 'prazo';
import { expect } from 'vitest';
import type { AnyConfig, AnySla, AnyTicket } from '../ticket/any';
import type { Law } from './law';
import { eventsOf, law, openingOf } from './ticket-law';
import type { Case } from './tickets';

/** Laws of comparisons, whatever the help desk says. */

type Says = Parameters<AnySla['compare']>[1];

/** Returns the status of each metric in the form of a help desk. */
function saidIn(sla: AnySla, ticket: AnyTicket, asOf: number): Says {
  return Object.values(sla.status(ticket, asOf).metrics).map((status: MetricStatus) => ({
    metric: status.metric,
    due: status.due ?? null,
    ...(status.originalDue && { originalDue: status.originalDue }),
    breachedAt: status.breachedAt ?? null,
    stoppedAt: status.stoppedAt ?? null,
    ...(status.elapsed.business && { elapsed: { business: status.elapsed.business, wall: status.elapsed.wall } }),
    paused: status.phase === 'paused',
    breached: status.late,
  }));
}

function agreesWithItself({ sla, ticket, asOf }: Case): void {
  for (const at of asOf) {
    for (const one of sla.compare(ticket, saidIn(sla, ticket, at), at, { tolerance: 'PT0S' })) {
      expect(one).toMatchObject({ agrees: true, hints: [] });
    }
  }
}

const ms = (value: DateTime | Duration | boolean | undefined): number | undefined =>
  typeof value === 'object' ? value.toMillis() : undefined;

/** Returns the ticket an hour later, with one class, and without pauses: variants that a help desk may report. */
function mistaken({ sla, ticket }: Case, asOf: number): readonly Says[] {
  const events = eventsOf(ticket);
  const others = [
    { ...ticket, openedAt: openingOf(ticket) - 3_600_000 },
    { ...ticket, events: events.filter(({ type }) => type !== 'reclassified') },
    { ...ticket, events: events.filter(({ type }) => type !== 'paused') },
    { ...ticket, events: events.filter(({ type }) => type !== 'resolved') },
  ] as readonly AnyTicket[];
  return others.map((other) => saidIn(sla, other, asOf));
}

function isWithinTolerance(one: Comparison, tolerance: number): boolean {
  const [ours, theirs] = [ms(one.ours), ms(one.theirs)];
  if (ours === undefined || theirs === undefined) return one.ours === one.theirs;
  return Math.abs(theirs - ours) <= tolerance;
}

function toleranceDecides(each: Case, asOf: number): void {
  for (const says of mistaken(each, asOf)) {
    for (const minutes of [0, 180]) {
      for (const one of each.sla.compare(each.ticket, says, asOf, { tolerance: { minutes } })) {
        expect(one.agrees).toBe(isWithinTolerance(one, minutes * 60_000));
        if (one.agrees) expect(one.hints).toEqual([]);
        const told = one.field.endsWith('business') ? one.difference?.business : one.difference?.wall;
        const [ours, theirs] = [ms(one.ours), ms(one.theirs)];
        if (ours !== undefined && theirs !== undefined) expect(told?.toMillis()).toBe(theirs - ours);
      }
    }
  }
}

/** Returns the ticket with one level from its opening on. */
function atLevel(ticket: AnyTicket, level: string): AnyTicket {
  const { impact: _, ...rest } = ticket as AnyTicket & { impact?: unknown };
  const events = eventsOf(ticket).flatMap((event) => {
    if (event.type !== 'reclassified') return [event];
    const { level: _, impact: __, ...others } = event as typeof event & { level?: string; impact?: unknown };
    return Object.keys(others).some((key) => !['type', 'at', 'reason', 'by'].includes(key)) ? [others] : [];
  });
  return { ...rest, level, events } as never;
}

/** Returns the SLA with a policy that replaces its own and those of its metrics. */
function underPolicy({ catalog, ...config }: AnyConfig, name: string, policy: string): AnySla {
  const metrics = Object.fromEntries(
    Object.entries((catalog as Catalog).metrics).map(([id, { [name as 'reopening']: _, ...metric }]) => [id, metric]),
  );
  return createSla({ ...config, catalog: { ...(catalog as Catalog), metrics }, [name]: policy } as never) as never;
}

/**
 * Returns the SLA and ticket under an assumption, made with public functions only; undefined for kinds for which that is
 * hard.
 */
function worldOf({ kind, detail = '' }: Hint, { config, sla, ticket }: Case): readonly [AnySla, AnyTicket] | undefined {
  switch (kind) {
    case 'level':
      return [sla, atLevel(ticket, detail)];
    case 'reopening':
    case 'reclassification':
      return [underPolicy(config, kind, detail), ticket];
    case 'businessTime':
      return [createSla({ ...config, reading: { hours: 'business', days: 'business' } } as never) as never, ticket];
    case 'calendar': {
      const named = config.calendars as Readonly<Record<string, AnyConfig['calendar']>>;
      const calendar = named[detail] as AnyConfig['calendar'];
      const calendars = Object.fromEntries(Object.keys(named).map((name) => [name, calendar]));
      return [createSla({ ...config, calendar, calendars } as never) as never, ticket];
    }
    default:
      return undefined;
  }
}

/** Counts the hints that were computed again. */
export const checked: Record<string, number> = {};

function hintsAreExact(each: Case, asOf: number): void {
  for (const level of ['high', 'low']) {
    const theirs = atLevel(each.ticket, level);
    for (const says of [saidIn(each.sla, theirs, asOf), ...mistaken(each, asOf)]) {
      for (const { metric, field, theirs: said, hints } of each.sla.compare(each.ticket, says, asOf)) {
        for (const hint of hints) {
          const world = worldOf(hint, each);
          if (world === undefined || field !== 'due') continue;
          checked[hint.kind] = (checked[hint.kind] ?? 0) + 1;
          const due = world[0].status(world[1], asOf).metrics[metric]?.due;
          if (said === undefined) expect(due).toBeUndefined();
          else expect(Math.abs((ms(due) as number) - (ms(said) as number))).toBeLessThanOrEqual(60_000);
        }
      }
    }
  }
}

export const compareLaws: readonly Law[] = [
  ['an SLA agrees with its own status to the millisecond', law(agreesWithItself)],
  ['two values agree if and only if their difference is within the tolerance', law(toleranceDecides)],
  ['under the assumption of a hint, our value equals theirs', law(hintsAreExact)],
];
