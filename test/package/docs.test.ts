import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { textOf } from '../house/source';
import { installed } from './installed';

const guides = readdirSync(join(installed, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

/** Returns the links and pictures of a page in the package, outside code blocks. */
function linksOf(page: string): readonly string[] {
  const prose = readFileSync(join(installed, page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/(?:\]\(|(?:href|src|srcset)=")([^)"\s]+)/g)].map(([, link = '']) => link);
}

describe('the documentation in the package', () => {
  it('has a README with absolute links, which work on any site', () => {
    const links = linksOf('README.md').filter((link) => !link.startsWith('#'));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  });

  it.each([...guides, 'CHANGELOG.md'])('has in %s absolute links, or links to files of the package', (page) => {
    const paths = linksOf(page)
      .filter((link) => !/^[a-z]+:|^#/.test(link))
      .map((link) => link.split('#')[0] ?? '');
    expect(paths.filter((path) => !existsSync(join(installed, dirname(page), path)))).toEqual([]);
  });

  it('does not change the links in the repository', () => {
    for (const page of ['README.md', 'CHANGELOG.md', ...guides])
      expect(readFileSync(join(inject('copy'), page), 'utf8')).toBe(textOf(page));
  });
});
