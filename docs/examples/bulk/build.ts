/** Compiles this example together with the library into `reports/bulk`: `npx tsx --tsconfig docs/tsconfig.json docs/examples/bulk/build.ts`. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Writes `main.js`, `worker.js` and `evaluate-all.js`, compiled from the example in `folder`. */
export async function buildBulk(outdir: string, folder: string = HERE): Promise<void> {
  await build({
    entryPoints: ['main', 'worker', 'evaluate-all'].map((name) => `${folder}/${name}.ts`),
    outdir,
    tsconfig: `${folder}/../../tsconfig.json`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
}

if (process.argv[1]?.endsWith('bulk/build.ts')) await buildBulk(`${HERE}/../../../reports/bulk`);
