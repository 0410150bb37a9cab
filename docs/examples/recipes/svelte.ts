import type { TicketWatch } from 'prazo/view';

/** A Svelte store: `const ticket = ticketStore(watch)`, then `{$ticket.badges.resolution.text}`. */
export const ticketStore = <Snapshot>(watch: Pick<TicketWatch, 'subscribe'> & { getSnapshot(): Snapshot }) => ({
  subscribe(run: (snapshot: Snapshot) => void): () => void {
    const unsubscribe = watch.subscribe(() => run(watch.getSnapshot()));
    run(watch.getSnapshot());
    return unsubscribe;
  },
});
