import { configureGlobal } from 'fast-check';
import { expect } from 'vitest';

// If the host zone were not applied, the runs under five zones would all be the same.
const wanted = process.env.TZ;
if (wanted !== undefined) {
  const canonical = new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(canonical);
}

const elsewhere = wanted !== undefined && wanted !== 'UTC';
configureGlobal({ numRuns: elsewhere ? 5 : 30 });
