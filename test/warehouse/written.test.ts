import { readdirSync, readFileSync } from 'node:fs';
import { warehouseTables } from 'prazo/warehouse';
import { describe, expect, it } from 'vitest';
import { files } from '../../docs/build/warehouse/files';
import { sqlOf } from './sql';

const folder = new URL('../../docs/warehouse/', import.meta.url);

describe('docs/warehouse', () => {
  it.each([...files])('%s is up to date with docs/build/warehouse', (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  });

  it('has no other file of functions or answers', () => {
    const written = readdirSync(folder).filter((name) => /^(functions|answers)\./.test(name));
    expect(written.sort()).toEqual([...files.keys()].sort());
  });

  it('no parameter has the name of a column in the tables that functions read', () => {
    const parameters = [...sqlOf('functions.postgres.sql').matchAll(/FUNCTION \w+\(([^)]+)\)/g)].flatMap(([, list]) =>
      (list ?? '').split(', ').map((one) => one.split(' ')[0]),
    );
    const columns = [...warehouseTables.sla_open_time_by_day, ...warehouseTables.sla_open_time_by_amount].map(
      ({ name }): string => name,
    );
    expect(new Set(parameters).size).toBe(4);
    expect(parameters.filter((name) => columns.includes(name ?? ''))).toEqual([]);
  });
});
