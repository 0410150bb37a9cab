import { configureGlobal } from 'fast-check';
import { expect } from 'vitest';

/**
 * Runs the tests that depend on the host under a zone. All of them run in one process and load the sources once. They
 * run under UTC with more random cases.
 */
export async function testUnder(zone: string): Promise<void> {
  process.env.TZ = zone;
  // If the zone were not applied, the runs under all zones would be the same.
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
  expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(timeZone);
  configureGlobal({ numRuns: 5 });
  await import('./tests');
}
