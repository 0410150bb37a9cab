import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { importsOf, ROOT } from '../house/source';
import { installed, node, project } from './installed';
import { BROWSER_KILOBYTES, CATALOG_MARK, CEILINGS, DESK, DUE, HELP_DESKS, MARKS, MODULE } from './samples';

const KB = 1000;

async function bundle(code: string, resolveDir = inject('consumer')): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['luxon'],
  });
  return outputFiles[0]?.text ?? '';
}

function marksIn(text: string): readonly string[] {
  return Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
}

describe('a bundle', () => {
  it.each(CEILINGS)('of $code stays under $kilobytes kB', async ({ code, kilobytes }) => {
    expect(gzipSync(await bundle(code), { level: 9 }).length / KB).toBeLessThanOrEqual(kilobytes);
  });

  it.each(Object.entries(HELP_DESKS))(
    'of calendars and SLAs grows by no more than the ceiling for %s',
    async (_name, { functions, kilobytes }) => {
      const sizeOf = async (code: string) => gzipSync(await bundle(code), { level: 9 }).length / KB;
      const added = `${DESK} export { ${functions.join(', ')} } from 'prazo/helpdesks';`;
      expect((await sizeOf(added)) - (await sizeOf(DESK))).toBeLessThanOrEqual(kilobytes);
    },
  );

  it.each(CEILINGS)('of $code contains no heavy package', async ({ code }) => {
    const text = await bundle(code);
    expect(text).not.toBe('');
    expect(marksIn(text)).toEqual([]);
  });

  it.each(Object.keys(MARKS))('of %s contains the text by which the package is recognized', async (name) => {
    expect(marksIn(await bundle(`export { default } from '${name}';`, ROOT))).toEqual([name]);
  });

  it('contains the support catalog only if the catalog is imported', async () => {
    const contained = ['supportCatalog', 'createSla', 'defineCatalog', 'checkCatalog', 'createCalendar'].map(
      async (name) => [name, (await bundle(`export { ${name} } from 'prazo';`)).includes(CATALOG_MARK)] as const,
    );
    expect((await Promise.all(contained)).filter(([, isContained]) => isContained)).toEqual([['supportCatalog', true]]);
  });
});

describe('the file for pages without a bundler', () => {
  const path = join(installed, 'dist/prazo.browser.js');
  const text = readFileSync(path, 'utf8');

  it(`stays under ${BROWSER_KILOBYTES} kB`, () => {
    expect(gzipSync(text, { level: 9 }).length / KB).toBeLessThanOrEqual(BROWSER_KILOBYTES);
  });

  it('imports nothing, and computes the right due time', () => {
    expect(importsOf(path, text, [])).toEqual([]);
    const script = MODULE.replace("'prazo'", "'./alone.mjs'");
    const folder = project('browser', { 'alone.mjs': text, 'main.mjs': script });
    expect(node(folder, 'main.mjs').trim()).toBe(DUE);
  });
});
