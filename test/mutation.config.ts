import { defineConfig } from 'vitest/config';
import { resolve } from './vitest.config';

/** The tests that can tell a mutant from the code, under the host zone of the process: a mutation run has one. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/*.test.ts', 'test/package/**', 'test/bench/**'],
    setupFiles: ['test/setup.ts'],
  },
});
