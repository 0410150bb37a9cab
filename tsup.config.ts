import { existsSync } from 'node:fs';
import { defineConfig } from 'tsup';

const entries = {
  index: 'src/index.ts',
  holidays: 'src/holidays/index.ts',
  brazil: 'src/brazil/index.ts',
  ics: 'src/ics/index.ts',
};

export default defineConfig({
  entry: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path))),
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // One copy of the error class for all CommonJS entries; and without treeshake esbuild's CommonJS output turns `?.`
  // into closures and writes absolute paths into its source maps.
  splitting: true,
  treeshake: true,
  sourcemap: true,
  clean: true,
});
