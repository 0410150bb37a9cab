import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { textOf } from '../../house/source';
import { CEILINGS } from '../../package/samples';

const CODE = "export * from 'prazo/brazil';";
const CEILING = CEILINGS.find(({ code }) => code === CODE)?.kilobytes ?? 0;

test(`a bundle of prazo/brazil has at most ${CEILING} kB, minified and gzipped`, async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/entries/brazil/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['luxon'],
    write: false,
    logLevel: 'silent',
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  const message = 'New rules need more bytes: raise the ceiling in CEILINGS of test/package/samples.ts by 0.1 kB.';
  expect(size, message).toBeLessThanOrEqual(CEILING * 1000);
});

test('docs/brazil.md and docs/where-it-runs.md state the same size', () => {
  const shown = `${CEILING} kB minified and gzipped`;
  expect(textOf('docs/brazil.md'), `Write "about ${shown}" at the top of docs/brazil.md.`).toContain(shown);
  const rows = textOf('docs/where-it-runs.md')
    .split('\n')
    .filter((line) => line.includes(CODE));
  expect(rows).not.toEqual([]);
  const stale = rows.filter((row) => !row.endsWith(`at most ${CEILING} |`));
  expect(stale, 'Run `npm run everywhere`, or correct the ceiling in these rows of docs/where-it-runs.md.').toEqual([]);
});
