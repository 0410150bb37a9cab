import { duration, table } from '../bench/table';
import { openClickHouse } from './engines/clickhouse';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPglite } from './engines/pglite';
import { openPostgres } from './engines/postgres';
import { openSqlite } from './engines/sqlite';
import { BY_FUNCTIONS, BY_VIEW, differences, loadQuestions, type QuestionSet, questionSet } from './question-set';
import { sqlOf } from './sql';

const QUESTIONS = 200_000;

/** A way to ask all questions: statements to run first, and a SELECT. */
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

/** Counts the wrong answers of an engine, and measures the time. The time includes the transfer of the rows. */
async function measured(
  engine: Engine,
  { first, select }: Way,
  asked: QuestionSet,
): Promise<{ wrong: number; ns: number }> {
  if (first !== undefined) await engine.run(first);
  const start = process.hrtime.bigint();
  const rows = await engine.rows(select);
  const ns = Number(process.hrtime.bigint() - start);
  const wrong = differences(asked, rows);
  for (const one of wrong.slice(0, 3)) console.log(one);
  return { wrong: wrong.length, ns };
}

/** Asks the same 200,000 questions in every installed engine. Returns whether all answers are right. */
export async function functions(): Promise<boolean> {
  const asked = questionSet(QUESTIONS);
  const lines: string[][] = [];
  let allRight = true;
  for (const { open, ways } of ENGINES) {
    const engine = await open();
    if (engine === undefined) continue;
    try {
      await loadQuestions(engine, asked);
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
