import { CONTENDERS, type Contender } from './contenders';
import { Floor } from './floor';
import { holidays } from './hours';
import { race } from './measure';
import { office, type Span, STARTS, spanMs } from './office';

/** Asks one library one question about one span, in a process that a timeout may end. Prints the outcome as JSON. */

export type Question = 'add' | 'between' | 'isOpen';

export interface Outcome {
  /** The number of answers that were compared with those of the floor. */
  readonly checked: number;
  readonly right: number;
  /** Ns per right answer. */
  readonly ns: number;
  /** Ns per answer of the floor in the same process. */
  readonly floorNs: number;
  readonly error?: string;
}

const CHECK_MS = 1500;

/** Returns the number of rounds for a library that takes `ns` per call. */
function roundsFor(ns: number): number {
  if (ns > 1e9) return 1;
  return ns > 2e7 ? 5 : 31;
}

const [library = '', question, span, holidayCount] = process.argv.slice(2) as [string, Question, Span, string];
const dates = holidays(Number(holidayCount));
const contender = (CONTENDERS[library] as (dates: readonly string[]) => Contender)(dates);
const { timeline } = office(dates);
const floor = new Floor(timeline, 2020, 2045);

const amount = spanMs(span);

function ask(contestant: Contender): (ms: number, end: number) => number {
  if (question === 'isOpen') return (ms) => Number(contestant.isOpen(ms));
  if (question === 'add') return (ms) => contestant.add(ms, amount);
  return (ms, end) => contestant.between(ms, end);
}

/** Accepts a convention of some libraries: an amount that ends at a closing time ends at the next opening. */
function isRight(their: number, our: number): boolean {
  return their === our || (question === 'add' && their === timeline.nextOpen(our));
}

const theirs = ask(contender);
const ours = ask(floor);
const rights: number[] = [];
let checked = 0;
let error: string | undefined;
const started = performance.now();
for (const ms of STARTS) {
  checked++;
  try {
    const end = floor.add(ms, amount);
    if (isRight(theirs(ms, end), ours(ms, end))) rights.push(ms);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  if (performance.now() - started > CHECK_MS) break;
}

const oneCallNs = ((performance.now() - started) * 1e6) / checked;
// Always as many questions, so that the processor cannot predict the branches of a few questions.
const questions = STARTS.map((_, i) => rights[i % rights.length] as number);
const ends = questions.map((ms) => floor.add(ms, amount));
const at = (list: readonly number[], i: number) => list[i & (STARTS.length - 1)] as number;
const [ns = Number.NaN, floorNs = Number.NaN] =
  rights.length === 0
    ? []
    : race(
        [
          { name: library, answer: (i) => theirs(at(questions, i), at(ends, i)) },
          { name: 'floor', answer: (i) => ours(at(questions, i), at(ends, i)) },
        ],
        roundsFor(oneCallNs),
      );
console.log(JSON.stringify({ checked, right: rights.length, ns, floorNs, ...(error && { error }) } satisfies Outcome));
