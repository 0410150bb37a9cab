import { readdirSync } from 'node:fs';
import { Dialect, parse } from '@polyglot-sql/sdk';
import { SparkSQL, TrinoSQL } from 'dt-sql-parser';
import { describe, expect, it, vi } from 'vitest';
import { sqlOf } from './sql';

/** Parses SQL of a dialect. Returns the errors. */
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

/** This grammar reads `a - name` as a name with a hyphen, which Spark does not. A plus is valid at the same positions. */
const spark: Grammar = (sql) => antlr(new SparkSQL())(sql.replaceAll(' - ', ' + '));

/**
 * The grammars and their dialects. `functions`: whether the grammar knows the dialect's CREATE FUNCTION. `skips`: a file that
 * takes too long to parse.
 */
const GRAMMARS: readonly {
  readonly name: string;
  readonly dialect: string;
  readonly grammar: Grammar;
  readonly functions: boolean;
  readonly skips?: string;
}[] = [
  { name: 'BigQuery', dialect: 'bigquery', grammar: polyglot(Dialect.BigQuery), functions: true },
  { name: 'Snowflake', dialect: 'snowflake', grammar: polyglot(Dialect.Snowflake), functions: true },
  { name: 'Redshift', dialect: 'redshift', grammar: polyglot(Dialect.Redshift), functions: true },
  { name: 'Databricks', dialect: 'databricks', grammar: polyglot(Dialect.Databricks), functions: true },
  { name: 'Spark', dialect: 'databricks', grammar: polyglot(Dialect.Spark), functions: true },
  { name: 'Trino', dialect: 'trino', grammar: polyglot(Dialect.Trino), functions: true },
  { name: 'Spark, by ANTLR', dialect: 'databricks', grammar: spark, functions: false, skips: 'clocks.sql' },
  { name: 'Trino, by ANTLR', dialect: 'trino', grammar: antlr(new TrinoSQL()), functions: true },
];

const files = readdirSync(new URL('../../docs/warehouse/', import.meta.url)).filter((name) => name.endsWith('.sql'));

/** Returns the dialect in the name of a file, or undefined if the file is for all dialects. */
const dialectOf = (file: string): string | undefined => /\.(\w+)\.sql$/.exec(file)?.[1];

/** Returns the text of a file, and the function bodies that are string literals in it. */
function textsOf(file: string): readonly string[] {
  const text = sqlOf(file);
  return [text, ...[...text.matchAll(/\$\$([^$]*)\$\$/g)].map(([, body]) => body ?? '')];
}

const cases = files.flatMap((file) => {
  const own = dialectOf(file);
  return GRAMMARS.filter(
    ({ dialect, functions, skips }) => (own === undefined || (own === dialect && functions)) && file !== skips,
  ).map(({ name, grammar }) => ({ file, name, grammar }));
});

/** Syntax errors to plant. */
const PLANTED: readonly (readonly [mistake: string, written: string, instead: string])[] = [
  ['a word is missing', 'SELECT r.id AS id, ', 'r.id AS id, '],
  ['a parenthesis is missing', '), reached AS (', ', reached AS ('],
  ['a CASE does not end', 'END AS add_open', 'AS add_open'],
];

describe('docs/warehouse', () => {
  it('has files for all engines, and a file for every dialect that is only parsed', () => {
    expect(files).toContain('answers.sql');
    const parsed = cases.filter(({ file }) => file.startsWith('functions.')).map(({ file }) => dialectOf(file));
    expect([...new Set(parsed)].sort()).toEqual(['bigquery', 'databricks', 'redshift', 'snowflake', 'trino']);
  });

  it.each(cases)('$file is valid SQL of $name', ({ file, grammar }) => {
    expect(textsOf(file).flatMap(grammar)).toEqual([]);
  });
});

describe.each(GRAMMARS)('the grammar of $name', ({ grammar }) => {
  it.each(PLANTED)('finds that %s', (_, written, instead) => {
    const text = sqlOf('answers.sql');
    const broken = text.replace(written, instead);
    expect(broken).not.toBe(text);
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(grammar(broken)).not.toEqual([]);
    said.mockRestore();
  });
});
