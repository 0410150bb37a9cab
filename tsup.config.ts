import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    holidays: 'src/entries/holidays/index.ts',
    brazil: 'src/entries/brazil/index.ts',
    ics: 'src/entries/ics/index.ts',
  },
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
