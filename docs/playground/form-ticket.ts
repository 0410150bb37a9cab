import { h } from './dom';
import { field } from './field';
import { eventsForm } from './form-events';
import { localTimeAt } from './local-time';
import { localTimeInput, offsetOf } from './local-time-input';
import type { Page, Part } from './page';
import { filled } from './words';

/** The form of the opening, the as-of instant, and the events. */
export function ticketForm(page: Page): Part {
  const { words, state } = page;
  const opened = localTimeInput(state.openedAt, (openedAt) => page.change({ openedAt }));
  const asOf = localTimeInput(state.asOf, (asOf) => page.change({ asOf }));
  const now = h(
    'button',
    {
      type: 'button',
      onclick: () => page.change({ asOf: localTimeAt(Date.now(), page.outcome?.calendar.zone ?? 'UTC') }),
    },
    words.now,
  );
  const hint = h('p', { class: 'hint' });
  const events = eventsForm(page);
  return {
    element: h(
      'fieldset',
      {},
      h('legend', {}, h('h2', {}, words.ticket)),
      h(
        'div',
        { class: 'row' },
        field('openedAt', words.openedAt, opened.element),
        field('asOf', words.asOf, asOf.element),
        now,
      ),
      hint,
      events.element,
    ),
    update() {
      const { state, outcome } = page;
      opened.show(state.openedAt);
      asOf.show(state.asOf);
      const second = offsetOf(state.openedAt) || offsetOf(state.asOf);
      const zone = filled(words.timesHint, { zone: outcome?.calendar.zone ?? state.zone });
      hint.textContent = second === '' ? zone : `${zone} ${filled(words.secondTime, { offset: second })}`;
      events.update();
    },
  };
}
