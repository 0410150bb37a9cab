import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type ChatwootInbox,
  type ChatwootMessage,
  type ChatwootStatus,
  chatwootCalendar,
  chatwootCatalog,
  chatwootTicket,
} from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';

const ABLE: Abilities = {
  levels: ['any'],
  waits: ['pending', 'snoozed'],
  breaks: false,
  holidays: 'none',
  canReopen: true,
  changesLevel: false,
  plainTargets: true,
};

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function writtenInbox({ calendar }: RandomDesk): ChatwootInbox {
  const working_hours = DAYS.map((name, day_of_week) => {
    const [from = '', until = ''] = calendar.hours[name][0]?.split('-') ?? [];
    if (from === '') return { day_of_week, closed_all_day: true };
    const [open, close] = [from.split(':').map(Number), (until === '24:00' ? '23:59' : until).split(':').map(Number)];
    return {
      ...{ day_of_week, closed_all_day: false, open_all_day: false },
      ...{ open_hour: open[0], open_minutes: open[1], close_hour: close[0], close_minutes: close[1] },
    };
  });
  return { timezone: String(calendar.zone), working_hours_enabled: true, working_hours };
}

function writtenLog({ ticket }: RandomDesk) {
  const messages: ChatwootMessage[] = [];
  const statuses: ChatwootStatus[] = [];
  const created_at = Date.parse(String(ticket.openedAt)) / 1000;
  statuses.push({ status: 'open', updated_at: created_at });
  messages.push({ message_type: 0, created_at });
  for (const event of ticket.events) {
    const at = Date.parse(String(event.at)) / 1000;
    if (event.type === 'responded') messages.push({ message_type: 1, created_at: at, sender: { type: 'user' } });
    else if (event.type === 'customerReplied') messages.push({ message_type: 0, created_at: at });
    else if (event.type === 'paused') statuses.push({ status: String(event.reason), updated_at: at });
    else statuses.push({ status: event.type === 'resolved' ? 'resolved' : 'open', updated_at: at });
  }
  const status = statuses[statuses.length - 1]?.status ?? '';
  return { messages, statuses, conversation: { id: ticket.id ?? '', created_at, status, sla_policy_id: 1 } };
}

test('random desks | keep their due times when written in the format of Chatwoot and read back', () => {
  const empty = chatwootCatalog([]).value;
  for (let seed = 1; seed <= DESKS; seed++) {
    const desk = randomDesk(seed, ABLE);
    const { first = 0, next = 0, solve = 0 } = desk.targets.any ?? {};
    const unit = desk.isBusiness ? 'businessMinutes' : 'minutes';
    const targets = { any: { frt: { [unit]: first }, nrt: { [unit]: next }, rt: { [unit]: solve } } };
    const direct = createSla({
      catalog: defineCatalog({ ...empty, categories: { p1: { targets } } } as never) as Catalog,
      calendar: createCalendar(desk.calendar),
    });
    const expected = JSON.stringify(direct.deadlines({ ...desk.ticket, category: 'p1' }));

    const policy = {
      id: 1,
      first_response_time_threshold: first * 60,
      next_response_time_threshold: next * 60,
      resolution_time_threshold: solve * 60,
      only_during_business_hours: desk.isBusiness,
    };
    const sla = createSla({
      catalog: defineCatalog(chatwootCatalog({ payload: [policy] }).value) as Catalog,
      calendar: createCalendar(chatwootCalendar(writtenInbox(desk)).value),
    });
    const { conversation, messages, statuses } = writtenLog(desk);
    const { value, notes } = chatwootTicket(conversation, { payload: messages }, { statuses });
    const dues = JSON.stringify(sla.deadlines(value));
    if (notes.length > 0 || dues !== expected) expect([seed, notes, dues]).toEqual([seed, [], expected]);
  }
});
