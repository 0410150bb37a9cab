import initSqlJs from 'sql.js';
import { createTable, type Engine, fieldOf, plainRow, type Row } from './engine';

/** Opens SQLite as WebAssembly, in memory. */
export async function openSqlite(): Promise<Engine> {
  const { Database } = await initSqlJs();
  const database = new Database();

  async function rows(sql: string): Promise<readonly Row[]> {
    const statement = database.prepare(sql);
    const found: Row[] = [];
    try {
      while (statement.step()) found.push(plainRow(statement.getAsObject()));
    } finally {
      statement.free();
    }
    return found;
  }

  const [version] = await rows('SELECT sqlite_version() AS version');
  return {
    name: 'SQLite',
    version: String(version?.version),
    rows,
    async run(sql) {
      database.run(sql);
    },
    async load(name, columns, given) {
      database.run(createTable(name, columns));
      const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
      database.run('BEGIN');
      for (const row of given) insert.run(columns.map((column) => fieldOf(row, column)));
      database.run('COMMIT');
      insert.free();
    },
    async close() {
      database.close();
    },
  };
}
