/*
 * Prints what makes up each bundle of the main entry, by room of src: `npm run weight`, or with `-- files` by file. Minified
 * bytes are measured; of the gzipped kB each gets the share that it has of these.
 */
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { resolve } from '../vitest.config';
import { CEILINGS } from './samples';

const byFile = process.argv.includes('files');
const alias = Object.fromEntries([['prazo', resolve.alias[0]?.replacement ?? '']]);

/** The room, or the file, that a part of a bundle comes from. */
function partOf(path: string): string {
  const [, below = path] = path.split('src/');
  return byFile ? below : (below.split('/')[0] as string);
}

for (const { code } of CEILINGS.filter((one) => one.code.includes("'prazo'"))) {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    alias,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['luxon'],
    metafile: true,
  });
  const gzipped = gzipSync(outputFiles[0]?.text ?? '', { level: 9 }).length / 1000;
  const sizes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  )) {
    if (bytesInOutput > 0) sizes.set(partOf(path), (sizes.get(partOf(path)) ?? 0) + bytesInOutput);
  }
  const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(
    `\n\`${code}\`: ${gzipped.toFixed(1)} kB\n\n| ${byFile ? 'file' : 'room'} | minified | gzipped |\n|---|---:|---:|`,
  );
  for (const [part, bytes] of [...sizes].sort(([, a], [, b]) => b - a)) {
    console.log(`| ${part} | ${(bytes / 1000).toFixed(1)} | ${((bytes / all) * gzipped).toFixed(1)} |`);
  }
}
