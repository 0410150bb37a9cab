import { version } from '@duckdb/node-api';
import { aims, atMost, figure, table, times } from './table';
import { ask, at, COUNTS, growth, kB, LINEAR, MB, perSecond, seconds } from './warehouse-ask';
import { calendarNames, YEARS } from './warehouse-cases';
import type { Cost } from './warehouse-cost';

/** Measures questions about calendars in DuckDB: the size of the tables, the cost of an answer, and its growth. */

table(
  'Rows per calendar and year, means of eight calendars',
  ['table', 'rows', 'CSV', 'DuckDB', 'Parquet'],
  (['sla_open_time', 'sla_open_time_by_day', 'sla_open_time_by_amount'] as const).map((name) => {
    const { rows, csvBytes, duckDbBytes, parquetBytes } = ask('sizes', { table: name, threads: 1, rounds: 1 });
    const each = calendarNames.length * YEARS;
    return [`\`${name}\``, figure(rows / each), ...[csvBytes, duckDbBytes, parquetBytes].map((all) => kB(all / each))];
  }),
);

const STATEMENTS = ['answers', 'nearest', 'between'] as const;
const LOOPS = ['answers', 'between'] as const;
const STATEMENT_LABELS = {
  answers: 'five answers, `answers.sql`',
  nearest: 'five answers, ASOF joins',
  between: 'one, the macro `open_between`',
} as const;
const LOOP_LABELS = {
  answers: 'five answers, a loop over `timeline`',
  between: 'one, `timeline.between` in a loop',
} as const;
const contestants = [...STATEMENTS.map((name) => STATEMENT_LABELS[name]), ...LOOPS.map((name) => LOOP_LABELS[name])];

const timed = COUNTS.map((count, i) =>
  ask('questions', { count, statements: STATEMENTS, loops: LOOPS, threads: 1, rounds: i === 0 ? 7 : 3 }),
);
const costsOf = (i: number) => timed.map((costs) => at(costs, i)) as [Cost, Cost];
table(
  `Questions to eight calendars in DuckDB ${version()}, one thread`,
  [
    'method',
    ...COUNTS.map((count) => `${figure(count)}, CPU`),
    'growth',
    'questions per CPU second',
    'of `answers.sql`',
  ],
  contestants.map((what, i) => {
    const [few, many] = costsOf(i);
    const grown = times(growth(few, many));
    const [, first] = costsOf(0);
    return [
      what,
      ...[few, many].map(({ cpuNs }) => seconds(cpuNs)),
      grown,
      perSecond(COUNTS[1], many),
      times(growth(first, many)),
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
  'Memory, including the questions and the answers',
  ['method', 'questions', 'threads', 'CPU', 'elapsed', 'memory before', 'peak memory'],
  memory.map(({ name, count, threads, cost: { cpuNs, wallNs, heldBytes, peakBytes } }) => [
    STATEMENT_LABELS[name],
    figure(count),
    String(threads),
    ...[cpuNs, wallNs].map(seconds),
    ...[heldBytes, peakBytes].map(MB),
  ]),
);

aims([atMost('`answers.sql`: ten times the questions, in CPU time', growth(...costsOf(0)), LINEAR, times)]);
