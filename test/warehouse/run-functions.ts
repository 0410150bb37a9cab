import { duration, table } from '../bench/table';
import { type Asking, asking, BY_FUNCTIONS, BY_VIEW, differences, fill } from './asking';
import { openClickHouse } from './engines/clickhouse';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openPostgres } from './engines/postgres';
import { openSqlite } from './engines/sqlite';
import { sqlOf } from './sql';

const QUESTIONS = 200_000;

/** A way to ask all questions: what is run before, and a SELECT. */
interface Way {
  readonly how: string;
  readonly first?: string;
  readonly select: string;
}

const joins: Way = { how: 'answers.sql', select: sqlOf('answers.sql') };
const functionsOf = (dialect: string): Way => ({
  how: 'functions',
  first: sqlOf(`functions.${dialect}.sql`),
  select: BY_FUNCTIONS,
});

const ENGINES: readonly { readonly open: () => Promise<Engine | undefined>; readonly ways: readonly Way[] }[] = [
  { open: openDuckDb, ways: [joins, functionsOf('duckdb')] },
  { open: openPostgres, ways: [joins, functionsOf('postgres')] },
  { open: openPglite, ways: [joins, functionsOf('postgres')] },
  { open: openSqlite, ways: [{ how: 'view, with indexes', first: sqlOf('functions.sqlite.sql'), select: BY_VIEW }] },
  {
    open: openClickHouse,
    ways: [
      joins,
      { how: 'answers.clickhouse.sql', select: sqlOf('answers.clickhouse.sql') },
      functionsOf('clickhouse'),
    ],
  },
];

/** How many answers of an engine are wrong, and how long all took; the rows are counted as they are brought here. */
async function measured(engine: Engine, { first, select }: Way, asked: Asking): Promise<{ wrong: number; ns: number }> {
  if (first !== undefined) await engine.run(first);
  const start = process.hrtime.bigint();
  const rows = await engine.rows(select);
  const ns = Number(process.hrtime.bigint() - start);
  const wrong = differences(asked, rows);
  for (const one of wrong.slice(0, 3)) console.log(one);
  return { wrong: wrong.length, ns };
}

/** 200,000 questions, the same ones, in every engine that is here. */
export async function functions(): Promise<boolean> {
  const asked = asking(QUESTIONS);
  const lines: string[][] = [];
  let allRight = true;
  for (const { open, ways } of ENGINES) {
    const engine = await open();
    if (engine === undefined) continue;
    try {
      await fill(engine, asked);
      for (const way of ways) {
        const { wrong, ns } = await measured(engine, way, asked);
        if (wrong > 0) allRight = false;
        console.log(`${engine.name}, ${way.how}: ${wrong} wrong, ${duration(ns)}`);
        lines.push([engine.name, engine.version, way.how, String(wrong), duration(ns)]);
      }
    } finally {
      await engine.close();
    }
  }
  const sizes = Object.entries(asked.rows.tables).map(([name, rows]) => `${rows.length} rows of ${name}`);
  table(
    `${QUESTIONS} questions (five answers each) over ${asked.rows.reaches.length} calendars; ${sizes.join(', ')}`,
    ['engine', 'version', 'how', 'wrong', 'time'],
    lines,
  );
  return allRight;
}
