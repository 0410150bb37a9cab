import type { Law } from './laws';
import { runLaws } from './run-laws';
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

runLaws(laws, seed, numRuns);
console.log(`${compared} statuses compared with the oracle's`);
