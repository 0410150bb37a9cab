/** A function to time. It answers the i-th question with a number, so that the compiler cannot remove the work. */
export interface Contestant {
  readonly name: string;
  readonly answer: (i: number) => number;
}

export type Loop = (answer: (i: number) => number, first: number, calls: number, sum: Float64Array) => void;

/**
 * Returns a new loop for one contestant. In a shared loop, V8 would call several functions from one place and optimize less. The
 * loop adds the answers to an array of floats, because V8 might box a variable at each iteration.
 */
export function newLoop(): Loop {
  return new Function(
    'answer',
    'first',
    'calls',
    'sum',
    'for (let i = first; i < first + calls; i++) sum[0] += answer(i);',
  ) as Loop;
}

/** The sum of all answers. */
export const kept = new Float64Array(1);

interface Runner {
  readonly answer: (i: number) => number;
  readonly loop: Loop;
  calls: number;
  next: number;
  readonly nsPerCall: number[];
}

function round(runner: Runner): number {
  const start = process.hrtime.bigint();
  runner.loop(runner.answer, runner.next, runner.calls, kept);
  const ns = Number(process.hrtime.bigint() - start);
  runner.next += runner.calls;
  return ns;
}

/** Doubles the calls of a round until it takes `roundNs`. Takes at least 200 ms, so that the code is compiled. */
function calibrate(runner: Runner, roundNs: number): void {
  const warm = process.hrtime.bigint() + 200_000_000n;
  while (round(runner) < roundNs || process.hrtime.bigint() < warm) {
    const before = runner.calls;
    if (round(runner) < roundNs) runner.calls = before * 2;
  }
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

/**
 * Returns the ns per call of each contestant: the median of its rounds. The contestants run in turns in one process, so that the
 * load of the machine affects all of them equally. Rounds are short, so that few of them are interrupted.
 */
export function race(contestants: readonly Contestant[], rounds = 201, roundNs = 1_000_000): readonly number[] {
  const runners = contestants.map(
    ({ answer }): Runner => ({ answer, loop: newLoop(), calls: 1, next: 0, nsPerCall: [] }),
  );
  for (const runner of runners) calibrate(runner, roundNs);
  for (let i = 0; i < rounds; i++) {
    for (const runner of runners) runner.nsPerCall.push(round(runner) / runner.calls);
  }
  if (Number.isNaN(kept[0])) throw new Error('a contestant answered NaN');
  return runners.map(({ nsPerCall }) => median(nsPerCall));
}

/** Returns the median time of several functions in ms. Each runs only once. */
export function once(things: readonly (() => unknown)[]): number {
  return median(
    things.map((thing) => {
      const start = process.hrtime.bigint();
      thing();
      return Number(process.hrtime.bigint() - start) / 1e6;
    }),
  );
}

/** Returns the bytes that remain after a collection, in and outside the heap. The process must run with --expose-gc. */
export function keptBytes(): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('run with --expose-gc');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
