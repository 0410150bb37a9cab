import { type Calendar, type Catalog, createCalendar, createSla, defineCatalog, type MetricStatus } from 'prazo';
import type { AnyConfig, AnyEvent, AnySla, AnyTicket } from '../../ticket/any';
import { office, on, shown, told, weekend } from '../../ticket/week';

/** A calendar that never closes, in the zone of the others. */
export const always: Calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: '24/7' });

/** Targets by metric; `null` promises nothing. */
type Cell = Readonly<Record<string, object | 'agreed' | null>>;
/** Cells by level. */
type Cells = Readonly<Record<string, Cell>>;

/** The parts of a catalog that a test sets. It has no labels, and by default the one category `all`. */
interface Desk {
  readonly cells?: Cells;
  readonly categories?: Readonly<Record<string, Cells>>;
  readonly tiers?: Readonly<Record<string, Cells>>;
  readonly services?: Readonly<Record<string, Cells>>;
  readonly metrics?: object;
  readonly events?: readonly string[];
}

type Policies = Partial<Omit<AnyConfig, 'catalog'>>;

const inAll = (tables: Readonly<Record<string, Cells>> = {}) =>
  Object.fromEntries(Object.entries(tables).map(([id, all]) => [id, { targets: { all } }]));

/** Returns the definition of the catalog. */
export function definitionOf({ cells = {}, categories = { all: cells }, ...desk }: Desk): object {
  const levels = new Set(Object.values(categories).flatMap((one) => Object.keys(one)));
  return {
    id: 'desk',
    levels: Object.fromEntries([...levels].map((level) => [level, {}])),
    categories: Object.fromEntries(Object.entries(categories).map(([id, targets]) => [id, { targets }])),
    tiers: inAll(desk.tiers),
    serviceTypes: inAll(desk.services),
    events: Object.fromEntries((desk.events ?? []).map((event) => [event, {}])),
    ...(desk.metrics === undefined ? {} : { metrics: desk.metrics }),
  };
}

/** Returns an SLA on a calendar that never closes, by default. */
export function slaFor(desk: Desk, policies: Policies = {}): AnySla {
  const catalog = defineCatalog(definitionOf(desk) as Parameters<typeof defineCatalog>[0]) as Catalog;
  return createSla<Catalog, string>({ catalog, calendar: always, calendars: { always, office, weekend }, ...policies });
}

/** Parses a word of an event: `reason:vendor`, `tier:none` (null), or `due:Tue_3_10:00`. */
function said(word: string): readonly [key: string, value: unknown] {
  const [key = '', ...rest] = word.split(':');
  const value = rest.join(':');
  if (key === 'due') return [key, on(value.replaceAll('_', ' '))];
  return [key, value === 'none' ? null : value];
}

/** `Mon 2 12:00 paused reason:vendor by:agent`, `Mon 2 13:00 escalated tier:none`: one event per line. */
export function happened(...lines: readonly string[]): readonly AnyEvent[] {
  return lines.map((line) => {
    const [weekday, day, time, type, ...words] = line.split(' ');
    return { type, at: on(`${weekday} ${day} ${time}`), ...Object.fromEntries(words.map(said)) } as AnyEvent;
  });
}

/** Returns an agreement on a target, or its withdrawal. */
export function agreed(at: string, target: object | null, metric?: string): AnyEvent {
  return { type: 'agreed', at: on(at), target, ...(metric === undefined ? {} : { metric }) } as AnyEvent;
}

/** Returns a ticket of category `all` and level `high`, opened on Monday at 10:00 by default. */
export function opened(events: readonly AnyEvent[] = [], more: object = {}): AnyTicket {
  return { id: 'T', category: 'all', level: 'high', openedAt: on('Mon 2 10:00'), events, ...more } as AnyTicket;
}

/** Returns the summary of the latest clock of a metric as of an instant. */
export function clockOf(sla: AnySla, ticket: AnyTicket, at: string, metric: string): ReturnType<typeof told> {
  return told(sla.status(ticket, on(at)).metrics[metric] as MetricStatus);
}

/** Returns the summaries of all clocks of a metric, the latest last. */
export function cyclesOf(sla: AnySla, ticket: AnyTicket, at: string, metric: string) {
  const status = sla.status(ticket, on(at)).metrics[metric] as MetricStatus;
  return [...status.cycles, ...(status.cycle === 0 ? [] : [status])].map(told);
}

/** Returns the next change of a metric, or of the ticket, as `Mon 2 18:00:00.001 breaches`, `Tue 3 10:00 threshold soon`. */
export function nextOf(sla: AnySla, ticket: AnyTicket, at: string, metric?: string): string | undefined {
  const status = sla.status(ticket, on(at));
  const change = metric === undefined ? status.nextChange : status.metrics[metric]?.nextChange;
  return change && [shown(change.at), change.kind, change.threshold].filter((word) => word !== undefined).join(' ');
}

/** Returns the ignored events: index and reason. */
export function ignoredOf(sla: AnySla, ticket: AnyTicket, at: string) {
  return sla.status(ticket, on(at)).ignored.map(({ index, reason }) => [index, reason]);
}
