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

/** The tests that depend on the host: its time zone, `Date`, `Intl`, or packages that use them. */
export const HOST: readonly string[] = [
  'test/time/*.test.ts',
  'test/input/instant.test.ts',
  'test/calendar/{boundaries,dst,host,peers,vectors}.test.ts',
  'test/clock/verdicts.test.ts',
  'test/sla/{describe,explanations}.test.ts',
  'test/entries/ics/{dates,feed-zones,lengths,reading,series,series-times,zone-changes,zone-names,zones}.test.ts',
  'test/entries/helpdesks/common/instants.test.ts',
  'test/entries/svg/ticket-svg.test.ts',
  'test/entries/view/{badge,next-text-change}.test.ts',
];
/** All tests run under UTC. Those of {@link HOST} also run under these zones. */
const OTHER_ZONES = ['America/Sao_Paulo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];

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
          exclude: [...ENGINES, ...PACKAGE, ...BROWSER, ...SITE, 'test/bench/**'],
          env: { TZ: 'UTC' },
        },
      },
      ...OTHER_ZONES.map((zone) => ({
        extends: true as const,
        test: { name: `host ${zone}`, include: [...HOST], env: { TZ: zone } },
      })),
      { extends: true, test: { name: 'engines', include: ENGINES } },
      { extends: true, test: { name: 'package', include: PACKAGE, globalSetup: ['test/package/pack.ts'] } },
      { extends: true, test: { name: 'browser', include: BROWSER, globalSetup: ['test/browser/announce.ts'] } },
    ],
  },
});
