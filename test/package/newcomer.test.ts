import { describe, expect, it } from 'vitest';
import { GUIDE_GROUPS } from '../../docs/build/guides';
import { type Block, examplesInPage } from '../house/docs/examples';
import { instrumented, resultsIn } from '../house/docs/instrument';
import { literal } from '../house/docs/render';
import { textOf } from '../house/source';
import { node, project, tool } from './installed';

/** A newcomer has not installed this database. test/warehouse runs the programs that need it. */
const NEEDS_MORE = '@duckdb/node-api';

/** The programs that a newcomer runs: the first program of the first page of each group. */
const leading = GUIDE_GROUPS.flatMap(({ pages }) => {
  const page = `docs/${pages[0]}`;
  const programs = examplesInPage(page, textOf(page))
    .map(({ blocks }) => untilItThrows(blocks))
    .filter((blocks) => blocks.every(({ code }) => !code.includes(NEEDS_MORE)));
  const blocks = programs.find((program) => program.length > 0);
  return blocks === undefined ? [] : [{ page, blocks }];
});

/** Returns the blocks before the first block that throws, because it would end the program. */
function untilItThrows(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ code }) => code.includes('→ throws'));
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** The text before the shown values in the output of a program. */
const MARK = '--- values: ';

const TSCONFIG = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    noEmit: true,
  },
};

describe('a newcomer', () => {
  it('starts with the quick start, and has programs for most groups', () => {
    expect(leading[0]?.page).toBe('docs/quick-start.md');
    expect(leading.length).toBeGreaterThan(5);
  });

  it.each(leading)('compiles and runs the first program of $page, with the results of the page', ({ page, blocks }) => {
    const name = page.replace(/^docs\/(.*)\.md$/, '$1');
    const folder = project(`newcomer-${name}`, {
      'package.json': JSON.stringify({ type: 'module' }),
      'tsconfig.json': JSON.stringify(TSCONFIG),
      'desk.ts': blocks.map(({ code }) => code).join('\n'),
    });
    expect(node(folder, tool('typescript/bin/tsc'), '-p', '.')).toBe('');
    // The same program again, changed so that it prints its values.
    const program = { file: page, blocks };
    const shows = `import { $block, $shows, shown as $shown } from './recorder'; ${instrumented(program)}`;
    const values = project(`newcomer-${name}-values`, {
      'package.json': JSON.stringify({ type: 'module' }),
      'recorder.ts': textOf('test/house/docs/recorder.ts'),
      'render.ts': textOf('test/house/docs/render.ts'),
      'desk.ts': `${shows}\nconsole.log(${JSON.stringify(MARK)} + JSON.stringify([...$shown]));`,
    });
    const told = node(values, tool('tsx/dist/cli.mjs'), 'desk.ts').split(MARK)[1] ?? '[]';
    expect(JSON.parse(told)).toEqual(resultsIn(program).map(({ line, text }) => [line, literal(text)]));
    const prints = blocks.map((block) => block.prints ?? '').join('\n');
    const lines = node(folder, tool('tsx/dist/cli.mjs'), 'desk.ts').split('\n');
    expect(prints.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
  });
});
