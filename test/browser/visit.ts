import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';

/** A page that is open, and all that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Requests that left, errors in the console, and violations of the policy. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Where the pages are, as far as they can tell. No request goes there. */
export const ORIGIN = 'https://pages.test';

export interface VisitOptions extends BrowserContextOptions {
  /** The page to open and what follows it, such as `index.html#level=high`. */
  readonly path?: string;
  /** What the clock of the page shows, which goes on only when it is told to. */
  readonly time?: string;
}

/** Opens one of some pages, given by their paths, in a browser that nothing else can be reached from. */
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

/** What axe finds against the rules of accessibility, one line each. */
export async function violations(frame: Page | Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** How far a page is wider than its window. */
export function overflow(frame: Page | Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Photographs a page into the folder that `PHOTOS` names, if it names one. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.PHOTOS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
