import { expect } from 'vitest';

/** Far more CPU time than any input needs, and far less than a cost that grows with the square of the input. */
const MOST_MS = 5000;

/** Returns what work returns. Its CPU time, which other jobs of the machine do not change, must be bounded. */
export function bounded<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'CPU time in ms').toBeLessThan(MOST_MS);
  return result;
}
