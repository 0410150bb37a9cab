import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The laws and tables must not depend on where they run; the first zone also runs what needs to run only once. */
const HOST_ZONES = ['UTC', 'America/Sao_Paulo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];

/** Tests about the package as a whole, which the host's time zone cannot change. */
const ONCE = ['test/*.test.ts'];
const PACKAGE = ['test/package/*.test.ts'];

const everywhere = HOST_ZONES.map((zone) => ({
  extends: true as const,
  test: {
    name: zone,
    include: ['test/**/*.test.ts'],
    exclude: [...ONCE, ...PACKAGE, 'test/bench/**'],
    env: { TZ: zone },
  },
}));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^prazo$/, replacement: `${root}src/index.ts` },
      { find: /^prazo\/(holidays|brazil|ics)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    pool: 'forks',
    setupFiles: ['test/setup.ts'],
    reporters: ['default', './test/totals.ts'],
    projects: [
      ...everywhere,
      { extends: true, test: { name: 'once', include: ONCE, testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'package',
          include: PACKAGE,
          globalSetup: ['test/package/pack.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/types/**/*.test-d.ts'],
            tsconfig: 'test/types/tsconfig.json',
          },
        },
      },
    ],
  },
});
