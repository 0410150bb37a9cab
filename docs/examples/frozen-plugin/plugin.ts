import { createCalendar, type FrozenHolidays, type Instant } from 'prazo';

/** Written into the bundle by build.ts. */
declare const HOLIDAYS: FrozenHolidays;

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: HOLIDAYS,
});

/** When eight business hours from an opening are over, as ISO 8601. */
export function due(openedAt: Instant): string | null {
  return calendar.add(openedAt, { hours: 8 }).toISO();
}
