import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type ZendeskAudit,
  type ZendeskHoliday,
  type ZendeskPolicy,
  type ZendeskSchedule,
  zendeskCalendar,
  zendeskCatalog,
  zendeskTicket,
} from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';
import { AGENT, CUSTOMER, change, comment, create, isAgent } from './fixtures';

type AuditEvent = ZendeskAudit['events'][number];

const ABLE: Abilities = {
  levels: ['urgent', 'high', 'normal', 'low'],
  waits: ['pending', 'hold'],
  breaks: true,
  holidays: 'dates',
  canReopen: true,
  changesLevel: true,
  plainTargets: true,
};

const RAILS: Readonly<Record<string, string>> = {
  'America/Sao_Paulo': 'Brasilia',
  'America/New_York': 'Eastern Time (US & Canada)',
  'Europe/London': 'London',
  'Asia/Kolkata': 'Kolkata',
  'Australia/Sydney': 'Sydney',
  UTC: 'UTC',
};
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const minutes = (clock = '') => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function writtenSchedule({ calendar }: RandomDesk): ZendeskSchedule {
  const intervals = DAYS.flatMap((name, day) =>
    calendar.hours[name].map((range) => {
      const [from, until] = range.split('-');
      return { start_time: day * 1440 + minutes(from), end_time: day * 1440 + minutes(until) };
    }),
  );
  return { name: 'Desk', time_zone: RAILS[String(calendar.zone)] ?? '', intervals };
}

function writtenHolidays({ calendar }: RandomDesk): readonly ZendeskHoliday[] {
  return (calendar.holidays as readonly { readonly date: string; readonly name: string }[]).map(({ date, name }) => ({
    name,
    start_date: date,
    end_date: date,
  }));
}

/** The metric in prazo and the target of the desk for each metric of Zendesk. */
const PROMISED = {
  first_reply_time: ['firstReplyTime', 'first'],
  next_reply_time: ['nextReplyTime', 'next'],
  pausable_update_time: ['pausableUpdateTime', 'next'],
  requester_wait_time: ['requesterWaitTime', 'solve'],
  agent_work_time: ['agentWorkTime', 'solve'],
} as const;

function writtenPolicy({ targets, isBusiness }: RandomDesk): ZendeskPolicy {
  const metrics = Object.entries(targets).flatMap(([priority, amounts]) =>
    Object.entries(PROMISED).map(([metric, [, amount]]) => ({
      priority,
      metric,
      target: amounts[amount],
      target_in_seconds: amounts[amount] * 60,
      business_hours: isBusiness,
    })),
  );
  return { id: 1, title: 'All', policy_metrics: metrics };
}

const STATUS_EVENTS = ['paused', 'resumed', 'resolved', 'reopened'];

/** A ticket with some events in one save. A save has at most one change of each field, and comments of one author. */
function saved(ticket: RandomDesk['ticket']): RandomDesk['ticket'] {
  const kindOf = ({ type }: { readonly type: string }) =>
    STATUS_EVENTS.includes(type) ? 'status' : type === 'reclassified' ? 'priority' : 'comment';
  const events: (typeof ticket.events)[number][] = [];
  for (const [i, event] of ticket.events.entries()) {
    const before = events[i - 1];
    const isOneSave = i % 2 === 1 && before !== undefined && kindOf(before) !== kindOf(event);
    events.push(isOneSave ? { ...event, at: before.at } : event);
  }
  return { ...ticket, events };
}

function writtenAudits(ticket: RandomDesk['ticket']): {
  readonly audits: readonly ZendeskAudit[];
  readonly status: string;
} {
  let [status, priority] = ['new', ticket.level];
  const changed = (next: string): AuditEvent => {
    const event = change('status', status, next);
    status = next;
    return event;
  };
  const audits = ticket.events.map((event): ZendeskAudit => {
    const save = (...events: readonly AuditEvent[]) => ({
      created_at: String(event.at),
      author_id: event.type === 'customerReplied' ? CUSTOMER : AGENT,
      events,
    });
    switch (event.type) {
      case 'responded':
        return save(comment(AGENT));
      case 'customerReplied':
        return save(comment(CUSTOMER));
      case 'paused':
        return save(changed(String(event.reason)), comment(AGENT, false));
      case 'resolved':
        return save(changed('solved'));
      case 'reclassified': {
        const next = 'level' in event ? String(event.level) : '';
        const events = change('priority', priority, next);
        priority = next;
        return save(events);
      }
      default:
        return save(changed('open'));
    }
  });
  const creation = {
    created_at: String(ticket.openedAt),
    author_id: CUSTOMER,
    events: [create('status', 'new'), create('priority', ticket.level), comment(CUSTOMER)],
  };
  // One save is one audit.
  const byTime = new Map<string, ZendeskAudit>();
  for (const audit of audits) {
    const same = byTime.get(audit.created_at);
    byTime.set(audit.created_at, same ? { ...same, events: [...same.events, ...audit.events] } : audit);
  }
  return { audits: [creation, ...byTime.values()], status };
}

test('random desks | keep their due times when written in the format of Zendesk and read back', () => {
  const { metrics, levels, events } = zendeskCatalog([]).value;
  let compared = 0;
  for (let seed = 1; seed <= DESKS; seed++) {
    const desk = randomDesk(seed, ABLE);
    const given = seed % 2 === 0 ? desk.ticket : saved(desk.ticket);
    const unit = desk.isBusiness ? 'businessMinutes' : 'minutes';
    const targets = Object.fromEntries(
      Object.entries(desk.targets).map(([level, amounts]) => [
        level,
        Object.fromEntries(Object.values(PROMISED).map(([metric, amount]) => [metric, { [unit]: amounts[amount] }])),
      ]),
    );
    const definition = { id: 'direct', levels, events, metrics, categories: { p1: { targets } } };
    const direct = createSla({
      catalog: defineCatalog(definition as never) as Catalog,
      calendar: createCalendar(desk.calendar),
    });
    const expected = direct.deadlines({ ...given, category: 'p1' });

    const { audits, status } = writtenAudits(given);
    const read = createSla({
      catalog: defineCatalog(zendeskCatalog([writtenPolicy(desk)]).value) as Catalog,
      calendar: createCalendar(zendeskCalendar(writtenSchedule(desk), writtenHolidays(desk)).value),
    });
    const ticket = { id: seed, created_at: String(given.openedAt), status };
    const { value, notes } = zendeskTicket(ticket, audits, { isAgent, category: 'p1' });
    const dues = JSON.stringify(read.deadlines(value));
    if (notes.length > 0 || dues !== JSON.stringify(expected))
      expect([seed, notes, dues]).toEqual([seed, [], expected]);
    compared++;
  }
  expect(compared).toBe(DESKS);
});
