import { version } from '@duckdb/node-api';
import { aims, atMost, figure, table, times } from './table';
import { ask, at, growth, seconds } from './warehouse-ask';

/** Compares the cost of business minutes by weekly schedules with the cost from the rows of open time. */

const SPANS = 300_000;
const MAX_SPAN_DAYS = [30, 300] as const;
const LONGER = 2;

const measured = MAX_SPAN_DAYS.map((days) => ask('minutes', { count: SPANS, days, threads: 1, rounds: 9 }).costs);
table(
  `Business minutes of ${figure(SPANS)} spans of one calendar in DuckDB ${version()}, one thread, CPU`,
  ['spans of at most', 'by weeks', 'macro `open_between`', 'two joins by day', 'by weeks, of the joins'],
  measured.map((costs, i) => [
    `${MAX_SPAN_DAYS[i]} days`,
    ...costs.map(({ cpuNs }) => seconds(cpuNs)),
    times(growth(at(costs, 2), at(costs, 0))),
  ]),
);
aims([
  atMost(
    'joins by day: spans ten times as long, in CPU time',
    growth(at(at(measured, 0), 2), at(at(measured, 1), 2)),
    LONGER,
    times,
  ),
]);
