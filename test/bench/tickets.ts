import type { TicketEvaluation } from 'prazo';
import { median } from './measure';
import { aims, atMost, duration, figure, table, times } from './table';
import { type BenchTicket, type catalog, pair, read, sla, timeline } from './ticket-cases';
import { type FloorAnswer, type FloorClock, type FloorTicket, judge } from './ticket-floor';

/**
 * Measures the time to judge tickets with six events and two metrics, by the floor and by the library. Every ticket is a new
 * object. The contestants run in turns, one batch at a time.
 */

// Throws before the measurement if the answers differ.

const numberOr = (value: number | undefined): number => value ?? Number.NaN;

function asFloor(status: TicketEvaluation<typeof catalog>): FloorAnswer {
  const clock = (metric: 'firstResponse' | 'resolution'): FloorClock => {
    const { verdict, stoppedAt, due, dueIfResumed, elapsed, remaining, thresholds } = status.metrics[metric];
    return {
      verdict: verdict as FloorClock['verdict'],
      stoppedAt: numberOr(stoppedAt),
      due: numberOr(due ?? dueIfResumed),
      elapsedBusiness: numberOr(elapsed.business),
      elapsedWall: elapsed.wall,
      remainingBusiness: numberOr(remaining?.business),
      remainingWall: numberOr(remaining?.wall),
      atRiskAt: numberOr(thresholds[0]?.at),
    };
  };
  return {
    firstResponse: clock('firstResponse'),
    resolution: clock('resolution'),
    nextChange: status.nextChange?.at ?? Number.POSITIVE_INFINITY,
  };
}

const exactly = (answer: FloorAnswer): string =>
  JSON.stringify(answer, (_, value) => (typeof value === 'number' ? `${value}` : value));

function compare(count: number): void {
  for (let i = 0; i < count; i++) {
    const { floor, json, asOf } = pair(i);
    const [byHand, ours] = [judge(timeline, floor, asOf), asFloor(sla.evaluate(json, asOf))];
    if (exactly(byHand) === exactly(ours)) continue;
    throw new Error(`ticket ${i}: by hand ${exactly(byHand)}, by the library ${exactly(ours)}`);
  }
}

// Contestants

interface Work {
  readonly floor: FloorTicket;
  readonly json: BenchTicket;
  readonly parsed: BenchTicket;
  readonly asOf: number;
}

type Contestant = readonly [name: string, run: (work: readonly Work[]) => number];

/** Yields the tickets of a batch one at a time, as a database does. */
function* rows(work: readonly Work[]): Generator<BenchTicket> {
  for (const { json } of work) yield json;
}

const REPORTED = Date.UTC(2027, 1, 1);

const CONTESTANTS: readonly Contestant[] = [
  ['by hand: the floor', sumOf(({ floor, asOf }) => judge(timeline, floor, asOf).resolution.remainingWall)],
  ['evaluate', sumOf(({ parsed, asOf }) => sla.evaluate(parsed, asOf).metrics.resolution.elapsed.wall)],
  ['status', sumOf(({ parsed, asOf }) => sla.status(parsed, asOf).metrics.resolution.cycle)],
  ['explain', sumOf(({ parsed, asOf }) => sla.explain(parsed, 'resolution', asOf)?.segments.length ?? 0)],
  ['deadlines', sumOf(({ parsed }) => Number(sla.deadlines(parsed).resolution.due?.toMillis() ?? 0))],
  ['parseTicket', sumOf(({ json }) => Number(read(json).id?.length))],
  ['evaluate a plain object', sumOf(({ json, asOf }) => sla.evaluate(json, asOf).metrics.resolution.elapsed.wall)],
  ['report', (work) => sla.report(rows(work), REPORTED).total.count],
];

/** Returns a new loop for one contestant. See `newLoop`. */
function sumOf(answer: (work: Work) => number): Contestant[1] {
  return new Function(
    'answer',
    'return (work) => { let sum = 0; for (const one of work) sum += answer(one); return sum; }',
  )(answer);
}

/**
 * Batches are small, so that collections of the young generation seldom happen during a batch. In a batch of thousands, one would
 * happen each time, and would spend its time on moving the tickets of the benchmark. The benchmark does not collect garbage
 * between batches: after a full collection, V8 drops unused object shapes and the code that was compiled for them.
 */
const BATCH = 100;
const WARM_UP = 200;
const ROUNDS = 300;

/** Returns new tickets, so that no cache knows them. */
function batch(first: number): readonly Work[] {
  return Array.from({ length: BATCH }, (_, i) => {
    const { floor, json, asOf } = pair(first + i);
    return { floor, json, parsed: read(json), asOf };
  });
}

compare(5_000);
const nsPerTicket = CONTESTANTS.map((): number[] => []);
let kept = 0;
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const [i, [, run]] of CONTESTANTS.entries()) {
    const work = batch((round + WARM_UP) * BATCH);
    const started = process.hrtime.bigint();
    kept += run(work);
    const ns = Number(process.hrtime.bigint() - started);
    if (round >= 0) nsPerTicket[i]?.push(ns / BATCH);
  }
}
if (Number.isNaN(kept)) throw new Error('a contestant answered NaN');

const medians = nsPerTicket.map(median);
const floor = medians[0] as number;
table(
  `Tickets of 6 events and 2 metrics, ${figure(ROUNDS)} batches of ${figure(BATCH)}`,
  ['function', 'per ticket', 'tickets per second', 'of the floor'],
  CONTESTANTS.map(([name], i) => {
    const ns = medians[i] as number;
    return [name, duration(ns), figure(1e9 / ns), times(ns / floor)];
  }),
);

/**
 * Tickets per second of the floor on the machine for which `PER_SECOND` was chosen. On other machines, the aims are ratios to the
 * floor.
 */
const FLOOR_THERE = 2_600_000;
const PER_SECOND = { status: 120_000, explain: 60_000, parseTicket: 150_000, report: 90_000 } as const;
const ratio = (name: string) => (medians[CONTESTANTS.findIndex(([of]) => of === name)] as number) / floor;
aims([
  atMost('evaluate, as a multiple of the floor', ratio('evaluate'), 6, times),
  ...Object.entries(PER_SECOND).map(([name, rate]) =>
    atMost(`${name}, as a multiple of the floor (${figure(rate)}/s)`, ratio(name), FLOOR_THERE / rate, times),
  ),
]);
