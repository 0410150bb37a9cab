import type { TicketWatch } from 'prazo/view';
import { onMounted, onUnmounted, type ShallowRef, shallowRef } from 'vue';

/** The status of a ticket now. In the setup of a component: `const ticket = useTicket(watch)`. */
export function useTicket<Snapshot>(
  watch: Pick<TicketWatch, 'subscribe'> & { getSnapshot(): Snapshot },
): Readonly<ShallowRef<Snapshot>> {
  const snapshot: ShallowRef<Snapshot> = shallowRef(watch.getSnapshot());
  const show = () => {
    snapshot.value = watch.getSnapshot();
  };
  let unsubscribe = () => {};
  onMounted(() => {
    unsubscribe = watch.subscribe(show);
    show();
  });
  onUnmounted(() => unsubscribe());
  return snapshot;
}
