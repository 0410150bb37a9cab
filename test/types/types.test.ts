import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples, missingImports, nameOf, placeOf } from '../house/docs/all';
import { moduleOf } from '../house/docs/instrument';
import { filesUnder, ROOT } from '../house/source';
import { compile, type Message } from './compile';
import { CATALOGS, DESK, IMPORTS, type Mistake, RIGHT, TICKETS } from './mistakes';

/* All that the tests compile is one program, because the compiler needs some seconds to read the library and its own. */

const typeTests = filesUnder('test').filter((file) => file.endsWith('.test-d.ts'));

const PLANTED = `
import { createCalendar, type Ticket } from 'prazo';
import { expectTypeOf } from 'vitest';
createCalendar(1);
expectTypeOf<Ticket['level']>().toEqualTypeOf<number>();
// @ts-expect-error
expectTypeOf(createCalendar({ zone: 'UTC', hours: '24/7' }).zone).toEqualTypeOf<string>();
`;

const MISTAKES = [...TICKETS, ...CATALOGS, ...RIGHT];

const found = compile(
  new Map([
    ['planted', PLANTED],
    ['desk', DESK],
    ...MISTAKES.map(([, source], index) => [`mistake${index}`, IMPORTS + source] as const),
    ...(await Promise.all(
      examples.map(async (example) => {
        const imports = await missingImports(example, join(ROOT, 'test/types'));
        return [nameOf(example), imports + moduleOf(example)] as const;
      }),
    )),
  ]),
  typeTests,
);

const messagesIn = (name: string): readonly Message[] => found.get(name) ?? [];

describe('a planted mistake', () => {
  it('has a message: a wrong argument, a wrong expectation, and an error that is expected but absent', () => {
    expect(messagesIn('planted').map(({ line }) => line)).toEqual([4, 5, 6]);
  });
});

describe('the type tests', () => {
  it.each(typeTests)('%s', (file) => {
    expect(messagesIn(file)).toEqual([]);
  });

  it('are found', () => {
    expect(typeTests.length).toBeGreaterThan(5);
  });
});

describe('every example of the pages and of the sources', () => {
  it('compiles', () => {
    const wrong = examples.flatMap((example) =>
      messagesIn(nameOf(example)).map(({ line, text }) => `${placeOf(example)}, line ${line}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

/* The compiler's messages for common mistakes must name the wrong value and the right ones. */

function expectMessages(mistake: Mistake): void {
  const [, , ...expected] = mistake;
  const messages = messagesIn(`mistake${MISTAKES.indexOf(mistake)}`);
  expect(messages.length, messages.map(({ text }) => text).join('\n')).toBe(expected.length);
  for (const [index, [place, ...words]] of expected.entries()) {
    expect(messages[index]?.underlined).toMatch(place);
    for (const word of words) expect(messages[index]?.text).toMatch(word);
  }
}

describe('the desk', () => {
  it('compiles', () => {
    expect(messagesIn('desk')).toEqual([]);
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
