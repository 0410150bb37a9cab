import { version } from '@duckdb/node-api';
import { aims, atMost, figure, table, times } from './table';
import { ask, at, growth, seconds } from './warehouse-ask';

/** Business minutes by weeks, beside the same from the rows of open time. */

const SPANS = 300_000;
const DAYS = [30, 300] as const;
const LONGER = 1.2;

const measured = DAYS.map((days) => ask('minutes', { count: SPANS, days, threads: 1, rounds: 3 }).costs);
table(
  `Business minutes of ${figure(SPANS)} spans of one calendar in DuckDB ${version()}, one thread, CPU`,
  ['spans of at most', 'by weeks', '`open_between`', 'by weeks, of ours'],
  measured.map((costs, i) => [
    `${DAYS[i]} days`,
    ...costs.map(({ cpuNs }) => seconds(cpuNs)),
    times(growth(at(costs, 1), at(costs, 0))),
  ]),
);
aims([
  atMost(
    '`open_between`: spans ten times as long, in CPU time',
    growth(at(at(measured, 0), 1), at(at(measured, 1), 1)),
    LONGER,
    times,
  ),
]);
