import { DateTime } from 'luxon';
import type { LevelId, supportCatalog, Ticket, TicketEvent } from 'prazo';

type Catalog = typeof supportCatalog;
type Level = LevelId<Catalog>;

/** One row of the audit log: the state of an incident after an update. */
export interface Row {
  readonly number: string;
  readonly state: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly madeSla: boolean;
  readonly level: Level;
}

/** An incident of the log as a ticket, with the flag `made_sla` of the desk's own system. */
export interface Incident {
  readonly id: string;
  readonly ticket: Ticket<Catalog>;
  readonly madeSla: boolean;
}

const ZONE = 'America/Sao_Paulo';
const LEVELS: readonly Level[] = ['urgent', 'high', 'medium', 'low'];
const STATES = [
  'New',
  'Active',
  'Awaiting User Info',
  'Awaiting Vendor',
  'Awaiting Problem',
  'Awaiting Evidence',
  'Resolved',
  'Closed',
];

const isWaiting = (state: string) => state.startsWith('Awaiting');
const isResolved = (state: string) => state === 'Resolved' || state === 'Closed';

/** Converts a time of the log to an instant. The log has local times without a zone. */
function instantOf(local: string): string {
  const instant = DateTime.fromFormat(local, 'dd-LL-yyyy HH:mm', { zone: ZONE });
  if (!instant.isValid) throw new Error(`not a time of the log: ${local}`);
  return instant.toISO({ suppressMilliseconds: true });
}

/** Reads the log: a heading line, then rows of values without quotes. */
export function readRows(csv: string): readonly Row[] {
  const lines = csv.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [number = '', state = '', openedAt = '', updatedAt = '', madeSla, priority = ''] = line.split(',');
    const level = LEVELS[Number(priority[0]) - 1];
    if (!STATES.includes(state) || level === undefined) throw new Error(`not a row of the log: ${line}`);
    return {
      number,
      state,
      openedAt: instantOf(openedAt),
      updatedAt: instantOf(updatedAt),
      madeSla: madeSla === 'TRUE',
      level,
    };
  });
}

/** The state of an incident at an instant. */
interface Standing {
  readonly at: string;
  readonly state: string;
  readonly level: Level;
}

const furthest = (states: readonly string[]) =>
  STATES[Math.max(...states.map((state) => STATES.indexOf(state)))] as string;
const highest = (levels: readonly Level[]) =>
  LEVELS[Math.min(...levels.map((level) => LEVELS.indexOf(level)))] as Level;

/**
 * Returns the state of an incident after each minute in which it was updated. If one minute has several rows, the last
 * of their states in the order of `STATES` and the highest level count, so the order of the rows does not matter. A row before the
 * opening counts as at the opening.
 */
function standings(rows: readonly Row[]): readonly Standing[] {
  const byInstant = new Map<string, Row[]>();
  for (const row of rows) {
    const at = Date.parse(row.updatedAt) < Date.parse(row.openedAt) ? row.openedAt : row.updatedAt;
    byInstant.set(at, [...(byInstant.get(at) ?? []), row]);
  }
  return [...byInstant]
    .map(([at, same]) => ({
      at,
      state: furthest(same.map(({ state }) => state)),
      level: highest(same.map(({ level }) => level)),
    }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Returns the events between two states. A second `paused` needs no `resumed` before it: it ends the first wait. */
function eventsBetween(before: Standing, { at, state, level }: Standing): readonly TicketEvent<Catalog>[] {
  const events: TicketEvent<Catalog>[] = [];
  if (level !== before.level) events.push({ type: 'reclassified', at, level });
  if (state === before.state) return events;
  if (before.state === 'New') events.push({ type: 'responded', at });
  if (isResolved(before.state) && !isResolved(state)) events.push({ type: 'reopened', at });
  if (isWaiting(before.state) && !isWaiting(state) && !isResolved(state)) events.push({ type: 'resumed', at });
  if (isWaiting(state)) events.push({ type: 'paused', at, reason: state });
  if (isResolved(state) && !isResolved(before.state)) events.push({ type: 'resolved', at });
  return events;
}

/** Converts the rows of one incident, in any order, to a ticket of the category `core`. */
export function ticketOf(rows: readonly [Row, ...Row[]]): Ticket<Catalog> {
  const [{ number: id, openedAt }] = rows;
  const stood = standings(rows);
  const level = stood[0]?.level as Level;
  let before: Standing = { at: openedAt, state: 'New', level };
  const events = stood.flatMap((standing) => {
    // An incident cannot become new again: a later row `New` means only that somebody edited the incident.
    const now = standing.state === 'New' ? { ...standing, state: before.state } : standing;
    const between = eventsBetween(before, now);
    before = now;
    return between;
  });
  return { id, category: 'core', level, openedAt, events };
}

/** Returns all incidents of a log, in the order in which they first appear. */
export function incidentsIn(rows: readonly Row[]): readonly Incident[] {
  const byNumber = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const known = byNumber.get(row.number);
    if (known === undefined) byNumber.set(row.number, [row]);
    else known.push(row);
  }
  return [...byNumber].map(([id, own]) => ({
    id,
    ticket: ticketOf(own),
    madeSla: own.every(({ madeSla }) => madeSla),
  }));
}
