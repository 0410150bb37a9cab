import { meaningLaws } from './feeds/meaning';
import { noiseLaws } from './feeds/noise';
import { ruleLaws } from './feeds/rules';
import { runLaws } from './run-laws';

/**
 * Runs the laws of `feeds.test.ts` with many cases: `npx tsx --tsconfig test/tsconfig.json test/laws/feeds-deep.ts
 * [cases] [seed]`.
 */

const [cases = '600', given] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);

runLaws([...meaningLaws, ...noiseLaws, ...ruleLaws], seed, Number(cases));
