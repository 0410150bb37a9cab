import { kept, median, newLoop } from './measure';
import { figure, table } from './table';
import { pair, read, sla } from './ticket-cases';

/**
 * Measures the memory that is allocated to judge a ticket. Run with a large young generation, so that few collections happen
 * during a batch: a collection would hide allocated bytes.
 */

const BATCH = 1_000;
const WARM_UP = 30;
const ROUNDS = 60;

const work = Array.from({ length: BATCH }, (_, i) => {
  const { json, asOf } = pair(i);
  return { json, parsed: read(json), asOf };
});
const at = (i: number) => work[i % BATCH] as (typeof work)[0];

/** Returns the bytes allocated per call after a warm-up. Omits batches with a collection: their memory shrinks. */
function allocated(answer: (i: number) => number): number {
  const loop = newLoop();
  const bytes: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const before = process.memoryUsage().heapUsed;
    loop(answer, 0, BATCH, kept);
    const grown = process.memoryUsage().heapUsed - before;
    if (round >= 0 && grown >= 0) bytes.push(grown / BATCH);
  }
  if (bytes.length < ROUNDS / 2) throw new Error('collections in most batches');
  return median(bytes);
}

const nothing = allocated((i) => at(i).asOf);
const rows = [
  { name: 'evaluate', answer: (i: number) => sla.evaluate(at(i).parsed, at(i).asOf).metrics.resolution.elapsed.wall },
  { name: 'status', answer: (i: number) => sla.status(at(i).parsed, at(i).asOf).metrics.resolution.cycle },
  { name: 'parseTicket', answer: (i: number) => read(at(i).json).id?.length ?? Number.NaN },
].map(({ name, answer }) => ({ name, bytes: Math.max(0, allocated(answer) - nothing) }));
if (Number.isNaN(kept[0])) throw new Error('a contestant answered NaN');

table(
  `Allocated by a ticket of 6 events and 2 metrics, over batches of ${figure(BATCH)}`,
  ['function', 'bytes per ticket'],
  rows.map(({ name, bytes }) => [name, figure(bytes)]),
);
