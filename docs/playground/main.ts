import { type Answer, answerTo, type Outcome } from './answer';
import { h, keepingFocus } from './dom';
import { showIssues } from './field';
import { calendarForm } from './form-calendar';
import { promiseForm } from './form-promise';
import { ticketForm } from './form-ticket';
import { header } from './header';
import { type LinkProblem, linkOf, readLink } from './link';
import type { Page, Part } from './page';
import { result } from './result';
import type { State } from './state';
import { timeline } from './timeline';
import { wordsIn } from './words';

/** Browsers limit how often a page may change its address. */
const SAVED_AFTER_MS = 300;

let { state, problems } = readLink(location.hash);
let answer: Answer = answerTo(state);
let outcome: Outcome | undefined = answer.outcome;
let parts: readonly Part[] = [];
let saving: ReturnType<typeof setTimeout> | undefined;

/** Writes the state to the address and returns the address. */
function save(): string {
  const link = `#${linkOf(state)}`;
  try {
    history.replaceState(null, '', link);
  } catch {
    // A sandboxed frame cannot change its address. The link is still returned.
  }
  return new URL(link, location.href).href;
}

function change(changes: Partial<State>): void {
  const { language } = state;
  state = { ...state, ...changes };
  take();
  clearTimeout(saving);
  saving = setTimeout(save, SAVED_AFTER_MS);
  if (state.language === language) show();
  else keepingFocus(() => build([]));
}

function take(): void {
  answer = answerTo(state);
  outcome = answer.outcome ?? outcome;
}

const page: Page = {
  get state() {
    return state;
  },
  get words() {
    return wordsIn(state.language);
  },
  get answer() {
    return answer;
  },
  get outcome() {
    return outcome;
  },
  change,
};

function show(): void {
  document.documentElement.dataset.theme = state.theme;
  for (const part of parts) part.update();
  showIssues(answer.issues, page.words);
}

/** Builds the page in the language of the state. */
function build(problems: readonly LinkProblem[]): void {
  document.documentElement.lang = state.language;
  document.title = page.words.title;
  const ticket = [promiseForm(page), ticketForm(page)];
  const answers = [timeline(page), result(page)];
  const calendar = calendarForm(page);
  parts = [...ticket, ...answers, calendar];
  const column = (name: string, ...of: readonly Part[]) =>
    h('div', { class: `column ${name}` }, ...of.map(({ element }) => element));
  const main = h('main', {}, column('ticket', ...ticket), column('answers', ...answers), column('calendar', calendar));
  document.body.replaceChildren(header(page, problems, save), main);
  show();
}

addEventListener('hashchange', () => {
  ({ state, problems } = readLink(location.hash));
  outcome = undefined;
  take();
  build(problems);
});

build(problems);
