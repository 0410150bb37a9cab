import type { TicketStatus } from 'prazo';
import type { MetricBadge, TicketWatch } from 'prazo/view';

interface Watched extends Pick<TicketWatch, 'subscribe'> {
  getSnapshot(): {
    readonly status: Pick<TicketStatus, 'promised' | 'metrics'>;
    readonly badges: Readonly<Record<string, MetricBadge>>;
  };
}

function element(parent: HTMLElement, tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent.append(made);
  return made;
}

/** Creates the elements of one metric. Returns the function that shows a badge in them, or hides them without a badge. */
function row(list: HTMLElement, name: string): (badge: MetricBadge | undefined) => void {
  const item = element(list, 'li', {});
  element(item, 'span', {}).textContent = `${name}: `;
  const icon = element(item, 'span', { 'aria-hidden': 'true' });
  const timer = element(item, 'span', { role: 'timer' });
  const time = element(timer, 'time', {});
  const meter = element(item, 'span', {
    role: 'meter',
    'aria-label': name,
    'aria-valuemin': '0',
    'aria-valuemax': '1',
  });
  return (badge) => {
    item.hidden = badge === undefined;
    if (badge === undefined) return;
    const { tone, icon: shown, text, title, datetime, used } = badge;
    item.className = `sla sla-${tone}`;
    item.title = title;
    icon.className = `sla-icon sla-${shown}`;
    time.textContent = text;
    if (datetime === undefined) time.removeAttribute('datetime');
    else time.setAttribute('datetime', datetime);
    meter.hidden = used === undefined;
    meter.setAttribute('aria-valuenow', String(used ?? 0));
    meter.setAttribute('aria-valuetext', text);
  };
}

/** The thresholds reached: the key and the metric of each. */
const reached = ({ promised, metrics }: Pick<TicketStatus, 'promised' | 'metrics'>) =>
  promised.flatMap((id) =>
    (metrics[id]?.thresholds ?? []).flatMap((one) =>
      one.reached ? [[one.key ?? `${id}/${metrics[id]?.cycle}/${one.name}`, id] as const] : [],
    ),
  );

/** Shows a ticket in a list and announces each threshold once. Returns the function that stops it. */
export function showTicket(root: HTMLElement, watch: Watched, names: Readonly<Record<string, string>>): () => void {
  const list = element(root, 'ul', {});
  const live = element(root, 'p', { role: 'status' });
  const nameOf = (id: string) => names[id] ?? id;
  const rows = new Map<string, ReturnType<typeof row>>();
  const announced = new Set(reached(watch.getSnapshot().status).map(([key]) => key));
  const show = () => {
    const { status, badges } = watch.getSnapshot();
    for (const id of status.promised) if (!rows.has(id)) rows.set(id, row(list, nameOf(id)));
    for (const [id, repaint] of rows) repaint(status.promised.includes(id) ? badges[id] : undefined);
    const news = reached(status).filter(([key]) => !announced.has(key));
    for (const [key] of news) announced.add(key);
    if (news.length > 0) {
      live.textContent = [...new Set(news.map(([, id]) => id))]
        .map((id) => `${nameOf(id)}: ${badges[id]?.text}`)
        .join('; ');
    }
  };
  const unsubscribe = watch.subscribe(show);
  show();
  return unsubscribe;
}
