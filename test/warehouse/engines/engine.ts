import type { Column as Stated } from 'prazo/warehouse';

/** What a loader needs to know of a column. */
export type Column = Omit<Stated, 'about'>;

export type Value = number | string | null;
export type Row = Readonly<Record<string, Value>>;

/** A database that runs in, or is started by, this process. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Runs statements, one or several. */
  run(sql: string): Promise<void>;
  /** The rows of one SELECT; whole numbers of any size come as numbers. */
  rows(sql: string): Promise<readonly Row[]>;
  /** Creates the table and fills it with rows that have the columns' names as keys. */
  load(name: string, columns: readonly Column[], rows: Iterable<object>): Promise<void>;
  close(): Promise<void>;
}

/** A value of a row to be loaded; a key that is missing is a mistake of the test. */
export function fieldOf(row: object, column: Column): Value {
  const value: unknown = Reflect.get(row, column.name);
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null) return null;
  throw new TypeError(`${column.name} of ${JSON.stringify(row)} is ${typeof value}`);
}

/** A value that an engine gave, as number, text or null. */
export function plain(value: unknown): Value {
  if (typeof value === 'number' || typeof value === 'string' || value === null) return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`a ${typeof value} in a result: ${String(value)}`);
}

/** A row that an engine gave, as numbers, texts and nulls. */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

/** A table with the names that an engine has for the two types, and for a column that may be null. */
export function createTable(
  name: string,
  columns: readonly Column[],
  typeName: (column: Column) => string = ({ type, nullable }) => `${type}${nullable ? '' : ' NOT NULL'}`,
): string {
  return `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${typeName(column)}`).join(', ')})`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Rows as lines with tabs and `\N` for null, which Postgres and ClickHouse read alike. */
export function* tabSeparated(columns: readonly Column[], rows: Iterable<object>): Generator<string> {
  const field = (value: Value): string =>
    value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
  for (const row of rows) yield `${columns.map((column) => field(fieldOf(row, column))).join('\t')}\n`;
}
