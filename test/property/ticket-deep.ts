import fc from 'fast-check';
import type { Law } from './laws';
import { ticketLaws } from './ticket-laws';
import { oracleLaw } from './ticket-oracle';

/**
 * The laws of tickets, and the comparison with the oracle, at depth:
 * `npx tsx --tsconfig test/tsconfig.json test/property/ticket-deep.ts [cases of each] [seed] [part of a sentence]`.
 */
const [cases = '1000', given, part = ''] = process.argv.slice(2);
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
const numRuns = Number(cases);
let compared = 0;
const oracle: Law = [
  'as the oracle says that walks them minute by minute',
  oracleLaw((statuses) => {
    compared += statuses;
  }),
];
const laws = [oracle, ...ticketLaws].filter(([sentence]) => sentence.includes(part));

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
console.log(`${laws.length - broken} laws hold, ${broken} broken; ${compared} statuses compared with the oracle's`);
process.exitCode = broken === 0 ? 0 : 1;
