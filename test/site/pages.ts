import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inflateSync } from 'node:zlib';
import { ROOT } from '../house/source';

export const SITE: string = join(ROOT, 'docs/site');

if (!existsSync(SITE)) throw new Error('There is no docs/site; `npm run docs` builds it');

/** The pages of the site, by their paths in it; the playground has tests of its own. */
export const pages: readonly string[] = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => relative(SITE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((page) => !page.startsWith('playground/'));

export const htmlOf = (page: string): string => readFileSync(join(SITE, page), 'utf8');

/** What one of TypeDoc's compressed scripts holds, such as `search`. */
export function assetOf(name: string): unknown {
  const [, base64 = ''] = /= "([^"]*)"/.exec(readFileSync(join(SITE, `assets/${name}.js`), 'utf8')) ?? [];
  return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString());
}
