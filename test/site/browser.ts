import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium. Where there is none, tests that need it are skipped. */
const EXECUTABLE = '/usr/bin/chromium';

export const hasBrowser: boolean = existsSync(EXECUTABLE);

if (!hasBrowser) console.warn(`There is no ${EXECUTABLE}: what needs a browser is skipped`);

export function browser(): Promise<Browser> {
  const off = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);
  return chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--no-first-run', ...off] });
}
