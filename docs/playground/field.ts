import { h } from './dom';
import type { FieldIssue } from './issues';
import { filled, type Words } from './words';

/** Creates the element that shows the mistakes of a field. */
export const errorsOf = (id: string): HTMLElement => h('div', { id: `${id}-error`, class: 'error' });

/** Creates a control with its label, a hint, and an element for its mistakes. */
export function field(id: string, label: string, control: HTMLElement, hint?: string): HTMLElement {
  control.id = id;
  control.setAttribute('aria-describedby', hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    control,
    hint === undefined ? undefined : h('p', { id: `${id}-hint`, class: 'hint' }, hint),
    errorsOf(id),
  );
}

const MOST_SHOWN = 5;

function issueLine({ issue }: FieldIssue, words: Words): HTMLElement {
  const path = issue.path === '' ? [] : [h('code', {}, issue.path), ' '];
  return h('p', {}, ...path, filled(words.expected, { expected: issue.expected, received: issue.received }));
}

/** Shows each mistake at its field and clears all other fields. */
export function showIssues(issues: readonly FieldIssue[], words: Words): void {
  for (const place of document.querySelectorAll<HTMLElement>('.error')) {
    const own = issues.filter(({ field }) => `${field}-error` === place.id);
    const lines = own.slice(0, MOST_SHOWN).map((issue) => issueLine(issue, words));
    const more = own.length > MOST_SHOWN ? [h('p', {}, `… +${own.length - MOST_SHOWN}`)] : [];
    place.replaceChildren(...lines, ...more);
    for (const control of document.querySelectorAll(`[aria-describedby~="${place.id}"]`)) {
      if (own.length > 0) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }
}
