import { type Catalog, createCalendar, createSla, defineCatalog, type HolidayRule } from 'prazo';
import {
  type ServiceNowAudit,
  type ServiceNowSla,
  type ServiceNowSpan,
  serviceNowCalendar,
  serviceNowCatalog,
  serviceNowTicket,
} from 'prazo/helpdesks';
import { expect, test } from 'vitest';
import { type Abilities, DESKS, type RandomDesk, randomDesk } from '../random-desk';
import { definition, holiday, reference, span } from './fixtures';

const ABLE: Abilities = {
  levels: ['p1', 'p3'],
  waits: ['1', '4'],
  breaks: true,
  holidays: 'yearly',
  canReopen: true,
  changesLevel: true,
  plainTargets: true,
};
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Formats an instant in UTC, as the Table API writes it. */
const utc = (at: unknown) => String(at).slice(0, 19).replace('T', ' ');

/** Writes each range of each day as one entry, and the holidays as entries of an included schedule. */
function writtenSpans({ calendar }: RandomDesk): readonly ServiceNowSpan[] {
  const stamp = (clock = '') => `20260105T${(clock === '24:00' ? '23:59:59' : `${clock}:00`).replaceAll(':', '')}`;
  const hours = DAYS.flatMap((day, index) =>
    calendar.hours[day].map((range) => {
      const [from, until] = range.split('-');
      return span({
        repeat_type: 'weekly',
        days_of_week: String(index + 1),
        start_date_time: stamp(from),
        end_date_time: stamp(until),
      });
    }),
  );
  const closed = (calendar.holidays as readonly Exclude<HolidayRule, string>[]).map((rule) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const of = { schedule: reference('h1') };
    if ('day' in rule) return holiday(`2010${two(rule.month)}${two(rule.day)}`, String(rule.name), of);
    return holiday(('date' in rule ? rule.date : '').replaceAll('-', ''), String(rule.name), {
      ...of,
      repeat_type: '',
    });
  });
  return [...hours, ...closed];
}

const clock = (minutes: number) => utc(new Date(minutes * 60_000).toISOString());

/** Writes a response and a resolution for each priority. Resolutions count from the opening, responses from the change of priority. */
function writtenSlas({ targets, isBusiness }: RandomDesk): readonly ServiceNowSla[] {
  const on = isBusiness ? {} : { schedule: '', schedule_source: 'no_schedule' };
  return Object.entries(targets).flatMap(([level, { first, solve }]) => [
    definition({
      ...on,
      sys_id: `f${level}`,
      duration: clock(first),
      start_condition: `priority=${level.slice(1)}`,
      stop_condition: 'state!=1',
      pause_condition: '',
      retroactive: 'false',
    }),
    definition({
      ...on,
      sys_id: `s${level}`,
      duration: clock(solve),
      start_condition: `priority=${level.slice(1)}`,
      pause_condition: 'state=3^hold_reason=1',
    }),
  ]);
}

/** Writes an incident with the audit of its changes, newest first. */
function writtenTicket({ ticket }: RandomDesk) {
  const audits: ServiceNowAudit[] = [];
  const now = { state: '1', hold_reason: '', priority: ticket.level.slice(1) };
  const set = (at: unknown, field: keyof typeof now, value: string) => {
    if (now[field] !== value)
      audits.unshift({
        documentkey: ticket.id,
        fieldname: field,
        oldvalue: now[field],
        newvalue: value,
        sys_created_on: utc(at),
      });
    now[field] = value;
  };
  for (const event of ticket.events) {
    const { at } = event;
    if (event.type === 'reclassified') set(at, 'priority', String((event as { level?: string }).level).slice(1));
    const state = { paused: '3', resumed: '2', reopened: '2', resolved: '6' }[event.type as 'paused'];
    if (state === undefined) continue;
    set(at, 'state', state);
    set(at, 'hold_reason', state === '3' ? String(event.reason) : '');
  }
  return {
    task: { ...now, sys_id: ticket.id, sys_class_name: 'incident', opened_at: utc(ticket.openedAt) },
    audits,
  };
}

/** The events of the desk, and the event at which the task is no longer new. */
function itsTicket({ ticket }: RandomDesk) {
  const first = ticket.events.find(({ type }) => ['paused', 'resolved'].includes(type));
  const events = [...ticket.events.filter(({ type }) => type !== 'responded' && type !== 'customerReplied')];
  return {
    ...ticket,
    category: 'incident',
    events: [...events, ...(first === undefined ? [] : [{ type: 'begun', at: first.at }])],
  };
}

function itsCatalog({ targets, isBusiness }: RandomDesk): Catalog {
  const minutes = (n: number) => (isBusiness ? { businessMinutes: n } : { minutes: n });
  const levels = Object.keys(targets);
  const metrics = levels.flatMap((level) => [
    [
      `slaf${level}`,
      { starts: ['opened'], stops: ['begun'], reopens: true, reclassification: 'restart', reopening: 'newCycle' },
    ],
    [
      `slas${level}`,
      {
        starts: ['opened'],
        stops: ['resolved'],
        pauses: { on: [{ event: 'paused', reasons: ['1'] }], until: ['resumed'] },
        reopens: true,
        reclassification: 'retroactive',
        reopening: 'newCycle',
      },
    ],
  ]);
  const cells = Object.entries(targets).map(([level, { first, solve }]) => [
    level,
    { [`slaf${level}`]: minutes(first), [`slas${level}`]: minutes(solve) },
  ]);
  return defineCatalog({
    id: 'own',
    levels: Object.fromEntries(levels.map((level) => [level, {}])),
    events: { begun: {} },
    metrics: Object.fromEntries(metrics),
    categories: { incident: { targets: Object.fromEntries(cells) } },
  }) as Catalog;
}

/** The due times, without the calendars that targets name. */
const duesOf = (deadlines: object) => JSON.stringify(deadlines, (key, value) => (key === 'target' ? undefined : value));

test('random desks | keep their due times when written in the format of ServiceNow and read back', () => {
  let dues = 0;
  for (let seed = 1; seed <= DESKS; seed++) {
    const desk = randomDesk(seed, ABLE);
    const itself = createSla({ catalog: itsCatalog(desk), calendar: createCalendar(desk.calendar) });
    const { value } = serviceNowCalendar(
      { sys_id: 'a1', time_zone: desk.calendar.zone as string },
      writtenSpans(desk),
      [{ schedule: 'a1', child_schedule: 'h1', type: 'include' }],
    );
    const calendar = createCalendar(value);
    const back = createSla({
      catalog: defineCatalog(serviceNowCatalog(writtenSlas(desk)).value) as Catalog,
      calendar,
      calendars: { schedulea1: calendar },
    });
    const { task, audits } = writtenTicket(desk);
    const read = serviceNowTicket(task, audits);
    expect(read.notes, `seed ${seed}`).toEqual([]);
    const deadlines = back.deadlines(read.value);
    expect(duesOf(deadlines), `seed ${seed}`).toBe(duesOf(itself.deadlines(itsTicket(desk) as never)));
    dues += Object.values(deadlines).filter((one) => one?.due !== undefined).length;
  }
  expect(dues).toBeGreaterThan(DESKS);
});
