import { type Catalog, defineCatalog } from 'prazo';
import {
  type ZammadArticle,
  type ZammadCalendar,
  type ZammadHistoryItem,
  type ZammadSla,
  type ZammadTicket,
  zammadCatalog,
} from 'prazo/helpdesks';

/**
 * The payloads have the shapes of the documentation, https://docs.zammad.org/en/latest/api/{calendar,sla,ticket}.html, and of the source,
 * https://github.com/zammad/zammad (app/models/calendar.rb, lib/escalation.rb). Their contents are invented.
 */

export const office: ZammadCalendar = {
  name: 'Escritório',
  timezone: 'America/Sao_Paulo',
  business_hours: {
    mon: {
      active: true,
      timeframes: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
    },
    tue: { active: true, timeframes: [['09:00', '18:00']] },
    wed: { active: true, timeframes: [['09:00', '23:59']] },
    thu: { active: false, timeframes: [['09:00', '18:00']] },
    fri: { active: true, timeframes: [] },
    sat: {},
    sun: { active: true, timeframes: null },
  },
  public_holidays: {
    '2026-09-07': { active: true, summary: 'Independência' },
    '2026-10-12': { active: false, summary: 'Aparecida' },
    '2026-11-02': { active: true, removed: true, summary: 'Finados' },
    '2026-11-20': { active: true, summary: null },
  },
};

export const slas: readonly ZammadSla[] = [
  {
    id: 2,
    name: 'Gold',
    calendar_id: 1,
    first_response_time: 120,
    response_time: 120,
    update_time: null,
    solution_time: 1440,
  },
  {
    id: 3,
    name: 'Rhythm',
    calendar_id: null,
    first_response_time: null,
    update_time: 240,
    condition: { 'ticket.state_id': { operator: 'is', value: '2' } },
  },
  { id: '4', name: '', calendar_id: 7, first_response_time: null, solution_time: 30 },
];

export const state = (created_at: string, value_from: string, value_to: string): ZammadHistoryItem => ({
  object: 'Ticket',
  type: 'updated',
  attribute: 'state',
  value_from,
  value_to,
  created_at,
});

export const article = (created_at: string, sender: string, internal = false): ZammadArticle => ({
  created_at,
  sender,
  internal,
});

export const opened: ZammadTicket = { id: 42, created_at: '2026-09-08T12:00:00.000Z', state: 'closed' };

export function parsed(given: readonly ZammadSla[]): Catalog {
  return defineCatalog(zammadCatalog(given).value) as Catalog;
}
