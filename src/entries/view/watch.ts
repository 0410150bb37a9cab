import type { Catalog, MetricId } from '../../catalog/catalog';
import type { Instant } from '../../input/instant';
import { MINUTE_MS } from '../../input/units';
import type { Sla } from '../../sla/sla';
import type { MetricStatus, TicketStatus } from '../../sla/status';
import type { Ticket } from '../../ticket/ticket';
import { type MetricBadge, metricBadge } from './badge';
import { isMoving } from './countdown';
import { nextTextChange } from './next-text-change';
import type { ViewOptions } from './view-options';

/** The status of a ticket, and a badge for each of its metrics. */
export interface TicketSnapshot<C extends Catalog = Catalog> {
  readonly status: TicketStatus<C>;
  readonly badges: { readonly [M in MetricId<C>]: MetricBadge };
}

/** Options of `watchTicket`: the current time and the timers of the host, and the options of a badge. */
export interface WatchOptions extends ViewOptions {
  /** Returns the current time in epoch ms, such as `Date.now`. */
  readonly now: () => number;
  /** Calls `run` once after `ms` milliseconds. Returns a function that cancels the timer. */
  readonly setTimer: (run: () => void, ms: number) => () => void;
}

/** Keeps the badges of a ticket up to date while time passes. */
export interface TicketWatch<C extends Catalog = Catalog, CalendarName extends string = string> {
  /** Calls the listener at each new snapshot. Returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** Returns the current snapshot: the same object until a badge or the status changes. */
  getSnapshot(): TicketSnapshot<C>;
  /** Replaces the ticket, for instance after a new event. Throws a `PrazoError` if it is invalid; then nothing changes. */
  update(ticket: Ticket<C, CalendarName>): void;
  /** Ends the watch: no listener is called any more, and the snapshot no longer changes. */
  stop(): void;
}

/** The longest delay that timers of browsers and of Node support. */
const LONGEST_DELAY_MS = 2_147_483_647;

/** Identifies the content of a snapshot, without the amounts that change every millisecond. */
function keyOf({ status, badges }: TicketSnapshot): string {
  const amounts = { dueIfResumed: 0, elapsed: 0, paused: 0, remaining: 0, used: 0 };
  const metrics = Object.entries(status.metrics).map(([id, metric]) => {
    const { tone, icon, text, title } = badges[id] as MetricBadge;
    return [{ ...metric, ...amounts }, tone, icon, text, isMoving(metric) && title];
  });
  return JSON.stringify({ ...status, asOf: 0, metrics });
}

/** The epoch ms of an instant that the SLA has already checked. */
function msOf(at: Instant): number {
  if (typeof at !== 'string') return (at as { readonly epochMilliseconds?: number }).epochMilliseconds ?? Number(at);
  // `Date.parse` does not read a zone in brackets, a decimal comma, or an offset without a colon.
  const plain = at.replace(/\[.*/, '').replace(',', '.');
  return Date.parse(plain.replace(/([+-]\d\d)(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`));
}

/**
 * Watches a ticket: keeps its status and badges up to date while time passes. While there are listeners, one timer is set to
 * the next change of the status or of a text.
 *
 * `subscribe` and `getSnapshot` fit React's `useSyncExternalStore`. The guide shows the same for Vue and Svelte.
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

  /** If the current time is before the opening of the ticket, the status is as of the opening. */
  const statusOf = (shown: Ticket<C, CalendarName>): TicketStatus<C> => {
    try {
      return sla.status(shown, options.now());
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 'beforeOpening') throw error;
      return sla.status(shown, shown.openedAt);
    }
  };

  const snapshotOf = (status: TicketStatus<C>): TicketSnapshot<C> => {
    const metrics = Object.values<MetricStatus>(status.metrics);
    const badges = Object.fromEntries(metrics.map((metric) => [metric.metric, metricBadge(metric, options)]));
    return { status, badges } as TicketSnapshot<C>;
  };

  /** Makes a snapshot, and keeps it if it differs from the current one. Returns whether it differs. */
  const refresh = (shown: Ticket<C, CalendarName>): boolean => {
    const status = statusOf(shown);
    const fresh = snapshotOf(status);
    // Both tickets are compared as of the same instant, so that a difference in any amount comes from the ticket.
    const isOther = shown !== current && JSON.stringify(status) !== JSON.stringify(sla.status(current, status.asOf));
    const before = isOther ? undefined : key;
    key = keyOf(fresh as unknown as TicketSnapshot);
    current = shown;
    if (key === before) return false;
    snapshot = fresh;
    return true;
  };

  const setNextTimer = () => {
    cancel?.();
    cancel = undefined;
    if (listeners.size === 0) return;
    const now = options.now();
    const { status } = snapshot;
    const times = [
      ...Object.values<MetricStatus>(status.metrics).flatMap((metric) => [
        nextTextChange(metric, options),
        // The title shows the due time of a paused clock, which moves by one minute each minute.
        isMoving(metric) ? Number(status.asOf) + MINUTE_MS : undefined,
      ]),
      // An event may be dated after the current time.
      ...(current.events ?? []).map(({ at }) => msOf(at)),
    ].filter((at) => Number(at) > Number(status.asOf)) as number[];
    const first = Math.min(...times);
    if (first < Number.POSITIVE_INFINITY)
      cancel = options.setTimer(wake, Math.min(LONGEST_DELAY_MS, Math.max(1, first - now)));
  };

  const refreshAndNotify = (shown: Ticket<C, CalendarName>) => {
    const differs = refresh(shown);
    setNextTimer();
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

  const wake = () => refreshAndNotify(current);

  refresh(ticket);
  return {
    subscribe(listener) {
      if (isStopped) return () => {};
      // A new array at each call, so that a listener may subscribe twice.
      const subscription = [listener] as const;
      if (listeners.size === 0) refresh(current);
      listeners.add(subscription);
      if (listeners.size === 1) setNextTimer();
      return () => {
        if (listeners.delete(subscription) && listeners.size === 0) setNextTimer();
      };
    },
    getSnapshot() {
      if (listeners.size === 0 && !isStopped) refresh(current);
      return snapshot;
    },
    update(changed) {
      if (!isStopped) refreshAndNotify(changed);
    },
    stop() {
      isStopped = true;
      listeners.clear();
      setNextTimer();
    },
  };
}
