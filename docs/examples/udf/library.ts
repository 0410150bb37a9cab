/**
 * Prints a library for functions of BigQuery, to upload to a bucket:
 * `npx tsx --tsconfig docs/tsconfig.json docs/examples/udf/library.ts > sla.js`.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { SlaDocument } from 'prazo';
import { desk } from '../bulk/desk';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The SQL that creates a function which uses the library. */
export const EVALUATE = `CREATE OR REPLACE FUNCTION support.evaluate(TICKET STRING, AS_OF FLOAT64)
  RETURNS STRING
  DETERMINISTIC LANGUAGE js
  OPTIONS (library = ["gs://your-bucket/sla.js"])
  AS r"""return sla.evaluate(TICKET, AS_OF)""";
`;

/** Returns prazo, luxon and an SLA with frozen calendars as one minified file. It defines `sla`. */
export async function libraryFor(document: SlaDocument): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${HERE}/evaluate.ts`],
    define: { DESK: JSON.stringify(document) },
    tsconfig: `${HERE}/../../tsconfig.json`,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'sla',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await libraryFor(desk));
