import type { Catalog, Sla, Ticket } from 'prazo';
import { type Badge, type TicketSnapshot, type ViewOptions, watchTicket } from 'prazo/view';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';

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
export function useTicket<C extends Catalog>(sla: Sla<C>, ticket: Ticket<C>, options: Options): TicketSnapshot<C> {
  const { renderedAt } = options;
  const [watch] = useState(() => watchTicket(sla, ticket, { now: Date.now, setTimer, ...options }));
  const [first] = useState(() =>
    watchTicket(sla, ticket, { setTimer, ...options, now: () => renderedAt }).getSnapshot(),
  );
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
