import { configureGlobal } from 'fast-check';
import { expect } from 'vitest';

// A host zone that was asked for and not taken would make five equal runs of what should be five different ones.
const wanted = process.env.TZ;
if (wanted !== undefined) {
  const canonical = new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone;
  expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(canonical);
}

const elsewhere = wanted !== undefined && wanted !== 'UTC';
configureGlobal({ numRuns: elsewhere ? 10 : 50 });
