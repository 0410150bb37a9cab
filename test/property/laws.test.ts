import fc from 'fast-check';
import { describe, test } from 'vitest';
import { combinationLaws, type Law, oracleLaws, timelineLaws } from './laws';

/** Fixed, so that a run can be repeated; `deep.ts` tries others. A failing seed becomes a golden case. */
const SEED = 20_181_104;

describe.each<readonly [string, readonly Law[]]>([
  ['as the oracle says', oracleLaws],
  ['laws of business time', timelineLaws],
  ['laws of combining calendars', combinationLaws],
])(`%s (seed ${SEED})`, (_group, laws) => {
  test.each(laws)('%s', (_sentence, law) => {
    fc.assert(law, { seed: SEED });
  });
});
