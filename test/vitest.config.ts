import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

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

/** The laws and tables must not depend on where they run; the first zone also runs what needs to run only once. */
const HOST_ZONES = ['UTC', 'America/Sao_Paulo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];

/** Tests about the package as a whole, which the host's time zone cannot change. */
const ONCE = [
  'test/*.test.ts',
  'test/types/*.test.ts',
  'test/schemas/*.test.ts',
  'test/entries/helpdesks/*.test.ts',
  'test/entries/view/{laws,recipes,recipes-guide}.test.ts',
  'test/entries/svg/{colours,widths}.test.ts',
  'test/entries/warehouse/*.test.ts',
  'test/warehouse/*.test.ts',
];
const PACKAGE = ['test/package/*.test.ts'];
/** Tests of pages in a real browser, which `npm test` leaves out. */
const BROWSER = ['test/browser/*.test.ts'];

const everywhere = HOST_ZONES.map((zone) => ({
  extends: true as const,
  test: {
    name: zone,
    include: ['test/**/*.test.ts'],
    exclude: [...ONCE, ...PACKAGE, ...BROWSER, 'test/bench/**', 'test/site/**'],
    env: { TZ: zone },
  },
}));

/** The type tests of a folder. Only with a tsconfig that includes them are wrong ones seen; a test plants one. */
export function typeTests(folder: string): NonNullable<TestProjectInlineConfiguration['test']> {
  return {
    name: 'types',
    include: [],
    typecheck: {
      enabled: true,
      only: true,
      include: [`${folder}/*.test-d.ts`],
      tsconfig: `${folder}/tsconfig.json`,
    },
  };
}

export default defineConfig({
  root,
  resolve,
  test: {
    pool: 'forks',
    // Generous, since a test that hangs is still found, and a busy machine is no failure.
    testTimeout: 120_000,
    setupFiles: ['test/setup.ts'],
    reporters: ['default', './test/totals.ts'],
    projects: [
      ...everywhere,
      { extends: true, test: { name: 'once', include: ONCE } },
      {
        extends: true,
        test: {
          name: 'package',
          include: PACKAGE,
          globalSetup: ['test/package/pack.ts'],
        },
      },
      { extends: true, test: typeTests('test/types') },
      { extends: true, test: { name: 'browser', include: BROWSER, globalSetup: ['test/browser/announce.ts'] } },
    ],
  },
});
