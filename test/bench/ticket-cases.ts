import { builtInMetrics, createSla, defineCatalog, type Ticket } from 'prazo';
import { holidays } from './hours';
import { office, start } from './office';
import type { FloorTicket } from './ticket-floor';

/** The tickets of the benchmarks. They have six events and two metrics, and are open, paused or resolved as of their instant. */

const { firstResponse, resolution } = builtInMetrics;
export const catalog = defineCatalog({
  id: 'bench',
  levels: { urgent: {}, high: {}, medium: {} },
  metrics: { firstResponse, resolution },
  categories: {
    core: {
      targets: {
        urgent: { firstResponse: { hours: 2 }, resolution: { businessHours: 8 } },
        high: { firstResponse: { hours: 4 }, resolution: { businessHours: 24 } },
        medium: { firstResponse: { hours: 8 }, resolution: { businessHours: 48 } },
      },
    },
  },
});
const HOURS = { urgent: [2, 8], high: [4, 24], medium: [8, 48] } as const;
const LEVELS = ['urgent', 'high', 'medium'] as const;

export type BenchTicket = Ticket<typeof catalog, never>;

export const calendar = office(holidays(65));
export const { timeline } = calendar;
export const sla = createSla({ catalog, calendar });
const MINUTE = 60_000;

/** The same ticket as numbers and as JSON, and the instant as of which it is judged. */
export interface Pair {
  readonly floor: FloorTicket;
  readonly json: BenchTicket;
  readonly asOf: number;
}

export function pair(i: number): Pair {
  const openedAt = start(i);
  const level = LEVELS[i % LEVELS.length] ?? 'urgent';
  const after = (minutes: number) => openedAt + minutes * MINUTE;
  const events = [
    { type: 'responded', at: after(35 + (i % 200)) },
    { type: 'paused', at: after(300), reason: 'customer' },
    { type: 'customerReplied', at: after(1500) },
    { type: 'resumed', at: after(1500 + (i % 7)) },
    { type: 'updated', at: after(1800) },
    { type: 'resolved', at: after(2500 + (i % 3000)) },
  ] as const;
  const [hours, businessHours] = HOURS[level];
  const json: BenchTicket = {
    id: `T-${i}`,
    category: 'core',
    level,
    openedAt: new Date(openedAt).toISOString(),
    events: events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
  };
  // Before the response, during the pause, after the pause, and after the resolution.
  const asOf = after([10, 900, 2000, 6000][i % 4] as number);
  return { floor: { openedAt, events, firstResponse: hours, resolution: businessHours }, json, asOf };
}

/** Returns the parsed ticket. */
export function read(json: unknown): BenchTicket {
  const result = sla.parseTicket(json);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
