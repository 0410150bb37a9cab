import { fuzzLaws } from './fuzz/laws';
import type { Law } from './law';
import { combinationLaws, timelineLaws } from './laws';
import { coverageLaws, manyYearsLaw, oracleLaws } from './oracle-laws';
import { runLaws } from './run-laws';

/**
 * Runs the laws of `laws.test.ts` with many cases: `npx tsx --tsconfig test/tsconfig.json test/laws/deep.ts [cases]
 * [seed]`. A case of the oracle asks about 60 questions of one calendar. It takes as long as many other cases, so that
 * the other laws run with more cases.
 */
const GROUPS: readonly (readonly [share: number, laws: readonly Law[]])[] = [
  [1, [...oracleLaws, ...coverageLaws, manyYearsLaw, ...combinationLaws, ...fuzzLaws]],
  [20, timelineLaws],
];

const [cases = '10000', given] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
const shares = GROUPS.reduce((sum, [share, laws]) => sum + share * laws.length, 0);

for (const [share, laws] of GROUPS) runLaws(laws, seed, Math.ceil((Number(cases) * share) / shares));
