import { describe, expect, it } from 'vitest';
import { textOf } from './source';

/** The members of the type `IssueCode`, read from its source, because a type does not exist at run time. */
const codes = [...(/type IssueCode =([^;]*);/.exec(textOf('src/input/issue.ts'))?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
  ([, code]) => code,
);
const sections = textOf('docs/errors.md')
  .split(/^#### /m)
  .slice(1);
const titles = sections.map((section) => /^`(\w+)`: .+\n/.exec(section)?.[1]);

describe('the page of errors', () => {
  it('has each code of the type once, and no other', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(titles.toSorted()).toEqual(codes.toSorted());
  });

  it.each(sections.map((section, index) => [titles[index], section]))('shows %s in an example', (code, section) => {
    expect(section).toMatch(new RegExp(`// → (throws ${code}|\\['${code}'[^\\n]*)\\n`));
  });
});
