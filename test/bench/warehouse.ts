import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { version } from '@duckdb/node-api';
import type { Asking, Task, Tasks } from './one-warehouse';
import { aims, atMost, figure, table, times } from './table';
import type { Cost } from './warehouse-duckdb';

/**
 * What the rows and the SQL of prazo/warehouse cost in DuckDB, beside the library's own loops and beside business minutes
 * by weeks. Each measurement has a process of its own, since what a process held once it does not give back.
 */

const oneWarehouse = fileURLToPath(new URL('one-warehouse.mjs', import.meta.url));
const MILLION = 1_000_000;
const COUNTS = [MILLION, 10 * MILLION] as const;
const TIMES_AS_MANY = COUNTS[1] / COUNTS[0];
/** Ten times as much at a price of at most so much is called linear. */
const LINEAR = 1.2 * TIMES_AS_MANY;
const MEMORY = '6GB';

function ask<T extends Task>(task: T, asked: Asking<T>): Tasks[T]['told'] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--single-threaded-gc', oneWarehouse, task, JSON.stringify(asked)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${task} ${JSON.stringify(asked)}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').pop() ?? '') as Tasks[T]['told'];
}

const seconds = (ns: number): string => `${figure(ns / 1e9)} s`;
const MB = (bytes: number): string => `${figure(bytes / 1e6)} MB`;
const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`;
const perSecond = (count: number, { cpuNs }: Cost): string => figure((count * 1e9) / cpuNs);
const growth = (few: Cost, many: Cost): number => many.cpuNs / few.cpuNs;
const at = <T>(list: readonly T[], i: number): T => list[i] as T;

// Rows

table(
  'Rows of a calendar and a year, means of eight calendars',
  ['cut', 'rows', 'CSV', 'DuckDB', 'Parquet'],
  (['none', 'day', 'amount'] as const).map((cut) => {
    const { rows, csvBytes, duckDbBytes, parquetBytes } = ask('sizes', { cut, threads: 1, rounds: 1 });
    return [cut, figure(rows), ...[csvBytes, duckDbBytes, parquetBytes].map(kB)];
  }),
);

// Questions

const STATEMENTS = ['answers', 'nearest', 'between', 'add'] as const;
const LOOPS = ['answers', 'between', 'add'] as const;
const SAID = {
  answers: 'five answers, `answers.sql`',
  nearest: 'five answers, ASOF joins',
  between: 'macro `open_between`',
  add: 'macro `add_open`',
} as const;
const LOOPED = {
  answers: 'five answers, a loop over `timeline`',
  between: '`timeline.between` in a loop',
  add: '`timeline.add` in a loop',
} as const;
const asked = [...STATEMENTS.map((name) => SAID[name]), ...LOOPS.map((name) => LOOPED[name])];

const timed = COUNTS.map((count, i) =>
  ask('questions', { count, statements: STATEMENTS, loops: LOOPS, threads: 1, rounds: i === 0 ? 7 : 3 }),
);
table(
  `Questions to eight calendars in DuckDB ${version()}, one thread`,
  ['what', ...COUNTS.map((count) => `${figure(count)}, CPU`), 'growth', 'questions per CPU second', 'of `answers.sql`'],
  asked.map((what, i) => {
    const [few, many] = timed.map((costs) => at(costs, i)) as [Cost, Cost];
    const first = at(at(timed, 1), 0);
    return [
      what,
      seconds(few.cpuNs),
      seconds(many.cpuNs),
      times(growth(few, many)),
      perSecond(COUNTS[1], many),
      times(many.cpuNs / first.cpuNs),
    ];
  }),
);

const memory = (['answers', 'nearest'] as const).flatMap((name) =>
  COUNTS.flatMap((count) =>
    [1, 2].map((threads) => ({
      name,
      count,
      threads,
      cost: at(ask('questions', { count, statements: [name], loops: [], threads, rounds: 1 }), 0),
    })),
  ),
);
table(
  'Memory of the process, each in one of its own; the questions lie in it, and so do the answers',
  ['what', 'questions', 'threads', 'CPU', 'passed', 'held before', 'at most'],
  memory.map(({ name, count, threads, cost }) => [
    SAID[name],
    figure(count),
    String(threads),
    seconds(cost.cpuNs),
    seconds(cost.wallNs),
    MB(cost.heldBytes),
    MB(cost.peakBytes),
  ]),
);

// Tickets

const judged = COUNTS.flatMap((count, i) =>
  [1, 2].map((threads) => ({
    count,
    threads,
    ...ask('tickets', { count, evaluations: [], threads, rounds: i === 0 ? 3 : 1, memoryLimit: MEMORY }),
  })),
);
const { events } = at(judged, 0);
table(
  `Tickets through \`clocks.sql\`, ${figure(events / MILLION)} events and two metrics each, in a file, with ${MEMORY} for DuckDB`,
  ['tickets', 'threads', 'CPU', 'passed', 'tickets per CPU second', 'file', 'held before', 'at most'],
  judged.map(({ count, threads, bytes, costs }) => {
    const cost = at(costs, 0);
    return [
      figure(count),
      String(threads),
      seconds(cost.cpuNs),
      seconds(cost.wallNs),
      perSecond(count, cost),
      MB(bytes),
      MB(cost.heldBytes),
      MB(cost.peakBytes),
    ];
  }),
);

const BESIDE = 100_000;
const beside = ask('tickets', { count: BESIDE, evaluations: ['parsed', 'plain'], threads: 1, rounds: 7 }).costs;
table(
  `${figure(BESIDE)} of the same tickets, compared with the library before`,
  ['what', 'tickets per CPU second', 'time of DuckDB'],
  ['`clocks.sql` in DuckDB', '`evaluate`, tickets parsed', '`evaluate` a plain object'].map((what, i) => [
    what,
    perSecond(BESIDE, at(beside, i)),
    times(at(beside, i).cpuNs / at(beside, 0).cpuNs),
  ]),
);

// Minutes

const SPANS = 300_000;
const minutes = [30, 300].map((days) => ({
  days,
  ...ask('minutes', { count: SPANS, days, threads: 1, rounds: days === 30 ? 5 : 3 }),
}));
table(
  `Business minutes of ${figure(SPANS)} spans of one calendar`,
  ['at most', 'by weeks, CPU', '`open_between`, CPU', 'by weeks, of ours'],
  minutes.map(({ days, costs }) => [
    `${days} days`,
    seconds(at(costs, 0).cpuNs),
    seconds(at(costs, 1).cpuNs),
    times(at(costs, 0).cpuNs / at(costs, 1).cpuNs),
  ]),
);

const oneThread = judged.filter(({ threads }) => threads === 1).map(({ costs }) => at(costs, 0)) as [Cost, Cost];
const [short, long] = minutes.map(({ costs }) => at(costs, 1)) as [Cost, Cost];
aims([
  ...[0, 1].map((i) =>
    atMost(
      `${at(asked, i)}: ten times the questions, in CPU time`,
      growth(at(at(timed, 0), i), at(at(timed, 1), i)),
      LINEAR,
      times,
    ),
  ),
  atMost('tickets: ten times as many, in CPU time', growth(...oneThread), LINEAR, times),
  atMost('`open_between`: spans ten times as long, in CPU time', growth(short, long), 1.2, times),
]);
