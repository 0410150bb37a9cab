import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config';
import { ROOMS } from './rooms';

const room = ROOMS[process.env.ROOM ?? ''];
if (room === undefined) throw new Error(`ROOM is one of ${Object.keys(ROOMS).join(', ')}`);

export default defineConfig({
  resolve,
  test: {
    include: room.tests.map((test) => `test/${test}.test.ts`),
    setupFiles: ['test/setup.ts'],
    // Stryker adds code that records which tests reach a mutant. It makes the tests slower.
    testTimeout: 60_000,
    isolate: false,
  },
});
