import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { warehouseTables } from 'prazo/warehouse';
import { openPostgres } from '../warehouse/engines/postgres';
import { sqlOf } from '../warehouse/sql';
import { type Case, calendars, cases, type DeskTicket, FROM, sla, UNTIL } from './warehouse-cases';
import { type Cost, costs } from './warehouse-cost';
import { fill, loadBy, loadInto, numberOf, withDuckDb } from './warehouse-duckdb';
import { BY_WEEKS, byJoins, minuteQuestions, scheduleColumns, scheduleRows } from './warehouse-minutes';
import {
  type Asked,
  answersTo,
  calendarTables,
  LOOPS,
  loadCalendars,
  questions,
  readQuestions,
  STATEMENTS,
  type Statement,
} from './warehouse-questions';
import { compare, deskTables, intoParts, judge, judgeParts, loadCases, loadTickets } from './warehouse-tickets';

/** Runs one measurement in a warehouse, in a separate process. Prints the result as JSON. */

export type Loop = keyof typeof LOOPS;
export type Evaluation = 'parsed' | 'plain';

export interface Sizes {
  /** The number of rows. All sizes are of the whole table. */
  readonly rows: number;
  readonly csvBytes: number;
  readonly duckDbBytes: number;
  readonly parquetBytes: number;
}

/** The measurements, each with its parameters (`asked`) and its result (`told`). */
export interface Tasks {
  questions: {
    readonly asked: {
      readonly count: number;
      readonly statements: readonly Statement[];
      readonly loops: readonly Loop[];
    };
    readonly told: readonly Cost[];
  };
  tickets: {
    readonly asked: {
      readonly count: number;
      readonly evaluations: readonly Evaluation[];
      readonly memoryLimit?: string;
      readonly parts?: number;
    };
    readonly told: { readonly costs: readonly Cost[]; readonly events: number; readonly bytes: number };
  };
  /** The result has the cost of each plan, or null for a plan that exceeds the timeout. It is null without a server. */
  postgres: {
    readonly asked: { readonly count: number; readonly timeoutSeconds: number };
    readonly told: { readonly version: string; readonly costs: readonly (Cost | null)[] } | null;
  };
  minutes: {
    readonly asked: { readonly count: number; readonly days: number };
    readonly told: { readonly costs: readonly Cost[]; readonly schedule: number };
  };
  sizes: { readonly asked: { readonly table: keyof typeof SIZED }; readonly told: Sizes };
}
export type Task = keyof Tasks;
export type Asking<T extends Task> = Tasks[T]['asked'] & { readonly threads: number; readonly rounds: number };

const FILES = 'reports/bench/warehouse';
mkdirSync(FILES, { recursive: true });

/** The sum of all results, so that the compiler cannot remove the work. */
let kept = 0;

/** The number of questions or tickets that are compared with the library before the measurement. */
const SAMPLE = 20_000;

async function checkQuestions(connection: DuckDBConnection, asked: Asked, others: readonly Statement[]): Promise<void> {
  await connection.run(STATEMENTS.answers());
  const reader = await connection.runAndReadAll('SELECT * FROM answered ORDER BY id');
  for (const [i, [, ...cells]] of reader.getRows().entries()) {
    const [theirs, ours] = [cells.map(Number), answersTo(asked, i)].map(String);
    if (theirs !== ours) throw new Error(`question ${i}: in SQL ${theirs}, by the library ${ours}`);
  }
  await connection.run('ALTER TABLE answered RENAME TO answered_first');
  for (const other of others) {
    await connection.run(STATEMENTS[other]());
    const columns = (await connection.runAndReadAll('SELECT * FROM answered LIMIT 0')).columnNames().join(', ');
    const different = await numberOf(
      connection,
      `SELECT count(*) FROM (SELECT ${columns} FROM answered_first EXCEPT SELECT ${columns} FROM answered)`,
    );
    if (different > 0) throw new Error(`${other}: ${different} answers differ`);
  }
  await connection.run('DROP TABLE answered_first');
  await connection.run('DROP TABLE IF EXISTS answered');
}

async function askQuestions({ count, statements, loops, threads, rounds }: Asking<'questions'>) {
  return withDuckDb({ threads }, async (connection) => {
    await loadCalendars(loadInto(connection));
    await connection.run(sqlOf('functions.duckdb.sql'));
    await connection.run(questions(SAMPLE));
    await checkQuestions(connection, await readQuestions(connection, SAMPLE), statements);
    await connection.run('DROP TABLE sla_questions');
    await connection.run(questions(count));
    const asked = loops.length === 0 ? undefined : await readQuestions(connection, count);
    return costs(
      [
        ...statements.map((name) => () => connection.run(STATEMENTS[name]())),
        ...loops.map((name) => () => {
          if (asked !== undefined) kept += LOOPS[name](asked);
        }),
      ],
      rounds,
    );
  });
}

