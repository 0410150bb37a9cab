import { defineConfig } from 'vitest/config';
import { resolve } from './vitest.config';

/**
 * The tests that tell a mutant of zone, timeline, calendar or catalog from the code, under the host zone of the process.
 * Those that are slow by nature, laws at depth and hostile sizes, are left out: each mutant would wait for them.
 */
export default defineConfig({
  resolve,
  test: {
    include: ['test/{zone,timeline,calendar,calendar-sources,catalog,golden,mutation}/*.test.ts'],
    exclude: ['test/golden/ticket-*.test.ts', 'test/calendar/hostile.test.ts', 'test/timeline/timeline.test.ts'],
    setupFiles: ['test/setup.ts'],
    // What Stryker adds to the code to see which mutants a test reaches slows it down.
    testTimeout: 60_000,
  },
});
