import { createCalendar, createSla, labelOf, supportCatalog, type TicketOf } from 'prazo';
import { brazil } from 'prazo/brazil';
import { stripSvg, ticketSvg } from 'prazo/svg';
import { textsIn, watchTicket } from 'prazo/view';
import { iconOf } from '../icons';

const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: brazil({ state: 'SP' }),
});
const sla = createSla({ catalog: supportCatalog, calendar });

const place = (id: string) => document.getElementById(id) as HTMLElement;

function element(tag: string, name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...children);
  return made;
}

/** Converts an SVG text to an element. Invalid SVG becomes an error element, and scripts in it do not run. */
function drawn(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

/** Shows a ticket. Returns the function that stops it. */
function show(ticket: TicketOf<typeof sla>, language: string): () => void {
  const watch = watchTicket(sla, ticket, {
    language,
    now: () => Date.now(),
    setTimer: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const names = (id: keyof typeof sla.catalog.metrics) => labelOf(sla.catalog.metrics[id].labels, id, language);
  const paint = () => {
    const { status, badges } = watch.getSnapshot();
    const cards = status.promised.map((id) => {
      const { tone, icon, text, title } = badges[id];
      const line = element('p', `badge ${tone}`, iconOf(icon), text);
      line.title = title;
      const isUrgent = id === (status.mostUrgent ?? 'resolution');
      const explanation = isUrgent ? sla.explain(ticket, id, status.asOf) : undefined;
      const days = explanation ? [ticketSvg(explanation, { language })] : [];
      const drawings = [stripSvg(status.metrics[id], { language }), ...days].map(drawn);
      return element('section', 'card', element('h2', '', names(id)), line, ...drawings);
    });
    place('metrics').replaceChildren(...cards);
    // Screen readers do not announce countdowns. A change of the verdict is announced once.
    const turned = status.promised.filter((id) => ['warn', 'bad'].includes(badges[id].tone));
    const said = turned
      .map((id) => `${names(id)}: ${textsIn(language).verdicts[status.metrics[id].verdict]}`)
      .join(', ');
    if (place('told').textContent !== said) place('told').textContent = said;
  };
  watch.subscribe(paint);
  paint();
  return () => watch.stop();
}

let stop = () => {};

/** The help desk sends a ticket whenever it has changed. */
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return;
  stop();
  const ticket = sla.parseTicket(data.ticket);
  document.documentElement.lang = data.language;
  if (ticket.ok) stop = show(ticket.value, data.language);
  else place('metrics').textContent = ticket.issues.map(({ path, expected }) => `${path}: ${expected}`).join('\n');
});
parent.postMessage('ready', '*');
