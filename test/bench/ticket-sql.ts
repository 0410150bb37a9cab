import { createRequire } from 'node:module';
import { median } from './measure';
import { figure, table, times } from './table';
import { type Pair, pair, read, sla, timeline } from './ticket-cases';

/**
 * The same tickets in DuckDB: all of them in one statement, over tables of tickets, events and open time, on one thread.
 * Its verdicts, dues, elapsed and remaining times are compared with the library's, and both are timed by the processor.
 */

const TICKETS = 50_000;
const ROUNDS = 7;
const DAY = 86_400_000;
/** Open time in one part of the table in which amounts are looked up. */
const PART = 14_400_000;

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): readonly Record<string, unknown>[] }>;
  createAppender(table: string): Promise<Appender>;
}
interface Appender {
  appendBigInt(value: bigint): void;
  appendVarchar(value: string): void;
  endRow(): void;
  closeSync(): void;
}
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection> }>;
  };
  version(): string;
}

function installed(): DuckDb | undefined {
  try {
    return createRequire(`${process.cwd()}/test/bench/peers/package.json`)('@duckdb/node-api') as DuckDb;
  } catch {
    return undefined;
  }
}

type Row = readonly (number | string)[];

async function fill(connection: Connection, name: string, columns: string, rows: Iterable<Row>): Promise<void> {
  await connection.run(`CREATE TABLE ${name} (${columns})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'number') appender.appendBigInt(BigInt(cell));
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** The open time of the calendar; each interval with the time up to the next, and how much was open before it. */
function openings() {
  const intervals = timeline.intervals(Date.UTC(2025, 0, 1), Date.UTC(2028, 0, 1));
  let openBefore = 0;
  return intervals.map(([opensAt, closesAt], i) => {
    const row = { opensAt, closesAt, openBefore, nextOpensAt: intervals[i + 1]?.[0] ?? closesAt };
    openBefore += closesAt - opensAt;
    return row;
  });
}

/** Cuts stretches at the multiples of a width, so that the one that holds a number is found by an equality. */
function* cut<T>(rows: readonly T[], width: number, bounds: (row: T) => readonly [number, number]) {
  for (const row of rows) {
    const [from, until] = bounds(row);
    for (let part = Math.floor(from / width); part * width < until; part++) {
      yield { row, part, from: Math.max(from, part * width), until: Math.min(until, (part + 1) * width) };
    }
  }
}

function* openByDay(): Generator<Row> {
  for (const { row, part, from, until } of cut(openings(), DAY, ({ opensAt, nextOpensAt }) => [opensAt, nextOpensAt])) {
    yield [part, from, until, row.opensAt, row.closesAt, row.openBefore];
  }
}

function* openByAmount(): Generator<Row> {
  const bounds = ({ openBefore, opensAt, closesAt }: ReturnType<typeof openings>[0]) =>
    [openBefore, openBefore + closesAt - opensAt] as const;
  for (const { row, part, from, until } of cut(openings(), PART, bounds)) {
    yield [part, from, until, row.opensAt, row.openBefore];
  }
}

/** The open time before an instant, from the row of the day that holds it. */
const worked = (of: string, at: string) => `${of}.open_before + least(${at}, ${of}.closes_at) - ${of}.opens_at`;
const onDay = (of: string, at: string) =>
  `${of} ON ${of}.day = ${at} // ${DAY} AND ${at} >= ${of}.from_ms AND ${at} < ${of}.until_ms`;
const verdict = (stopped: string, late: string, elapsed: string, budget: string) => `
  CASE WHEN ${late} THEN CASE WHEN ${stopped} IS NULL THEN 'breaching' ELSE 'breached' END
       WHEN ${stopped} IS NOT NULL THEN 'met' WHEN ${elapsed} * 5 >= ${budget} * 4 THEN 'atRisk' ELSE 'onTrack' END`;

/**
 * First response in hours and resolution in business hours, with any number of pauses that do not touch. It knows no event
 * but those below, and no thresholds but that of being at risk. The pauses that move a due come before all that do not,
 * so that sums of what came before them say which do.
 */
const JUDGE = `
CREATE OR REPLACE TABLE judged AS
WITH heard AS (
  SELECT e.ticket, e.place, e.type, e.at_ms, t.as_of
  FROM events e JOIN tickets t ON t.ticket = e.ticket
  WHERE e.at_ms <= t.as_of AND e.type IN ('responded', 'paused', 'resumed', 'resolved')
), stops AS (
  SELECT ticket, min(at_ms) FILTER (type <> 'paused' AND type <> 'resumed') AS responded, min(at_ms) FILTER (type = 'resolved') AS resolved
  FROM heard GROUP BY ticket
), ends AS (
  SELECT t.ticket, t.opened_at, s.responded, s.resolved, coalesce(s.responded, t.as_of) AS first_end,
         coalesce(s.resolved, t.as_of) AS last_end, p.first_response, p.resolution
  FROM tickets t JOIN targets p ON p.level = t.level LEFT JOIN stops s ON s.ticket = t.ticket
), clocks AS (
  SELECT e.*, ${worked('o', 'e.opened_at')} AS open_at_start, ${worked('f', 'e.first_end')} AS open_at_first_end,
         ${worked('l', 'e.last_end')} AS open_at_last_end, opened_at + first_response AS first_due
  FROM ends e
  JOIN open_by_day ${onDay('o', 'e.opened_at')}
  JOIN open_by_day ${onDay('f', 'e.first_end')}
  JOIN open_by_day ${onDay('l', 'e.last_end')}
), waits AS (
  SELECT ticket, type, at_ms AS begins, lead(at_ms) OVER (PARTITION BY ticket ORDER BY place) AS ends, as_of
  FROM heard WHERE type <> 'responded'
), pauses AS (
  SELECT w.ticket, w.begins, w.ends IS NULL AS lasts, coalesce(w.ends, w.as_of) - w.begins AS wall,
         ${worked('b', 'w.begins')} AS open_at_begin,
         ${worked('u', 'coalesce(w.ends, w.as_of)')} - (${worked('b', 'w.begins')}) AS business,
         w.begins > b.opens_at AND w.begins <= b.closes_at AS is_earliest
  FROM waits w
  JOIN open_by_day ${onDay('b', 'w.begins')}
  JOIN open_by_day ${onDay('u', 'coalesce(w.ends, w.as_of)')}
  WHERE w.type = 'paused'
), moved AS (
  SELECT p.*, c.open_at_start + c.resolution
           + coalesce(sum(p.business) OVER (PARTITION BY p.ticket ORDER BY p.begins ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS open_at_due
  FROM pauses p JOIN clocks c ON c.ticket = p.ticket
), credits AS (
  SELECT ticket, sum(wall) AS wall, sum(business) AS business, bool_or(lasts) AS is_paused,
         coalesce(sum(business) FILTER (moves), 0) AS credit, coalesce(bool_or(lasts AND moves), false) AS is_moving
  FROM (SELECT *, open_at_begin < open_at_due OR (open_at_begin = open_at_due AND is_earliest) AS moves FROM moved)
  GROUP BY ticket
), dues AS (
  SELECT c.*, coalesce(d.is_paused, false) AS is_paused, coalesce(d.is_moving, false) AS is_moving,
         c.open_at_start + c.resolution + coalesce(d.credit, 0)::BIGINT AS open_at_due,
         c.open_at_last_end - c.open_at_start - coalesce(d.business, 0)::BIGINT AS elapsed_business,
         c.last_end - c.opened_at - coalesce(d.wall, 0)::BIGINT AS elapsed_wall
  FROM clocks c LEFT JOIN credits d ON d.ticket = c.ticket
), found AS (
  SELECT d.*, a.opens_at + d.open_at_due - a.open_before AS due, ${worked('g', 'd.first_due')} AS open_at_first_due
  FROM dues d
  JOIN open_by_amount a ON a.part = (d.open_at_due - 1) // ${PART} AND d.open_at_due - 1 >= a.from_amount AND d.open_at_due - 1 < a.until_amount
  JOIN open_by_day ${onDay('g', 'd.first_due')}
)
SELECT ticket, ${verdict('responded', 'first_end > first_due', 'first_end - opened_at', 'first_response')} AS first_verdict,
       first_due, responded, open_at_first_end - open_at_start AS first_business, first_end - opened_at AS first_wall,
       open_at_first_due - open_at_first_end AS first_remaining_business, first_due - first_end AS first_remaining_wall,
       ${verdict('resolved', 'last_end > due AND NOT is_moving', 'elapsed_business', 'resolution')} AS last_verdict,
       due, is_paused, resolved, elapsed_business, elapsed_wall,
       open_at_due - open_at_last_end AS remaining_business, due - last_end AS remaining_wall
FROM found`;

/** The columns of a ticket as the library answers. */
function expected(i: number, { json, asOf }: Pair): readonly unknown[] {
  const { firstResponse, resolution } = sla.evaluate(json, asOf).metrics;
  const cells = ({
    verdict,
    due,
    dueIfResumed,
    phase,
    stoppedAt,
    elapsed,
    remaining,
  }: typeof firstResponse | typeof resolution) => ({
    before: [verdict, due ?? dueIfResumed],
    isPaused: phase === 'paused',
    after: [stoppedAt ?? null, elapsed.business, elapsed.wall, remaining?.business, remaining?.wall],
  });
  const [first, last] = [cells(firstResponse), cells(resolution)];
  return [i, ...first.before, ...first.after, ...last.before, last.isPaused, ...last.after];
}

const plain = (cell: unknown): unknown => (typeof cell === 'bigint' ? Number(cell) : cell);

/** Processor time in ns, of all threads. */
function processorNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

async function beside({ DuckDBInstance, version }: DuckDb): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const pairs = Array.from({ length: TICKETS }, (_, i) => pair(i));
  const ms = 'BIGINT';
  await fill(
    connection,
    'tickets',
    `ticket ${ms}, opened_at ${ms}, as_of ${ms}, level VARCHAR`,
    pairs.map(({ floor, json, asOf }, i) => [i, floor.openedAt, asOf, json.level as string]),
  );
  await fill(
    connection,
    'events',
    `ticket ${ms}, place ${ms}, type VARCHAR, at_ms ${ms}`,
    pairs.flatMap(({ floor }, i) => floor.events.map(({ type, at }, place): Row => [i, place, type, at])),
  );
  const HOUR = 3_600_000;
  const targets = new Map(
    pairs.map(({ floor, json }) => [json.level, [floor.firstResponse * HOUR, floor.resolution * HOUR] as const]),
  );
  await fill(
    connection,
    'targets',
    `level VARCHAR, first_response ${ms}, resolution ${ms}`,
    [...targets].map(([level, amounts]) => [level as string, ...amounts]),
  );
  const opening = `from_ms ${ms}, until_ms ${ms}, opens_at ${ms}, closes_at ${ms}, open_before ${ms}`;
  await fill(connection, 'open_by_day', `day ${ms}, ${opening}`, openByDay());
  const amount = `part ${ms}, from_amount ${ms}, until_amount ${ms}, opens_at ${ms}, open_before ${ms}`;
  await fill(connection, 'open_by_amount', amount, openByAmount());

  await connection.run(JUDGE);
  const judged = (await connection.runAndReadAll('SELECT * FROM judged ORDER BY ticket')).getRowObjectsJS();
  for (const [i, one] of pairs.entries()) {
    const [theirs, ours] = [Object.values(judged[i] ?? {}).map(plain), expected(i, one)].map((cells) =>
      JSON.stringify(cells),
    );
    if (theirs !== ours) throw new Error(`ticket ${i}: by SQL ${theirs}, by the library ${ours}`);
  }

  const work = pairs.map(({ json, asOf }) => ({ json, parsed: read(json), asOf }));
  let kept = 0;
  const contestants: readonly (readonly [string, () => Promise<unknown> | unknown])[] = [
    ['DuckDB, one statement, its tables filled', () => connection.run(JUDGE)],
    [
      'evaluate, tickets parsed',
      () => {
        for (const { parsed, asOf } of work) kept += sla.evaluate(parsed, asOf).metrics.resolution.elapsed.wall;
      },
    ],
    [
      'evaluate a plain object',
      () => {
        for (const { json, asOf } of work) kept += sla.evaluate(json, asOf).metrics.resolution.elapsed.wall;
      },
    ],
  ];
  const rounds = contestants.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, [, run]] of contestants.entries()) {
      const before = processorNs();
      await run();
      if (round >= 0) rounds[i]?.push((processorNs() - before) / TICKETS);
    }
  }
  if (Number.isNaN(kept)) throw new Error('a contestant answered NaN');
  const ns = rounds.map(median);
  table(
    `${figure(TICKETS)} of the same tickets in DuckDB ${version()}, compared with the library before`,
    ['what', 'tickets per CPU second', 'time of DuckDB'],
    contestants.map(([name], i) => [
      name,
      figure(1e9 / (ns[i] as number)),
      times((ns[i] as number) / (ns[0] as number)),
    ]),
  );
}

const duckDb = installed();
if (duckDb === undefined) console.log('\nDuckDB is not installed: npm ci --prefix test/bench/peers');
else await beside(duckDb);
