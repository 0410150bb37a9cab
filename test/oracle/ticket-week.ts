import { DAY, MINUTE, walkClock } from './clock';
import { type Event, type Ticket, type ToldTicket, type World, walkTicket } from './ticket';
import { Desk } from './ticket-promise';
import type { Told } from './ticket-told';
import type { Catalog, Cell, Metric, Table } from './ticket-world';

/** March 2026 in UTC. Monday is 2 March. */
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const ticks = walkClock('UTC', Date.UTC(2026, 1, 26), Date.UTC(2026, 1, 26) + 45 * DAY, MINUTE);

/** Eight hours a day from Monday to Friday, and the nights before them. */
export const office: Desk = new Desk({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } }, ticks);
export const night: Desk = new Desk({ zone: 'UTC', hours: { 'sun-thu': ['22:00-06:00'] } }, ticks);

/** Returns the instant of a text such as `Mon 2 10:00`. */
export function on(text: string): number {
  const [weekday, day = '', time = ''] = text.split(' ');
  const at = Date.parse(`2026-03-${day.padStart(2, '0')}T${time}Z`);
  if (DAYS[new Date(at).getUTCDay()] !== weekday) throw new Error(`${text} is no ${weekday}`);
  return at;
}

/** Returns an instant as a text such as `Mon 2 10:00`. */
export function shown(at: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  const date = new Date(at);
  const rest = at % MINUTE === 0 ? '' : date.toISOString().slice(16, 23);
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${date.toISOString().slice(11, 16)}${rest}`;
}

/** Returns the event of a text such as `Mon 2 10:00 paused`, with more fields. */
export function event(text: string, more: Partial<Event> = {}): Event {
  const [weekday, day, time, type = ''] = text.split(' ');
  return { type, at: on(`${weekday} ${day} ${time}`), ...more };
}

export const opened = (at: string, ...events: readonly Event[]): Ticket => ({
  category: 'all',
  level: 'high',
  openedAt: on(at),
  events,
});

const resolution: Metric = {
  starts: ['opened'],
  stops: ['resolved'],
  pauses: { on: ['paused'], until: ['resumed'] },
  reopens: true,
};

/** A world of one category: the targets of `resolution` by level, or whole cells by metric. */
export function world(
  levels: Readonly<Record<string, Cell | Readonly<Record<string, Cell>>>>,
  more: Partial<Omit<World, 'catalog'>> & Partial<Omit<Catalog, 'categories'>> = {},
): World {
  const isCells = (cell: Cell | Readonly<Record<string, Cell>>): cell is Readonly<Record<string, Cell>> =>
    typeof cell === 'object' && cell !== null && Object.values(cell).some((each) => typeof each === 'object');
  const targets: Table = Object.fromEntries(
    Object.entries(levels).map(([level, cell]) => [level, isCells(cell) ? cell : { resolution: cell }]),
  );
  const { metrics = {}, tiers = {}, serviceTypes = {}, ...policies } = more;
  return {
    catalog: { metrics: { resolution, ...metrics }, categories: { all: { targets } }, tiers, serviceTypes },
    desk: office,
    desks: { office, night },
    reclassification: 'retroactive',
    reopening: 'exclude',
    thresholds: {},
    ...policies,
  };
}

const hours = (ms: number): number => ms / (60 * MINUTE);

/** A short form of a clock: instants as text, amounts in hours. */
export function brief(told: Told | undefined) {
  if (told === undefined) throw new Error('no such clock');
  return {
    cycle: told.cycle,
    phase: told.phase,
    verdict: told.verdict,
    target: told.target,
    started: shown(told.startedAt),
    received: shown(told.receivedAt),
    stopped: shown(told.stoppedAt),
    due: shown(told.due),
    first: shown(told.originalDue),
    ifResumed: shown(told.dueIfResumed),
    breached: shown(told.breachedAt),
    ever: told.everBreached,
    onChange: told.breachedOnChange,
    used: told.used,
    business: told.elapsed && hours(told.elapsed.business),
    wall: told.elapsed && hours(told.elapsed.wall),
    left: told.remaining && [hours(told.remaining.business), hours(told.remaining.wall)],
  };
}

/** Returns the latest clock of a metric as of an instant, or an earlier clock by its number. */
export function clock(of: World, ticket: Ticket, at: string, metric = 'resolution', cycle?: number) {
  const told = walkTicket(of, ticket, on(at)).metrics[metric];
  return brief(cycle === undefined ? told?.latest : told?.cycles[cycle - 1]);
}

export const statusOf = (of: World, ticket: Ticket, at: string): ToldTicket => walkTicket(of, ticket, on(at));
