import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';

/** An open page, and its problems. */
export interface Visit {
  readonly page: Page;
  /** Requests to other origins, errors in the console, and violations of the content security policy. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** The origin of the pages. No request is sent there. */
export const ORIGIN = 'https://pages.test';

export interface VisitOptions extends BrowserContextOptions {
  /** The page to open, with its hash, such as `index.html#level=high`. */
  readonly path?: string;
  /** The time that the clock of the page shows. The clock runs only if a test moves it. */
  readonly time?: string;
}

/** Opens one of some pages, which are given by path, in a browser without access to anything else. */
export async function visit(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
  { path = 'index.html', time, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const problems: string[] = [];
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = pages[pathname.slice(1)];
    if (origin === ORIGIN && body !== undefined)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    problems.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.stack}`));
  await page.exposeFunction('tellViolation', (text: string) => problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, blockedURI }) => {
      const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  if (time !== undefined) {
    await page.clock.install({ time: Date.parse(time) - 1000 });
    await page.clock.pauseAt(time);
  }
  await page.goto(`${ORIGIN}/${path}`);
  return { page, problems, close: () => context.close() };
}

/** Returns the violations of accessibility rules that axe finds, one line each. */
export async function violations(frame: Page | Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** Returns by how many pixels a page is wider than its window. */
export function overflow(frame: Page | Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Saves a screenshot of a page in the folder `PHOTOS`, if that variable is set. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PHOTOS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
