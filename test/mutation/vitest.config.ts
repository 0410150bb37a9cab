import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config';
import { instrument } from './instrument';
import { Journal, Progress } from './journal';
import { ROOMS } from './rooms';

const room = ROOMS[process.env.ROOM ?? ''];
if (room === undefined) throw new Error(`ROOM is one of ${Object.keys(ROOMS).join(', ')}`);
const { codeOf } = await instrument(room, process.env.FILE);
const { doneFiles } = new Progress(new Journal(process.env.JOURNAL as string).entries());

export default defineConfig({
  resolve,
  plugins: [
    { name: 'mutants', enforce: 'pre', load: (id) => codeOf.get(relative(process.cwd(), id.split('?')[0] as string)) },
  ],
  test: {
    include: process.env.TESTS?.split(',') ?? room.tests.map((test) => `test/${test}.test.ts`),
    exclude: [...doneFiles].map((file) => relative(process.cwd(), file)),
    setupFiles: ['test/setup.ts'],
    runner: 'test/mutation/runner.ts',
    // The switches in the code make the tests slower.
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    bail: process.env.MUTANT === undefined ? 0 : 1,
    passWithNoTests: true,
    // A mutant may throw where nobody waits.
    dangerouslyIgnoreUnhandledErrors: true,
  },
});
