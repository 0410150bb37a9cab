import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, textOf } from '../house/source';
import type { Engine } from './engines/engine';

export const PROJECT = 'docs/warehouse/dbt';

interface Sql {
  readonly name: string;
  readonly text: string;
  readonly refs: readonly string[];
  readonly isTable: boolean;
  readonly severity: 'error' | 'warn';
}

/** A test of a column that models/schema.yml names. */
export interface ColumnTest {
  readonly model: string;
  readonly column: string;
  readonly kind: string;
  readonly values: readonly string[];
  readonly to: string;
  readonly field: string;
}

const REF = /\{\{ ref\('(\w+)'\) \}\}/g;

/** Returns the body of the macro `epoch_ms` for DuckDB. */
function macro(): string {
  const [, body = ''] =
    /macro duckdb__epoch_ms\(x\) %\}(.*?)\{% endmacro/.exec(textOf(`${PROJECT}/macros/epoch_ms.sql`)) ?? [];
  return body;
}

/** Returns the SQL of a folder as dbt would render it for DuckDB. Throws for any other Jinja. */
function sqlIn(folder: string): readonly Sql[] {
  const files = readdirSync(join(ROOT, PROJECT, folder)).filter((name) => name.endsWith('.sql'));
  return files.map((file) => {
    const given = textOf(`${PROJECT}/${folder}/${file}`);
    const text = given
      .replaceAll(/\{\{ config\([^)]*\) \}\}\n/g, '')
      .replaceAll(/\{\{ epoch_ms\((['"])(.*?)\1\) \}\}/g, (_, __, x: string) => macro().replace('{{ x }}', x))
      .replaceAll(REF, '$1');
    if (/\{[{%#]/.test(text)) throw new Error(`${folder}/${file} has Jinja that this test cannot render`);
    return {
      name: file.replace(/\.sql$/, ''),
      text,
      refs: [...new Set([...given.matchAll(REF)].map(([, name = '']) => name))],
      isTable: given.includes("materialized='table'"),
      severity: given.includes("severity='warn'") ? 'warn' : 'error',
    };
  });
}

/** Sorts models so that each comes after the models that it refers to. */
function inOrder(models: readonly Sql[], seeds: readonly string[]): readonly Sql[] {
  const done = new Set(seeds);
  const ordered: Sql[] = [];
  while (ordered.length < models.length) {
    const ready = models.filter(({ name, refs }) => !done.has(name) && refs.every((ref) => done.has(ref)));
    if (ready.length === 0) throw new Error('some models refer to missing models, or to each other');
    for (const model of ready) done.add(model.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Returns the column types of each seed, from seeds/*schema.yml. */
function seedTypes(): ReadonlyMap<string, readonly (readonly [column: string, type: string])[]> {
  const sections = ['schema', 'raw_schema'].flatMap((file) =>
    textOf(`${PROJECT}/seeds/${file}.yml`)
      .split(/^ {2}- name: /m)
      .slice(1),
  );
  return new Map(
    sections.map((section) => [
      /^\w+/.exec(section)?.[0] ?? '',
      [...section.matchAll(/^ {8}(\w+): (\w+)$/gm)].map(([, column = '', type = '']) => [column, type] as const),
    ]),
  );
}

/** Loads the seeds as dbt does: an empty field becomes null. */
async function loadSeeds(engine: Engine): Promise<readonly string[]> {
  const types = seedTypes();
  for (const [seed, columns] of types) {
    await engine.run(`CREATE TABLE ${seed} (${columns.map((column) => column.join(' ')).join(', ')})`);
    await engine.run(`COPY ${seed} FROM '${join(ROOT, PROJECT, 'seeds', seed)}.csv' (HEADER, NULLSTR '')`);
  }
  return [...types.keys()];
}

/** Loads the seeds and creates the models, as `dbt build` does. Returns their names. */
export async function build(engine: Engine): Promise<readonly string[]> {
  const seeds = await loadSeeds(engine);
  const models = inOrder(sqlIn('models'), seeds);
  for (const { name, text, isTable } of models)
    await engine.run(`CREATE ${isTable ? 'TABLE' : 'VIEW'} ${name} AS ${text}`);
  return [...seeds, ...models.map(({ name }) => name)];
}

/** Returns the tests in `tests`. Each selects bad rows. */
export const singularTests = (): readonly Sql[] => sqlIn('tests');

/** Returns the tests of columns in models/schema.yml. Parses only the format that docs/build/dbt.ts writes. */
export function columnTests(): readonly ColumnTest[] {
  const found: ColumnTest[] = [];
  const [, ...models] = textOf(`${PROJECT}/models/schema.yml`).split(/^ {2}- name: /m);
  for (const section of models) {
    const [model = '', ...columns] = section.split(/^ {6}- name: /m);
    for (const text of columns) {
      const [, ...tests] = text.split(/^ {10}- /m);
      for (const test of tests) {
        const values = /values: \[(.*)\]/.exec(test)?.[1] ?? '';
        found.push({
          model: /^\w+/.exec(model)?.[0] ?? '',
          column: /^\w+/.exec(text)?.[0] ?? '',
          kind: /^\w+/.exec(test)?.[0] ?? '',
          values: values.split(', '),
          to: /to: ref\('(\w+)'\)/.exec(test)?.[1] ?? '',
          field: /field: (\w+)/.exec(test)?.[1] ?? '',
        });
      }
    }
  }
  return found;
}

/** Returns the SELECT of the bad rows of a column test, like the SQL of dbt. */
export function badRows({ model, column, kind, values, to, field }: ColumnTest): string {
  switch (kind) {
    case 'not_null':
      return `SELECT ${column} FROM ${model} WHERE ${column} IS NULL`;
    case 'unique':
      return `SELECT ${column} FROM ${model} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING COUNT(*) > 1`;
    case 'accepted_values':
      return `SELECT ${column} FROM ${model} WHERE ${column} NOT IN (${values.join(', ')})`;
    case 'relationships':
      return `SELECT ${column} FROM ${model} WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${field} FROM ${to})`;
    default:
      throw new Error(`this test does not know the dbt test ${kind}`);
  }
}
