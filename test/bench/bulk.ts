import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { freeze, type SlaDocument } from 'prazo';
import { answer } from '../../docs/examples/bulk/answer';
import { buildBulk } from '../../docs/examples/bulk/build';
import { median } from './measure';
import { duration, figure, table, times } from './table';
import { calendar, catalog, pair, sla } from './ticket-cases';

/**
 * The recipe of docs/examples/bulk on the tickets of the benchmarks, as JSON lines in memory: in this thread, and in one and
 * two workers. What else the machine does slows down the wall clock, so the best of the rounds is taken; the time of the
 * processor is that of all threads.
 */
const TICKETS = 100_000;
const ROUNDS = 9;
/** As much as a stream reads at once. */
const CHUNK = 65_536;
const AS_OF = Date.UTC(2027, 1, 1);

const desk: SlaDocument = { catalog, calendar: freeze(calendar, { from: 2025, until: 2027 }) };
const lines = Array.from({ length: TICKETS }, (_, i) => `${JSON.stringify(pair(i).json)}\n`);
const text = lines.join('');

const out = `${process.cwd()}/reports/bench/bulk`;
await buildBulk(out, `${process.cwd()}/docs/examples/bulk`);
const { evaluateAll }: typeof import('../../docs/examples/bulk/evaluate-all') = await import(
  pathToFileURL(`${out}/evaluate-all.js`).href
);

async function* chunks(): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

/** How many rows come of all tickets; the same in whichever way, or a figure would be of something else. */
const ROWS = TICKETS * 2;
const rowsIn = (rows: string): number => rows.split('\n').length - 1;

const inThisThread = async () => rowsIn(answer(sla, AS_OF, text).rows);
const inWorkers = (workers: number) => async () => {
  let count = 0;
  for await (const { rows } of evaluateAll(chunks(), { desk, asOf: AS_OF }, workers)) count += rowsIn(rows);
  return count;
};
const CONTESTANTS = [
  ['this thread, no worker', inThisThread],
  ['1 worker', inWorkers(1)],
  ['2 workers', inWorkers(2)],
] as const;

interface Measured {
  readonly wall: number;
  readonly processor: number;
  /** Of the wall clock, how much this thread was at work. */
  readonly busy: number;
}

async function measure(run: () => Promise<number>): Promise<Measured> {
  const [cpu, loop, started] = [process.cpuUsage(), performance.eventLoopUtilization(), process.hrtime.bigint()];
  const count = await run();
  const wall = Number(process.hrtime.bigint() - started);
  const { user, system } = process.cpuUsage(cpu);
  if (count !== ROWS) throw new Error(`${count} rows instead of ${ROWS}`);
  return { wall, processor: (user + system) * 1000, busy: performance.eventLoopUtilization(loop).active * 1e6 };
}

const rounds = CONTESTANTS.map((): Measured[] => []);
for (let round = -1; round < ROUNDS; round++) {
  for (const [i, [, run]] of CONTESTANTS.entries()) {
    const measured = await measure(run);
    if (round >= 0) rounds[i]?.push(measured);
  }
}

const best = rounds.map((all, i) => {
  const least = (of: (one: Measured) => number) => Math.min(...all.map(of)) / TICKETS;
  // A thread that awaits nothing is not seen by the loop.
  return {
    wall: least(({ wall }) => wall),
    processor: least((one) => one.processor),
    busy: i === 0 ? Number.NaN : least(({ busy }) => busy),
  };
});
const alone = best[0]?.wall as number;
table(
  `${figure(TICKETS)} tickets of 6 events and 2 metrics, ${figure(text.length / TICKETS)} bytes each, workers started anew; best of ${ROUNDS}`,
  ['where', 'tickets per second', 'of one thread', 'tickets per CPU second', 'of the main thread, per ticket'],
  CONTESTANTS.map(([name], i) => {
    const { wall, processor, busy } = best[i] as (typeof best)[number];
    return [
      name,
      figure(1e9 / wall),
      times(alone / wall),
      figure(1e9 / processor),
      Number.isNaN(busy) ? 'all' : duration(busy),
    ];
  }),
);

// Where the time goes, one part after the other in this thread.

const objects = lines.map((line): Parameters<typeof sla.evaluate>[0] => JSON.parse(line));
const answers = objects.map((ticket) => sla.evaluate(ticket, AS_OF));
const { rows } = answer(sla, AS_OF, text);
const rowObjects = rows
  .trimEnd()
  .split('\n')
  .map((row): unknown => JSON.parse(row));
const pieces = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));

let kept = 0;
const PARTS: readonly (readonly [string, () => void])[] = [
  [
    'JSON.parse of the lines',
    () => {
      for (const line of lines) kept += JSON.parse(line).events.length;
    },
  ],
  [
    'evaluate the plain objects',
    () => {
      for (const one of objects) kept += sla.evaluate(one, AS_OF).promised.length;
    },
  ],
  [
    'JSON.stringify of the rows',
    () => {
      for (const row of rowObjects) kept += JSON.stringify(row).length;
    },
  ],
  [
    'copy the text of the lines to a worker and back',
    () => {
      for (const piece of pieces) kept += deserialize(serialize(piece)).length;
    },
  ],
  [
    'instead of lines and rows: copy the tickets as objects',
    () => {
      for (const one of objects) kept += deserialize(serialize(one)).events.length;
    },
  ],
  [
    'instead of rows: copy the whole evaluations',
    () => {
      for (const one of answers) kept += deserialize(serialize(one)).promised.length;
    },
  ],
];
const parts = PARTS.map((): number[] => []);
for (let round = -1; round < ROUNDS; round++) {
  for (const [i, [, run]] of PARTS.entries()) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    if (round >= 0) parts[i]?.push(((user + system) * 1000) / TICKETS);
  }
}
if (Number.isNaN(kept)) throw new Error('a part answered NaN');
table(
  'One part at a time, time of the processor per ticket',
  ['part', 'per ticket'],
  PARTS.map(([name], i) => [name, duration(median(parts[i] as number[]))]),
);
