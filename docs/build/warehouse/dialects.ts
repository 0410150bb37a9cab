import { clickhouse } from './clickhouse';

/** How the SQL of an engine differs. Everything else is the same in all engines. */
export interface Dialect {
  /** The names of the engines, for readers. */
  readonly engines: string;
  /** The type names of parameters; absent if parameters have no types. */
  readonly types?: { readonly bigint: string; readonly text: string };
  /** Returns the statement that creates a function; `body` is a SELECT of one value. Absent if functions cannot read tables. */
  readonly define?: (name: string, parameters: string, body: string) => string;
  /** Whether the engine pastes arguments into the body, so that an alias of the caller could refer to another table there. */
  readonly pastes?: true;
  /** Whether the tables need indexes. Column stores do not. */
  readonly indexes?: true;
  /** Functions written for this engine, instead of the generated ones. */
  readonly own?: string;
  /** A note to the users of this engine. */
  readonly note: string;
}

const NOT_RUN = 'Parsed by a grammar of the dialect, but not run: no such engine was available.';

export const dialects = {
  duckdb: {
    engines: 'DuckDB',
    pastes: true,
    define: (name, parameters, body) => `CREATE OR REPLACE MACRO ${name}(${parameters}) AS (\n${body}\n);`,
    note: `DuckDB pastes arguments into a macro. The sub-query "asked" binds them first. Otherwise a column of the caller, such as
d.opened_at, would refer to the macro's own table.`,
  },
  postgres: {
    engines: 'PostgreSQL',
    types: { bigint: 'BIGINT', text: 'TEXT' },
    indexes: true,
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$\n${body}\n$$;`,
    note: 'A function runs once per row. For many rows the joins of answers.sql are faster.',
  },
  bigquery: {
    engines: 'BigQuery',
    types: { bigint: 'INT64', text: 'STRING' },
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS INT64 AS ((\n${body}\n));`,
    note: `${NOT_RUN}
Prefix the names of functions and tables with your data set.
If a sub-query "cannot be de-correlated", use the joins of answers.sql.`,
  },
  snowflake: {
    engines: 'Snowflake',
    types: { bigint: 'BIGINT', text: 'VARCHAR' },
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS BIGINT AS $$\n${body}\n$$;`,
    note: `${NOT_RUN}\nIf a column as an argument is an "Unsupported subquery type", use the joins of answers.sql.`,
  },
  databricks: {
    engines: 'Databricks, and Spark 4.0 or later',
    types: { bigint: 'BIGINT', text: 'STRING' },
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS BIGINT RETURN (\n${body}\n);`,
    note: `${NOT_RUN}\nOlder versions of Spark have no SQL functions: use the joins of answers.sql.`,
  },
  redshift: {
    engines: 'Amazon Redshift',
    note: `${NOT_RUN}\nSQL functions cannot read tables there, so this file has a view instead.`,
  },
  trino: {
    engines: 'Trino, and Athena',
    note: `${NOT_RUN}\nSQL functions cannot read tables there, so this file has a view instead.`,
  },
  sqlite: {
    engines: 'SQLite',
    indexes: true,
    note: 'SQLite has no SQL functions, so this file has a view instead. It needs MOD, a math function that most builds have.',
  },
  clickhouse: {
    engines: 'ClickHouse',
    own: clickhouse,
    note: `The functions read dictionaries, which keep the rows in memory. After loading new rows, run SYSTEM RELOAD DICTIONARIES.
The dictionaries read the database "default"; change their SOURCE for another one. For many rows, use answers.clickhouse.sql.`,
  },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof dialects;
