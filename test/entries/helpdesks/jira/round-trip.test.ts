import { type Catalog, createCalendar, createSla, defineCatalog } from 'prazo';
import {
  type JiraCalendar,
  type JiraComment,
  type JiraHistory,
  type JiraTimeMetric,
  jiraCalendar,
  jiraCatalog,
  jiraTicket,
} from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';
import { BY_CUSTOMER, CLEARED, CREATED, comment, FOR_CUSTOMERS, history, inStatus, issue, RESOLVED } from './fixtures';

const LEVELS = ['p1', 'p2', 'p3'];
const ABLE: Abilities = {
  levels: LEVELS,
  waits: ['10001', '10002'],
  breaks: true,
  holidays: 'yearly',
  canReopen: true,
  changesLevel: true,
  plainTargets: false,
};
const PRIORITIES = LEVELS.map((level) => ({ id: level.slice(1), name: `Level ${level}` }));
const DAYS = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

const ms = (clock = '') => (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * 60_000;

function writtenCalendar({ calendar }: RandomDesk): JiraCalendar {
  const workingTimes = Object.entries(calendar.hours).flatMap(([day, ranges]) =>
    (ranges as readonly string[]).map((range) => {
      const [start, end] = range.split('-').map(ms);
      return { weekday: DAYS[day as keyof typeof DAYS], start: start ?? 0, end: end ?? 0 };
    }),
  );
  const holidays = (calendar.holidays as readonly { date?: string; month: number; day: number; name: string }[]).map(
    ({ date, month, day, name }) => ({
      name,
      iso8601Date: date ?? `2020-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      recurring: date === undefined,
    }),
  );
  return { name: 'Desk', timezoneId: String(calendar.zone), workingTimes, holidays };
}

const SLAS = [
  { id: 1, amount: 'first', start: [CREATED], stop: [FOR_CUSTOMERS, RESOLVED], pause: [] },
  { id: 2, amount: 'next', start: [BY_CUSTOMER], stop: [FOR_CUSTOMERS, RESOLVED], pause: [inStatus('10001')] },
  {
    id: 3,
    amount: 'solve',
    start: [CREATED, CLEARED],
    stop: [RESOLVED],
    pause: [inStatus('10001'), inStatus('10002')],
  },
] as const;

function writtenMetrics({ targets }: RandomDesk): readonly JiraTimeMetric[] {
  return SLAS.map(({ id, amount, start, stop, pause }) => ({
    id,
    name: `SLA ${id}`,
    config: {
      definition: { start, stop, pause },
      goals: Object.entries(targets).map(([level, amounts], i) => ({
        jqlQuery: i === 2 ? '' : `priority = "Level ${level}"`,
        defaultGoal: i === 2,
        duration: amounts[amount] * 60_000,
        calendarId: 1,
      })),
    },
  }));
}

function writtenLog({ ticket }: RandomDesk): {
  log: readonly JiraHistory[];
  comments: readonly JiraComment[];
  now: Record<string, string | null>;
} {
  const now: Record<string, string | null> = { status: '10000', priority: ticket.level.slice(1), resolution: null };
  const log: JiraHistory[] = [];
  const comments: JiraComment[] = [];
  for (const event of ticket.events) {
    const at = String(event.at).replace('Z', '+0000');
    const change = (field: string, to: string | null): readonly [string, string | null, string | null] => {
      const from = now[field] ?? null;
      now[field] = to;
      return [field, from, to];
    };
    if (event.type === 'responded' || event.type === 'customerReplied')
      comments.push(comment(at, event.type === 'responded' ? 'bob' : 'ann'));
    else if (event.type === 'paused') log.push(history(at, change('status', String(event.reason))));
    else if (event.type === 'resumed') log.push(history(at, change('status', '10000')));
    else if (event.type === 'reclassified' && 'level' in event)
      log.push(history(at, change('priority', String(event.level).slice(1))));
    else log.push(history(at, change('resolution', event.type === 'resolved' ? '1' : null)));
  }
  return { log, comments, now };
}

/** The events of a random ticket for the catalog written by hand, in which a status pauses. */
function direct({ ticket, targets, calendar }: RandomDesk) {
  const pause = (reason: string) => ({
    on: [{ event: 'wait', reasons: [reason] }],
    until: [{ event: 'go', reasons: [reason] }],
  });
  const shared = { repeats: true, reclassification: 'retroactive' } as const;
  const catalog = defineCatalog({
    id: 'direct',
    levels: { p1: {}, p2: {}, p3: {} },
    events: { wait: {}, go: {} },
    metrics: {
      m1: { starts: ['opened'], stops: ['responded', 'resolved'], ...shared },
      m2: { starts: ['customerReplied'], stops: ['responded', 'resolved'], pauses: [pause('10001')], ...shared },
      m3: { starts: ['opened', 'reopened'], stops: ['resolved'], pauses: ['10001', '10002'].map(pause), ...shared },
    },
    categories: {
      all: {
        targets: Object.fromEntries(
          Object.entries(targets).map(([level, { first, next, solve }]) => [
            level,
            { m1: { businessMinutes: first }, m2: { businessMinutes: next }, m3: { businessMinutes: solve } },
          ]),
        ),
      },
    },
  } as never) as Catalog;
  let wait = '';
  const events = ticket.events.flatMap(({ type, at, reason, ...rest }): object[] => {
    if (type !== 'paused' && type !== 'resumed') return [{ type, at, ...rest }];
    const went = wait === '' ? [] : [{ type: 'go', at, reason: wait }];
    wait = type === 'paused' ? String(reason) : '';
    return type === 'paused' ? [...went, { type: 'wait', at, reason: wait }] : went;
  });
  return createSla({ catalog, calendar: createCalendar(calendar) }).deadlines({ ...ticket, events } as never);
}

test('random desks | keep their due times when written in the format of Jira and read back', () => {
  let dues = 0;
  for (let seed = 1; seed <= DESKS; seed++) {
    const desk = randomDesk(seed, ABLE);
    const calendar = createCalendar(jiraCalendar(writtenCalendar(desk)).value);
    const catalog = defineCatalog(jiraCatalog(writtenMetrics(desk), { priorities: PRIORITIES }).value) as Catalog;
    const { log, comments, now } = writtenLog(desk);
    const { status, priority, resolution } = now;
    const fields = {
      status: { id: status ?? '' },
      priority: { id: priority ?? '' },
      resolution: resolution === null || resolution === undefined ? null : { id: resolution },
    };
    const { value, notes } = jiraTicket(issue(String(desk.ticket.openedAt), fields), log, { comments });
    const read = createSla<Catalog, string>({ catalog, calendar, calendars: { c1: calendar } });
    const found = Object.entries(read.deadlines(value as never)).map(([id, clock]) => [id, clock?.due?.toMillis()]);
    const expected = Object.entries(direct(desk)).map(([id, clock]) => [id, clock?.due?.toMillis()]);
    if (notes.length > 0 || JSON.stringify(found) !== JSON.stringify(expected))
      expect([seed, notes, found]).toEqual([seed, [], expected]);
    dues += found.filter(([, due]) => due !== undefined).length;
  }
  expect(dues).toBeGreaterThan(1.5 * DESKS);
});
