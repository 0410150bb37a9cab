import { clickhouse } from './clickhouse';

/** What differs between the engines' SQL, for the functions of docs/warehouse: all else is one text. */
export interface Dialect {
  /** The engines' names, as people know them. */
  readonly engines: string;
  /** The names of the types of parameters, where parameters have types. */
  readonly types?: { readonly bigint: string; readonly text: string };
  /** A function of the parameters with this body, a SELECT of one value; none where functions may not read tables. */
  readonly define?: (name: string, parameters: string, body: string) => string;
  /** Whether arguments stand in the body as they were written, so that the caller's names could mean other tables there. */
  readonly pastes?: true;
  /** Whether the tables need indexes: engines that read whole columns do not. */
  readonly indexes?: true;
  /** Functions of the engine's own kind, instead of those made of the one text. */
  readonly own?: string;
  /** What a reader must know of this engine. */
  readonly note: string;
}

const NOT_RUN = 'Parsed, not run: no such engine was at hand.';

export const dialects = {
  duckdb: {
    engines: 'DuckDB',
    pastes: true,
    define: (name, parameters, body) => `CREATE OR REPLACE MACRO ${name}(${parameters}) AS (\n${body}\n);`,
    note: `An argument is pasted into a macro. The sub-query "asked" binds it first: else a column of the caller, as d.opened_at,
would be taken for one of the macro's own table.`,
  },
  postgres: {
    engines: 'PostgreSQL',
    types: { bigint: 'BIGINT', text: 'TEXT' },
    indexes: true,
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS BIGINT
LANGUAGE sql STABLE PARALLEL SAFE AS $$\n${body}\n$$;`,
    note: 'A function is run once a row: for many rows the joins of answers.sql are faster.',
  },
  bigquery: {
    engines: 'BigQuery',
    types: { bigint: 'INT64', text: 'STRING' },
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS INT64 AS ((\n${body}\n));`,
    note: `${NOT_RUN} Write your data set before the names of functions and tables.
Where a sub-query "cannot be de-correlated", take the joins of answers.sql.`,
  },
  snowflake: {
    engines: 'Snowflake',
    types: { bigint: 'BIGINT', text: 'VARCHAR' },
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS BIGINT AS $$\n${body}\n$$;`,
    note: `${NOT_RUN} Where a column as argument is an "Unsupported subquery type", take the joins of answers.sql.`,
  },
  databricks: {
    engines: 'Databricks, and Spark from 4.0 on',
    types: { bigint: 'BIGINT', text: 'STRING' },
    define: (name, parameters, body) =>
      `CREATE OR REPLACE FUNCTION ${name}(${parameters}) RETURNS BIGINT RETURN (\n${body}\n);`,
    note: `${NOT_RUN} Older versions of Spark have no functions in SQL: take the joins of answers.sql.`,
  },
  redshift: {
    engines: 'Amazon Redshift',
    note: `${NOT_RUN} A function in SQL may not read a table there, so there is the view alone.`,
  },
  trino: {
    engines: 'Trino, and Athena',
    note: `${NOT_RUN} A function in SQL may not read a table there, so there is the view alone.`,
  },
  sqlite: {
    engines: 'SQLite',
    indexes: true,
    note: 'SQLite has no functions in SQL, so there is the view alone. MOD is one of its math functions, which most builds have.',
  },
  clickhouse: {
    engines: 'ClickHouse',
    own: clickhouse,
    note: `The functions look into dictionaries, which hold the rows in memory. After new rows: SYSTEM RELOAD DICTIONARIES.
The tables are taken from the database "default"; name another in the sources. For many rows, see answers.clickhouse.sql.`,
  },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof dialects;
