/*
 * Every example in README.md, in docs/*.md and in the `@example`s of src is run. The results that the page shows are
 * compared with the real ones. `test/types/types.test.ts` compiles the examples. How to write an example:
 *
 *   ```ts            A separate block. It imports everything that it uses, from 'prazo' as a user does.
 *   ```ts continued  Continues in the scope of the `ts` block before it on the page.
 *
 *   calendar.isOpen(at); // → true               The value of an expression, on the line on which it ends.
 *   const due = calendar.add(at, 'PT8H'); // → … The value of a constant, on the line on which it ends.
 *   // → 2026-11-23T16:40:00-03:00               Either of them, alone on the next line.
 *
 *   ```text          Directly below a block: the lines that the block prints with console.log.
 *   ```typescript    A copy of a file of docs/examples. It is not run here; the test of the page compares the two.
 *
 * How values are shown:
 *
 * - a DateTime, a Duration and an Interval as ISO 8601, without milliseconds if these are zero
 * - a string with or without quotes
 * - an object or an array as a literal, in which times are strings of ISO 8601
 * - a thrown PrazoError as `throws` and its code: `// → throws invalidInstant`
 *
 * Code that must not compile has `// @ts-expect-error` above it.
 *
 * An `@example` begins on the line after the tag. It needs no imports of names that its file or its entry exports.
 */
import { join } from 'node:path';
import { format } from 'node:util';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { examples, missingImports, nameOf, placeOf } from './docs/all';
import { type Example, examplesInPage } from './docs/examples';
import { instrumented, resultsIn } from './docs/instrument';
import { $block, $shows, print, printed, reset, shown } from './docs/recorder';
import { literal } from './docs/render';
import { ROOT } from './source';

const MODULE = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true };
const AsyncFunction = (async () => {}).constructor as new (
  ...names: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs the code of an example as the body of a function, which is much quicker than to load it as a module. */
async function execute(example: Example): Promise<void> {
  const source = `${await missingImports(example, join(ROOT, 'test/house'))} ${instrumented(example)}`;
  const code = ts.transpileModule(source, { compilerOptions: MODULE, fileName: nameOf(example) }).outputText;
  const modules = new Map<string, object>();
  for (const [, name = ''] of code.matchAll(/\brequire\("([^"]+)"\)/g)) {
    modules.set(name, { __esModule: true, ...(await import(/* @vite-ignore */ name)) });
  }
  const run = new AsyncFunction(
    'require',
    'exports',
    '$meta',
    '$block',
    '$shows',
    code.replaceAll('import.meta', '$meta'),
  );
  await run((name: string) => modules.get(name), {}, import.meta, $block, $shows);
}

/** Runs an example. Returns the results that its page shows, and the real results, as lines to compare. */
async function run(example: Example): Promise<{ expected: string[]; actual: string[] }> {
  reset();
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => print(format(...values)));
  try {
    await execute(example);
  } finally {
    log.mockRestore();
  }
  const results = resultsIn(example);
  const outputs = example.blocks.filter((block) => block.prints !== undefined);
  return {
    expected: [
      ...results.map(({ line, text }) => `line ${line}: ${literal(text)}`),
      ...outputs.map(({ line, prints }) => `printed from line ${line}:\n${trimmed(prints ?? '')}`),
    ],
    actual: [
      ...results.map(({ line }) => `line ${line}: ${shown.get(line)}`),
      ...outputs.map(({ line }) => `printed from line ${line}:\n${trimmed((printed.get(line) ?? []).join('\n'))}`),
    ],
  };
}

function trimmed(text: string): string {
  return text.replaceAll(/[ \t]+$/gm, '').trimEnd();
}

describe.each(examples.map((example) => ({ title: placeOf(example), example })))('$title', ({ example }) => {
  it('shows its real results', async () => {
    const { expected, actual } = await run(example);
    expect(actual).toEqual(expected);
  });
});

describe('the comparison', () => {
  const page = (...lines: string[]) => examplesInPage('planted.md', ['# Planted', ...lines].join('\n'));

  it.each([
    ['a value', ['```ts', '1 + 1; // → 3', '```'], ['line 3: 2']],
    ['a value on the next line', ['```ts', '[1,', '2];', '// → [1, 3]', '```'], ['line 5: [1,2]']],
    ['a constant', ['```ts', 'const sum = 1 + 1; // → 3', '```'], ['line 3: 2']],
    [
      'an error',
      ['```ts', "throw_('x'); // → 1", 'function throw_(x: string): never { throw new Error(x); }', '```'],
      ['line 3: throws Error: x'],
    ],
    [
      'a value in a block that continues',
      ['```ts', 'const a = 1;', '```', '```ts continued', 'a; // → 2', '```'],
      ['line 6: 1'],
    ],
    ['an awaited value', ['```ts', 'await Promise.resolve(1); // → 2', '```'], ['line 3: 1']],
    [
      'a value in unreachable code',
      ['```ts', 'if (Math.abs(1) < 0) {', '  1; // → 1', '}', '```'],
      ['line 4: undefined'],
    ],
    ['an output', ['```ts', "console.log('a');", '```', '', '```text', 'b', '```'], ['printed from line 3:\na']],
  ])('finds that %s differs', async (_, lines, wanted) => {
    const [example] = page(...lines);
    const { actual, expected } = await run(example as Example);
    expect(actual).toEqual(wanted);
    expect(actual).not.toEqual(expected);
  });

  it('finds no difference if the page is right', async () => {
    const [example] = page('```ts', "({ a: [1], b: 'c' }); // → { a: [1], b: 'c' }", '```');
    const { actual, expected } = await run(example as Example);
    expect(actual).toEqual(expected);
  });

  it.each([['a result on a line that ends no statement', ['```ts', 'if (true) {', '} // → 1', '```'], 'planted.md:4']])(
    'refuses %s',
    async (_, lines, message) => {
      const [example] = page(...lines);
      await expect(run(example as Example)).rejects.toThrow(message);
    },
  );

  it.each([
    ['a continued block without a block before it', ['```ts continued', '1;', '```']],
    ['a block marked neither `ts` nor `ts continued`', ['```ts ignore', '1;', '```']],
    ['a block without an end', ['```ts', '1;']],
  ])('refuses %s', (_, lines) => {
    expect(() => page(...lines)).toThrow();
  });
});
