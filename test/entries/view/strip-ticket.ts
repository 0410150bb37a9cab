import { createCalendar, createSla, type MetricStatus, supportCatalog } from 'prazo';

const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
export const sla: ReturnType<typeof made> = made();

function made() {
  return createSla({ catalog: supportCatalog, calendar });
}

/** Due on Friday at 15:00, after 8 business hours. */
export const ticket = {
  category: 'core',
  level: 'urgent',
  openedAt: '2026-11-19T16:00:00-03:00',
  events: [
    { type: 'paused', at: '2026-11-20T10:00:00-03:00' },
    { type: 'resumed', at: '2026-11-20T11:00:00-03:00' },
  ],
} as const;

/** Its resolution as of an instant. */
export const statusAt = (asOf: string): MetricStatus => sla.status(ticket, asOf).metrics.resolution;
