import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('a bundle of prazo/brazil has at most 5.7 kB, minified and gzipped', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/entries/brazil/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['luxon'],
    write: false,
    logLevel: 'silent',
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(5700);
});
