import type { Catalog, MetricId } from '../../catalog/catalog';
import type { Instant } from '../../input/instant';
import type { Sla } from '../../sla/sla';
import type { MetricStatus, TicketStatus } from '../../sla/status';
import type { Ticket } from '../../ticket/ticket';
import { type Badge, badge } from './badge';
import { isMoving } from './countdown';
import { next } from './next';
import type { ViewOptions } from './options';

/** A ticket as of an instant: its status, and a badge for each of its metrics. */
export interface TicketSnapshot<C extends Catalog = Catalog> {
  readonly status: TicketStatus<C>;
  readonly badges: { readonly [M in MetricId<C>]: Badge };
}

/** What a watch needs of the host, and how it shows a ticket. */
export interface WatchOptions extends ViewOptions {
  /** The time now in epoch ms, such as `Date.now`. */
  readonly now: () => number;
  /** Calls back once after so many ms, and returns what prevents it. */
  readonly setTimer: (run: () => void, ms: number) => () => void;
}

/** A ticket that is shown while time goes on. */
export interface TicketWatch<C extends Catalog = Catalog, CalendarName extends string = string> {
  /** Calls the listener whenever there is another snapshot, until what it returns is called. */
  subscribe(listener: () => void): () => void;
  /** The ticket as it stands: the same object until a badge or the status changes. */
  getSnapshot(): TicketSnapshot<C>;
  /** Goes on with the ticket as it is now. One that is wrong is an error, and changes nothing. */
  update(ticket: Ticket<C, CalendarName>): void;
  /** Ends it: no listener is called any more, and the snapshot stays. */
  stop(): void;
}

const MINUTE = 60_000;
/** The longest that timers wait. */
const LONGEST = 2_147_483_647;

/** A snapshot as text, without the amounts that change every millisecond. */
function keyOf({ status, badges }: TicketSnapshot): string {
  const amounts = { dueIfResumed: 0, elapsed: 0, paused: 0, remaining: 0, used: 0 };
  const metrics = Object.entries(status.metrics).map(([id, metric]) => {
    const { tone, icon, text, title } = badges[id] as Badge;
    return [{ ...metric, ...amounts }, tone, icon, text, isMoving(metric) && title];
  });
  return JSON.stringify({ ...status, asOf: 0, metrics });
}

/** The epoch ms of an instant that the SLA has accepted. */
function msOf(at: Instant): number {
  if (typeof at !== 'string') return (at as { readonly epochMilliseconds?: number }).epochMilliseconds ?? Number(at);
  // `Date.parse` knows neither a zone in brackets, nor a decimal comma, nor an offset without a colon.
  const plain = at.replace(/\[.*/, '').replace(',', '.');
  return Date.parse(plain.replace(/([+-]\d\d)(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`));
}

/**
 * Shows a ticket while time goes on: one timer, at the next change of a text or of the status, while anybody listens. Its two
 * functions are what React's `useSyncExternalStore` takes; the guide makes stores of Vue and Svelte of them.
 *
 * @example
 * ```ts
 * import { createCalendar, createSla, supportCatalog } from 'prazo';
 * const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
 * const sla = createSla({ catalog: supportCatalog, calendar });
 * const ticket = { category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00Z' } as const;
 * const watch = watchTicket(sla, ticket, {
 *   language: 'en',
 *   now: () => Date.parse('2026-11-23T14:30:00Z'),
 *   setTimer: (run, ms) => {
 *     const timer = setTimeout(run, ms);
 *     return () => clearTimeout(timer);
 *   },
 * });
 * const unsubscribe = watch.subscribe(() => console.log(watch.getSnapshot().badges.resolution.text));
 * watch.getSnapshot().badges.resolution.text; // → 3h 30m left
 * unsubscribe();
 * ```
 */
export function watchTicket<C extends Catalog, CalendarName extends string>(
  sla: Sla<C, CalendarName>,
  ticket: Ticket<C, CalendarName>,
  options: WatchOptions,
): TicketWatch<C, CalendarName> {
  const listeners = new Set<readonly [() => void]>();
  let cancel: (() => void) | undefined;
  let isStopped = false;
  let current = ticket;
  let key: string | undefined;
  let snapshot: TicketSnapshot<C>;

  /** A clock that lags behind the opening shows the ticket as of that. */
  const statusOf = (of: Ticket<C, CalendarName>): TicketStatus<C> => {
    try {
      return sla.status(of, options.now());
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'beforeOpening') throw error;
      return sla.status(of, of.openedAt);
    }
  };

  const snapshotOf = (status: TicketStatus<C>): TicketSnapshot<C> => {
    const metrics = Object.values<MetricStatus>(status.metrics);
    const badges = Object.fromEntries(metrics.map((metric) => [metric.metric, badge(metric, options)]));
    return { status, badges } as TicketSnapshot<C>;
  };

  /** Takes another snapshot; whether it differs. */
  const look = (of: Ticket<C, CalendarName>): boolean => {
    const status = statusOf(of);
    const fresh = snapshotOf(status);
    // Two tickets are compared as of one instant, so that each amount that differs is another.
    const isOther = of !== current && JSON.stringify(status) !== JSON.stringify(sla.status(current, status.asOf));
    const before = isOther ? undefined : key;
    key = keyOf(fresh as unknown as TicketSnapshot);
    current = of;
    if (key === before) return false;
    snapshot = fresh;
    return true;
  };

  const arm = () => {
    cancel?.();
    cancel = undefined;
    if (listeners.size === 0) return;
    const now = options.now();
    const { status } = snapshot;
    const times = [
      ...Object.values<MetricStatus>(status.metrics).flatMap((metric) => [
        next(metric, options),
        // The title of a due that moves tells another one each minute.
        isMoving(metric) ? Number(status.asOf) + MINUTE : undefined,
      ]),
      // What a log dates ahead of the reader's clock is yet to be seen.
      ...(current.events ?? []).map(({ at }) => msOf(at)),
    ].filter((at) => Number(at) > Number(status.asOf)) as number[];
    const first = Math.min(...times);
    if (first < Number.POSITIVE_INFINITY) cancel = options.setTimer(wake, Math.min(LONGEST, Math.max(1, first - now)));
  };

  const lookAndTell = (of: Ticket<C, CalendarName>) => {
    const differs = look(of);
    arm();
    if (!differs) return;
    const errors: unknown[] = [];
    for (const listener of [...listeners]) {
      try {
        if (listeners.has(listener)) listener[0]();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  };

  const wake = () => lookAndTell(current);

  look(ticket);
  return {
    subscribe(listener) {
      if (isStopped) return () => {};
      const own = [listener] as const;
      if (listeners.size === 0) look(current);
      listeners.add(own);
      if (listeners.size === 1) arm();
      return () => {
        if (listeners.delete(own) && listeners.size === 0) arm();
      };
    },
    getSnapshot() {
      if (listeners.size === 0 && !isStopped) look(current);
      return snapshot;
    },
    update(of) {
      if (!isStopped) lookAndTell(of);
    },
    stop() {
      isStopped = true;
      listeners.clear();
      arm();
    },
  };
}
