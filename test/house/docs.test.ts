/*
 * Every example in README.md, in docs/*.md and in the `@example`s of src is compiled and run. The results that the page
 * shows are compared with the real ones. How to write an example:
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
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Example, examplesInPage, examplesInSource } from './docs/examples';
import { instrumented, moduleOf, resultsIn } from './docs/instrument';
import { print, printed, reset, shown } from './docs/recorder';
import { literal } from './docs/render';
import { filesUnder, ROOT, textOf } from './source';

const WORK = join(ROOT, 'test/.docs', String(process.pid));
const RECORDER = "import { $block, $shows } from '../../../house/docs/recorder';";

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const examples = [
  ...pages.flatMap((file) => examplesInPage(file, textOf(file))),
  ...filesUnder('src').flatMap((file) => examplesInSource(file, textOf(file))),
];

function firstLine({ blocks }: Example): number {
  return blocks[0]?.line ?? 0;
}

function nameOf(example: Example): string {
  return `${example.file.replaceAll('/', '.')}.${firstLine(example)}`;
}

/** Returns the imports that an `@example` omits: names that it uses and that its entry or its file exports. */
async function missingImports({ file, blocks }: Example): Promise<string> {
  if (!file.startsWith('src/')) return '';
  const code = blocks.map((block) => block.code).join('\n');
  const [, room, name] = file.split('/');
  const entry = room === 'entries' ? `prazo/${name}` : 'prazo';
  const own = relative(join(WORK, 'run'), join(ROOT, file)).replace(/\.ts$/, '').replaceAll('\\', '/');
  const sources = new Map<string, string>();
  for (const [name] of Object.entries(await import(join(ROOT, file)))) sources.set(name, own);
  for (const [name] of Object.entries(await import(/* @vite-ignore */ entryFile(entry)))) sources.set(name, entry);
  return [...sources]
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
    .filter(([name]) => !new RegExp(`\\b(import|const|let|function)\\b[^;(=]*\\b${name}\\b`).test(code))
    .map(([name, source]) => `import { ${name} } from '${source}';`)
    .join(' ');
}

function entryFile(entry: string): string {
  return join(ROOT, 'src', entry.replace(/^prazo/, '').replace('/', 'entries/'), 'index.ts');
}

let runs = 0;

/** Runs an example. Returns the results that its page shows, and the real results, as lines to compare. */
async function run(example: Example): Promise<{ expected: string[]; actual: string[] }> {
  const path = join(WORK, 'run', `${nameOf(example)}.${runs++}.ts`);
  writeFileSync(path, `${RECORDER} ${await missingImports(example)} ${instrumented(example)}`);
  reset();
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => print(format(...values)));
  try {
    await import(/* @vite-ignore */ path);
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

beforeAll(() => {
  for (const folder of ['run', 'types']) mkdirSync(join(WORK, folder), { recursive: true });
});
afterAll(() => rmSync(WORK, { recursive: true, force: true }));

describe.each(examples.map((example) => ({ title: `${example.file}:${firstLine(example)}`, example })))(
  '$title',
  ({ example }) => {
    it('shows its real results', async () => {
      const { expected, actual } = await run(example);
      expect(actual).toEqual(expected);
    });
  },
);

describe('all examples', () => {
  it('compile, except a planted mistake', async () => {
    for (const example of examples) {
      writeFileSync(join(WORK, 'types', `${nameOf(example)}.ts`), (await missingImports(example)) + moduleOf(example));
    }
    writeFileSync(join(WORK, 'types/planted.ts'), "import { createCalendar } from 'prazo';\n\ncreateCalendar(1);\n");
    expect(compilerErrors()).toEqual([expect.stringContaining('types/planted.ts(3,16): error TS2345')]);
  });
});

/** Returns the compiler's errors in the examples. The type check of the project checks the sources that they import. */
function compilerErrors(): readonly string[] {
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { noUnusedLocals: false, moduleDetection: 'force' },
    include: ['types'],
    exclude: [],
  };
  const host = {
    ...ts.sys,
    getCurrentDirectory: () => WORK,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => '\n',
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, WORK);
  const program = ts.createProgram(fileNames, options);
  const errors = fileNames
    .map((name) => program.getSourceFile(name))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  return errors.map((error) => ts.formatDiagnostic(error, host).trim());
}

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
