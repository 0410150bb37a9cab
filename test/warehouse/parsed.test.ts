import { readdirSync } from 'node:fs';
import { Dialect, parse } from '@polyglot-sql/sdk';
import { SparkSQL, TrinoSQL } from 'dt-sql-parser';
import { describe, expect, it, vi } from 'vitest';
import { sqlOf } from './sql';

/** Reads text as an engine's SQL; what it finds wrong with it. */
type Grammar = (sql: string) => readonly string[];

const polyglot =
  (dialect: Dialect): Grammar =>
  (sql) => {
    const { success, error } = parse(sql, dialect);
    return success ? [] : [String(error)];
  };
const antlr =
  (parser: { validate(sql: string): readonly { readonly message: string }[] }): Grammar =>
  (sql) =>
    parser.validate(sql).map(({ message }) => message);

/** It reads `a - name` as a name with a hyphen, which Spark itself does not; a plus has the same places. */
const spark: Grammar = (sql) => antlr(new SparkSQL())(sql.replaceAll(' - ', ' + '));

/**
 * The grammars, the dialect of each, whether it knows how that dialect's functions are made, and what it takes long to read.
 */
const GRAMMARS: readonly {
  readonly name: string;
  readonly dialect: string;
  readonly grammar: Grammar;
  readonly functions: boolean;
  readonly leavesOut?: string;
}[] = [
  { name: 'BigQuery', dialect: 'bigquery', grammar: polyglot(Dialect.BigQuery), functions: true },
  { name: 'Snowflake', dialect: 'snowflake', grammar: polyglot(Dialect.Snowflake), functions: true },
  { name: 'Redshift', dialect: 'redshift', grammar: polyglot(Dialect.Redshift), functions: true },
  { name: 'Databricks', dialect: 'databricks', grammar: polyglot(Dialect.Databricks), functions: true },
  { name: 'Spark', dialect: 'databricks', grammar: polyglot(Dialect.Spark), functions: true },
  { name: 'Trino', dialect: 'trino', grammar: polyglot(Dialect.Trino), functions: true },
  { name: 'Spark, by ANTLR', dialect: 'databricks', grammar: spark, functions: false, leavesOut: 'clocks.sql' },
  { name: 'Trino, by ANTLR', dialect: 'trino', grammar: antlr(new TrinoSQL()), functions: true },
];

const files = readdirSync(new URL('../../docs/warehouse/', import.meta.url)).filter((name) => name.endsWith('.sql'));

/** The dialect that a file is written in, as its name says; a file of none is for all. */
const dialectOf = (file: string): string | undefined => /\.(\w+)\.sql$/.exec(file)?.[1];

/** The text of a file, and the bodies of functions that it has as texts. */
function textsOf(file: string): readonly string[] {
  const text = sqlOf(file);
  return [text, ...[...text.matchAll(/\$\$([^$]*)\$\$/g)].map(([, body]) => body ?? '')];
}

const cases = files.flatMap((file) => {
  const own = dialectOf(file);
  return GRAMMARS.filter(
    ({ dialect, functions, leavesOut }) => (own === undefined || (own === dialect && functions)) && file !== leavesOut,
  ).map(({ name, grammar }) => ({ file, name, grammar }));
});

/** Mistakes of the kind that a grammar sees. */
const PLANTED: readonly (readonly [mistake: string, written: string, instead: string])[] = [
  ['a word is missing', 'SELECT r.id AS id, ', 'r.id AS id, '],
  ['a parenthesis is missing', '), reached AS (', ', reached AS ('],
  ['a CASE does not end', 'END AS add_open', 'AS add_open'],
];

describe('docs/warehouse', () => {
  it('has a file for all engines, and functions of every dialect that is only parsed', () => {
    expect(files).toContain('answers.sql');
    const parsed = cases.filter(({ file }) => file.startsWith('functions.')).map(({ file }) => dialectOf(file));
    expect([...new Set(parsed)].sort()).toEqual(['bigquery', 'databricks', 'redshift', 'snowflake', 'trino']);
  });

  it.each(cases)('$file is SQL of $name', ({ file, grammar }) => {
    expect(textsOf(file).flatMap(grammar)).toEqual([]);
  });
});

describe.each(GRAMMARS)('the grammar of $name', ({ grammar }) => {
  it.each(PLANTED)('sees that %s', (_, written, instead) => {
    const text = sqlOf('answers.sql');
    const broken = text.replace(written, instead);
    expect(broken).not.toBe(text);
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(grammar(broken)).not.toEqual([]);
    said.mockRestore();
  });
});
