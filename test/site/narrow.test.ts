import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from '../browser/chromium';
import { pages, SITE } from './pages';

/** The width of a phone, in pixels. */
const WIDTH = 390;

/** Returns the faults of a page: too wide, with wrapped code, or with tables that touch. */
async function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate((width) => {
    const over = document.documentElement.scrollWidth - width;
    const wrapped = [...document.querySelectorAll('pre code')].some(
      (code) => getComputedStyle(code).whiteSpace !== 'pre',
    );
    const touching = [...document.querySelectorAll('table + table')].some(
      (table) => Number.parseFloat(getComputedStyle(table).marginTop) < 8,
    );
    return [
      ...(over > 0 ? [`${over} px too wide`] : []),
      ...(wrapped ? ['wraps code'] : []),
      ...(touching ? ['has tables that touch'] : []),
    ];
  }, WIDTH);
}

if (CHROMIUM === undefined) console.warn('There is no Chromium: the width of pages is not tested');

describe.skipIf(CHROMIUM === undefined)('on a phone', () => {
  let chromium: Browser;
  beforeAll(async () => {
    chromium = await launch();
  });
  afterAll(() => chromium.close());

  it('no page is wider than the screen, and no line of code is wrapped', async () => {
    const page = await chromium.newPage({ viewport: { width: WIDTH, height: 844 }, javaScriptEnabled: false });
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(pathToFileURL(join(SITE, path)).href, { waitUntil: 'load' });
      found.push(...(await faults(page)).map((fault) => `${path} ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
