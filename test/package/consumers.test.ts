import { describe, expect, it } from 'vitest';
import { entries, node, project, tool } from './installed';
import { COMMONJS, COMPILATIONS, DECLARED, DUE, MODULE, TYPED, tsconfig } from './samples';

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

  it('gets the right due time as a module', () => {
    const folder = project('module', { 'main.mjs': MODULE });
    expect(node(folder, 'main.mjs').trim()).toBe(DUE);
  });

  it('gets the right due time in CommonJS', () => {
    const folder = project('commonjs', { 'main.cjs': COMMONJS });
    expect(node(folder, 'main.cjs').trim()).toBe(DUE);
  });

  it.each(['mjs', 'cjs'])(
    'gets an error that names the package to install if a package is missing (%s)',
    (extension) => {
      const load = extension === 'mjs' ? 'await import' : 'require';
      const script = `
      const { holidaysOf } = ${load}('prazo/holidays');
      const { holidaysFromIcs } = ${load}('prazo/ics');
      const tries = [() => holidaysOf(undefined, 'PT'), () => holidaysFromIcs(undefined, '', {})];
      for (const ask of tries) try { ask(); } catch (error) { console.log(error.message); }`;
      const folder = project(`engines-${extension}`, { [`main.${extension}`]: script });
      const [holidays, ics] = node(folder, `main.${extension}`).trim().split('\n');
      expect(holidays).toContain('npm i date-holidays');
      expect(ics).toContain('npm i ical.js');
    },
  );

  it.each(['mjs', 'cjs'])('gets the same error class from all entries (%s)', (extension) => {
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
  it.each(COMPILATIONS)('compiles for $where', (compilation) => {
    const { file } = compilation;
    const folder = project(`typed-${file}`, { [file]: TYPED, 'tsconfig.json': tsconfig(compilation) });
    expect(node(folder, tool('typescript/bin/tsc'), '-p', '.')).toBe('');
  });

  it.each(COMPILATIONS)('writes declarations of values and parts of types for $where', (compilation) => {
    const { file } = compilation;
    const config = tsconfig(compilation, { declaration: true, emitDeclarationOnly: true, outDir: 'out' });
    const folder = project(`declared-${file}`, { [file]: DECLARED, 'tsconfig.json': config });
    expect(node(folder, tool('typescript/bin/tsc'), '-p', '.')).toBe('');
  });
});
