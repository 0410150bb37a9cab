/* Writes `warehouseTables` into the guide: `tsx --tsconfig docs/tsconfig.json docs/build/warehouse-tables.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type WarehouseColumn, warehouseTables } from 'prazo/warehouse';

const PAGE = fileURLToPath(new URL('../in-your-warehouse.md', import.meta.url));
const [BEGIN, END] = ['<!-- tables -->\n', '<!-- /tables -->'];

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row({ name, type, nullable, about }: WarehouseColumn): string {
  return `| \`${name}\` | ${type}${nullable ? ', or null' : ''} | ${cell(about)} |`;
}

function tablesText(): string {
  const sections = Object.entries(warehouseTables).map(([table, columns]) =>
    [`### ${table}`, '', '| column | type | meaning |', '|---|---|---|', ...columns.map(row), ''].join('\n'),
  );
  return sections.join('\n');
}

/** Returns the page with its tables generated again. */
export function withTables(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const [, after] = (rest ?? '').split(END);
  if (before === undefined || after === undefined) throw new Error('The page has no markers for the tables');
  return `${before}${BEGIN}\n${tablesText()}\n${END}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8')));
