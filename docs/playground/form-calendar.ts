import { stateHolidays } from 'prazo/brazil';
import { type Choice, h, selectOf, textareaOf } from './dom';
import { field } from './field';
import type { Page, Part } from './page';
import { HELP_DESKS, type State } from './state';
import { filled, type Words } from './words';

const NAMES = { zendesk: 'Zendesk', jira: 'Jira', zammad: 'Zammad' } as const;

const holidayChoices = (words: Words): readonly Choice[] => [
  ['', words.noHolidays],
  ['BR', words.national],
  ...Object.keys(stateHolidays)
    .sort()
    .map((state): Choice => [state, filled(words.ofState, { state })]),
];

function zoneInput(page: Page): HTMLInputElement {
  const input = h('input', {
    type: 'text',
    list: 'zones',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => page.change({ zone: input.value }),
  });
  input.value = page.state.zone;
  return input;
}

/** The fields for zone, hours and holidays. */
function typedFields(page: Page): HTMLElement {
  const { words, state } = page;
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => h('option', { value: zone }));
  const hours = textareaOf(state.hours, 3, (hours) => page.change({ hours }));
  const holidays = selectOf(holidayChoices(words), state.holidays, (holidays) => page.change({ holidays }));
  const days = textareaOf(state.days, 2, (days) => page.change({ days }));
  const optional = h('input', {
    type: 'checkbox',
    id: 'optional',
    checked: state.optional,
    onchange: () => page.change({ optional: optional.checked }),
  });
  return h(
    'div',
    {},
    field('zone', words.zone, zoneInput(page)),
    h('datalist', { id: 'zones' }, ...zones),
    field('hours', words.hours, hours, words.hoursHint),
    field('holidays', words.holidays, holidays),
    h('div', { class: 'check' }, optional, h('label', { for: 'optional' }, words.optional)),
    field('days', words.days, days, words.daysHint),
  );
}

/** The form of the calendar: entered, or pasted from a help desk. */
export function calendarForm(page: Page): Part {
  const { words, state } = page;
  const sources: readonly Choice[] = [
    ['typed', words.typed],
    ...HELP_DESKS.map((desk): Choice => [desk, filled(words.pasted, { name: NAMES[desk] })]),
  ];
  const from = selectOf(sources, state.calendarFrom, (value) =>
    page.change({ calendarFrom: value as State['calendarFrom'] }),
  );
  const typed = typedFields(page);
  const schedule = textareaOf(state.schedule, 8, (schedule) => page.change({ schedule }));
  const pasted = field('schedule', words.schedule, schedule, words.scheduleHint);
  const label = pasted.querySelector('label') as HTMLLabelElement;
  const notes = h('div', { class: 'notes' });
  return {
    element: h(
      'fieldset',
      {},
      h('legend', {}, h('h2', {}, words.calendar)),
      field('calendarFrom', words.calendarFrom, from),
      typed,
      pasted,
      notes,
    ),
    update() {
      const { state, answer } = page;
      const desk = state.calendarFrom;
      typed.hidden = desk !== 'typed';
      pasted.hidden = desk === 'typed';
      if (desk !== 'typed') label.textContent = filled(words.schedule, { name: NAMES[desk] });
      const lines = answer.notes.map(({ path, text }) => h('li', {}, h('code', {}, path), ` ${text}`));
      notes.replaceChildren(
        ...(lines.length === 0 ? [] : [h('h3', {}, words.notes), h('ul', { lang: 'en' }, ...lines)]),
      );
    },
  };
}
