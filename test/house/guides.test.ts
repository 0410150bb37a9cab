import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GUIDE_GROUPS } from '../../docs/build/guides';
import { headOf } from '../../docs/build/llms';
import { ROOT, textOf } from './source';

const pages = GUIDE_GROUPS.flatMap((group) => group.pages);

/** Returns the groups of guides in the README, each with its pages. */
function groupsOfReadme() {
  const [, list = ''] = /^## Guides\n([\s\S]*?)^## /m.exec(textOf('README.md')) ?? [];
  return list
    .split(/^- /m)
    .slice(1)
    .map((item) => ({
      title: /^\*\*([^:]*):\*\*/.exec(item)?.[1],
      pages: [...item.matchAll(/\]\(docs\/([^)]*)\)/g)].map(([, page]) => page),
    }));
}

describe('the pages of docs', () => {
  const all = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );

  it('are also found in subfolders', () => {
    expect(all).toEqual(expect.arrayContaining(['rules.md', join('warehouse', 'dbt', 'README.md')]));
  });

  it.each(all)('have no TODO in %s', (page) => {
    expect(textOf(join('docs', page))).not.toContain('TODO');
  });
});

describe('the table of guides', () => {
  it('has every guide once', () => {
    const guides = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
    expect(pages.filter((page) => !page.includes('/')).sort()).toEqual(guides.sort());
  });

  it('equals the table of the README', () => {
    const table = GUIDE_GROUPS.map(({ title, pages }) => ({
      title,
      pages: pages.filter((page) => !page.includes('/')),
    }));
    expect(groupsOfReadme()).toEqual(table);
  });

  it.each(pages)('has a page %s that begins with a title and a sentence', (page) => {
    const { title, sentence } = headOf(textOf(join('docs', page)));
    expect(title).not.toBe('');
    expect(sentence).toMatch(/^.{20,}[.?]$/);
  });
});
