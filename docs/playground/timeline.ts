import { type Calendar, labelOf } from 'prazo';
import { textsIn } from 'prazo/view';
import type { Outcome } from './answer';
import { h } from './dom';
import { daysIn, fractionOf, instantAtFraction, movedByKey, type Range, rangeOf, within } from './drag';
import { changed, removed } from './form-events';
import { instantText, localTimeAt } from './local-time';
import type { Page, Part } from './page';
import { promisedIn } from './promised';
import { eventName } from './words';

/** A movable item on the timeline. */
interface Moved {
  readonly name: string;
  readonly kind: 'opened' | 'event' | 'asOf';
  readonly at: number;
  /** The range in which it may be moved. */
  readonly limits: Range;
  move(local: string): void;
  remove?(): void;
}

interface Lane {
  readonly element: HTMLElement;
  readonly marker: HTMLElement;
  readonly time: HTMLElement;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The open time of more days than this is too narrow to see. */
const MOST_SHADED_DAYS = 90;
/** The width of the name of a day, in pixels. */
const DAY_WIDTH = 64;

/** Returns the movable items: the opening, the events, and the as-of instant. */
function movedIn(page: Page, range: Range): readonly Moved[] {
  const { words, state, outcome } = page;
  if (outcome === undefined) return [];
  const { openedAt, asOf, events } = outcome.instants;
  const later = { from: openedAt, until: range.until };
  return [
    {
      name: words.opened,
      kind: 'opened',
      at: openedAt,
      limits: { from: range.from - DAY_MS, until: Math.min(asOf, ...events) },
      move: (openedAt) => page.change({ openedAt }),
    },
    ...events.map((at, index) => ({
      name: eventName(state.events[index]?.type ?? '', words, outcome.catalog, state.language),
      kind: 'event' as const,
      at,
      limits: later,
      move: (local: string) => changed(page, index, { at: local }),
      remove: () => removed(page, index),
    })),
    { name: words.asOf, kind: 'asOf', at: asOf, limits: later, move: (asOf) => page.change({ asOf }) },
  ];
}

const percent = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

/** Returns a gradient that shades the open time of a range. */
function shading(calendar: Calendar, range: Range): string {
  if (range.until - range.from > MOST_SHADED_DAYS * DAY_MS) return 'none';
  const stops = calendar.intervals(range.from, range.until).flatMap(({ start, end }) => {
    const [from, until] = [start, end].map((at) => percent(fractionOf(at?.valueOf() ?? 0, range)));
    return [`transparent ${from}`, `var(--open) ${from} ${until}`, `transparent ${until}`];
  });
  return stops.length === 0 ? 'none' : `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** The timeline: one lane per item, on which it is dragged or moved with keys. */
export function timeline(page: Page): Part {
  const { words } = page;
  const dueName = textsIn(page.state.language).due;
  const axis = h('div', { class: 'axis', 'aria-hidden': 'true' });
  const lanes = h('div', { class: 'lanes' });
  const dues = h('div', { class: 'lanes', 'aria-hidden': 'true' });
  const element = h(
    'section',
    { class: 'timeline', 'aria-labelledby': 'timeline-title' },
    h('h2', { id: 'timeline-title' }, words.timeline),
    h('p', { class: 'hint', id: 'timeline-hint' }, words.timelineHint),
    h('div', { class: 'axis-row' }, axis),
    lanes,
    dues,
  );
  let range: Range = { from: 0, until: 1 };
  let all: readonly Moved[] = [];
  let shown: readonly Lane[] = [];
  let shape = '';
  let isDragging = false;

  const zoneOf = () => page.outcome?.calendar.zone ?? 'UTC';
  function moveTo(index: number, ms: number): void {
    const { at, limits, move } = all[index] as Moved;
    const to = within(ms, limits);
    if (to !== at) move(localTimeAt(to, zoneOf()));
  }

  function laneOf({ name, kind }: Moved, index: number): Lane {
    const marker = h('button', {
      type: 'button',
      class: `marker ${kind}`,
      id: `marker${index}`,
      role: 'slider',
      'aria-label': name,
      'aria-describedby': 'timeline-hint',
      onkeydown: (event) => {
        const { key, shiftKey } = event as KeyboardEvent;
        const { at, limits, remove } = all[index] as Moved;
        if (key === 'Delete' && remove !== undefined) {
          remove();
          document.getElementById(`marker${Math.min(index, all.length - 1)}`)?.focus();
          return;
        }
        const to = movedByKey(at, key, shiftKey, zoneOf(), limits);
        if (to === undefined) return;
        event.preventDefault();
        moveTo(index, to);
      },
      onpointerdown: (event) => {
        isDragging = true;
        marker.setPointerCapture((event as PointerEvent).pointerId);
      },
      onpointermove: (event) => {
        if (!isDragging || !marker.hasPointerCapture((event as PointerEvent).pointerId)) return;
        const { left, width } = track.getBoundingClientRect();
        moveTo(index, instantAtFraction(((event as PointerEvent).clientX - left) / width, range));
      },
      onlostpointercapture: () => {
        isDragging = false;
        update();
      },
    });
    const time = h('span', { class: 'time' });
    const track = h('div', { class: 'track' }, marker);
    return { element: h('div', { class: 'lane' }, h('div', { class: 'name' }, name, time), track), marker, time };
  }

  function place({ marker, time }: Lane, { at, limits }: Moved): void {
    const { language } = page.state;
    const text = instantText(at, zoneOf(), language);
    time.textContent = instantText(at, zoneOf(), language, true);
    const minutes = (ms: number) => Math.round((ms - range.from) / MINUTE_MS);
    marker.style.left = percent(within(fractionOf(at, range), { from: 0, until: 1 }));
    marker.setAttribute('aria-valuemin', `${minutes(limits.from)}`);
    marker.setAttribute('aria-valuemax', `${minutes(limits.until)}`);
    marker.setAttribute('aria-valuenow', `${minutes(at)}`);
    marker.setAttribute('aria-valuetext', text);
  }

  function markDays(): void {
    const { language } = page.state;
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: zoneOf() });
    const width = axis.clientWidth;
    const all = daysIn(range, zoneOf(), Math.max(2, Math.floor(width / DAY_WIDTH)));
    const days = all
      .filter((day) => (1 - fractionOf(day, range)) * width > DAY_WIDTH / 2)
      .map((day) => {
        const mark = h('span', {}, format.format(day));
        mark.style.left = percent(fractionOf(day, range));
        return mark;
      });
    axis.replaceChildren(...days);
  }

  /** Shows the due times, which cannot be moved. They are hidden from screen readers: the result states them in full. */
  function showDues(outcome: Outcome): void {
    const { language } = page.state;
    const rows = promisedIn(outcome).flatMap(({ metric, due, dueIfResumed }) => {
      const at = (due ?? dueIfResumed)?.valueOf();
      if (at === undefined) return [];
      const mark = h('div', { class: 'due-mark' });
      mark.style.left = percent(within(fractionOf(at, range), { from: 0, until: 1 }));
      const name = labelOf(outcome.catalog.metrics[metric]?.labels, metric, language);
      const time = h('span', { class: 'time' }, instantText(at, zoneOf(), language, true));
      const title = h('div', { class: 'name' }, `${dueName}: ${name}`, time);
      return [h('div', { class: 'lane' }, title, h('div', { class: 'track' }, mark))];
    });
    dues.replaceChildren(...rows);
  }

  function update(): void {
    const { outcome } = page;
    element.hidden = outcome === undefined;
    element.inert = page.answer.outcome === undefined;
    if (outcome === undefined) return;
    const { openedAt, asOf, events } = outcome.instants;
    const dueTimes = promisedIn(outcome).flatMap(({ due, dueIfResumed }) => (due ?? dueIfResumed)?.valueOf() ?? []);
    if (!isDragging) {
      range = rangeOf([openedAt, asOf, ...events, ...dueTimes], outcome.calendar.zone);
      markDays();
      element.style.setProperty('--shading', shading(outcome.calendar, range));
    }
    all = movedIn(page, range);
    const now = JSON.stringify(all.map(({ name, kind }) => [name, kind]));
    if (now !== shape) {
      shape = now;
      shown = all.map(laneOf);
      lanes.replaceChildren(...shown.map((lane) => lane.element));
    }
    for (const [index, lane] of shown.entries()) place(lane, all[index] as Moved);
    showDues(outcome);
  }

  return { element, update };
}
