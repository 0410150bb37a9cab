/*
 * Runs the packed package in all supported environments, and prints the table of docs/where-it-runs.md:
 * `npm run everywhere`. npx installs other versions of Node, other runtimes and other compilers. Chromium is used if it
 * is installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import { installation, packInto } from './pack';
import {
  BROWSER_KILOBYTES,
  CEILINGS,
  COMMONJS,
  COMPILATIONS,
  DUE,
  INSTALLED,
  MARKS,
  MODULE,
  TYPED,
  tsconfig,
} from './samples';

const NODES = ['20', '22', '24', '26'];
const COMPILERS = ['5.0', '5.4', '5.9', '6.0', '7.0'];

const work = mkdtempSync(join(tmpdir(), 'prazo-everywhere-'));
const rows: (readonly [what: string, where: string, result: string])[] = [];
let failures = 0;

/** Runs a check and adds a row to the table: the text that the check returns, or the error that it throws. */
async function check(what: string, where: string, result: () => string | Promise<string>): Promise<void> {
  let text: string;
  try {
    text = await result();
  } catch (error) {
    failures++;
    const { stdout = '', stderr = '', message = '' } = error as { stdout?: string; stderr?: string; message?: string };
    console.error(`${what}, ${where}:\n${message}\n${stdout}${stderr}`);
    text = `**fails**: ${message.split('\n')[0]}`;
  }
  rows.push([what, where, text]);
}

function run(cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NO_COLOR: '1' } });
}

function isDue(output: string): string {
  if (output.trim() !== DUE) throw new Error(`printed ${output}`);
  return 'the right due time';
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const { consumer } = packInto(work);

const programs = write(join(consumer, 'programs'), { 'main.mjs': MODULE, 'main.cjs': COMMONJS });
for (const node of NODES) {
  const inNode = (...args: string[]) => run(programs, 'npx', '-y', '-p', `node@${node}`, 'node', ...args);
  await check(`Node ${node}`, 'as a module', () => isDue(inNode('main.mjs')));
  await check(`Node ${node}`, 'in CommonJS', () => isDue(inNode('main.cjs')));
}
await check('Bun', 'as a module', () => isDue(run(programs, 'npx', '-y', 'bun@1', 'main.mjs')));
await check('Bun', 'in CommonJS', () => isDue(run(programs, 'npx', '-y', 'bun@1', 'main.cjs')));
await check('Deno', 'as a module', () =>
  isDue(run(programs, 'npx', '-y', 'deno@2', 'run', '--allow-read', 'main.mjs')),
);

for (const compiler of COMPILERS) {
  for (const compilation of COMPILATIONS) {
    const { file, where } = compilation;
    const folder = join(consumer, `typescript-${compiler}-${file}`);
    await check(`TypeScript ${compiler}`, `for ${where}`, () => {
      write(folder, { [file]: TYPED, 'tsconfig.json': tsconfig(compilation) });
      run(folder, 'npx', '-y', '-p', `typescript@${compiler}`, 'tsc', '-p', '.');
      return 'compiles, declarations checked';
    });
  }
}

/** The bundlers. Each returns the minified bundle of an entry file, without luxon. */
const BUNDLERS: Readonly<Record<string, (entry: string) => Promise<string>>> = {
  esbuild: async (entry) => {
    const options = { bundle: true, minify: true, write: false, format: 'esm' } as const;
    const built = await esbuild.build({ entryPoints: [entry], external: ['luxon'], ...options });
    return built.outputFiles[0]?.text ?? '';
  },
  rollup: async (entry) => {
    const bundle = await rollup({ input: entry, external: ['luxon'], plugins: [nodeResolve()] });
    const [chunk] = (await bundle.generate({ format: 'es' })).output;
    return (await esbuild.transform(chunk.code, { minify: true, format: 'esm' })).code;
  },
  vite: async (entry) => {
    const outDir = join(work, 'vite');
    await vite.build({
      root: consumer,
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir,
        emptyOutDir: true,
        minify: true,
        rolldownOptions: {
          input: entry,
          external: ['luxon'],
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: 'out.js' },
        },
      },
    });
    return readFileSync(join(outDir, 'out.js'), 'utf8');
  },
};

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  for (const [index, { code, kilobytes, aim }] of CEILINGS.entries()) {
    await check(bundler, `\`${code}\``, async () => {
      const folder = write(join(consumer, `bundle-${index}`), { 'entry.mjs': code });
      const text = await bundle(join(folder, 'entry.mjs'));
      const heavy = Object.entries(MARKS).filter(([, mark]) => text.includes(mark));
      if (heavy.length > 0) throw new Error(`contains ${heavy.map(([name]) => name).join(', ')}`);
      const size = gzipSync(text, { level: 9 }).length / 1000;
      if (size > kilobytes) throw new Error(`${size} kB`);
      return `${size.toFixed(1)} kB, ${aim === undefined ? `at most ${kilobytes}` : `over the aim of ${aim}`}`;
    });
  }
}

await check('the file for pages', '`dist/prazo.browser.js`, luxon inside', () => {
  const file = readFileSync(join(consumer, 'node_modules/prazo/dist/prazo.browser.js'));
  const size = gzipSync(file, { level: 9 }).length / 1000;
  if (size > BROWSER_KILOBYTES) throw new Error(`${size} kB`);
  return `${size.toFixed(1)} kB, at most ${BROWSER_KILOBYTES}`;
});
await check('npm', '`npm install prazo luxon`', () => {
  const { packages, megabytes } = installation(consumer);
  if (packages.length > INSTALLED.packages || megabytes > INSTALLED.megabytes) throw new Error(`${megabytes} MB`);
  return `${packages.length} packages, ${megabytes.toFixed(1)} MB`;
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => {
  try {
    return run(programs, name, '--version') !== '';
  } catch {
    return false;
  }
});
if (chromium !== undefined) {
  await check('Chromium', 'in a page, bundled', async () => {
    const shown = MODULE.replace('console.log(', 'document.body.append(');
    const folder = write(join(consumer, 'page'), { 'entry.mjs': shown });
    const options = { bundle: true, minify: true, write: false, format: 'iife' } as const;
    const built = await esbuild.build({ entryPoints: [join(folder, 'entry.mjs')], ...options });
    const script = (built.outputFiles[0]?.text ?? '').replaceAll('</', '<\\/');
    write(folder, { 'index.html': `<!doctype html><meta charset="utf-8"><body><script>${script}</script>` });
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=5000', '--dump-dom'];
    const dom = run(folder, chromium, ...flags, pathToFileURL(join(folder, 'index.html')).href);
    return isDue(/<\/script>([^<]*)</.exec(dom)?.[1] ?? dom);
  });
}

console.log('| what | where | result |\n|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
rmSync(work, { recursive: true, force: true });
process.exitCode = failures === 0 ? 0 : 1;
