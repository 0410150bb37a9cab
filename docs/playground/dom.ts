type Child = Node | string | undefined;
type Listener = (event: Event) => void;
type Props = Readonly<Record<string, string | number | boolean | undefined | Listener>>;

/** Creates an element with attributes, listeners (`onclick`) and children. Omits attributes that are false or undefined. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== false) element.setAttribute(name, `${value}`);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export type Choice = readonly [value: string, text: string];

/** Sets the options of a select. A value that is not among the choices, for example from a link, is added as an option. */
export function setChoices(select: HTMLSelectElement, choices: readonly Choice[], value: string): void {
  const all = choices.some(([known]) => known === value) ? choices : [...choices, [value, value || '—'] as const];
  select.replaceChildren(...all.map(([known, text]) => h('option', { value: known }, text)));
  select.value = value;
}

export function selectOf(choices: readonly Choice[], value: string, change: (value: string) => void) {
  const select = h('select', { onchange: () => change(select.value) });
  setChoices(select, choices, value);
  return select;
}

export function textareaOf(value: string, rows: number, change: (value: string) => void): HTMLTextAreaElement {
  const area = h('textarea', { rows, spellcheck: 'false', oninput: () => change(area.value) });
  area.value = value;
  return area;
}

/** Runs a function that replaces elements, then focuses the new element with the id of the focused one. */
export function keepingFocus(build: () => void): void {
  const id = document.activeElement?.id;
  build();
  if (id) document.getElementById(id)?.focus();
}
