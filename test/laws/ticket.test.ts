import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BY_UNIT } from './ticket-catalogs';
import { ticketLaws } from './ticket-laws';
import { oracleLaw, unitsDue } from './ticket-oracle';

/** Fixed, so that a run can be repeated. `ticket-deep.ts` uses other seeds. A failing seed becomes a golden case. */
const SEED = 20_160_229;

const UNREACHED =
  'The oracle met no due in these units: walk more minutes in `minutesOf` of test/laws/tickets.ts, or leave them out of `BY_UNIT`.';

const runs = fc.readConfigureGlobal().numRuns ?? 100;

describe(`tickets (seed ${SEED})`, () => {
  test('agree with the oracle that walks them minute by minute', { timeout: 60_000 }, () => {
    let compared = 0;
    const unmet = new Set(Object.keys(BY_UNIT));
    const law = oracleLaw((answers) => {
      compared += answers.length;
      for (const unit of answers.flatMap(unitsDue)) unmet.delete(unit);
    });
    const numRuns = Math.ceil(runs / 2);
    fc.assert(law, { seed: SEED, numRuns });
    expect(compared).toBeGreaterThan(2 * runs);
    // Few cases can miss a unit by chance.
    for (let more = 1; more < 10 && unmet.size > 0; more++) fc.assert(law, { seed: SEED + more, numRuns });
    expect([...unmet], UNREACHED).toEqual([]);
  });

  test.each(ticketLaws)('%s', { timeout: 60_000 }, (_sentence, law) => {
    fc.assert(law, { seed: SEED, numRuns: Math.ceil(runs / 4) });
  });
});
