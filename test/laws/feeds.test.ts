import fc from 'fast-check';
import { describe, test } from 'vitest';
import { meaningLaws } from './feeds/meaning';
import { noiseLaws } from './feeds/noise';
import { ruleLaws } from './feeds/rules';
import type { Law } from './law';

/** Fixed, so that a run can be repeated; `feeds-deep.ts` tries others. */
const SEED = 20_261_128;

const runs = fc.readConfigureGlobal().numRuns ?? 100;

// What the host's zone cannot change is tried under one.
describe.runIf(process.env.TZ === 'UTC').each<readonly [string, number, readonly Law[]]>([
  ['feeds that mean something', runs, meaningLaws],
  ['feeds of anything', runs, noiseLaws],
  ['rules, beside rrule', Math.ceil(runs / 4), ruleLaws],
])('%s', (_group, numRuns, laws) => {
  test.each(laws)('%s', (_sentence, law) => {
    fc.assert(law, { seed: SEED, numRuns });
  });
});
