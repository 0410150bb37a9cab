import { configureGlobal } from 'fast-check';
import { expectHostZone } from '../host-zone';

/**
 * Runs the tests that depend on the host under a zone. All of them run in one process and load the sources once. They
 * run under UTC with more random cases.
 */
export async function testUnder(zone: string): Promise<void> {
  process.env.TZ = zone;
  expectHostZone(zone);
  configureGlobal({ numRuns: 5 });
  await import('./tests');
}
