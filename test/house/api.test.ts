import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_FOLDER, apiReport, apiReports, entryFiles, Reader } from '../../docs/build/api';
import { ROOT, textOf } from './source';

const reports = apiReports();

describe('the reports of the public interface', () => {
  it.each([...reports])('%s is what `npm run api` writes', (file, text) => {
    expect(textOf(file)).toBe(text);
  });

  it('exist once for each entry of package.json, and for nothing else', () => {
    const { exports } = JSON.parse(textOf('package.json'));
    const entries = Object.keys(exports)
      .filter((path) => typeof exports[path] === 'object' && exports[path] !== null)
      .map((path) => `prazo${path.slice(1)}`);
    expect([...entryFiles().keys()].toSorted()).toEqual(entries.toSorted());
    const files = readdirSync(join(ROOT, API_FOLDER)).map((name) => `${API_FOLDER}/${name}`);
    expect(files.toSorted()).toEqual([...reports.keys()].toSorted());
  });
});

const SOURCES: Readonly<Record<string, string>> = {
  'src/index.ts': "export { type Due, dueOf as due } from './due';\nexport type { Zone } from './zone';",
  'src/entries/view/index.ts': "export { show } from './show';",
  'src/entries/view/show.ts': `
    import type { Due } from '../../due';
    export function show(due: Due): string { return String(due.at); }`,
  'src/due.ts': `
    import type { Duration } from 'luxon';
    import type { Amount } from './amount';
    /** A due. */
    export interface Due { readonly at: number; readonly left: Duration }
    export const dueOf = (from: number, amount: Amount): Due => { throw from; };`,
  'src/amount.ts': 'export type { Amount } from "./units";',
  'src/units.ts':
    'const UNITS = ["hours", "days"] as const; export type Amount = Record<(typeof UNITS)[number], number>;',
  'src/zone.ts': 'export type Zone = string;',
};

/** Returns the report of `SOURCES` with a text replaced in one file. */
function reportWith(file: string, from = '', to = '', entry = 'src/index.ts'): string {
  expect(SOURCES[file]).toContain(from);
  const sources = { ...SOURCES, [file]: SOURCES[file]?.replace(from, to) };
  return apiReport('prazo', entry, new Reader((path) => sources[path]));
}

describe('a report', () => {
  const report = reportWith('src/index.ts');

  it('has values, types, and the declarations that they use', () => {
    expect(report).toBe(`# \`prazo\`

1 value, 2 types. \`npm run api\` writes this file.

## Values

\`\`\`ts
// dueOf is exported as due.
const dueOf: (from: number, amount: Amount) => Due;
\`\`\`

## Types

\`\`\`ts
interface Due {
    readonly at: number;
    readonly left: Duration;
}

type Zone = string;
\`\`\`

## Used by these, not exported

\`\`\`ts
type Amount = Record<(typeof UNITS)[number], number>;

const UNITS: readonly ["hours", "days"];
\`\`\`
`);
  });

  it('of another entry names the types that the main entry exports', () => {
    expect(reportWith('src/due.ts', '', '', 'src/entries/view/index.ts')).toMatch(
      /## Used by these, exported by `prazo`\n\n`Due`\n$/,
    );
  });

  it.each([
    ['a parameter', 'src/due.ts', 'from: number', 'from?: number'],
    ['a property', 'src/due.ts', 'readonly at', 'at'],
    ['an export', 'src/index.ts', "export type { Zone } from './zone';", ''],
    ['a type that an exported type uses', 'src/units.ts', '"days"', '"weeks"'],
  ])('changes with %s', (_what, file, from, to) => {
    expect(reportWith(file, from, to)).not.toBe(report);
  });

  it.each([
    ['a comment', 'src/due.ts', 'A due.', 'The due.'],
    ['the body of a function', 'src/due.ts', 'throw from', 'throw amount'],
  ])('does not change with %s', (_what, file, from, to) => {
    expect(reportWith(file, from, to)).toBe(report);
  });
});
