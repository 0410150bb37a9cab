import { describe, expect, it } from 'vitest';
import { GUIDE_GROUPS } from '../../docs/build/guides';
import { type Block, examplesInPage } from '../docs/examples';
import { textOf } from '../source';
import { node, project, tool } from './installed';

/** What a newcomer runs: the first program of each page that leads a group. */
const leading = GUIDE_GROUPS.flatMap(({ pages }) => {
  const page = `docs/${pages[0]}`;
  const programs = examplesInPage(page, textOf(page)).map(({ blocks }) => untilItThrows(blocks));
  const blocks = programs.find((program) => program.length > 0);
  return blocks === undefined ? [] : [{ page, blocks }];
});

/** Blocks up to the first that shows how something throws, which would end the program. */
function untilItThrows(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ code }) => code.includes('→ throws'));
  return end === -1 ? blocks : blocks.slice(0, end);
}

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

  it.each(leading)('compiles and runs the first program of $page as it is printed', ({ page, blocks }) => {
    const name = page.replace(/^docs\/(.*)\.md$/, '$1');
    const folder = project(`newcomer-${name}`, {
      'package.json': JSON.stringify({ type: 'module' }),
      'tsconfig.json': JSON.stringify(TSCONFIG),
      'desk.ts': blocks.map(({ code }) => code).join('\n'),
    });
    expect(node(folder, tool('typescript/bin/tsc'), '-p', '.')).toBe('');
    const prints = blocks.map((block) => block.prints ?? '').join('\n');
    const lines = node(folder, tool('tsx/dist/cli.mjs'), 'desk.ts').split('\n');
    expect(prints.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
  });
});
