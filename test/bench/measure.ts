/** One of those that are timed side by side: answers the i-th question with a number, so that no work is left out. */
export interface Contestant {
  readonly name: string;
  readonly answer: (i: number) => number;
}

export type Loop = (answer: (i: number) => number, first: number, calls: number, sum: Float64Array) => void;

/**
 * A loop of its own for each contestant: through a shared one, each call would pay for what the others are. It sums up in
 * an array of floats, since a variable might be boxed at each turn.
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

/** What all loops sum up in. */
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

/** Doubles the calls of a round until it lasts long enough for the clock; the compiler warms up meanwhile. */
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
 * Ns per call of each contestant: medians of rounds that take turns in one process, so that what else the machine
 * does befalls all alike. Rounds are short, since a short one is seldom interrupted.
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

/** How long a thing that can be done only once takes: the median over several of its kind, in ms. */
export function once(things: readonly (() => unknown)[]): number {
  return median(
    things.map((thing) => {
      const start = process.hrtime.bigint();
      thing();
      return Number(process.hrtime.bigint() - start) / 1e6;
    }),
  );
}

/** Bytes that are kept, on the heap and beside it; for processes that are run with --expose-gc. */
export function keptBytes(): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('run with --expose-gc');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
