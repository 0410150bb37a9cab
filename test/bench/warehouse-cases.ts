import { builtInMetrics, type Calendar, createCalendar, createSla, defineCatalog, type Ticket } from 'prazo';
import { DAY_MS, MINUTE_MS } from '../../src/input/units';
import { seeded } from '../seeded';

/** Eight typical calendars and random tickets on them, for the warehouse benchmarks. */

/** The span of the rows. Tickets are opened in its first years, so that their due times are within it. */
export const FROM = Date.UTC(2024, 0, 1);
export const UNTIL = Date.UTC(2029, 0, 1);
export const YEARS = 5;

/** Eleven holidays per year, as in a typical list of a country. */
const holidays = [
  { month: 1, day: 1 },
  { easter: -2 },
  { easter: 1 },
  { month: 5, day: 1 },
  { month: 6, day: 19 },
  { month: 7, day: 4 },
  { month: 9, weekday: 'mon', nth: 1 },
  { month: 10, day: 12 },
  { month: 11, day: 2 },
  { month: 12, day: 25 },
  { month: 12, day: 26 },
] as const;

const office = ['09:00-12:00', '13:00-18:00'] as const;
export const calendars = {
  office: createCalendar({ name: 'office', zone: 'America/Sao_Paulo', hours: { 'mon-fri': office }, holidays }),
  plain: createCalendar({
    name: 'plain',
    zone: 'America/New_York',
    hours: { 'mon-fri': ['09:00-17:30'] },
    holidays,
  }),
  extended: createCalendar({
    name: 'extended',
    zone: 'Europe/London',
    hours: { 'mon-fri': ['08:00-20:00'] },
    holidays,
  }),
  saturdays: createCalendar({
    name: 'saturdays',
    zone: 'Europe/Berlin',
    hours: { 'mon-fri': office, sat: ['09:00-13:00'] },
    holidays,
  }),
  nights: createCalendar({ name: 'nights', zone: 'Asia/Kolkata', hours: { 'mon-fri': ['22:00-06:00'] }, holidays }),
  everyDay: createCalendar({ name: 'everyDay', zone: 'Australia/Sydney', hours: { 'mon-sun': ['07:00-23:00'] } }),
  weekdays: createCalendar({
    name: 'weekdays',
    zone: 'America/Chicago',
    hours: { 'mon-fri': ['00:00-24:00'] },
    holidays,
  }),
  always: createCalendar({ name: 'always', zone: 'UTC', hours: '24/7' }),
} satisfies Record<string, Calendar>;
export type CalendarName = keyof typeof calendars;
export const calendarNames = Object.keys(calendars) as CalendarName[];

const { firstResponse, resolution } = builtInMetrics;
export const catalog = defineCatalog({
  id: 'warehouse',
  levels: { urgent: {}, high: {}, medium: {} },
  metrics: { firstResponse, resolution },
  categories: {
    core: {
      targets: {
        urgent: { firstResponse: { hours: 1 }, resolution: { businessHours: 8 } },
        high: { firstResponse: { businessHours: 4 }, resolution: { businessHours: 24 } },
        medium: { firstResponse: { businessHours: 8 }, resolution: { businessHours: 60 } },
      },
    },
  },
});
const LEVELS = ['urgent', 'high', 'medium'] as const;

export const sla = createSla({ catalog, calendar: calendars.office, calendars });
export type DeskTicket = Ticket<typeof catalog, CalendarName>;

type Level = (typeof LEVELS)[number];

/** A ticket with times in epoch ms, and the instant as of which it is judged. */
export interface Case {
  readonly ticket: {
    readonly id: string;
    readonly category: 'core';
    readonly level: Level;
    readonly calendar: CalendarName;
    readonly openedAt: number;
    readonly events: readonly CaseEvent[];
  };
  readonly asOf: number;
}
type CaseEvent =
  | {
      readonly type: 'responded' | 'paused' | 'resumed' | 'updated' | 'resolved' | 'reopened' | 'cancelled';
      readonly at: number;
      readonly reason?: string;
    }
  | { readonly type: 'reclassified'; readonly at: number; readonly level: Level };

/** Tickets are opened during this time. Most are judged as of `REPORTED`, which is later. */
const OPENED = 1000 * DAY_MS;
const REPORTED = FROM + 1130 * DAY_MS;

/**
 * Generates a ticket with six or seven events. About 80 % of the tickets are closed. 50 % have waited for the customer, some of
 * them more than once. 10 % were reopened, 10 % changed their level, and 3 % were cancelled.
 */
function ticketOf(i: number, next: () => number): Case {
  const openedAt = FROM + 30 * DAY_MS + Math.floor((next() * OPENED) / 1000) * 1000;
  const events: CaseEvent[] = [];
  let at = openedAt;
  /** Returns a later instant. The time until it is exponentially distributed, with the mean `minutes`. */
  const later = (minutes: number) => {
    at += Math.floor((1000 + minutes * MINUTE_MS * -Math.log(1 - next())) / 1000) * 1000;
    return at;
  };
  const happens = (type: Exclude<CaseEvent['type'], 'reclassified'>, minutes: number) =>
    events.push(type === 'paused' ? { type, at: later(minutes), reason: 'customer' } : { type, at: later(minutes) });
  const pick = () => LEVELS[Math.floor(next() * LEVELS.length)] ?? 'medium';

  if (next() < 0.95) happens('responded', 120);
  if (next() < 0.1) events.push({ type: 'reclassified', at: later(60), level: pick() });
  while (next() < 0.45) {
    happens('paused', 300);
    if (next() < 0.5) happens('updated', 300);
    if (next() < 0.95) happens('resumed', 900);
  }
  while (next() < 0.6) happens('updated', 600);
  if (next() < 0.03) happens('cancelled', 600);
  else if (next() < 0.85) {
    happens('resolved', 900);
    if (next() < 0.1) {
      happens('reopened', 1500);
      if (next() < 0.8) happens('resolved', 900);
    }
  }
  const isReport = next() < 0.7;
  return {
    ticket: {
      id: `T-${String(i).padStart(6, '0')}`,
      category: 'core',
      level: pick(),
      calendar: calendarNames[i % calendarNames.length] as CalendarName,
      openedAt,
      events,
    },
    asOf: isReport ? REPORTED : openedAt + Math.floor((next() * (at + DAY_MS - openedAt)) / 1000) * 1000,
  };
}

/** Generates the same tickets at every call. */
export function cases(count: number): readonly Case[] {
  const next = seeded(14);
  return Array.from({ length: count }, (_, i) => ticketOf(i, next));
}
