/*
 * Prints the size of each bundle of the main entry by room of src: `npm run weight`, or by file with `-- files`.
 * Minified bytes are measured. The gzipped kB are divided in proportion to them.
 */
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { resolve } from '../vitest.config';
import { CEILINGS, DESK, HELP_DESKS } from './samples';

const byFile = process.argv.includes('files');
const entry = (name: string) => `${import.meta.dirname}/../../src/entries/${name}/index.ts`;
const alias = { 'prazo/helpdesks': entry('helpdesks'), prazo: resolve.alias[0]?.replacement ?? '' };

function bundle(code: string) {
  return esbuild.build({
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
}

const gzipSize = (text: string | undefined): number => gzipSync(text ?? '', { level: 9 }).length / 1000;

/** Returns the room, or the file, of a part of a bundle. */
function partOf(path: string): string {
  const [, below = path] = path.split('src/');
  return byFile ? below : (below.split('/')[0] as string);
}

for (const { code } of CEILINGS.filter((one) => one.code.includes("'prazo'"))) {
  const { outputFiles, metafile } = await bundle(code);
  const gzipped = gzipSize(outputFiles[0]?.text);
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

/** Returns the gzipped size of a bundle, in kB. */
async function weightOf(code: string): Promise<number> {
  const { outputFiles } = await bundle(code);
  return gzipSize(outputFiles[0]?.text);
}

const desk = await weightOf(DESK);
console.log(`\nSize that each help desk adds to a bundle of calendars and SLAs (${desk.toFixed(1)} kB)\n`);
console.log('| help desk | adds |\n|---|---:|');
for (const [name, { functions }] of Object.entries(HELP_DESKS)) {
  const added = await weightOf(`${DESK} export { ${functions.join(', ')} } from 'prazo/helpdesks';`);
  console.log(`| ${name} | ${(added - desk).toFixed(1)} kB |`);
}
