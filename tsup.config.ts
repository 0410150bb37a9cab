import { defineConfig, type Options } from 'tsup';

const common: Options = {
  format: ['esm'],
  target: 'es2022',
  treeshake: true,
};

export default defineConfig([
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      holidays: 'src/entries/holidays/index.ts',
      brazil: 'src/entries/brazil/index.ts',
      ics: 'src/entries/ics/index.ts',
      helpdesks: 'src/entries/helpdesks/index.ts',
      view: 'src/entries/view/index.ts',
      svg: 'src/entries/svg/index.ts',
      warehouse: 'src/entries/warehouse/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    // One copy of the error class for all CommonJS entries; and without treeshake esbuild's CommonJS output turns `?.`
    // into closures and writes absolute paths into its source maps.
    splitting: true,
    sourcemap: true,
    // The maps name files and lines; the sources themselves would be half of what is installed.
    esbuildOptions: (options) => {
      options.sourcesContent = false;
    },
    clean: true,
  },
  // For pages without a bundler: the main entry and luxon in one file.
  {
    ...common,
    entry: { 'prazo.browser': 'src/index.ts' },
    noExternal: ['luxon'],
    minify: true,
    banner: {
      js: '/*! prazo, MIT. Contains luxon, MIT, (c) 2019 JS Foundation and other contributors. See docs/licences.md */',
    },
    clean: false,
  },
]);
