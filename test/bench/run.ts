import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ZONE } from './hours';

/**
 * Runs all benchmarks, or the named parts: `npm run bench -- engine memory`. Each is bundled with the library, as users bundle it,
 * and runs in a separate process. Its time zone is that of the calendar, because some libraries only support the local zone.
 */
const PARTS = [
  'engine',
  'public',
  'peers',
  'compile',
  'memory',
  'allocation',
  'first-answer',
  'tickets',
  'bulk',
  'accessors',
  'warehouse',
];

/** The files of a part that has several. Each runs in a separate process. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  tickets: ['tickets', 'ticket-growth', 'ticket-allocation', 'ticket-memory'],
  warehouse: ['warehouse-functions', 'warehouse-clocks', 'warehouse-weeks'],
};
const questionsOf = (part: string): readonly string[] => QUESTIONS[part] ?? [part];

/** A young generation of 256 MB, so that no collection happens during a batch. */
const ALLOCATES = ['--min-semi-space-size=256', '--max-semi-space-size=256'];
const FLAGS: Readonly<Record<string, readonly string[]>> = { 'ticket-allocation': ALLOCATES };

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = `${root}reports/bench`;
const asked = process.argv.slice(2);
const parts = asked.length === 0 ? PARTS : asked;

await build({
  entryPoints: [...parts.flatMap(questionsOf), 'one-peer', 'one-first-answer', 'one-warehouse'].map(
    (part) => `${here}${part}.ts`,
  ),
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  alias: { 'prazo/warehouse': `${root}src/entries/warehouse/index.ts`, prazo: `${root}src/index.ts` },
  packages: 'external',
  logLevel: 'error',
});

for (const part of parts) {
  console.log(`\n## ${part}`);
  for (const question of questionsOf(part)) {
    // A collection with several threads would wait for other cores, and its time would depend on other processes.
    const flags = ['--expose-gc', '--single-threaded-gc', ...(FLAGS[question] ?? [])];
    const { status } = spawnSync(process.execPath, [...flags, `${outdir}/${question}.mjs`], {
      stdio: 'inherit',
      cwd: root,
      env: { ...process.env, TZ: ZONE },
    });
    if (status !== 0) process.exitCode = 1;
  }
}
