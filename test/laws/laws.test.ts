import fc from 'fast-check';
import { describe, test } from 'vitest';
import { fuzzLaws } from './fuzz/laws';
import type { Law } from './law';
import { combinationLaws, timelineLaws } from './laws';
import { coverageLaws, manyYearsLaw, oracleLaws } from './oracle-laws';

/** Fixed, so that a run can be repeated. `deep.ts` uses other seeds. A failing seed becomes a golden case. */
const SEED = 20_181_104;

const runs = fc.readConfigureGlobal().numRuns ?? 100;

describe.each<readonly [string, number, readonly Law[]]>([
  ['the library agrees with the oracle', Math.ceil(runs / 10), oracleLaws],
  ['calendars with coverage', Math.ceil(runs / 10), [...coverageLaws, manyYearsLaw]],
  ['laws of business time', Math.ceil(runs / 3), timelineLaws],
  ['laws of combining calendars', Math.ceil(runs / 2), combinationLaws],
  ['documents from outside', runs, fuzzLaws],
])(`%s (seed ${SEED})`, (_group, numRuns, laws) => {
  test.each(laws)('%s', (_sentence, law) => {
    fc.assert(law, { seed: SEED, numRuns });
  });
});
