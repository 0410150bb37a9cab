import { holidays } from './hours';
import { kept, median, newLoop } from './measure';
import { office, SPANS, spanMs, start } from './office';
import { aims, atMost, figure, table } from './table';

/**
 * What the numeric path throws away: run with --expose-gc. The library makes no object there, but a number that is
 * passed to or returned by a call the compiler did not inline is boxed, at 16 bytes.
 */

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('run with --expose-gc');

const { timeline } = office(holidays(65));
const CALLS = 1_000_000;
/** More than this is not allocated between two collections, so that none hides what is. */
const BATCH = 50_000;

/** Bytes allocated per call, once warm. */
function allocated(answer: (i: number) => number): number {
  const loop = newLoop();
  for (let from = 0; from < 5 * CALLS; from += BATCH) loop(answer, from, BATCH, kept);
  const bytes: number[] = [];
  for (let from = 0; from < CALLS; from += BATCH) {
    collect?.();
    const before = process.memoryUsage().heapUsed;
    loop(answer, from, BATCH, kept);
    bytes.push((process.memoryUsage().heapUsed - before) / BATCH);
  }
  return median(bytes);
}

const nothing = allocated(start);
const rows = [
  ...Object.keys(SPANS).map((span) => {
    const amount = spanMs(span as keyof typeof SPANS);
    return { name: `add ${span}`, bytes: allocated((i) => timeline.add(start(i), amount)) };
  }),
  { name: 'between', bytes: allocated((i) => timeline.between(start(i), start(i + 1))) },
  { name: 'isOpen', bytes: allocated((i) => Number(timeline.isOpen(start(i)))) },
  { name: 'nextOpen', bytes: allocated((i) => timeline.nextOpen(start(i))) },
].map(({ name, bytes }) => ({ name, bytes: Math.max(0, bytes - nothing) }));
table(
  `Allocated by the numeric path, over ${figure(CALLS)} calls`,
  ['question', 'bytes per call'],
  rows.map(({ name, bytes }) => [name, bytes.toFixed(2)]),
);

aims([atMost('bytes allocated per numeric call, at worst', Math.max(...rows.map(({ bytes }) => bytes)), 1, figure)]);
