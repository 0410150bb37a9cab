import fc from 'fast-check';
import { describe, test } from 'vitest';
import { meaningLaws } from './feeds/meaning';
import { noiseLaws } from './feeds/noise';
import { ruleLaws } from './feeds/rules';
import type { Law } from './law';

/** Fixed, so that a run can be repeated. `feeds-deep.ts` uses other seeds. */
const SEED = 20_261_128;

const runs = fc.readConfigureGlobal().numRuns ?? 100;

// These laws do not depend on the zone of the host, so they run under one zone only.
describe.runIf(process.env.TZ === 'UTC').each<readonly [string, number, readonly Law[]]>([
  ['feeds with known content', runs, meaningLaws],
  ['random feeds', runs, noiseLaws],
  ['rules, compared with rrule', Math.ceil(runs / 4), ruleLaws],
])('%s', (_group, numRuns, laws) => {
  test.each(laws)('%s', (_sentence, law) => {
    fc.assert(law, { seed: SEED, numRuns });
  });
});
