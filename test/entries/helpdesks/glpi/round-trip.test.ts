import { type Catalog, createCalendar, createSla, defineCatalog, parseCatalog, type Target, type Ticket } from 'prazo';
import { type GlpiLog, glpiCalendar, glpiCatalog, glpiTicket } from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { localText } from '../local-text';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';

const ABLE: Abilities = {
  levels: ['any'],
  waits: ['4'],
  breaks: true,
  holidays: 'yearly',
  canReopen: true,
  changesLevel: false,
  plainTargets: true,
};

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const NUMBERS: Readonly<Record<string, number>> = { paused: 4, resumed: 2, resolved: 5, reopened: 2 };

/** Writes a desk as GLPI's API returns it. The first response takes the ticket into account. */
function written({ calendar, targets, isBusiness, ticket }: RandomDesk) {
  const zone = calendar.zone as string;
  const segments = DAYS.flatMap((name, day) =>
    calendar.hours[name].map((range) => {
      const [begin, end] = range.split('-');
      return { calendars_id: 1, day, begin: `${begin}:00`, end: `${end}:00` };
    }),
  );
  const holidays = (calendar.holidays as readonly { date?: string; month: number; day: number }[]).map((rule, i) => {
    const yearly = new Date(Date.UTC(2020, rule.month - 1, rule.day));
    const begin_date = rule.date ?? yearly.toISOString().slice(0, 10);
    return { id: i, name: `Day ${i}`, begin_date, end_date: begin_date, is_perpetual: rule.date === undefined ? 1 : 0 };
  });
  const log: GlpiLog[] = [];
  let now = 2;
  for (const { type, at } of ticket.events) {
    const next = NUMBERS[type];
    if (next === undefined) continue;
    const line = { date_mod: localText(at, zone), linked_action: 0, id_search_option: 12 };
    log.unshift({ ...line, old_value: String(now), new_value: String(next) });
    now = next;
  }
  const taken = ticket.events.find(({ type }) => type === 'responded')?.at;
  const { first, solve } = targets.any ?? { first: 1, solve: 1 };
  const minutes = { definition_time: 'minute', calendars_id: isBusiness ? 1 : 0 };
  return {
    zone,
    parts: { zone, segments, holidays, links: holidays.map(({ id }) => ({ calendars_id: 1, holidays_id: id })) },
    slas: [
      { id: 1, type: 1, number_time: first, ...minutes },
      { id: 2, type: 0, number_time: solve, ...minutes },
    ],
    ticket: {
      id: String(ticket.id),
      date: localText(ticket.openedAt, zone),
      slas_id_tto: 1,
      slas_id_ttr: 2,
      takeintoaccountdate: taken === undefined ? null : localText(taken, zone),
    },
    log,
  };
}

test('random desks | keep their due times when written in the format of GLPI and read back', () => {
  const { metrics } = glpiCatalog([]).value;
  for (let seed = 1; seed <= DESKS; seed++) {
    const desk = randomDesk(seed, ABLE);
    // the form of an SLA accepts up to a thousand
    const { first, solve } = desk.targets.any ?? { first: 1, solve: 1 };
    const capped = { any: { first, next: 1, solve: Math.min(solve, 1000) } };
    const target = (n: number): Target =>
      desk.isBusiness ? { businessMinutes: n, calendar: 'calendar1' } : { minutes: n };
    const targets = { timeToOwn: target(first), timeToResolve: target(capped.any.solve) };
    const own = {
      id: 'own',
      levels: { any: {} },
      events: { assigned: {} },
      metrics,
      categories: { all: { targets: { any: targets } } },
    };
    const calendar1 = createCalendar(desk.calendar);
    const itself = createSla<Catalog, string>({
      catalog: parsed(own),
      calendar: calendar1,
      calendars: { calendar1 },
    });
    const events = desk.ticket.events.map((event) =>
      event.type === 'responded' ? { type: 'assigned', at: event.at, by: 'technician' } : event,
    );
    const payload = written({ ...desk, targets: capped });
    const calendar = createCalendar(glpiCalendar({ id: 1 }, payload.parts).value);
    const back = createSla<Catalog, string>({
      catalog: defineCatalog(glpiCatalog(payload.slas).value) as Catalog,
      calendar,
      calendars: { calendar1: calendar },
    });
    const read = glpiTicket(payload.ticket, payload.log, { zone: payload.zone });
    expect(read.notes).toEqual([]);
    expect(JSON.stringify(back.deadlines(read.value)), `seed ${seed}`).toBe(
      JSON.stringify(itself.deadlines({ ...desk.ticket, events } as Ticket)),
    );
  }
});

function parsed(definition: unknown): Catalog {
  const result = parseCatalog(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value as Catalog;
}
