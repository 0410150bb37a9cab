import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSidebar } from '../../docs/examples/sidebar/build';
import { textOf } from '../house/source';
import { CHROMIUM, launch } from './chromium';
import { overflow, photograph, type Visit, type VisitOptions, violations, visit } from './visit';

const SOURCE = 'docs/examples/sidebar/plugin.ts';

it('the plugin is short', () => {
  const lines = textOf(SOURCE).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(80);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
});

/*
 * Core, urgent: a first response in 2 h, a resolution in 8 business hours. Open from 09:00 to 12:00 and from 13:00 to
 * 18:00. Opened on Monday at 10:00, responded at 10:40. The resolution is due on Tuesday at 10:00. At 14:30:30 there
 * remain 3 h 29 min 30 s of Monday and 1 h of Tuesday.
 */
const TIME = '2026-11-23T14:30:30-03:00';
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

describe.skipIf(CHROMIUM === undefined)('the sidebar in a sandboxed frame', () => {
  let browser: Browser;
  let pages: Readonly<Record<string, string>>;
  beforeAll(async () => {
    [pages, browser] = await Promise.all([buildSidebar(), launch()]);
  });
  afterAll(() => browser?.close());

  async function on(options: VisitOptions, act: (frame: Frame, visited: Visit) => Promise<void>) {
    const visited = await visit(browser, pages, { path: 'host.html', time: TIME, ...options });
    const frame = visited.page.frames()[1] as Frame;
    try {
      await frame.waitForSelector('.badge');
      await act(frame, visited);
      await visited.page.clock.resume();
      for (const one of [visited.page, frame]) {
        expect(await violations(one)).toEqual([]);
        expect(await overflow(one)).toBe(0);
      }
      expect(visited.problems).toEqual([]);
    } finally {
      await visited.close();
    }
  }

  const badges = (frame: Frame) => frame.locator('.badge').allInnerTexts();
  const told = (frame: Frame) => frame.locator('#told').textContent();

  it.each([
    ['light', {}, ['met, 1h 20m to spare', '4h 30m left']],
    ['dark', { colorScheme: 'dark' }, ['met, 1h 20m to spare', '4h 30m left']],
    ['phone', { viewport: { width: 390, height: 844 } }, ['met, 1h 20m to spare', '4h 30m left']],
    ['portuguese', { path: 'host.html?lang=pt-BR' }, ['cumprido com folga de 1 h 20 min', 'faltam 4 h 30 min']],
  ] as const)('shows the badges of a ticket in %s', (name, options, texts) =>
    on(options, async (frame, { page }) => {
      expect(await badges(frame)).toEqual(texts);
      expect(await frame.locator('.card > .badge + svg').count()).toBe(2);
      expect(await frame.locator('.card > svg + svg').count()).toBe(1);
      await photograph(page, `sidebar-${name}`);
    }),
  );

  it('cannot be accessed by the page around it', () =>
    on({}, async (frame, { page }) => {
      expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
      expect(await page.locator('iframe').evaluate((one: HTMLIFrameElement) => one.contentDocument)).toBeNull();
    }));

  it('changes its text at the exact ms at which the remaining time changes', () =>
    on({}, async (frame, { page }) => {
      const text = async () => (await badges(frame))[1];
      await page.clock.runFor(MINUTE_MS / 2 - 1);
      expect(await text()).toBe('4h 30m left');
      await page.clock.runFor(1);
      expect(await text()).toBe('4h 29m left');
      await page.clock.runFor(MINUTE_MS - 1);
      expect(await text()).toBe('4h 29m left');
      await page.clock.runFor(1);
      expect(await text()).toBe('4h 28m left');
    }));

  it('follows a night, the risk and the due time, and announces each change of the verdict once', () =>
    on({}, async (frame, { page }) => {
      const at = async (time: string) => {
        await page.clock.runFor(Date.parse(time) - (await page.evaluate(() => Date.now())));
        return (await badges(frame))[1];
      };
      expect(await told(frame)).toBe('');
      expect(await at('2026-11-23T17:00:00-03:00')).toBe('2h left');
      expect(await told(frame)).toBe('');
      expect(await at('2026-11-23T17:24:00-03:00')).toBe('1h 36m left');
      expect(await told(frame)).toBe('Resolution: at risk');
      expect(await at('2026-11-23T18:00:00-03:00')).toBe('1h left · opens Tue 09:00');
      expect(await at('2026-11-24T10:00:00-03:00')).toBe('1m left');
      expect(await told(frame)).toBe('Resolution: at risk');
      expect(await at('2026-11-24T10:00:01-03:00')).toBe('overdue by 0m');
      expect(await told(frame)).toBe('Resolution: late');
      await page.clock.runFor(HOUR_MS);
      expect((await badges(frame))[1]).toBe('overdue by 1h');
      await photograph(page, 'sidebar-late');
    }));

  it('shows a changed ticket, or the issues of an invalid one', () =>
    on({}, async (frame, { page }) => {
      const change = (events: readonly object[], level = 'urgent') =>
        page.evaluate(
          ([events, level]) => {
            const ticket = { id: '4711', category: 'core', level, openedAt: '2026-11-23T10:00:00-03:00', events };
            dispatchEvent(new CustomEvent('ticketChanged', { detail: ticket }));
          },
          [events, level] as const,
        );
      await change([{ type: 'paused', at: '2026-11-23T14:00:00-03:00', reason: '<img src=x onerror=alert(1)>' }]);
      await expect.poll(async () => (await badges(frame))[1]).toBe('paused · 5h left');
      await photograph(page, 'sidebar-paused');
      await change([], 'none');
      await expect.poll(() => frame.locator('#metrics').innerText()).toContain('level: one of');
      await change([{ type: 'resolved', at: '2026-11-23T14:00:00-03:00' }]);
      await expect.poll(async () => (await badges(frame))[1]).toBe('met, 5h to spare');
    }));
});
