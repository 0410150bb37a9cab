import type { Duration } from 'luxon';
import { labelOf, type MetricStatus } from 'prazo';
import { stripSvg, ticketSvg } from 'prazo/svg';
import { amountText, metricBadge, type Texts, textsIn } from 'prazo/view';
import { iconOf } from '../examples/icons';
import type { Outcome } from './answer';
import { h } from './dom';
import { explanationText } from './explanation';
import { errorsOf } from './field';
import { instantText } from './local-time';
import type { Page, Part } from './page';
import { promisedIn } from './promised';
import type { Language } from './state';
import type { Words } from './words';

/** Converts an SVG text to an element. Invalid SVG becomes an error element, and scripts in it do not run. */
function drawn(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

/** Elapsed time is shown in days of 24 hours. Business time is shown in hours: working days differ in length. */
const HOURS_OF_A_DAY = 24;

/** The table of elapsed and remaining time on both clocks. */
function clocksTable({ elapsed, remaining }: MetricStatus, words: Words, language: Language): HTMLElement {
  const amount = (of: Duration | undefined, hoursPerDay?: number) =>
    h('td', {}, of === undefined ? words.unknown : amountText(Math.abs(+of), { language, hoursPerDay, units: 3 }));
  const row = (name: string, { business, wall }: MetricStatus['elapsed']) =>
    h('tr', {}, h('th', { scope: 'row' }, name), amount(business), amount(wall, HOURS_OF_A_DAY));
  const isOver = remaining !== undefined && Number(remaining.wall) < 0;
  const columns = [words.businessTime, words.elapsedTime].map((name) => h('th', { scope: 'col' }, name));
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('td'), ...columns)),
    h(
      'tbody',
      {},
      row(words.elapsed, elapsed),
      remaining === undefined ? undefined : row(isOver ? words.over : words.remaining, remaining),
    ),
  );
}

function metricName(metric: string, { catalog }: Outcome, language: Language): string {
  return labelOf(catalog.metrics[metric]?.labels, metric, language);
}

/** Returns the target in the unit of the catalog. */
function targetText({ target }: MetricStatus, texts: Texts): string {
  if (target === 'agreed') return texts.toBeAgreed;
  const [unit = '', name] = Object.entries(texts.units).find(([unit]) => unit in (target ?? {})) ?? [];
  return name === undefined ? texts.agreedInstant : `${target?.[unit as keyof typeof target]} ${name}`;
}

function card(metric: MetricStatus, outcome: Outcome, { words, state: { language } }: Page): HTMLElement {
  const { tone, icon, text, title, datetime } = metricBadge(metric, { language });
  const texts = textsIn(language);
  const due = metric.due ?? metric.dueIfResumed;
  const dueName = metric.due === undefined && !metric.late ? texts.dueIfResumed : words.due;
  return h(
    'article',
    { class: `card ${tone}` },
    h('h3', {}, metricName(metric.metric, outcome, language), h('span', {}, targetText(metric, texts))),
    h('p', { class: `badge ${tone}`, title }, iconOf(icon), text),
    h('div', { class: 'strip' }, drawn(stripSvg(metric, { language }))),
    due === undefined
      ? undefined
      : h('p', { class: 'due' }, `${dueName}: `, h('time', { datetime }, instantText(+due, due.zoneName, language))),
    clocksTable(metric, words, language),
  );
}

/** Returns the result as text for screen readers. */
function spoken(page: Page): string {
  const { words, state, answer } = page;
  const { outcome } = answer;
  if (outcome === undefined) return page.outcome === undefined ? words.noAnswer : words.stale;
  const said = promisedIn(outcome).map((metric) => {
    const { text } = metricBadge(metric, { language: state.language });
    return `${metricName(metric.metric, outcome, state.language)}: ${text}.`;
  });
  return said.length === 0 ? words.nothingPromised : said.join(' ');
}

/** The time without a change after which the result is announced. */
const QUIET_MS = 600;

/** The due times and the explanation. */
export function result(page: Page): Part {
  const { words } = page;
  const warning = h('p', { class: 'warning' });
  const status = h('p', { class: 'heard', role: 'status' });
  const cards = h('div', { class: 'cards' });
  const drawing = h('div', { class: 'drawing' });
  const heading = h('h3');
  const text = h('div', { class: 'explanation' });

  const shown = h('div', {}, cards, heading, drawing, h('h3', {}, words.explanation), text);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function explain(outcome: Outcome): void {
    const { explanation } = outcome;
    const { language, metric } = page.state;
    heading.textContent = `${words.drawing}: ${metricName(metric, outcome, language)}`;
    if (explanation === undefined) {
      drawing.replaceChildren(h('p', { class: 'hint' }, words.notStarted));
      text.replaceChildren();
    } else {
      drawing.replaceChildren(drawn(ticketSvg(explanation, { language })));
      text.replaceChildren(...explanationText(explanation, language));
    }
  }

  return {
    element: h(
      'section',
      { id: 'answer', class: 'answer', tabindex: '-1', 'aria-labelledby': 'answer-title' },
      h('h2', { id: 'answer-title' }, words.answer),
      warning,
      errorsOf('answer'),
      status,
      shown,
    ),
    update() {
      const { outcome, answer } = page;
      const isStale = answer.outcome === undefined;
      warning.hidden = !isStale;
      warning.textContent = isStale ? spoken(page) : '';
      shown.hidden = outcome === undefined;
      shown.classList.toggle('stale', isStale);
      clearTimeout(timer);
      timer = setTimeout(() => {
        status.textContent = spoken(page);
      }, QUIET_MS);
      if (outcome === undefined || isStale) return;
      const metrics = promisedIn(outcome);
      cards.replaceChildren(
        ...(metrics.length === 0
          ? [h('p', {}, words.nothingPromised)]
          : metrics.map((metric) => card(metric, outcome, page))),
      );
      explain(outcome);
    },
  };
}
