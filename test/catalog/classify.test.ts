import { describe, expect, it } from 'vitest';
import { classifyImpact } from '../../src/catalog/classify';
import { defineCatalog, parseCatalog } from '../../src/catalog/define-catalog';
import { unwrap } from '../../src/input/schema';
import { issuesThrownBy } from '../expecting';
import { labels, sample } from './sample';

/** Rules: reach all → down; urgent → down; reach one and not urgent → slow. */
const catalog = unwrap(parseCatalog(sample()));

describe('classify', () => {
  it.each([
    [{ reach: 'all' }, 'down'],
    [{ reach: 'all', urgent: false }, 'down'],
    [{ urgent: true }, 'down'],
    [{ reach: 'one', urgent: true }, 'down'],
    [{ reach: 'one', urgent: false }, 'slow'],
    [{ reach: undefined, urgent: true }, 'down'],
  ])('%j is %s', (impact, level) => {
    expect(classifyImpact(catalog, impact as Readonly<Record<string, string | boolean>>)).toBe(level);
  });

  it('applies the first rule whose facts are all given', () => {
    const rules = [
      { when: { a: true }, level: 'first' },
      { when: { a: true, b: true }, level: 'second' },
    ] as const;
    const levels = { second: { labels }, first: { labels } };
    const impact = { a: [true], b: [true] } as const;
    const ordered = defineCatalog({ id: 'x', levels, impact, rules, categories: { c: { labels } } });
    expect(classifyImpact(ordered, { a: true, b: true })).toBe('first');
  });

  it('throws unclassifiable if no rule has all its facts', () => {
    expect(issuesThrownBy(() => classifyImpact(catalog, { reach: 'one' }))).toEqual([
      {
        code: 'unclassifiable',
        path: '',
        expected: 'facts that a rule of the catalog covers',
        received: 'reach "one"',
      },
    ]);
    expect(issuesThrownBy(() => classifyImpact(catalog, {}))).toMatchObject([
      { code: 'unclassifiable', received: 'none' },
    ]);
  });

  it('reports every fact and value that the catalog does not have', () => {
    expect(issuesThrownBy(() => classifyImpact(catalog, { reach: 'some', urgent: 'true', size: 1 } as never))).toEqual([
      { code: 'unknownValue', path: 'reach', expected: 'one of "all", "one"', received: '"some"' },
      { code: 'unknownValue', path: 'urgent', expected: 'one of true, false', received: '"true"' },
      { code: 'unknownKey', path: 'size', expected: 'one of "reach", "urgent"', received: '"size"' },
    ]);
    expect(issuesThrownBy(() => classifyImpact(catalog, { toString: 'all' } as never))).toMatchObject([
      { code: 'unknownKey' },
    ]);
  });

  it.each([null, undefined, 'urgent', 3])('rejects %j as facts', (impact) => {
    expect(issuesThrownBy(() => classifyImpact(catalog, impact as never))).toMatchObject([
      { code: 'wrongType', path: '', expected: 'an object of facts' },
    ]);
  });
});
