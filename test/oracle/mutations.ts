import fc from 'fast-check';
import { isPrazoError } from 'prazo';
import { agrees, type Expected, expectedOf } from '../laws/ticket-oracle';
import { type Case, cases, type Library } from '../laws/tickets';
import { seek } from './mutant';
import { MUTATIONS } from './mutation-list';

/**
 * Shows that the comparison with the oracle finds planted faults: each rule is broken in a copy of the library, and
 * random tickets are compared until one differs.
 * `npx tsx --tsconfig test/tsconfig.json test/oracle/mutations.ts [tickets at most] [seed] [part of a name]`.
 */
const [most = '2000', seed = '20260301', part = ''] = process.argv.slice(2);

const sampled = fc.sample(cases, { seed: Number(seed), numRuns: Number(most) });
const known: (readonly Expected[])[] = [];
let compared = 0;

/** Returns the answers of the oracle to a ticket. The library without faults agrees with them. */
function expected(i: number): readonly Expected[] {
  const found = known[i];
  if (found !== undefined) return found;
  const each = sampled[i] as Case;
  const answers = expectedOf(each);
  agrees(each.sla, answers);
  compared += answers.length;
  known[i] = answers;
  return answers;
}

/** Whether a ticket has another answer with a fault. `outsideCoverage` is not another answer. */
function tells(i: number, library: Library): boolean {
  const answers = expected(i);
  const { slaBy } = sampled[i] as Case;
  try {
    agrees(slaBy(library), answers);
    return false;
  } catch (error) {
    return !(isPrazoError(error) && error.code === 'outsideCoverage');
  }
}

const chosen = MUTATIONS.filter(({ breaks }) => breaks.includes(part));
const unseen = await seek(chosen, sampled.length, tells);
const walked = known.filter((each) => each !== undefined).length;
console.log(`${compared} statuses of ${walked} tickets agree unbroken; ${unseen} mutations unseen`);
if (unseen > 0) process.exitCode = 1;
