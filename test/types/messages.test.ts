import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { CATALOGS, DESK, IMPORTS, type Mistake, RIGHT, TICKETS } from './mistakes';

/* The compiler's messages for common mistakes must name the wrong value and the right ones. */

const ALL = [...TICKETS, ...CATALOGS, ...RIGHT];
const found = compile({
  desk: DESK,
  ...Object.fromEntries(ALL.map(([, source], index) => [`source${index}`, IMPORTS + source])),
});

function expectMessages(mistake: Mistake): void {
  const [, , ...expected] = mistake;
  const messages = found.get(`source${ALL.indexOf(mistake)}`) ?? [];
  expect(messages.length, messages.map(({ text }) => text).join('\n')).toBe(expected.length);
  for (const [index, [place, ...words]] of expected.entries()) {
    expect(messages[index]?.underlined).toMatch(place);
    for (const word of words) expect(messages[index]?.text).toMatch(word);
  }
}

describe('the desk', () => {
  it('compiles', () => {
    expect(found.get('desk')).toEqual([]);
  });
});

describe.each([
  ['a ticket with', TICKETS],
  ['a catalog with', CATALOGS],
  ['no message for', RIGHT],
])('%s', (_, mistakes) => {
  it.each(mistakes.map((mistake) => [mistake[0], mistake] as const))('%s', (_title, mistake) => {
    expectMessages(mistake);
  });
});
