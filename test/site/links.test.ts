import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetOf, htmlOf, pages, SITE } from './pages';

interface Entry {
  readonly path?: string;
  readonly children?: readonly Entry[];
}

const idsOf = new Map(
  pages.map((page) => [page, new Set([...htmlOf(page).matchAll(/ (?:id|name)="([^"]*)"/g)].map(([, id = '']) => id))]),
);

/** Returns why a link of a page is broken; undefined if it is not. */
function objection(page: string, link: string): string | undefined {
  const [path = '', anchor = ''] = link.split('#');
  const file = path === '' ? page : relative(SITE, join(SITE, dirname(page), decodeURI(path))).replaceAll('\\', '/');
  if (!existsSync(join(SITE, file))) return `${page}: no ${link}`;
  const isThere = anchor === '' || !file.endsWith('.html') || idsOf.get(file)?.has(decodeURIComponent(anchor));
  return isThere ? undefined : `${page}: no anchor ${link}`;
}

const isInternal = (link: string): boolean => !/^[a-z]+:/.test(link);

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
}

const pathsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ path, children }) => [...(path === undefined ? [] : [path]), ...pathsOf(children ?? [])]);

describe('the links of the site', () => {
  it('lead to pages and anchors that exist', () => {
    const links = pages.flatMap((page) =>
      [...new Set(linksOf(htmlOf(page)))].filter(isInternal).map((link) => ({ page, link })),
    );
    expect(links.length).toBeGreaterThan(5000);
    expect(links.flatMap(({ page, link }) => objection(page, link) ?? [])).toEqual([]);
  });

  it('to other sites are https', () => {
    const links = new Set(pages.flatMap((page) => linksOf(htmlOf(page)).filter((link) => !isInternal(link))));
    expect([...links].filter((link) => !link.startsWith('https://'))).toEqual([]);
  });

  it('in the sidebar and the search lead to pages and anchors that exist', () => {
    const { rows } = assetOf('search') as { rows: readonly { readonly url: string }[] };
    const paths = [...pathsOf(assetOf('navigation') as readonly Entry[]), ...rows.map(({ url }) => url)];
    expect(paths.length).toBeGreaterThan(200);
    expect(paths.flatMap((path) => objection('index.html', path) ?? [])).toEqual([]);
  });
});
