import { createSla, supportCatalog, type Ticket } from 'prazo';
import { holidays } from './hours';
import { office, start } from './office';
import { duration, figure, table } from './table';

/** A helpdesk's worth of tickets, each with six events and two metrics, and the status of each. */

type SupportTicket = Ticket<typeof supportCatalog, never>;

const TICKETS = 100_000;
const MINUTE = 60_000;
const AS_OF = Date.UTC(2027, 1, 1);
const LEVELS = ['urgent', 'high', 'medium'] as const;

const sla = createSla({ catalog: supportCatalog, calendar: office(holidays(65)) });

function ticket(i: number): SupportTicket {
  const openedAt = start(i);
  const after = (minutes: number) => new Date(openedAt + minutes * MINUTE).toISOString();
  return {
    id: `T-${i}`,
    category: 'core',
    level: LEVELS[i % LEVELS.length] ?? 'urgent',
    openedAt: new Date(openedAt).toISOString(),
    events: [
      { type: 'responded', at: after(35) },
      { type: 'paused', at: after(90), reason: 'customer' },
      { type: 'customerReplied', at: after(1500) },
      { type: 'resumed', at: after(1500) },
      { type: 'updated', at: after(1800) },
      { type: 'resolved', at: after(2500 + (i % 3000)) },
    ],
  };
}

const tickets = Array.from({ length: TICKETS }, (_, i) => ticket(i));

/** Tickets per second; the verdicts are counted so that each is needed. */
function rate<T>(list: readonly T[], breached: (item: T) => boolean): readonly string[] {
  const started = performance.now();
  let late = 0;
  for (const item of list) if (breached(item)) late++;
  const seconds = (performance.now() - started) / 1000;
  return [figure(list.length / seconds), duration((seconds * 1e9) / list.length), figure(late / list.length)];
}

const isLate = (item: SupportTicket) => sla.status(item, AS_OF).metrics.resolution.verdict === 'breached';
const read = (item: SupportTicket) => {
  const result = sla.parseTicket(item);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

// Warm, on other objects than those that are timed.
for (let i = 0; i < 2000; i++) isLate(read(ticket(i)));

const parsed: SupportTicket[] = [];
table(
  `${figure(TICKETS)} tickets of 6 events and 2 metrics`,
  ['what', 'tickets per second', 'per ticket', 'share late'],
  [
    ['parse (check, copy, freeze)', ...rate(tickets, (item) => parsed.push(read(item)) < 0).slice(0, 2), ''],
    ['status of a parsed ticket', ...rate(parsed, isLate)],
    ['status of a plain object, checked each time', ...rate(tickets, isLate)],
  ],
);
