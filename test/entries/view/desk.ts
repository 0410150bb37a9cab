import { type Calendar, createCalendar, createSla, type EventOf, type Sla, supportCatalog, type TicketOf } from 'prazo';

export const calendar: Calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: ['2026-11-20'],
  closures: [{ from: '2026-12-21T00:00:00-03:00', until: '2027-01-01T00:00:00-03:00', name: 'Recess' }],
});

export const sla: Sla<typeof supportCatalog, never> = createSla({ catalog: supportCatalog, calendar });

/** An instant, from local time in São Paulo. */
export const at = (time: string): string => `2026-${time.replace(' ', 'T')}-03:00`;

/**
 * A ticket opened on Monday 23 November 2026 at 10:00. The resolution of an urgent ticket is due after 8 business hours: 2 h before
 * lunch, 5 h after it, and 1 h on Tuesday until 10:00. It is at risk from 17:24 on.
 */
export function ticket(
  level: 'urgent' | 'medium' | 'low',
  events: readonly EventOf<typeof sla>[] = [],
  openedAt: string = at('11-23 10:00'),
): TicketOf<typeof sla> {
  return { id: 'T', category: 'core', level, openedAt, events };
}

/** An event at a local time in São Paulo. */
export const event = (type: 'paused' | 'resumed' | 'resolved' | 'cancelled', time: string): EventOf<typeof sla> => ({
  type,
  at: at(time),
});
