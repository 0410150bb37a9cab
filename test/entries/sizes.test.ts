import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { textOf } from '../house/source';
import { CEILINGS } from '../package/samples';

/** The bundle of the built package is some bytes larger than that of the sources: 8 to 24 when it was measured. */
const MORE_WHEN_BUILT = 40;

/** Entries whose data grow with new laws. */
describe.each(['brazil', 'holidays'])('a bundle of prazo/%s', (entry) => {
  const code = `export * from 'prazo/${entry}';`;
  const ceiling = CEILINGS.find((bundle) => bundle.code === code)?.kilobytes ?? 0;

  test('stays under its ceiling, minified and gzipped', async () => {
    const { outputFiles } = await build({
      entryPoints: [`src/entries/${entry}/index.ts`],
      bundle: true,
      minify: true,
      format: 'esm',
      external: ['luxon'],
      write: false,
      logLevel: 'silent',
    });
    const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
    const message = `New data need more bytes: raise the ceiling of ${code} in CEILINGS of test/package/samples.ts by 0.1 kB.`;
    expect(size + MORE_WHEN_BUILT, message).toBeLessThanOrEqual(ceiling * 1000);
  });

  test('has the same ceiling in docs/where-it-runs.md', () => {
    const rows = textOf('docs/where-it-runs.md')
      .split('\n')
      .filter((line) => line.includes(code));
    expect(rows).not.toEqual([]);
    const stale = rows.filter((row) => !row.endsWith(`at most ${ceiling} |`));
    expect(stale, 'Run `npm run everywhere`, or correct the ceiling in these rows of docs/where-it-runs.md.').toEqual(
      [],
    );
  });
});

test('docs/brazil.md states the ceiling of the bundle', () => {
  const [brazil] = CEILINGS.filter(({ code }) => code === "export * from 'prazo/brazil';");
  const [shown] = /[\d.]+ kB minified and gzipped/.exec(textOf('docs/brazil.md')) ?? [];
  expect(shown, 'Correct the size at the top of docs/brazil.md.').toBe(`${brazil?.kilobytes} kB minified and gzipped`);
});
