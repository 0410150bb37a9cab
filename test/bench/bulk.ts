import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { freezeCalendar, type SlaDocument } from 'prazo';
import { type Answer, answer } from '../../docs/examples/bulk/answer';
import { buildBulk } from '../../docs/examples/bulk/build';
import { median } from './measure';
import { duration, figure, table, times } from './table';
import { calendar, catalog, pair, sla } from './ticket-cases';

/**
 * Measures the recipe of docs/examples/bulk on the tickets of the benchmarks, as JSON lines in memory: in this thread, and in
 * one and two workers. Other processes lengthen the elapsed time. So it is measured for every 10,000 tickets, and the result is
 * the median of the fastest tenth of these measurements. Processor time is that of all threads.
 */
const TICKETS = 50_000;
/** The number of times that one stream repeats all tickets. */
const TIMES = 6;
const ROUNDS = 4;
const STRETCH = 10_000;
/** The number of characters that a stream reads at once. */
const CHUNK = 65_536;
const AS_OF = Date.UTC(2027, 1, 1);

const desk: SlaDocument = { catalog, calendar: freezeCalendar(calendar, { from: 2025, until: 2027 }) };
const lines = Array.from({ length: TICKETS }, (_, i) => `${JSON.stringify(pair(i).json)}\n`);
const text = lines.join('');

const out = `${process.cwd()}/reports/bench/bulk`;
await buildBulk(out, `${process.cwd()}/docs/examples/bulk`);
const { evaluateAll }: typeof import('../../docs/examples/bulk/evaluate-all') = await import(
  pathToFileURL(`${out}/evaluate-all.js`).href
);

async function* chunks(): AsyncGenerator<string> {
  for (let time = 0; time < TIMES; time++) {
    for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
  }
}

/** Evaluates the tickets in this thread. Cuts the text at line ends, as the recipe does. */
async function* inThisThread(): AsyncGenerator<Answer> {
  let begun = '';
  for await (const chunk of chunks()) {
    const end = chunk.lastIndexOf('\n') + 1;
    yield answer(sla, AS_OF, begun + chunk.slice(0, end));
    begun = chunk.slice(end);
  }
}

const CONTESTANTS: readonly (readonly [string, () => AsyncGenerator<Answer>])[] = [
  ['this thread, no worker', inThisThread],
  ['1 worker', () => evaluateAll(chunks(), { desk, asOf: AS_OF }, 1)],
  ['2 workers', () => evaluateAll(chunks(), { desk, asOf: AS_OF }, 2)],
];

interface Measured {
  /** Elapsed ns per ticket: one value per 10,000 tickets. */
  readonly stretches: number[];
  /** Processor time per ticket in ns: one value per round. */
  readonly processor: number[];
  /** Time per ticket in which the main thread was busy, in ns: one value per round. */
  readonly main: number[];
  /** Ms until the first answer: one value per round. */
  readonly first: number[];
  /** The peak of the memory of the process, in MB. */
  memory: number;
}

async function measure(run: () => AsyncGenerator<Answer>, into: Measured): Promise<void> {
  const [cpu, loop, started] = [process.cpuUsage(), performance.eventLoopUtilization(), process.hrtime.bigint()];
  let [count, mark, since] = [0, started, 0];
  for await (const { lines, rejected } of run()) {
    if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
    if (count === 0) into.first.push(Number(process.hrtime.bigint() - started) / 1e6);
    count += lines;
    since += lines;
    if (since < STRETCH) continue;
    const now = process.hrtime.bigint();
    into.stretches.push(Number(now - mark) / since);
    [mark, since] = [now, 0];
    into.memory = Math.max(into.memory, process.memoryUsage.rss() / 1e6);
  }
  const { user, system } = process.cpuUsage(cpu);
  if (count !== TICKETS * TIMES) throw new Error(`${count} tickets instead of ${TICKETS * TIMES}`);
  into.processor.push(((user + system) * 1000) / count);
  into.main.push((performance.eventLoopUtilization(loop).active * 1e6) / count);
}

const all = CONTESTANTS.map((): Measured => ({ stretches: [], processor: [], main: [], first: [], memory: 0 }));
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, [, run]] of CONTESTANTS.entries()) await measure(run, all[i] as Measured);
}

const fastest = (ns: readonly number[]): number =>
  median([...ns].sort((a, b) => a - b).slice(0, Math.ceil(ns.length / 10)));
const alone = fastest((all[0] as Measured).stretches);
table(
  `Tickets of 6 events and 2 metrics, ${figure(text.length / TICKETS)} bytes each, ${ROUNDS} times ${figure(TICKETS * TIMES)} of them`,
  [
    'where',
    'tickets per second',
    'of one thread',
    'tickets per CPU second',
    'main thread, per ticket',
    'first answer',
    'most memory',
  ],
  CONTESTANTS.map(([name], i) => {
    const { stretches, processor, main, first, memory } = all[i] as Measured;
    const wall = fastest(stretches);
    return [
      name,
      figure(1e9 / wall),
      times(alone / wall),
      figure(1e9 / Math.min(...processor)),
      i === 0 ? 'all' : duration(Math.min(...main)),
      duration(Math.min(...first) * 1e6),
      `${figure(memory)} MB`,
    ];
  }),
);

// The time of each part of the work, one part after the other in this thread.

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
for (let round = -1; round < 2 * ROUNDS; round++) {
  for (const [i, [, run]] of PARTS.entries()) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    if (round >= 0) parts[i]?.push(((user + system) * 1000) / TICKETS);
  }
}
if (Number.isNaN(kept)) throw new Error('a part answered NaN');
table(
  'Each part of the work alone, processor time per ticket',
  ['part', 'per ticket'],
  PARTS.map(([name], i) => [name, duration(Math.min(...(parts[i] as number[])))]),
);
