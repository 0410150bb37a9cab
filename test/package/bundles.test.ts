import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { CEILINGS, MARKS } from './samples';

const KB = 1000;

async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: inject('consumer') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['luxon'],
  });
  return outputFiles[0]?.text ?? '';
}

describe('a bundle', () => {
  it.each(CEILINGS)('of $code stays under $kilobytes kB', async ({ code, kilobytes }) => {
    expect(gzipSync(await bundle(code), { level: 9 }).length / KB).toBeLessThanOrEqual(kilobytes);
  });

  it.each(CEILINGS)('of $code holds no heavy package', async ({ code }) => {
    const text = await bundle(code);
    expect(text).not.toBe('');
    expect(Object.entries(MARKS).filter(([, mark]) => text.includes(mark))).toEqual([]);
  });

  it.each([
    ["export * from 'prazo/holidays';", MARKS['date-holidays']],
    ["export * from 'prazo/ics';", MARKS['ical.js']],
  ])('of %s holds the mark that is looked for', async (code, mark) => {
    expect(await bundle(code)).toContain(mark);
  });
});