function read({ ticket }: Case): DeskTicket {
  const result = sla.parseTicket(ticket);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

async function askTickets({ count, evaluations, threads, rounds, memoryLimit, parts = 1 }: Asking<'tickets'>) {
  const file = `${FILES}/tickets-${process.pid}.duckdb`;
  return withDuckDb({ threads, file, memoryLimit }, async (connection) => {
    const first = await withDuckDb({ threads }, async (sample) => {
      const some = await loadTickets(sample, SAMPLE);
      await sample.run(judge());
      await compare(sample, some);
      return some.length;
    });
    if (first === 0) throw new Error('nothing was compared');
    const base = await loadTickets(connection, count);
    const bytes = statSync(file).size;
    const events = await numberOf(connection, 'SELECT count(*) FROM sla_ticket_events');
    const parsed = evaluations.includes('parsed') ? base.map(read) : [];
    const loops: Readonly<Record<Evaluation, () => void>> = {
      parsed: () => {
        for (const [i, ticket] of parsed.entries())
          kept += sla.evaluate(ticket, (base[i] as Case).asOf).metrics.resolution.elapsed.wall;
      },
      plain: () => {
        for (const { ticket, asOf } of base) kept += sla.evaluate(ticket, asOf).metrics.resolution.elapsed.wall;
      },
    };
    const show = parts === 1 ? undefined : await intoParts(connection, parts);
    const all = () => (show === undefined ? connection.run(judge()) : judgeParts(connection, parts, show));
    const measured = await costs([all, ...evaluations.map((name) => loops[name])], rounds);
    return { costs: measured, events, bytes };
  });
}

/** Returns the processor time of another process in ns, to a hundredth of a second. */
function processorNsOf(pid: number): number {
  const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ').slice(13, 15).map(Number);
  return (user + system) * 1e7;
}

/** The settings for two plans: the plan that the server chooses, and a plan without nested loops. */
const SETTINGS = ['SET enable_nestloop = on', 'SET enable_nestloop = off'];

async function askPostgres({ count, rounds, timeoutSeconds }: Asking<'postgres'>) {
  const engine = await openPostgres();
  if (engine === undefined) return null;
  try {
    await loadCases(loadBy(engine.load), cases(count));
    await engine.run('SET max_parallel_workers_per_gather = 0');
    await engine.run(`SET statement_timeout = ${timeoutSeconds * 1000}`);
    const measured: (Cost | null)[] = [];
    for (const setting of SETTINGS) {
      await engine.run(setting);
      const [{ pid } = {}] = await engine.rows('SELECT pg_backend_pid() AS pid');
      const judgeAnew = async () => {
        await engine.run('DROP TABLE IF EXISTS sla_clocks');
        await engine.run(judge().replace('OR REPLACE ', ''));
      };
      measured.push((await costs([judgeAnew], rounds, () => processorNsOf(Number(pid))).catch(() => []))[0] ?? null);
    }
    return { version: engine.version, costs: measured };
  } finally {
    await engine.close();
  }
}

async function askMinutes({ count, days, threads, rounds }: Asking<'minutes'>) {
  return withDuckDb({ threads }, async (connection) => {
    await loadCalendars(loadInto(connection));
    await connection.run(sqlOf('functions.duckdb.sql'));
    const intervals = calendars.plain.timeline.intervals(FROM, UNTIL);
    const rows = [...scheduleRows(intervals, FROM, UNTIL)];
    await fill(connection, 'schedule', scheduleColumns, rows);
    await connection.run(`CREATE TABLE week_numbers AS SELECT range AS week FROM range(${Math.ceil((days + 7) / 7)})`);
    await connection.run(minuteQuestions(count, FROM, days));
    const byWeeks = () => connection.run(`CREATE OR REPLACE TABLE by_weeks AS ${BY_WEEKS}`);
    const byMacro = () =>
      connection.run(
        "CREATE OR REPLACE TABLE by_macro AS SELECT id, open_between('plain', asked_at, until_at) AS open_between FROM minute_questions",
      );
    const byRows = () => connection.run(`CREATE OR REPLACE TABLE by_rows AS ${byJoins('plain')}`);
    await byWeeks();
    await byMacro();
    await byRows();
    const different = await numberOf(
      connection,
      `SELECT count(*)
       FROM minute_questions q
       LEFT JOIN by_weeks w ON w.id = q.id LEFT JOIN by_macro m ON m.id = q.id LEFT JOIN by_rows r ON r.id = q.id
       WHERE w.minutes * 60000 IS DISTINCT FROM r.open_between OR m.open_between IS DISTINCT FROM r.open_between`,
    );
    if (different > 0) throw new Error(`${different} of the minutes differ`);
    return {
      costs: [...(await costs([byWeeks], 1)), ...(await costs([byMacro, byRows], rounds))],
      schedule: rows.length,
    };
  });
}

const SIZED = { ...calendarTables, ...deskTables(100_000) } as const;

async function askSizes({ table, threads }: Asking<'sizes'>): Promise<Sizes> {
  const file = `${FILES}/sizes-${process.pid}.duckdb`;
  return withDuckDb({ threads, file }, async (connection) => {
    const rows = SIZED[table]();
    await fill(connection, table, warehouseTables[table], rows);
    await connection.run('CHECKPOINT');
    const paths = ['csv', 'parquet'].map((format) => `${FILES}/sizes-${process.pid}.${format}`);
    const sizes: number[] = [];
    for (const path of paths) {
      await connection.run(`COPY ${table} TO '${path}' ${path.endsWith('csv') ? '(HEADER false)' : ''}`);
      sizes.push(statSync(path).size);
      rmSync(path);
    }
    const [csvBytes = 0, parquetBytes = 0] = sizes;
    return { rows: rows.length, csvBytes, duckDbBytes: statSync(file).size, parquetBytes };
  });
}

const ASK: { readonly [T in Task]: (asked: Asking<T>) => Promise<Tasks[T]['told']> } = {
  questions: askQuestions,
  tickets: askTickets,
  postgres: askPostgres,
  minutes: askMinutes,
  sizes: askSizes,
};

const [task, asked] = process.argv.slice(2) as [Task, string];
const told = await (ASK[task] as (asked: unknown) => Promise<unknown>)(JSON.parse(asked));
if (Number.isNaN(kept)) throw new Error('a loop answered NaN');
console.log(JSON.stringify(told));
