import { createCalendar, createSla, type MetricStatus, type Sla, supportCatalog } from 'prazo';

const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } });
export const sla: Sla<typeof supportCatalog, never> = createSla({ catalog: supportCatalog, calendar });

/** Due on Friday at 16:00: 8 business hours, and a pause of 1 h. */
export const ticket = {
  category: 'core',
  level: 'urgent',
  openedAt: '2026-11-19T16:00:00-03:00',
  events: [
    { type: 'paused', at: '2026-11-20T10:00:00-03:00' },
    { type: 'resumed', at: '2026-11-20T11:00:00-03:00' },
  ],
} as const;

/** The resolution of that ticket as of an instant. */
export const statusAt = (asOf: string): MetricStatus => sla.status(ticket, asOf).metrics.resolution;
