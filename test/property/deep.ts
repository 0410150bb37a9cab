import fc from 'fast-check';
import { fuzzLaws } from './fuzz';
import { combinationLaws, oracleLaws, timelineLaws } from './laws';

/**
 * The laws of `laws.test.ts` at depth: `npx tsx --tsconfig test/tsconfig.json test/property/deep.ts [cases] [seed]`.
 * The cases are shared out evenly; each case against the oracle asks some sixty questions of one calendar.
 */
const [cases = '10000', given] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
const laws = [...oracleLaws, ...timelineLaws, ...combinationLaws, ...fuzzLaws];
const numRuns = Math.ceil(Number(cases) / laws.length);

console.log(`${laws.length} laws, ${numRuns} cases each, seed ${seed}`);
let broken = 0;
for (const [sentence, law] of laws) {
  const started = performance.now();
  const result = fc.check(law, { seed, numRuns });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${result.failed ? 'BROKEN' : 'holds '}  ${seconds.padStart(7)} s  ${sentence}`);
  if (!result.failed) continue;
  broken += 1;
  console.log(fc.defaultReportMessage(result));
}
console.log(`${laws.length - broken} laws hold, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
