/** Bundles plugin.ts for a browser with the holidays of one state: `npx tsx --tsconfig docs/tsconfig.json docs/examples/frozen-plugin/build.ts`. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Holidays from 'date-holidays';
import { build } from 'esbuild';
import { type FrozenHolidays, freezeHolidays } from 'prazo';
import { holidaysOf } from 'prazo/holidays';

export const YEARS = { from: 2026, until: 2035 };

export interface Plugin {
  readonly code: string;
  /** The files that went into the bundle. */
  readonly files: readonly string[];
  /** Minified and gzipped, in bytes. */
  readonly size: number;
}

export async function buildPlugin(holidays: FrozenHolidays): Promise<Plugin> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('plugin.ts', import.meta.url))],
    define: { HOLIDAYS: JSON.stringify(holidays) },
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
  });
  const code = outputFiles[0]?.text ?? '';
  return { code, files: Object.keys(metafile.inputs), size: gzipSync(code).length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { size } = await buildPlugin(freezeHolidays(holidaysOf(Holidays, 'BR', { state: 'SP' }), YEARS));
  const without = await buildPlugin({ name: 'none', coverage: YEARS, holidays: [] });
  console.log(`${size} bytes gzipped, of which the holidays are ${size - without.size}`);
}
