import type { WarehouseColumn as DescribedColumn } from 'prazo/warehouse';

/** The part of a column that a loader needs. */
export type Column = Omit<DescribedColumn, 'about'>;

export type Value = number | string | null;
export type Row = Readonly<Record<string, Value>>;

/** A database in this process, or in a server that this process starts. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Runs statements, one or several. */
  run(sql: string): Promise<void>;
  /** Returns the rows of one SELECT. Integers of any size are numbers. */
  rows(sql: string): Promise<readonly Row[]>;
  /** Creates a table and fills it with rows whose keys are the column names. */
  load(name: string, columns: readonly Column[], rows: Iterable<object>): Promise<void>;
  close(): Promise<void>;
}

/** Returns a value of a row to load. Throws if the key is missing. */
export function fieldOf(row: object, column: Column): Value {
  const value: unknown = Reflect.get(row, column.name);
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value === null) return null;
  throw new TypeError(`${column.name} of ${JSON.stringify(row)} is ${typeof value}`);
}

/** Converts a value from an engine to a number, text or null. */
export function plain(value: unknown): Value {
  if (typeof value === 'number' || typeof value === 'string' || value === null) return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`a ${typeof value} in a result: ${String(value)}`);
}

/** Converts a row from an engine to numbers, texts and nulls. */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

/** Returns the statement that creates a table. `typeName` returns the engine's type of a column. */
export function createTable(
  name: string,
  columns: readonly Column[],
  typeName: (column: Column) => string = ({ type, nullable }) => `${type}${nullable ? '' : ' NOT NULL'}`,
): string {
  return `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${typeName(column)}`).join(', ')})`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Formats rows as tab-separated lines, with `\N` for null. Both PostgreSQL and ClickHouse read this format. */
export function* tabSeparated(columns: readonly Column[], rows: Iterable<object>): Generator<string> {
  const field = (value: Value): string =>
    value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
  for (const row of rows) yield `${columns.map((column) => field(fieldOf(row, column))).join('\t')}\n`;
}
