import { fuzzLaws } from './fuzz';
import { combinationLaws, oracleLaws, timelineLaws } from './laws';
import { runLaws } from './run-laws';

/**
 * The laws of `laws.test.ts` at depth: `npx tsx --tsconfig test/tsconfig.json test/property/deep.ts [cases] [seed]`.
 * The cases are shared out evenly; each case against the oracle asks some sixty questions of one calendar.
 */
const [cases = '10000', given] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
const laws = [...oracleLaws, ...timelineLaws, ...combinationLaws, ...fuzzLaws];
const numRuns = Math.ceil(Number(cases) / laws.length);

runLaws(laws, seed, numRuns);
