import fc from 'fast-check';
import { runLaws } from './run-laws';
import { ticketLaws } from './ticket-laws';
import { agreesWithOracle } from './ticket-oracle';
import { cases } from './tickets';

/**
 * Runs the laws of tickets, or the comparison with the oracle, with many cases:
 * `npx tsx --tsconfig test/tsconfig.json test/laws/ticket-deep.ts [cases of each] [seed] [part of a sentence, or oracle]`.
 */
const [given = '1000', seedGiven, part = ''] = process.argv.slice(2);
const seed = seedGiven === undefined ? Date.now() % 2 ** 31 : Number(seedGiven);
const numRuns = Number(given);

/** Returns the differences of two answers, each with its path. */
function differences(ours: unknown, theirs: unknown, path = ''): readonly string[] {
  const [mine, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
  if (mine === other) return [];
  const isNested = [ours, theirs].every((value) => typeof value === 'object' && value !== null);
  if (!isNested) return [`${path}: ${mine}, the oracle says ${other}`];
  const [a, b] = [ours, theirs] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], `${path}.${key}`));
}

const BATCH = 200;

/** Compares random tickets with the oracle, and prints all differences. */
function compareWithOracle(): void {
  let [compared, differing] = [0, 0];
  for (let done = 0; done < numRuns; done += BATCH) {
    for (const each of fc.sample(cases, { seed: seed + done, numRuns: Math.min(BATCH, numRuns - done) })) {
      try {
        compared += agreesWithOracle(each).length;
      } catch (error) {
        const { actual, expected } = error as { readonly actual?: unknown; readonly expected?: unknown };
        differing += 1;
        console.log(each[fc.toStringMethod]());
        console.log(expected === undefined ? error : differences(actual, expected).join('\n'));
      }
    }
  }
  console.log(
    `${numRuns} tickets, seed ${seed}: ${compared} statuses agree with the oracle's, ${differing} tickets differ`,
  );
  if (differing > 0) process.exitCode = 1;
}

if (part === 'oracle') compareWithOracle();
else {
  runLaws(
    ticketLaws.filter(([sentence]) => sentence.includes(part)),
    seed,
    numRuns,
  );
}
