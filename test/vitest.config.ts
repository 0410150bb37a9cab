import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The entries by the names under which users import them. */
export const resolve = {
  alias: [
    { find: /^prazo$/, replacement: `${root}src/index.ts` },
    { find: /^prazo\/schemas\/(\w+)\.json$/, replacement: `${root}docs/schemas/$1.schema.json` },
    {
      find: /^prazo\/(holidays|brazil|ics|helpdesks|view|svg|warehouse)$/,
      replacement: `${root}src/entries/$1/index.ts`,
    },
  ],
};

/** Tests that run others again, each file in a process of its own, under a zone of the host. */
const HOST = ['test/host/*.test.ts'];
/** Tests that need a document. In the project of the others, they would end a process that the others use. */
const DOM = ['test/entries/view/recipes.test.ts'];
/** Tests that need a database engine, the packed package, a browser or the built site; `npm test` leaves them out. */
const ENGINES = ['test/warehouse/*.test.ts'];
const PACKAGE = ['test/package/*.test.ts'];
const BROWSER = ['test/browser/*.test.ts'];
const SITE = ['test/site/*.test.ts'];

export default defineConfig({
  root,
  resolve,
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    // Tests create many objects that soon die. With more room for them, the garbage collector runs less often.
    execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
    // All files share the loaded modules: loading them again for each file takes longer than the tests.
    isolate: false,
    // Long enough for a busy machine. A test that hangs is still found.
    testTimeout: 120_000,
    setupFiles: ['test/setup.ts'],
    reporters: ['default', './test/totals.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...HOST, ...DOM, ...ENGINES, ...PACKAGE, ...BROWSER, ...SITE, 'test/bench/**'],
          env: { TZ: 'UTC' },
        },
      },
      { extends: true, test: { name: 'host', include: HOST, isolate: true } },
      { extends: true, test: { name: 'dom', include: DOM, environment: 'happy-dom' } },
      { extends: true, test: { name: 'engines', include: ENGINES } },
      { extends: true, test: { name: 'package', include: PACKAGE, globalSetup: ['test/package/pack.ts'] } },
      { extends: true, test: { name: 'browser', include: BROWSER, globalSetup: ['test/browser/announce.ts'] } },
    ],
  },
});
