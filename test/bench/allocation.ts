import { holidays } from './hours';
import { kept, median, newLoop } from './measure';
import { office, SPANS, spanMs, start } from './office';
import { aims, atMost, figure, table } from './table';

/**
 * Measures the memory that numeric answers allocate. Run with --expose-gc. The library creates no object for them. But if the
 * compiler does not inline a call, V8 boxes its arguments and result: 16 bytes per number.
 */

const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('run with --expose-gc');

const { timeline } = office(holidays(65));
const CALLS = 1_000_000;
/** The calls between two forced collections, so few that V8 does not collect in between, which would hide bytes. */
const BATCH = 50_000;

/** Returns the bytes allocated per call, measured after a warm-up. */
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
