import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of the site that `npm run docs` has built in docs/site. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['test/site/*.test.ts'], pool: 'forks', testTimeout: 300_000 },
});
