import { labelOf } from 'prazo';
import { type Choice, h, keepingFocus, selectOf } from './dom';
import { errorsOf } from './field';
import { type LocalTimeInput, localTimeInput } from './local-time-input';
import type { Page, Part } from './page';
import type { TypedEvent } from './state';
import { eventName, filled } from './words';

/** Changes one event of the state. */
export const changed = (page: Page, index: number, changes: Partial<TypedEvent>): void =>
  page.change({ events: page.state.events.map((event, i) => (i === index ? { ...event, ...changes } : event)) });

export const removed = (page: Page, index: number): void =>
  page.change({ events: page.state.events.filter((_, i) => i !== index) });

function typesIn({ words, state, answer: { catalog } }: Page): readonly Choice[] {
  const types = [...Object.keys(words.eventTypes), ...Object.keys(catalog?.events ?? {})];
  return types.map((type) => [type, eventName(type, words, catalog, state.language)]);
}

/** Creates the control for the detail of an event: a level or a team of the catalog, or else text. */
function detailOf(page: Page, index: number, { type, detail }: TypedEvent): HTMLElement {
  const { words, state, answer } = page;
  const change = (detail: string) => changed(page, index, { detail });
  const table = (of: 'levels' | 'tiers'): readonly Choice[] =>
    Object.entries(answer.catalog?.[of] ?? {}).map(([id, { labels }]) => [id, labelOf(labels, id, state.language)]);
  const named = (control: HTMLElement, name: string) => {
    control.setAttribute('aria-label', name);
    return control;
  };
  if (type === 'reclassified') return named(selectOf(table('levels'), detail, change), words.toLevel);
  if (type === 'escalated')
    return named(selectOf([['', words.noTier], ...table('tiers')], detail, change), words.toTier);
  const text = type === 'agreed' ? words.agreedTarget : words.reason;
  const input = h('input', { type: 'text', placeholder: text, oninput: () => change(input.value) });
  input.value = detail;
  return named(input, text);
}

/** Returns the initial detail of an event type that requires one. */
function firstDetail(page: Page, type: string): string {
  if (type === 'reclassified') return Object.keys(page.answer.catalog?.levels ?? {})[0] ?? '';
  return type === 'agreed' ? '{"businessHours":12}' : '';
}

/** The form of the events: one row each, with type, time and detail. */
export function eventsForm(page: Page): Part {
  const { words } = page;
  const list = h('ol', { class: 'events' });
  const none = h('p', { class: 'hint' }, words.noEvents);
  const add = h(
    'button',
    {
      type: 'button',
      id: 'add-event',
      onclick: () => {
        const { events, asOf } = page.state;
        page.change({ events: [...events, { type: 'paused', at: asOf, detail: '' }] });
        document.getElementById(`event${events.length}-type`)?.focus();
      },
    },
    words.addEvent,
  );
  let times: readonly LocalTimeInput[] = [];
  let shape = '';

  function rowOf(event: TypedEvent, index: number): readonly [HTMLElement, LocalTimeInput] {
    const id = `event${index}`;
    const type = selectOf(typesIn(page), event.type, (type) =>
      changed(page, index, { type, detail: firstDetail(page, type) }),
    );
    const at = localTimeInput(event.at, (at) => changed(page, index, { at }), words.at);
    const detail = detailOf(page, index, event);
    type.setAttribute('aria-label', words.type);
    for (const [name, control] of Object.entries({ type, at: at.element, detail })) {
      control.id = `${id}-${name}`;
      control.setAttribute('aria-describedby', `${id}-error`);
    }
    const remove = h(
      'button',
      {
        type: 'button',
        class: 'remove',
        'aria-label': filled(words.removeEvent, { n: index + 1 }),
        onclick: () => {
          removed(page, index);
          add.focus();
        },
      },
      '×',
    );
    const group = { class: 'event', role: 'group', 'aria-label': filled(words.event, { n: index + 1 }) };
    return [h('li', {}, h('div', group, type, at.element, detail, remove), errorsOf(id)), at];
  }

  return {
    element: h('div', {}, h('h3', {}, words.events), none, list, add),
    update() {
      const { events } = page.state;
      none.hidden = events.length > 0;
      const ids = [page.answer.catalog?.levels, page.answer.catalog?.tiers, page.answer.catalog?.events];
      const now = JSON.stringify([events.map(({ type }) => type), ids.map((table) => Object.keys(table ?? {}))]);
      if (now !== shape) {
        shape = now;
        const rows = events.map(rowOf);
        times = rows.map(([, at]) => at);
        keepingFocus(() => list.replaceChildren(...rows.map(([row]) => row)));
      }
      for (const [index, { at }] of events.entries()) times[index]?.show(at);
    },
  };
}
