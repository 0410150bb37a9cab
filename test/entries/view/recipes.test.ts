import type { EventOf } from 'prazo';
import { type TicketSnapshot, watchTicket } from 'prazo/view';
import { act, createElement, type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, defineComponent, h } from 'vue';
import { showTicket } from '../../../docs/examples/recipes/page';
import { SlaBadge, useTicket } from '../../../docs/examples/recipes/react';
import { ticketStore } from '../../../docs/examples/recipes/svelte';
import { useTicket as ticketInVue } from '../../../docs/examples/recipes/vue';
import { at, event, sla, ticket } from './desk';
import { FakeClock } from './fake-clock';

const answered = (...events: readonly EventOf<typeof sla>[]) =>
  ticket('urgent', [{ type: 'responded', at: at('11-23 10:00') }, ...events]);
type Ticket = ReturnType<typeof answered>;

const START = at('11-23 14:30');
let clock: FakeClock;
let root: HTMLElement;

beforeEach(() => {
  clock = new FakeClock(START);
  root = document.createElement('div');
  document.body.append(root);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => root.remove());

const watched = (shown: Ticket = answered()) =>
  watchTicket(sla, shown, { language: 'en', now: clock.now, setTimer: clock.setTimer });

describe('the recipe for React', () => {
  let renders = 0;
  function Row({ shown, language = 'en' }: { readonly shown: Ticket; readonly language?: string }): ReactNode {
    renders++;
    const view = { language, renderedAt: Date.parse(START) };
    const { badges } = useTicket(sla, shown, { ...view, now: clock.now, setTimer: clock.setTimer });
    return createElement(SlaBadge, { badge: badges.resolution });
  }
  const page = (shown: Ticket) => createElement(StrictMode, undefined, createElement(Row, { shown }));

  it('shows each text when it changes, in strict mode; sets no timer after it is unmounted', () => {
    const app = createRoot(root);
    act(() => app.render(page(answered())));
    expect(root.textContent).toBe('4h 30m left');
    const before = renders;
    act(() => clock.goTo(at('11-23 14:30:59.999')));
    expect([root.textContent, renders]).toEqual(['4h 30m left', before]);
    act(() => clock.goTo(at('11-23 14:31')));
    expect(root.textContent).toBe('4h 29m left');
    act(() => app.unmount());
    expect(clock.waiting).toEqual([]);
  });

  it('shows another ticket after its props change', () => {
    const app = createRoot(root);
    act(() => app.render(page(answered())));
    act(() => app.render(page(answered(event('resolved', '11-23 14:00')))));
    expect(root.textContent).toBe('met, 5h to spare');
    act(() => app.unmount());
  });

  it('shows another language after its props change', () => {
    const app = createRoot(root);
    act(() => app.render(page(answered())));
    act(() =>
      app.render(createElement(StrictMode, undefined, createElement(Row, { shown: answered(), language: 'pt-BR' }))),
    );
    expect(root.textContent).toBe('faltam 4 h 30 min');
    act(() => app.unmount());
    expect(clock.waiting).toEqual([]);
  });

  it('renders on a server without a timer; the browser hydrates that text, then shows its own time', () => {
    const html = renderToString(page(answered()));
    expect(clock.delays).toEqual([]);
    expect(html).toContain('<time dateTime="2026-11-24T10:00:00.000-03:00">4h 30m left</time>');
    root.innerHTML = html;
    clock.set(at('11-23 14:33:10'));
    const errors: unknown[] = [];
    const onRecoverableError = (error: unknown) => errors.push(error);
    let app: Root | undefined;
    act(() => {
      app = hydrateRoot(root, page(answered()), { onRecoverableError });
    });
    expect([root.textContent, errors]).toEqual(['4h 27m left', []]);
    act(() => app?.unmount());
  });

  it('has a timer role, and an icon hidden from screen readers', () => {
    const { badges } = watched().getSnapshot();
    const html = renderToString(createElement(SlaBadge, { badge: badges.resolution }));
    expect(html).toContain('class="sla-icon sla-clock" aria-hidden="true"');
    expect(html).toContain('role="timer"');
  });
});

describe('the recipe for Vue', () => {
  it('shows each text when it changes; sets no timer after it is unmounted', async () => {
    const watch = watched();
    const app = createApp(
      defineComponent({
        setup() {
          const shown = ticketInVue(watch);
          return () => h('p', shown.value.badges.resolution.text);
        },
      }),
    );
    app.mount(root);
    expect(root.textContent).toBe('4h 30m left');
    clock.goTo(at('11-23 14:32'));
    await Promise.resolve();
    expect(root.textContent).toBe('4h 28m left');
    app.unmount();
    expect(clock.waiting).toEqual([]);
  });

  it('mounted after the start of the watch | shows the time left when it was mounted', async () => {
    const watch = watched();
    clock.set(at('11-23 14:40'));
    const app = createApp({
      setup: () =>
        (
          (shown) => () =>
            h('p', shown.value.badges.resolution.text)
        )(ticketInVue(watch)),
    });
    app.mount(root);
    await Promise.resolve();
    expect(root.textContent).toBe('4h 20m left');
    app.unmount();
  });
});

describe('the recipe for Svelte', () => {
  it('calls at once and at each change, until the subscription ends', () => {
    const texts: string[] = [];
    const store = ticketStore(watched());
    const unsubscribe = store.subscribe((snapshot: TicketSnapshot<typeof sla.catalog>) =>
      texts.push(snapshot.badges.resolution.text),
    );
    expect(texts).toEqual(['4h 30m left']);
    clock.goTo(at('11-23 14:31'));
    expect(texts).toEqual(['4h 30m left', '4h 29m left']);
    unsubscribe();
    clock.goTo(at('11-23 14:35'));
    expect([texts.length, clock.waiting]).toEqual([2, []]);
  });
});

describe('the recipe for a plain page', () => {
  const names = { resolution: 'Resolution', firstResponse: 'First response' };
  const find = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

  it('has a timer, a due time and a meter for each promise', () => {
    showTicket(root, watched(), names);
    expect(find('li').map(({ className }) => className)).toEqual(['sla sla-good', 'sla sla-neutral']);
    expect(find('[role=timer]').map(({ textContent }) => textContent)).toEqual(['met, 2h to spare', '4h 30m left']);
    expect(find('time')[1]?.getAttribute('datetime')).toBe('2026-11-24T10:00:00.000-03:00');
    const meter = find('[role=meter]')[1];
    const attributes = ['aria-label', 'aria-valuemin', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext'];
    expect(attributes.map((name) => meter?.getAttribute(name))).toEqual([
      'Resolution',
      '0',
      '0.4375',
      '1',
      '4h 30m left',
    ]);
  });

  it('changes the text in place, and announces no tick', () => {
    showTicket(root, watched(), names);
    const [, timer] = find('[role=timer]');
    clock.goTo(at('11-23 14:31'));
    expect(timer?.textContent).toBe('4h 29m left');
    expect(find('[role=status]')[0]?.textContent).toBe('');
  });

  it('announces each threshold once', () => {
    showTicket(root, watched(), names);
    const [live] = find('[role=status]');
    clock.goTo(at('11-23 17:24'));
    expect(live?.textContent).toBe('Resolution: 1h 36m left');
    if (live) live.textContent = '';
    clock.goTo(at('11-23 17:30'));
    expect(live?.textContent).toBe('');
  });

  it('does not announce a threshold that was reached before', () => {
    clock.set(at('11-23 17:30'));
    showTicket(root, watched(), names);
    clock.goTo(at('11-23 17:31'));
    expect(find('[role=status]')[0]?.textContent).toBe('');
  });

  it('sets no timer after it ends', () => {
    showTicket(root, watched(), names)();
    expect(clock.waiting).toEqual([]);
  });
});
