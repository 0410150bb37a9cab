import type { Duration } from 'luxon';
import { labelOf, type MetricStatus } from 'prazo';
import { stripSvg, ticketSvg } from 'prazo/svg';
import { amountText, badge, type Texts, words as textsIn } from 'prazo/view';
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

/** A drawing as an element. What is no SVG is an error, and nothing in it runs. */
function drawn(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

/** All time is told in days; a day of business time is another at each desk, so that is told in hours. */
const HOURS_OF_A_DAY = 24;

/** Elapsed and remaining time, each on both clocks. */
function clocksTable({ elapsed, remaining }: MetricStatus, words: Words, language: Language): HTMLElement {
  const amount = (of: Duration | undefined, hoursPerDay?: number) =>
    h('td', {}, of === undefined ? words.unknown : amountText(Math.abs(+of), { language, hoursPerDay, units: 3 }));
  const row = (name: string, { business, wall }: MetricStatus['elapsed']) =>
    h('tr', {}, h('th', { scope: 'row' }, name), amount(business), amount(wall, HOURS_OF_A_DAY));
  const isOver = remaining !== undefined && Number(remaining.wall) < 0;
  const columns = [words.businessTime, words.allTime].map((name) => h('th', { scope: 'col' }, name));
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

/** The target as the catalog says it. */
function targetText({ target }: MetricStatus, texts: Texts): string {
  if (target === 'agreed') return texts.toBeAgreed;
  const [unit = '', name] = Object.entries(texts.units).find(([unit]) => unit in (target ?? {})) ?? [];
  return name === undefined ? texts.agreedInstant : `${target?.[unit as keyof typeof target]} ${name}`;
}

function card(metric: MetricStatus, outcome: Outcome, { words, state: { language } }: Page): HTMLElement {
  const { tone, icon, text, title, datetime } = badge(metric, { language });
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

/** The answer in one sentence, for those who hear the page. */
function spoken(page: Page): string {
  const { words, state, answer } = page;
  const { outcome } = answer;
  if (outcome === undefined) return page.outcome === undefined ? words.noAnswer : words.stale;
  const said = promisedIn(outcome).map((metric) => {
    const { text } = badge(metric, { language: state.language });
    return `${metricName(metric.metric, outcome, state.language)}: ${text}.`;
  });
  return said.length === 0 ? words.nothingPromised : said.join(' ');
}

/** The answer is told when so much time has passed without another change. */
const QUIET_MS = 600;

/** What is due when, and why. */
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
