import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetOf, htmlOf, pages, SITE } from './pages';

interface Search {
  readonly rows: readonly { readonly url: string }[];
  readonly index: {
    readonly fields: readonly string[];
    readonly invertedIndex: readonly (readonly [
      term: string,
      posting: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    ])[];
  };
}

const { rows, index } = assetOf('search') as Search;

/** Returns the pages whose guide, comment or name contains a word. */
function found(word: string): readonly string[] {
  const term = index.invertedIndex.find(([term]) => term === word.toLowerCase())?.[1] ?? {};
  const refs = ['document', 'comment', 'name'].flatMap((field) => Object.keys(term[field] ?? {}));
  return refs.map((ref) => rows[Number(ref)]?.url ?? '');
}

describe('the search', () => {
  it.each([
    ['Zendesk', 'documents/from-zendesk.html'],
    ['atRisk', 'documents/thresholds.html'],
    ['outsideCoverage', 'documents/errors.html'],
    ['carryElapsed', 'documents/policies.html'],
    ['daylight', 'documents/time-zones.html'],
    ['createSla', 'functions/prazo.createSla.html'],
  ])('finds %s', (word, page) => {
    expect(found(word)).toContain(page);
  });

  it('finds no page for a word that is nowhere', () => {
    expect(found('zzyzx')).toEqual([]);
  });
});

describe('the pages', () => {
  it('have no empty entry in their table of contents', () => {
    const empty = pages.filter((page) => /<a href="#[^"]*"[^>]*>(<svg.*?<\/svg>)?<span>\W?<\/span>/.test(htmlOf(page)));
    expect(empty).toEqual([]);
    expect(/<span>The policy retroactive<\/span>/.test(htmlOf('documents/policies.html'))).toBe(true);
  });

  it.each([
    ['Ticket', ['category', 'feature', 'level', 'impact', 'openedAt', 'service', 'tier', 'calendar', 'events']],
    ['TicketEvent', ['type', 'at', 'reason', 'by', 'level', 'tier', 'metric', 'target']],
  ])('of %s show its fields', (type, fields) => {
    const html = htmlOf(`types/prazo.${type}.html`);
    expect(fields.filter((field) => !new RegExp(`<span class="tsd-kind-property">${field}</span>`).test(html))).toEqual(
      [],
    );
  });

  it('are listed in llms.txt, each with a sentence', () => {
    const entries = readFileSync(join(SITE, 'llms.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter((line) => !/^- \[[^\]]+\]\(documents\/[\w-]+\.html\): \S.*[.?]$/.test(line))).toEqual([]);
  });
});
