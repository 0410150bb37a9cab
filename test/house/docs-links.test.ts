import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './source';

const pagesIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const pages = [...pagesIn('.'), ...pagesIn('docs'), ...pagesIn('docs/examples'), ...pagesIn('docs/warehouse/dbt')];

const proseOf = (page: string): string => textOf(page).replaceAll(/^```[\s\S]*?^```/gm, '');

/** Returns the anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (page: string): readonly string[] =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Returns the relative links of a page, each with the path of its file and its anchor. */
function linksOf(page: string): readonly { readonly link: string; readonly file: string; readonly anchor?: string }[] {
  const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return targets
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [path, anchor] = link.split('#') as [string, string?];
      const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
      return anchor === undefined ? { link, file } : { link, file, anchor };
    });
}

describe.each(pages.map((page) => ({ page })))('$page', ({ page }) => {
  it('links only to files and anchors that exist', () => {
    const broken = linksOf(page).filter(
      ({ file, anchor }) =>
        !existsSync(join(ROOT, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor)),
    );
    expect(broken.map(({ link }) => link)).toEqual([]);
  });
});

describe('the links', () => {
  it('and the anchors of a page are found', () => {
    expect(linksOf('README.md').map(({ link }) => link)).toContain('docs/deadlines.md#the-reading-switch');
    expect(anchorsOf('docs/deadlines.md')).toContain('the-reading-switch');
    expect(anchorsOf('docs/deadlines.md')).not.toContain('the-writing-switch');
  });

  it('of the README lead to every guide', () => {
    const linked = new Set(linksOf('README.md').map(({ file }) => file));
    expect(pagesIn('docs').filter((page) => !linked.has(page))).toEqual([]);
  });
});
