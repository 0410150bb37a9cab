import type { Catalog, Sla, Ticket } from 'prazo';
import { type MetricBadge, type TicketSnapshot, type ViewOptions, watchTicket } from 'prazo/view';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';

/** The timers of a page. */
export const setTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

interface Options extends ViewOptions {
  /** When the server rendered the page, in epoch ms. The first render in the browser shows the same instant. */
  readonly renderedAt: number;
  readonly now?: () => number;
  readonly setTimer?: (run: () => void, ms: number) => () => void;
}

/** The status of a ticket now. Renders again only when a text or the status changes. */
export function useTicket<C extends Catalog, CalendarName extends string>(
  sla: Sla<C, CalendarName>,
  ticket: Ticket<C, CalendarName>,
  options: Options,
): TicketSnapshot<C> {
  const { language, zone, renderedAt } = options;
  // A new SLA, language or zone needs a new watch. A new ticket does not: `update` passes it to the same watch.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  const [watch, first] = useMemo(() => {
    const watchAt = (now: () => number) => watchTicket(sla, ticket, { setTimer, ...options, now });
    return [watchAt(options.now ?? Date.now), watchAt(() => renderedAt).getSnapshot()] as const;
  }, [sla, language, zone]);
  useEffect(() => watch.update(ticket), [watch, ticket]);
  return useSyncExternalStore(watch.subscribe, watch.getSnapshot, () => first);
}

export function SlaBadge({ badge: { tone, icon, text, title, datetime } }: { readonly badge: MetricBadge }): ReactNode {
  return (
    <span className={`sla sla-${tone}`} title={title}>
      <span className={`sla-icon sla-${icon}`} aria-hidden="true" />
      <span role="timer">
        <time dateTime={datetime}>{text}</time>
      </span>
    </span>
  );
}
