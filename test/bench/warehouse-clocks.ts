import { version } from '@duckdb/node-api';
import { aims, atMost, figure, table, times } from './table';
import { ask, at, COUNTS, growth, LINEAR, MB, perSecond, seconds } from './warehouse-ask';

/** Measures clocks.sql in DuckDB and PostgreSQL, and the library in a loop. */

table(
  'Bytes per row of a desk with 100,000 tickets',
  ['table', 'CSV', 'DuckDB', 'Parquet'],
  (['sla_tickets', 'sla_ticket_events'] as const).map((name) => {
    const { rows, csvBytes, duckDbBytes, parquetBytes } = ask('sizes', { table: name, threads: 1, rounds: 1 });
    return [`\`${name}\``, ...[csvBytes, duckDbBytes, parquetBytes].map((all) => figure(all / rows))];
  }),
);

const MEMORY = '6GB';
/** Tickets per part, few enough that DuckDB does not spill to disk. */
const PART = COUNTS[0];
const MANNERS = [
  { count: COUNTS[0], parts: 1, threads: 1 },
  { count: COUNTS[0], parts: 1, threads: 2 },
  { count: COUNTS[1], parts: COUNTS[1] / PART, threads: 1 },
  { count: COUNTS[1], parts: 1, threads: 1 },
];
const judged = MANNERS.map((manner) => ({
  ...manner,
  ...ask('tickets', { ...manner, evaluations: [], rounds: 1, memoryLimit: MEMORY }),
}));
const costOf = ({ costs }: (typeof judged)[number]) => at(costs, 0);
const eventsEach = at(judged, 0).events / COUNTS[0];

table(
  `Tickets of ${figure(eventsEach)} events and two metrics in DuckDB ${version()}, in a file, with ${MEMORY} of memory`,
  [
    'tickets',
    'statements',
    'threads',
    'CPU',
    'elapsed',
    'tickets per CPU second',
    'file',
    'memory before',
    'peak memory',
  ],
  judged.map((one) => {
    const { cpuNs, wallNs, heldBytes, peakBytes } = costOf(one);
    const took = [cpuNs, wallNs].map(seconds);
    return [
      ...[one.count, one.parts, one.threads].map(figure),
      ...took,
      perSecond(one.count, costOf(one)),
      ...[one.bytes, heldBytes, peakBytes].map(MB),
    ];
  }),
);

const BESIDE = 100_000;
const beside = ask('tickets', { count: BESIDE, evaluations: ['parsed', 'plain'], threads: 1, rounds: 5 }).costs;
table(
  `${figure(BESIDE)} tickets, compared with the library first`,
  ['method', 'tickets per CPU second', 'time of DuckDB'],
  ['DuckDB, `clocks.sql`', '`evaluate`, tickets parsed', '`evaluate` a plain object'].map((what, i) => [
    what,
    perSecond(BESIDE, at(beside, i)),
    times(growth(at(beside, 0), at(beside, i))),
  ]),
);

const TIMEOUT = 300;
const postgres = ask('postgres', { count: BESIDE, timeoutSeconds: TIMEOUT, threads: 1, rounds: 1 });
if (postgres !== null) {
  table(
    `${figure(BESIDE)} tickets in PostgreSQL ${postgres.version}, its tables analysed`,
    ['plan', 'CPU', 'tickets per CPU second'],
    ['as the server chooses', '`SET enable_nestloop = off`'].map((plan, i) => {
      const cost = at(postgres.costs, i);
      return cost === null ? [plan, `over ${TIMEOUT} s`, '–'] : [plan, seconds(cost.cpuNs), perSecond(BESIDE, cost)];
    }),
  );
}

aims([
  atMost(
    'tickets: ten times as many, in ten statements, in CPU time',
    growth(costOf(at(judged, 0)), costOf(at(judged, 2))),
    LINEAR,
    times,
  ),
]);
