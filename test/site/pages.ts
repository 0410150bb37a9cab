import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inflateSync } from 'node:zlib';
import { ROOT } from '../house/source';

export const SITE: string = join(ROOT, 'docs/site');

if (!existsSync(SITE)) throw new Error('There is no docs/site: build it with `npm run docs`');

/** The paths of the pages in the site, without the playground, which has separate tests. */
export const pages: readonly string[] = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => relative(SITE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((page) => !page.startsWith('playground/'));

export const htmlOf = (page: string): string => readFileSync(join(SITE, page), 'utf8');

/** Returns the content of one of TypeDoc's compressed scripts, such as `search`. */
export function assetOf(name: string): unknown {
  const [, base64 = ''] = /= "([^"]*)"/.exec(readFileSync(join(SITE, `assets/${name}.js`), 'utf8')) ?? [];
  return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString());
}
