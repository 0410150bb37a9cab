import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type FreshdeskBusinessHours,
  type FreshserviceBusinessHours,
  type FreshworksChange,
  type FreshworksConversation,
  freshdeskCalendar,
  freshdeskCatalog,
  freshdeskTicket,
  freshserviceCalendar,
  freshserviceCatalog,
  freshserviceTicket,
} from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';

const ABLE: Abilities = {
  levels: ['urgent', 'high', 'medium', 'low'],
  waits: ['pending', 'vendor'],
  breaks: false,
  holidays: 'yearly',
  canReopen: true,
  changesLevel: true,
  plainTargets: true,
};

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const STATUS: Readonly<Record<string, number>> = { pending: 3, vendor: 6, resumed: 2, resolved: 4, reopened: 2 };

/** Formats `15:30` as `3:30 pm`, and the end of a day as Freshdesk writes it. */
function twelve(clock = ''): string {
  if (clock === '24:00') return '11:59:59 pm';
  const hour = Number(clock.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}${clock.slice(2)} ${hour < 12 ? 'am' : 'pm'}`;
}

function writtenDays({ calendar }: RandomDesk, start: string, end: string): Readonly<Record<string, object>> {
  const open = DAYS.flatMap((day) => {
    const [from, until] = calendar.hours[day.slice(0, 3) as 'mon'][0]?.split('-') ?? [];
    return from === undefined ? [] : [[day, { [start]: twelve(from), [end]: twelve(until) }] as const];
  });
  return Object.fromEntries(open);
}

type Written = { readonly name: string; readonly date?: string; readonly month?: number; readonly day?: number };

const two = (number = 0): string => String(number).padStart(2, '0');

const writtenHolidays = ({ calendar }: RandomDesk) =>
  (calendar.holidays as readonly Written[]).map(({ name, date, month, day }) => ({
    holiday_name: name,
    holiday_date: date ?? `--${two(month)}-${two(day)}`,
  }));

/** The targets, by the number of their priority. */
const writtenTargets = ({ targets, isBusiness }: RandomDesk) =>
  ['low', 'medium', 'high', 'urgent'].map((level, index) => ({
    priority: index + 1,
    respond_within: (targets[level]?.first ?? 0) * 60,
    next_respond_within: (targets[level]?.next ?? 0) * 60,
    resolve_within: (targets[level]?.solve ?? 0) * 60,
    business_hours: isBusiness,
  }));

function writtenLog({ ticket }: RandomDesk) {
  const conversations: FreshworksConversation[] = [];
  const changes: FreshworksChange[] = [];
  let [status, priority] = [2, ABLE.levels.length - ABLE.levels.indexOf(ticket.level)];
  changes.push({ at: String(ticket.openedAt), status, priority });
  for (const event of ticket.events) {
    const at = String(event.at);
    if (event.type === 'responded' || event.type === 'customerReplied')
      conversations.push({ created_at: at, incoming: event.type === 'customerReplied', private: false });
    else if (event.type === 'reclassified') {
      priority = ABLE.levels.length - ABLE.levels.indexOf('level' in event ? String(event.level) : '');
      changes.push({ at, priority });
    } else {
      status = STATUS[event.type === 'paused' ? String(event.reason) : event.type] ?? 0;
      changes.push({ at, status });
    }
  }
  return {
    conversations,
    changes,
    ticket: { id: ticket.id ?? '', created_at: String(ticket.openedAt), status, priority },
  };
}

/** The due times of the same desk with a catalog written by hand. */
function expectedOf(desk: RandomDesk, definition: ReturnType<typeof freshdeskCatalog>['value']): string {
  const unit = desk.isBusiness ? 'businessMinutes' : 'minutes';
  const targets = Object.fromEntries(
    Object.entries(desk.targets).map(([level, { first, next, solve }]) => [
      level,
      { firstResponse: { [unit]: first }, everyResponse: { [unit]: next }, resolution: { [unit]: solve } },
    ]),
  );
  const sla = createSla({
    catalog: defineCatalog({ ...definition, categories: { p1: { targets } } } as never) as Catalog,
    calendar: createCalendar(desk.calendar),
  });
  return JSON.stringify(sla.deadlines({ ...desk.ticket, category: 'p1' }));
}

const statuses = { 6: 'paused' } as const;
const ZONE_NOTE = /^The zone /;

test('random desks | keep their due times when written in the format of Freshdesk and read back', () => {
  const empty = freshdeskCatalog([]).value;
  for (let seed = 1; seed <= DESKS; seed++) {
    const desk = randomDesk(seed, { ...ABLE, holidays: 'none' });
    const hours = {
      time_zone: String(desk.calendar.zone),
      business_hours: writtenDays(desk, 'start_time', 'end_time'),
    } as FreshdeskBusinessHours;
    const sla_target = Object.fromEntries(
      writtenTargets(desk).map((target) => [`priority_${target.priority}`, target]),
    );
    const { ticket, conversations, changes } = writtenLog(desk);
    const read = freshdeskTicket(ticket, conversations, { category: 'p1', statuses, changes });
    const sla = createSla({
      catalog: defineCatalog(freshdeskCatalog([{ id: 1, sla_target }], { dayLength: '24 hours' }).value) as Catalog,
      calendar: createCalendar(freshdeskCalendar(hours).value),
    });
    const dues = JSON.stringify(sla.deadlines(read.value));
    const expected = expectedOf(desk, empty);
    if (read.notes.length > 0 || dues !== expected) expect([seed, read.notes, dues]).toEqual([seed, [], expected]);
  }
});

test('random desks with holidays | keep their due times when written in the format of Freshservice and read back', () => {
  const empty = freshserviceCatalog([]).value;
  for (let seed = DESKS + 1; seed <= 2 * DESKS; seed++) {
    const desk = randomDesk(seed, ABLE);
    const hours = {
      time_zone: String(desk.calendar.zone),
      service_desk_hours: writtenDays(desk, 'beginning_of_workday', 'end_of_workday'),
      list_of_holidays: writtenHolidays(desk),
    } as FreshserviceBusinessHours;
    const { ticket, conversations, changes } = writtenLog(desk);
    const read = freshserviceTicket(
      { ticket: { ...ticket, sla_policy_id: 1 } },
      { conversations },
      { statuses, changes },
    );
    const calendar = freshserviceCalendar({ business_hours: hours });
    const sla = createSla({
      catalog: defineCatalog(
        freshserviceCatalog({ sla_policies: [{ id: 1, sla_targets: writtenTargets(desk) }] }).value,
      ) as Catalog,
      calendar: createCalendar(calendar.value),
    });
    const dues = JSON.stringify(sla.deadlines(read.value));
    const expected = expectedOf(desk, empty);
    const notes = [...read.notes, ...calendar.notes.filter(({ text }) => !ZONE_NOTE.test(text))];
    if (notes.length > 0 || dues !== expected) expect([seed, notes, dues]).toEqual([seed, [], expected]);
  }
});
