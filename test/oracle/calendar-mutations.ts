import fc from 'fast-check';
import * as prazo from 'prazo';
import {
  type Asked,
  type Case,
  calendarBy,
  casesIn,
  differences,
  expectedOf,
  type Library,
} from '../laws/oracle-cases';
import { SCENES } from '../laws/places';
import { CALENDAR_MUTATIONS } from './calendar-mutation-list';
import { seek } from './mutant';

/**
 * Shows that the comparison with the oracle finds planted faults in calendars, as `mutations.ts` does for tickets.
 * `npx tsx --tsconfig test/tsconfig.json test/oracle/calendar-mutations.ts [calendars at most] [seed] [part of a name]`.
 */
const [most = '3000', seed = '20260301', part = ''] = process.argv.slice(2);

const cases = fc.constantFrom(...SCENES).chain(casesIn);
const sampled = fc.sample(cases, { seed: Number(seed), numRuns: Number(most) });
const known: (readonly Asked[])[] = [];
let compared = 0;

/** Returns the answers of the oracle to a calendar. The library without faults agrees with them. */
function expected(i: number): readonly Asked[] {
  const found = known[i];
  if (found !== undefined) return found;
  const each = sampled[i] as Case;
  const answers = expectedOf(each);
  const different = differences(calendarBy(prazo, each.definition), answers);
  if (different.length > 0) throw new Error(`${fc.stringify(each)}\n${different.join('\n')}`);
  compared += answers.length;
  known[i] = answers;
  return answers;
}

function tells(i: number, library: Library): boolean {
  const answers = expected(i);
  try {
    return differences(calendarBy(library, (sampled[i] as Case).definition), answers).length > 0;
  } catch {
    return true;
  }
}

const chosen = CALENDAR_MUTATIONS.filter(({ breaks }) => breaks.includes(part));
const unseen = await seek(chosen, sampled.length, tells);
const walked = known.filter((each) => each !== undefined).length;
console.log(`${compared} answers of ${walked} calendars agree unbroken; ${unseen} mutations unseen`);
if (unseen > 0) process.exitCode = 1;
