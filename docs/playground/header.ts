import { type Choice, h, selectOf } from './dom';
import type { LinkProblem } from './link';
import type { Page } from './page';
import { LANGUAGES, type State, THEMES } from './state';
import { filled, type Words } from './words';

const LANGUAGE_NAMES = { en: 'English', 'pt-BR': 'Português' } as const;

/** Lists the problems of the link that opened the page. */
function problemsBox(problems: readonly LinkProblem[], words: Words): HTMLElement | undefined {
  if (problems.length === 0) return undefined;
  const lines = problems.slice(0, 10).map(({ why, key }) => h('p', {}, filled(words.linkProblems[why], { key })));
  return h('div', { class: 'warning problems', role: 'alert' }, ...lines);
}

/** The title, the language, the colours, and the link. */
export function header(page: Page, problems: readonly LinkProblem[], link: () => string): HTMLElement {
  const { words, state } = page;
  const told = h('p', { class: 'told', role: 'status' });
  const byHand = h('input', { type: 'text', class: 'link', readonly: true, 'aria-label': words.link });
  byHand.hidden = true;
  const copy = async () => {
    const text = link();
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = words.copied;
    } catch {
      told.textContent = words.notCopied;
      byHand.value = text;
      byHand.hidden = false;
      byHand.select();
    }
  };
  const languages = LANGUAGES.map((tag): Choice => [tag, LANGUAGE_NAMES[tag]]);
  const themes = THEMES.map((theme): Choice => [theme, words.themes[theme]]);
  const language = selectOf(languages, state.language, (value) =>
    page.change({ language: value as State['language'] }),
  );
  const theme = selectOf(themes, state.theme, (value) => page.change({ theme: value as State['theme'] }));
  language.id = 'language';
  theme.id = 'theme';
  return h(
    'header',
    {},
    h('a', { class: 'skip', href: '#answer', onclick: skip }, words.toAnswer),
    h('div', { class: 'title' }, h('h1', {}, words.title), h('p', {}, words.intro)),
    h(
      'div',
      { class: 'choices' },
      h('div', {}, h('label', { for: 'language' }, words.language), language),
      h('div', {}, h('label', { for: 'theme' }, words.theme), theme),
      h('button', { type: 'button', id: 'copy', onclick: copy }, words.copyLink),
    ),
    told,
    byHand,
    problemsBox(problems, words),
  );
}

/** Focuses the result without following the link, because the part after `#` is the state. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('answer')?.focus();
}
