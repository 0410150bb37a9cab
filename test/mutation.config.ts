import { defineConfig } from 'vitest/config';
import config from './vitest.config';

/** The tests that can tell a mutant from the code, under the host zone of the process: mutation runs have one. */
export default defineConfig({
  root: config.root,
  resolve: config.resolve,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/*.test.ts', 'test/package/**', 'test/bench/**'],
    setupFiles: ['test/setup.ts'],
  },
});
