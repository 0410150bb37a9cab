import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlayground } from '../../docs/playground/build';
import { CHROMIUM, launch } from './chromium';
import { overflow, photograph, type Visit, type VisitOptions, violations, visit } from './visit';

const PHONE = { viewport: { width: 390, height: 844 } };

const exported = (desk: string) =>
  readFileSync(new URL(`../../docs/examples/exports/${desk}/schedules.json`, import.meta.url), 'utf8');

describe.skipIf(CHROMIUM === undefined)('the playground', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    [html, browser] = await Promise.all([buildPlayground(), launch()]);
  });
  afterAll(() => browser?.close());

  /** Opens the page, acts on it, and checks that it has no problems. */
  async function on(options: VisitOptions & { hash?: string }, act: (page: Page, visited: Visit) => Promise<void>) {
    const { hash = '', ...others } = options;
    const visited = await visit(browser, { 'index.html': html }, { path: `index.html${hash}`, ...others });
    try {
      await act(visited.page, visited);
      if (options.time !== undefined) await visited.page.clock.resume();
      expect(await violations(visited.page)).toEqual([]);
      expect(await overflow(visited.page)).toBe(0);
      expect(visited.problems).toEqual([]);
    } finally {
      await visited.close();
    }
  }

  const badges = (page: Page) => page.locator('.badge').allInnerTexts();
  const dues = (page: Page) => page.locator('.due').allInnerTexts();
  const errorOf = (page: Page, field: string) => page.locator(`#${field}-error`).innerText();
  /** Returns the texts, the drawings and the values of the fields of a page. */
  const shown = (page: Page) =>
    page.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      const drawings = [...document.querySelectorAll('main svg')].map(({ outerHTML }) => outerHTML);
      const texts = [...document.querySelectorAll<HTMLElement>('h1, fieldset, .timeline, .cards, .explanation')];
      return {
        texts: texts.map(({ innerText }) => innerText),
        values: controls.map(({ id, value }) => [id, value]),
        drawings,
      };
    });
  async function savedHash(page: Page): Promise<string> {
    await page.waitForTimeout(400);
    return new URL(page.url()).hash;
  }

  describe.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['phone', PHONE],
    ['phone-dark', { ...PHONE, colorScheme: 'dark' }],
    ['portuguese', { hash: '#lang=pt-BR&holidays=SP&event=paused+2026-11-19T17:30+aguardando+o+cliente' }],
    ['portuguese-phone', { ...PHONE, hash: '#lang=pt-BR&holidays=SP&event=paused+2026-11-19T17:30+aguardando' }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ] as const)('in %s', (name, options) => {
    it('shows a ticket', () =>
      on(options, async (page) => {
        expect(await page.locator('.card').count()).toBe(2);
        expect(await page.locator('.drawing svg').count()).toBe(1);
        await photograph(page, `playground-${name}`);
      }));
  });

  it('shows the due times, with business time, elapsed time and an explanation', () =>
    on({}, async (page) => {
      expect(await badges(page)).toEqual(['met, 1h 25m to spare', '3h 10m left']);
      expect(await dues(page)).toEqual(['Due: Thu, Nov 19, 2026, 18:40', 'Due: Tue, Nov 24, 2026, 09:10']);
      const cells = await page.locator('.card').nth(1).locator('td').allInnerTexts();
      expect(cells.filter((text) => text !== '')).toEqual(['4h 50m', '5h 50m', '3h 10m', '18h 10m']);
      expect(await page.locator('.explanation').innerText()).toContain('Total: 4 hr, 50 min of 8 hr');
      await expect
        .poll(() => page.locator('.answer [role=status]').textContent())
        .toContain('Resolution: 3h 10m left.');
    }));

  it('updates the result after each choice and entry', () =>
    on({}, async (page) => {
      await page.getByLabel('Level').selectOption('high');
      expect(await badges(page)).toEqual(['met, 3h 25m to spare', '11h 10m left']);
      await page.locator('#asOf').fill('2026-11-25T18:00');
      expect((await badges(page))[1]).toBe('overdue by 7h 50m · opens Thu 09:00');
      await page.getByLabel('Hours').fill('seg-sáb 09:00-18:00');
      await page.getByLabel('Metric to explain').selectOption('firstResponse');
      expect(await page.locator('.explanation').innerText()).toContain('First response (High): 4 hours – met');
      await page.getByRole('checkbox').check();
      expect(await savedHash(page)).toContain('&optional=yes&');
    }));

  it('uses the current time only for the button Now', () =>
    on({ time: '2026-11-23T12:00:00Z' }, async (page) => {
      await page.getByRole('button', { name: 'Now' }).click();
      expect(await page.locator('#asOf').inputValue()).toBe('2026-11-23T09:00');
    }));

  describe('the timeline', () => {
    const marker = (page: Page, name: string) => page.getByRole('slider', { name });
    const told = (page: Page, name: string) => marker(page, name).getAttribute('aria-valuetext');

    async function drag(page: Page, name: string, pixels: number): Promise<void> {
      const box = await marker(page, name).boundingBox();
      if (box === null) throw new Error(`${name} is not shown`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + pixels / 2, y, { steps: 4 });
      await page.mouse.move(x + pixels, y, { steps: 4 });
      await page.mouse.up();
    }

    it('is dragged with a pointer', () =>
      on({}, async (page) => {
        const track = await page.locator('.track').first().boundingBox();
        const day = (track?.width ?? 0) / 7;
        await drag(page, 'resumed', day);
        expect(await told(page, 'resumed')).toMatch(/^Tue, Nov 24, 2026, (09:45|10:00|10:15)$/);
        // The event is after the as-of instant, so it has not happened.
        expect((await badges(page))[1]).toMatch(/^paused · 7h 10m left$/);
        expect(await page.getByLabel('When').nth(2).inputValue()).toContain('2026-11-24T');
        await drag(page, 'opened', day * 3);
        expect(await told(page, 'opened')).toBe('Thu, Nov 19, 2026, 17:15');
        expect(await savedHash(page)).toContain('opened=2026-11-19T17:15');
      }));

    it('is dragged with a finger', () =>
      on({ ...PHONE, hasTouch: true }, async (page) => {
        await marker(page, 'As of').scrollIntoViewIfNeeded();
        const box = await marker(page, 'As of').boundingBox();
        const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10];
        const client = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
          client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: x + by, y }] });
        await touch('touchStart', 0);
        for (const by of [10, 20, 30, 40]) await touch('touchMove', by);
        await touch('touchEnd', 40);
        expect(await told(page, 'As of')).toMatch(/^Tue, Nov 24/);
      }));

    it('is moved with keys', () =>
      on({}, async (page) => {
        await marker(page, 'paused').focus();
        await page.keyboard.press('ArrowRight');
        expect(await told(page, 'paused')).toBe('Thu, Nov 19, 2026, 17:45');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('ArrowLeft');
        expect(await told(page, 'paused')).toBe('Thu, Nov 19, 2026, 17:15');
        await page.keyboard.press('Shift+ArrowRight');
        expect(await told(page, 'paused')).toBe('Fri, Nov 20, 2026, 17:15');
        await page.keyboard.press('Home');
        expect(await told(page, 'paused')).toBe('Thu, Nov 19, 2026, 16:40');
        await page.keyboard.press('End');
        expect(await told(page, 'paused')).toBe('Thu, Nov 26, 2026, 00:00');
        expect(await marker(page, 'paused').evaluate((one) => one === document.activeElement)).toBe(true);
        await marker(page, 'opened').focus();
        await page.keyboard.press('Shift+ArrowLeft');
        expect(await told(page, 'opened')).toBe('Wed, Nov 18, 2026, 16:40');
      }));

    it('removes an event with Delete, and shows an event added in the form', () =>
      on({}, async (page) => {
        await marker(page, 'paused').focus();
        await page.keyboard.press('Delete');
        expect(await page.getByRole('slider').count()).toBe(4);
        expect((await badges(page))[1]).toBe('1h 40m left');
        expect(await marker(page, 'resumed').evaluate((one) => one === document.activeElement)).toBe(true);
        await page.getByRole('button', { name: 'Add an event' }).press('Enter');
        expect(await page.getByRole('slider').count()).toBe(5);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('event2-type');
        await page.getByLabel('Type', { exact: true }).nth(2).selectOption('reclassified');
        await page.getByLabel('New level').selectOption('low');
        expect((await badges(page))[1]).toBe('target to be agreed');
        await page.getByRole('button', { name: 'Remove event 3' }).click();
        expect((await badges(page))[1]).toBe('1h 40m left');
      }));

    it('distinguishes the two occurrences of a repeated time', () =>
      on({ hash: '#zone=America/New_York&opened=2026-11-01T00:30&asOf=2026-11-01T01:45' }, async (page) => {
        await marker(page, 'As of').focus();
        await page.keyboard.press('ArrowRight');
        expect(await page.locator('#asOf').inputValue()).toBe('2026-11-01T01:00');
        expect(await page.locator('fieldset').nth(1).innerText()).toContain('at -05:00');
        expect(await savedHash(page)).toContain('asOf=2026-11-01T01:00-05:00');
      }));
  });

  describe('a pasted schedule', () => {
    it.each([
      ['zendesk', 'Zendesk', 'America/New_York'],
      ['jira', 'Jira', 'America/Sao_Paulo'],
      ['zammad', 'Zammad', 'America/Sao_Paulo'],
    ])('of %s is read', (desk, name, zone) =>
      on({}, async (page) => {
        await page.getByLabel('Calendar').selectOption(desk);
        expect(await errorOf(page, 'schedule')).toContain('expected JSON, received nothing');
        await page.getByLabel(`Schedule of ${name} as JSON`).fill(exported(desk));
        expect(await errorOf(page, 'schedule')).toBe('');
        expect(await page.locator('.hint').filter({ hasText: 'Local times' }).innerText()).toBe(
          `Local times of ${zone}.`,
        );
        await photograph(page, `playground-${desk}`);
      }),
    );

    it('without holidays shows a note about them', () =>
      on({}, async (page) => {
        await page.getByLabel('Calendar').selectOption('zendesk');
        const [{ schedule }] = JSON.parse(exported('zendesk'));
        await page.getByLabel('Schedule of Zendesk as JSON').fill(JSON.stringify(schedule));
        expect(await page.locator('.notes').innerText()).toContain('A schedule does not contain its holidays');
      }));

    it.each([
      '{',
      '[]',
      '{"schedule":{"time_zone":"Mars","intervals":[]}}',
      '{"schedule":{"time_zone":"UTC","intervals":[{"start_time":-1}]}}',
    ])('with a mistake shows it at its field, and the result stays: %s', (text) =>
      on({}, async (page) => {
        await page.getByLabel('Calendar').selectOption('zendesk');
        const area = page.getByLabel('Schedule of Zendesk as JSON');
        await area.fill(text);
        expect(await errorOf(page, 'schedule')).toContain('expected');
        expect(await area.getAttribute('aria-invalid')).toBe('true');
        expect(await area.getAttribute('aria-describedby')).toContain('schedule-error');
        expect(await badges(page)).toHaveLength(2);
        expect(await page.locator('.warning').innerText()).toContain('has mistakes');
        await page.getByLabel('Calendar').selectOption('typed');
        expect(await page.locator('.warning').isVisible()).toBe(false);
      }),
    );
  });

  describe('a mistake', () => {
    it.each<readonly [id: string, text: string, field: string, message: string]>([
      ['hours', 'mon 09:00-25:00', 'hours', 'hours.mon[0] expected'],
      ['zone', 'Mars/Olympus', 'zone', 'zone expected an IANA'],
      ['days', '2026-02-30', 'days', 'holidays[0]'],
      ['openedAt', '2026-11-24T10:00', 'asOf', 'expected'],
      ['asOf', '2026-11-01T10:00', 'asOf', 'asOf expected'],
    ])('in %s (%s) is shown at its field until it is corrected', (id, text, field, message) =>
      on({ hash: '#asOf=2026-11-23T15:00' }, async (page) => {
        const control = page.locator(`#${id}`);
        const before = await control.inputValue();
        await control.fill(text);
        expect(await errorOf(page, field)).toContain(message);
        expect(await violations(page)).toEqual([]);
        await photograph(page, `playground-mistake-${field}`);
        await control.fill(before);
        expect(await errorOf(page, field)).toBe('');
        expect(await page.locator('.warning').isVisible()).toBe(false);
      }),
    );

    it('in a catalog is shown with its path until the catalog is valid', () =>
      on({}, async (page) => {
        await page.getByLabel('Catalog', { exact: true }).selectOption('json');
        const area = page.getByLabel('Catalog as JSON');
        expect(await errorOf(page, 'catalog')).toBe('');
        await area.fill(
          '{"id":"mine","levels":{"P1":{}},"categories":{"api":{"targets":{"P1":{"resolution":{"hour":4}}}}}}',
        );
        expect(await errorOf(page, 'catalog')).toContain('categories.api.targets.P1.resolution');
        await area.fill(
          '{"id":"mine","levels":{"P1":{}},"categories":{"api":{"targets":{"P1":{"resolution":{"businessHours":4}}}}}}',
        );
        await page.getByLabel('Category').selectOption('api');
        await page.getByLabel('Level').selectOption('P1');
        expect(await badges(page)).toEqual(['overdue by 50m']);
      }));
  });

  describe('a link', () => {
    it('opens the same page again', () =>
      on({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page, { problems }) => {
        await page.getByLabel('Level').selectOption('medium');
        await page.getByLabel('Hours').fill('24/7');
        await page.getByLabel('Type', { exact: true }).first().selectOption('agreed');
        await page.getByLabel('Reason, if any').last().fill('<b>"ação" & \u202e</b>');
        await page.getByRole('button', { name: 'Copy link' }).click();
        await expect.poll(() => page.locator('.told').innerText()).toContain('The link is copied.');
        const link = await page.evaluate(() => navigator.clipboard.readText());
        const again = await visit(browser, { 'index.html': html }, { path: `index.html${new URL(link).hash}` });
        expect(await shown(again.page)).toEqual(await shown(page));
        expect([...again.problems, ...problems]).toEqual([]);
        await again.close();
      }));

    it('that replaces another link is read', () =>
      on({}, async (page) => {
        await page.evaluate(() => {
          location.hash = '#level=low&lang=pt-BR';
        });
        await expect.poll(() => page.locator('h1').innerText()).toBe('Experimente o prazo');
        expect(await badges(page)).toEqual(['atraso de 3 dias 6 h', 'prazo a combinar']);
      }));

    it.each([
      ['an old one', '#v=0&level=high', 'another version'],
      ['unknown keys', '#constructor=1&__proto__=2', '__proto__'],
      ['values that do not exist', '#lang=xx&theme=neon&level=toString&category=__proto__', 'theme'],
      ['no form', '#%E0%A4%A&&&===%00', 'is unknown'],
      ['markup', '#lang=<img src=x onerror=alert(1)>&zone=<script>alert(1)</script>&event=<b> <i> <u>', 'lang'],
      ['too many events', `#${'event=paused+2026-11-20T10:00&'.repeat(201)}`, '200'],
      ['too much', `#days=${'x'.repeat(1_000_001)}`, 'too long'],
    ])('with %s opens the page with a message', (_, hash, message) =>
      on({ hash }, async (page) => {
        expect(await page.locator('[role=alert]').innerText()).toContain(message);
        expect(await page.locator('fieldset').count()).toBe(3);
      }),
    );

    it.each([
      ['an invalid catalog', '#catalog=%7B%22levels%22:1', 'catalog'],
      ['invalid hours', '#hours=%3Cscript%3E', 'hours'],
      [
        'years outside the coverage of the holidays',
        '#holidays=SP&opened=1999-01-01T10:00&asOf=1999-01-05T10:00',
        'answer',
      ],
      ['an event that does not exist', '#event=slept+2026-11-20T10:00', 'event0'],
      ['a time that does not exist', '#opened=2026-02-30T10:00', 'openedAt'],
    ])('with %s shows the mistake at its field', (_, hash, field) =>
      on({ hash }, async (page) => {
        expect(await errorOf(page, field)).toContain('expected');
        await photograph(page, `playground-link-${field}`);
      }),
    );
  });

  it('works in a sandboxed frame, in which the user copies the link', async () => {
    const frames =
      '<!doctype html><title>Host</title><iframe src="index.html#level=high" sandbox="allow-scripts" width="1000" height="800">';
    const { page, problems, close } = await visit(
      browser,
      { 'index.html': html, 'host.html': frames },
      { path: 'host.html' },
    );
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Category').selectOption('admin');
    await page.waitForTimeout(400);
    await frame.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => frame.getByLabel('Link to this page').inputValue()).toContain('category=admin&level=high');
    expect(await violations(page.frames()[1] as Frame)).toEqual([]);
    // The browser logs that it refused the copy.
    expect(problems.filter((problem) => !problem.includes('Clipboard API'))).toEqual([]);
    await close();
  });

  it('keeps the entries and the focus if the language changes', () =>
    on({}, async (page) => {
      await page.getByLabel('Level').selectOption('high');
      await page.getByLabel('Language').focus();
      await page.getByLabel('Language').selectOption('pt-BR');
      expect(await badges(page)).toEqual(['cumprido com folga de 3 h 25 min', 'faltam 11 h 10 min']);
      expect(await page.evaluate(() => [document.documentElement.lang, document.activeElement?.id])).toEqual([
        'pt-BR',
        'language',
      ]);
      expect(await page.getByLabel('Nível').inputValue()).toBe('high');
    }));

  it('has the chosen colours', () =>
    on({ colorScheme: 'light' }, async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      await page.getByLabel('Colours').selectOption('dark');
      expect(await background()).not.toBe(light);
      expect(await savedHash(page)).toContain('theme=dark');
      await page.getByLabel('Colours').selectOption('light');
      expect(await background()).toBe(light);
    }));

  it('can be used with the keyboard alone', () =>
    on({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
      const reached = new Set<string>();
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement?.id ?? ''));
      }
      const controls = await page
        .locator('select:visible, input:visible, textarea:visible, button:visible')
        .evaluateAll((all) => all.map(({ id }) => id).filter((id) => id !== ''));
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement?.id ?? ''));
      }
      expect(controls.filter((id) => !reached.has(id))).toEqual([]);
    }));

  it('keeps the entered holidays while an event is moved', () =>
    on({ forcedColors: 'active' }, async (page) => {
      await page.getByLabel('Further holidays').fill('2026-11-24 Day off');
      await page.getByRole('slider', { name: 'resumed' }).press('ArrowLeft');
      expect(await page.getByLabel('Further holidays').inputValue()).toBe('2026-11-24 Day off');
      await photograph(page, 'playground-forced-colours');
    }));
});
