import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checked, compareLaws } from './compare-laws';

const SEED = 20_160_229;
const runs = fc.readConfigureGlobal().numRuns ?? 100;

describe(`comparisons (seed ${SEED})`, () => {
  test.each(compareLaws)('%s', { timeout: 60_000 }, (_sentence, law) => {
    fc.assert(law, { seed: SEED, numRuns: Math.ceil(runs / 8) });
  });

  test('hints of several kinds were computed again', () => {
    expect(Object.keys(checked).length).toBeGreaterThan(runs >= 100 ? 2 : 0);
  });
});
