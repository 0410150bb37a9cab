import { describe, expect, it } from 'vitest';
import { entries, node, project, tool } from './installed';

/** From Thursday 16:40, 1 h 20 min to closing; Friday is a holiday; Monday 3 h before noon, and the rest from 13:00. */
const USE = `
const calendar = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
  holidays: ['2026-11-20'],
});
const due = calendar.add('2026-11-19T16:40:00-03:00', { hours: 8 });
`;
const DUE = '2026-11-23T16:40:00-03:00';
const PRINT = 'console.log(due.toISO({ suppressMilliseconds: true }));';

const TYPED = `
import { createCalendar, type Instant } from 'prazo';
import * as holidays from 'prazo/holidays';
import * as brazil from 'prazo/brazil';
import * as ics from 'prazo/ics';
const opened: Instant = '2026-11-19T16:40:00-03:00';
${USE}
export const answer: string | null = due.toISO();
export const shown: readonly object[] = [opened === '' ? {} : holidays, brazil, ics];
// @ts-expect-error a zone is needed
createCalendar({ hours: '24/7' });
// @ts-expect-error no such unit
calendar.add(opened, { fortnights: 1 });
`;

describe('a consumer in JavaScript', () => {
  it('imports every entry', () => {
    const script = entries.map((entry) => `console.log(Object.keys(await import('${entry}')).length > 0);`).join('\n');
    const folder = project('imports', { 'main.mjs': script });
    expect(node(folder, 'main.mjs').trim().split('\n')).toEqual(entries.map(() => 'true'));
  });

  it('requires every entry', () => {
    const script = entries.map((entry) => `console.log(Object.keys(require('${entry}')).length > 0);`).join('\n');
    const folder = project('requires', { 'main.cjs': script });
    expect(node(folder, 'main.cjs').trim().split('\n')).toEqual(entries.map(() => 'true'));
  });

  it('gets its due time as a module', () => {
    const folder = project('module', { 'main.mjs': `import { createCalendar } from 'prazo';${USE}${PRINT}` });
    expect(node(folder, 'main.mjs').trim()).toBe(DUE);
  });

  it('gets its due time in CommonJS', () => {
    const folder = project('commonjs', { 'main.cjs': `const { createCalendar } = require('prazo');${USE}${PRINT}` });
    expect(node(folder, 'main.cjs').trim()).toBe(DUE);
  });

  it.each(['mjs', 'cjs'])('meets one class of errors in all entries (%s)', (extension) => {
    const load = extension === 'mjs' ? 'await import' : 'require';
    const script = `
      const { PrazoError, isPrazoError } = ${load}('prazo');
      const { holidaysOf } = ${load}('prazo/holidays');
      try { holidaysOf('XX'); } catch (error) { console.log(error instanceof PrazoError, isPrazoError(error)); }`;
    const folder = project(`errors-${extension}`, { [`main.${extension}`]: script });
    expect(node(folder, `main.${extension}`).trim()).toBe('true true');
  });

  it.each(['mjs', 'cjs'])('loads neither date-holidays nor ical.js with the main entry (%s)', (extension) => {
    const load = extension === 'mjs' ? "await import('prazo');" : "require('prazo');";
    const script = `${load}
      const { createRequire } = ${extension === 'mjs' ? "await import('node:module')" : "require('node:module')"};
      const loaded = Object.keys(createRequire(${extension === 'mjs' ? 'import.meta.url' : '__filename'}).cache);
      console.log(loaded.filter((path) => /date-holidays|ical\\.js/.test(path)).length);`;
    const folder = project(`lean-${extension}`, { [`main.${extension}`]: script });
    expect(node(folder, `main.${extension}`).trim()).toBe('0');
  });
});

describe('a consumer in TypeScript that checks the declarations of all libraries', () => {
  const strict = { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022'], types: [], noEmit: true };

  it.each([
    ['Node, as a module', 'main.mts', { module: 'node16', moduleResolution: 'node16' }],
    ['Node, in CommonJS', 'main.cts', { module: 'node16', moduleResolution: 'node16' }],
    ['a bundler', 'main.ts', { module: 'ESNext', moduleResolution: 'bundler' }],
  ])('compiles for %s', (_, file, resolution) => {
    const config = { compilerOptions: { ...strict, ...resolution }, files: [file] };
    const folder = project(`typed-${file}`, { [file]: TYPED, 'tsconfig.json': JSON.stringify(config) });
    expect(node(folder, tool('typescript/bin/tsc'), '-p', '.')).toBe('');
  });
});
