import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { ROOT, textOf } from '../house/source';
import { node, project, tool } from './installed';

const FOLDER = 'docs/examples/bulk';

/** The JSON blocks of the page: compiler options, a ticket, and its rows. */
const [options = '', ticket = '', shown = ''] = [...textOf('docs/bulk.md').matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, text = '']) => text,
);

it('the recipe of worker threads compiles and runs with the package alone', () => {
  const files = readdirSync(join(ROOT, FOLDER)).filter((file) => file !== 'build.ts');
  const compiled = files.map((file) => {
    const { code } = transformSync(textOf(`${FOLDER}/${file}`), { loader: 'ts', format: 'esm' });
    return [file.replace(/\.ts$/, '.js'), code] as const;
  });
  const folder = project('bulk', { 'package.json': '{ "type": "module" }', ...Object.fromEntries(compiled) });
  const rows = execFileSync(process.execPath, [join(folder, 'main.js'), '2026-11-23T18:00:00Z'], {
    input: ticket,
    encoding: 'utf8',
  });
  expect(rows).toBe(shown);
  const read = rows
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row));
  // 1 h 20 min from Thursday 16:40 to the closing. Friday is a holiday. 5 h on Monday to 15:00, without lunch.
  expect(read.map(({ metric, elapsed_business }) => [metric, elapsed_business])).toEqual([
    ['firstResponse', 5 * 60_000],
    ['resolution', (80 + 5 * 60) * 60_000],
  ]);

  const types = project('bulk-types', {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...JSON.parse(options).compilerOptions,
        typeRoots: [join(ROOT, 'node_modules/@types')],
        noEmit: true,
      },
    }),
    ...Object.fromEntries(files.map((file) => [file, textOf(`${FOLDER}/${file}`)])),
  });
  expect(node(types, tool('typescript/bin/tsc'), '-p', '.')).toBe('');
});
