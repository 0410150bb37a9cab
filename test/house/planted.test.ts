import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { filesUnder, ROOT } from './source';

it('a planted mistake in a type test fails, and the right test beside it passes', async () => {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const run = promisify(execFile)(
    process.execPath,
    [vitest, 'run', '--config', 'test/house/planted/vitest.config.ts'],
    {
      cwd: ROOT,
    },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const [{ assertionResults: tests }] = JSON.parse(stdout.slice(stdout.indexOf('{'))).testResults;
  expect(tests.map((test: { title: string; status: string }) => [test.title, test.status])).toEqual([
    ['a level that exists', 'passed'],
    ['a level that does not exist', 'failed'],
    ['a wrong expectation', 'failed'],
  ]);
});

it('the compiler reads every type test', () => {
  const folder = join(ROOT, 'test/types');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const read = ts.parseJsonConfigFileContent(config, ts.sys, folder).fileNames.map((file) => relative(ROOT, file));
  const written = filesUnder('test').filter(
    (file) => file.endsWith('.test-d.ts') && !file.startsWith('test/house/planted/'),
  );
  expect(written).not.toEqual([]);
  expect(read.sort()).toEqual(written);
});
