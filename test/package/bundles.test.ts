import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';

const KB = 1000;

/** The ceilings, minified and gzipped; luxon is the user's own already. */
const CEILINGS = [
  { code: "export * from 'prazo';", kilobytes: 12 },
  { code: "export * from 'prazo/brazil';", kilobytes: 5 },
];

/** What stands in the bundle of anything that has pulled in a heavy package. */
const MARKS = { 'date-holidays': 'Americana', 'ical.js': 'VCALENDAR' };

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
