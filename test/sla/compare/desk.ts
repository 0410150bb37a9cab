import {
  type Calendar,
  type CalendarDefinition,
  type Catalog,
  createCalendar,
  createSla,
  defineCatalog,
  type Sla,
  type SlaConfig,
} from 'prazo';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/input/units';
import type { AnyTicket } from '../../ticket/any';

export type Definition = Parameters<typeof defineCatalog>[0];

/** A usual desk: three levels, pauses for two reasons, and an event `assigned`. */
export const targets = {
  high: { firstResponse: { businessHours: 2 }, resolution: { businessHours: 8 } },
  medium: { firstResponse: { businessHours: 4 }, resolution: { businessHours: 20 } },
  low: { firstResponse: { businessHours: 8 }, resolution: { businessDays: 5, by: '17:00' } },
} as const;

export const catalogOf = (levels: object = targets): Catalog =>
  defineCatalog({
    id: 'desk',
    levels: { high: {}, medium: {}, low: {} },
    categories: { all: { targets: levels as never } },
    events: { assigned: {} },
  }) as never;

export const HOLIDAYS = ['2026-02-16', '2026-02-17', '2026-04-03', '2026-04-21', '2026-05-01', '2026-06-04'] as const;

export const office = (zone: string, other: Partial<CalendarDefinition> = {}): CalendarDefinition => ({
  zone,
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: HOLIDAYS,
  ...other,
});

export const calendar = (definition: CalendarDefinition): Calendar => createCalendar(definition);

export const slaOf = (config: Partial<SlaConfig> & { readonly calendar: Calendar }): Sla =>
  createSla({ catalog: catalogOf(), ...config } as never) as unknown as Sla;

/** Returns a function that yields pseudo-random numbers from 0 to 1, the same ones for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const START = Date.parse('2026-02-02T00:00:00Z');

/** Tickets opened over five months with a change of offset, by day and by night, with random pauses, reclassifications and ends. */
export function someTickets(count: number, seed = 7): readonly AnyTicket[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const after = (at: number, most: number) => at + Math.ceil((next() * most) / MINUTE_MS) * MINUTE_MS;
  return Array.from({ length: count }, (_, i) => {
    const openedAt =
      START + Math.floor((i * 150 * DAY_MS) / count / MINUTE_MS) * MINUTE_MS + Math.floor(next() * 24 * 60) * MINUTE_MS;
    const events: object[] = [];
    let at = after(openedAt, 3 * HOUR_MS);
    if (next() < 0.8) events.push({ type: 'assigned', at });
    at = after(at, 3 * HOUR_MS);
    if (next() < 0.7) events.push({ type: 'responded', at });
    if (next() < 0.4) {
      at = after(at, 8 * HOUR_MS);
      events.push({ type: 'reclassified', at, level: pick(['high', 'medium', 'low']) });
    }
    for (let pauses = Math.floor(next() * 3); pauses > 0; pauses--) {
      at = after(at, 6 * HOUR_MS);
      events.push({ type: 'paused', at, reason: pick(['customer', 'supplier']) });
      at = after(at, 30 * HOUR_MS);
      events.push({ type: 'resumed', at });
    }
    if (next() < 0.7) events.push({ type: 'resolved', at: after(at, 3 * DAY_MS) });
    return { id: `T-${i}`, category: 'all', level: pick(['high', 'medium', 'low']), openedAt, events } as never;
  });
}

/** Returns the values that a help desk shows for a ticket: its own SLA computes them. */
export function clocksOf(theirs: Sla, ticket: AnyTicket, asOf: number) {
  const { metrics } = theirs.evaluate(ticket as never, asOf);
  return ['firstResponse', 'resolution'].map((metric) => {
    const { due, originalDue, elapsed, late, phase } = metrics[metric] as NonNullable<(typeof metrics)[string]>;
    return {
      metric,
      due: due ?? null,
      ...(originalDue !== undefined && { originalDue }),
      elapsed: { business: { milliseconds: elapsed.business as number } },
      paused: phase === 'paused',
      breached: late,
    };
  });
}

/** Returns tickets with the values that a help desk shows. `read` changes a ticket before its SLA evaluates it. */
export function cases(theirs: Sla, tickets: readonly AnyTicket[], read: (ticket: AnyTicket) => AnyTicket = (t) => t) {
  return tickets.map((ticket) => {
    const asOf = Math.max(...[ticket.openedAt, ...(ticket.events ?? []).map(({ at }) => at)].map(Number)) + 5 * HOUR_MS;
    return { ticket: ticket as never, clocks: clocksOf(theirs, read(ticket), asOf) as never, asOf };
  });
}
