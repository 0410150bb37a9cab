import type { Catalog, Sla, Ticket } from 'prazo';
import { type Badge, type TicketSnapshot, type ViewOptions, watchTicket } from 'prazo/view';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';

/** The timers of a page. */
export const setTimer = (run: () => void, ms: number) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

interface Options extends ViewOptions {
  /** When the server rendered the page, in epoch ms: the first render in the browser shows the same. */
  readonly renderedAt: number;
  readonly now?: () => number;
  readonly setTimer?: (run: () => void, ms: number) => () => void;
}

/** A ticket as it stands now. It renders anew when a text or the status changes, and not before. */
export function useTicket<C extends Catalog, CalendarName extends string>(
  sla: Sla<C, CalendarName>,
  ticket: Ticket<C, CalendarName>,
  options: Options,
): TicketSnapshot<C> {
  const { language, zone, renderedAt } = options;
  // Another SLA, language or zone is another watch; another ticket is handed to the same one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the line above says
  const [watch, first] = useMemo(() => {
    const watchAt = (now: () => number) => watchTicket(sla, ticket, { setTimer, ...options, now });
    return [watchAt(options.now ?? Date.now), watchAt(() => renderedAt).getSnapshot()] as const;
  }, [sla, language, zone]);
  useEffect(() => watch.update(ticket), [watch, ticket]);
  return useSyncExternalStore(watch.subscribe, watch.getSnapshot, () => first);
}

export function SlaBadge({ badge: { tone, icon, text, title, datetime } }: { readonly badge: Badge }): ReactNode {
  return (
    <span className={`sla sla-${tone}`} title={title}>
      <span className={`sla-icon sla-${icon}`} aria-hidden="true" />
      <span role="timer">
        <time dateTime={datetime}>{text}</time>
      </span>
    </span>
  );
}
