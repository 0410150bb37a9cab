import { labelOf, supportCatalog } from 'prazo';
import { type Choice, h, selectOf, setChoices, textareaOf } from './dom';
import { field } from './field';
import type { Page, Part } from './page';
import type { State } from './state';

type Labelled = Readonly<Record<string, { readonly labels?: Parameters<typeof labelOf>[0] }>>;

/** Returns the ids of a table of the catalog, with their labels. */
function choicesOf(table: Labelled | undefined, language: string): readonly Choice[] {
  return Object.entries(table ?? {}).map(([id, { labels }]) => [id, labelOf(labels, id, language)]);
}

/** The form of the catalog, the category, the level and the metric. */
export function promiseForm(page: Page): Part {
  const { words, state } = page;
  const from = selectOf(Object.entries(words.catalogs), state.catalogFrom, (value) => {
    // It is easier to change an existing catalog than to write a new one.
    const catalog = page.state.catalog || JSON.stringify(supportCatalog, undefined, 2);
    page.change({ catalogFrom: value as State['catalogFrom'], ...(value === 'json' && { catalog }) });
  });
  const json = textareaOf(state.catalog, 10, (catalog) => page.change({ catalog }));
  const own = field('catalog', words.catalog, json, words.catalogHint);
  const category = selectOf([], state.category, (value) => page.change({ category: value }));
  const level = selectOf([], state.level, (value) => page.change({ level: value }));
  const metric = selectOf([], state.metric, (value) => page.change({ metric: value }));
  const selects = h(
    'div',
    { class: 'row' },
    field('category', words.category, category),
    field('level', words.level, level),
    field('metric', words.metric, metric),
  );
  const legend = h('legend', {}, h('h2', {}, words.promise));
  return {
    element: h('fieldset', {}, legend, field('catalogFrom', words.catalogFrom, from), own, selects),
    update() {
      const { state, answer } = page;
      own.hidden = state.catalogFrom !== 'json';
      if (json.value !== state.catalog) json.value = state.catalog;
      setChoices(category, choicesOf(answer.catalog?.categories, state.language), state.category);
      setChoices(level, choicesOf(answer.catalog?.levels, state.language), state.level);
      setChoices(metric, choicesOf(answer.catalog?.metrics, state.language), state.metric);
    },
  };
}
