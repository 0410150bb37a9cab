import { DateTime } from 'luxon';
import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import { type FrappeVersion, frappeCalendar, frappeCatalog, frappeTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';
import { holidays, row, times } from './fixtures';

describe('a round trip', () => {
  const ABLE: Abilities = {
    levels: ['Urgent', 'High', 'Medium', 'Low'],
    waits: ['Replied', 'With vendor'],
    breaks: false,
    holidays: 'dates',
    canReopen: true,
    changesLevel: true,
    plainTargets: false,
  };
  const DAYS = {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  };
  const statuses = ['Open', 'Replied', 'With vendor', 'Resolved'].map((name) => ({
    name,
    category: name === 'Open' || name === 'Resolved' ? name : 'Paused',
  }));

  /** Writes a desk as Frappe returns it. A ticket has its opening, its first response and its versions. */
  function written({ calendar, targets, ticket }: RandomDesk) {
    const zone = calendar.zone as string;
    const time = (at: unknown) => DateTime.fromISO(String(at), { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
    const versions: FrappeVersion[] = [];
    let [status, priority] = ['Open', ticket.level];
    let responded: string | null = null;
    for (const event of ticket.events) {
      const { type, at, reason, level } = event as { type: string; at: string; reason?: string; level?: string };
      const next = { paused: reason ?? '', resumed: 'Open', resolved: 'Resolved', reopened: 'Open' }[type];
      if (type === 'responded') responded ??= time(at);
      if (next !== undefined) versions.push({ creation: time(at), data: { changed: [['status', status, next]] } });
      if (level !== undefined)
        versions.push({ creation: time(at), data: { changed: [['priority', priority, level]] } });
      [status, priority] = [next ?? status, level ?? priority];
    }
    return {
      sla: {
        name: 'all',
        apply_sla_for_resolution: 1,
        support_and_resolution: Object.entries(calendar.hours).flatMap(([day, ranges]) =>
          ranges.map((range: string) => {
            const [from = '', until = ''] = range.replace('24:00', '23:59:59').split('-');
            return row(DAYS[day as keyof typeof DAYS], `${from}:00`, until.length === 5 ? `${until}:00` : until);
          }),
        ),
        priorities: Object.entries(targets).map(([priority, { first, solve }]) =>
          times(priority, first * 60, solve * 60),
        ),
      },
      list: holidays(...(calendar.holidays as readonly { date: string }[]).map(({ date }) => date)),
      ticket: {
        name: ticket.id ?? '',
        creation: time(ticket.openedAt),
        status,
        priority,
        sla: 'all',
        first_responded_on: responded,
      },
      versions,
    };
  }

  test('random desks | keep their due times when written in the format of Frappe Helpdesk and read back', () => {
    const { metrics } = frappeCatalog([]).value;
    for (let seed = 1; seed <= DESKS; seed++) {
      const desk = randomDesk(seed, ABLE);
      const zone = desk.calendar.zone as string;
      const byLevel = Object.entries(desk.targets).map(([level, { first, solve }]) => [
        level,
        { response: { businessMinutes: first }, resolution: { businessMinutes: solve } },
      ]);
      const categories = { all: { targets: Object.fromEntries(byLevel) } };
      const levels = { Urgent: {}, High: {}, Medium: {}, Low: {} };
      const itself = createSla({
        catalog: defineCatalog({ id: 'own', levels, metrics, categories } as never) as Catalog,
        calendar: createCalendar(desk.calendar),
      });
      const given = written(desk);
      const calendar = createCalendar(frappeCalendar(given.sla, { zone, holidays: given.list }).value);
      const back = createSla<Catalog, string>({
        catalog: defineCatalog(frappeCatalog([given.sla]).value) as Catalog,
        calendar,
        calendars: { 'sla-all': calendar },
      });
      const { value } = frappeTicket(given.ticket, given.versions, { zone, statuses });
      const dues = (deadlines: ReturnType<typeof back.deadlines>) =>
        Object.entries(deadlines).map(([metric, deadline]) => [
          metric,
          deadline?.due?.toMillis(),
          deadline?.originalDue?.toMillis(),
        ]);
      expect(dues(back.deadlines(value)), `seed ${seed}`).toEqual(dues(itself.deadlines(desk.ticket) as never));
    }
  });
});
