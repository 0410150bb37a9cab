import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Mutant } from './instrument';
import { Journal, Progress } from './journal';

const REPORTS = 'reports/mutation';
/** A process that writes nothing for so long, in milliseconds, hangs. */
const HANGING = 20_000;

/** Runs the tests of a room on its mutants. Returns the mutants that count, and the ids of those that a test found. */
export async function runMutants(
  room: string,
  file: string | undefined,
  mutants: readonly Mutant[],
  parts: number,
): Promise<{ readonly counted: readonly Mutant[]; readonly found: ReadonlySet<string> }> {
  const only = { ROOM: room, ...(file === undefined ? {} : { FILE: file }) };
  mkdirSync(REPORTS, { recursive: true });
  const results = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      runPart(`${REPORTS}/${room}-${part}.jsonl`, { ...only, PART: `${part}/${parts}` }),
    ),
  );
  const all = (set: 'found' | 'late' | 'atLoad') => new Set(results.flatMap((result) => [...result[set]]));
  const [found, late, atLoad] = [all('found'), all('late'), all('atLoad')];
  const [{ filesOf, slowTests }] = results as [Progress];

  // A late mutant runs once more, in a process that has kept no results.
  const left = [...late].filter((mutant) => !found.has(mutant));
  const tryLeft = async (_: unknown, part: number): Promise<void> => {
    const path = `${REPORTS}/${room}-late-${part}.jsonl`;
    for (let mutant = left.pop(); mutant !== undefined; mutant = left.pop()) {
      const tests = filesOf.get(mutant)?.map((test) => relative('.', test)) ?? [];
      const options = { ...only, TESTS: tests.join(), SLOW: JSON.stringify([...slowTests]) };
      if (await failsFromStart(path, mutant, options)) found.add(mutant);
    }
  };
  await Promise.all(Array.from({ length: parts }, tryLeft));
  // A mutant in code that runs only when a module loads is not counted.
  return { counted: mutants.filter(({ id }) => filesOf.has(id) || !atLoad.has(id)), found };
}

/** Whether a test fails if a mutant is switched on before any module is loaded. */
async function failsFromStart(path: string, mutant: string, options: NodeJS.ProcessEnv): Promise<boolean> {
  rmSync(path, { force: true });
  const { status } = await runProcess(new Journal(path), path, { ...options, PART: '0/1', MUTANT: mutant });
  return status !== 'ended';
}

/** Runs a part of the mutants, in as many processes one after the other as it takes. */
async function runPart(path: string, options: NodeJS.ProcessEnv): Promise<Progress> {
  rmSync(path, { force: true });
  const journal = new Journal(path);
  for (;;) {
    journal.write({ step: 'started' });
    const { status, text } = await runProcess(journal, path, options);
    const progress = new Progress(journal.entries());
    if (progress.brokenTests.length > 0) {
      throw new Error(`these tests fail without a mutant: ${progress.brokenTests.join('; ')}`);
    }
    if (status === 'ended') return progress;
    if (status === 'failed') throw new Error(`the tests did not run:\n${text}`);
  }
}

/** Runs the tests that are left in a process of their own. Stops it if a mutant makes it hang or spoils it. */
async function runProcess(
  journal: Journal,
  path: string,
  options: NodeJS.ProcessEnv,
): Promise<{ readonly status: 'ended' | 'failed' | 'stopped'; readonly text: string }> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutation/vitest.config.ts'];
  const child = spawn(process.execPath, vitest, {
    env: { ...process.env, ...options, JOURNAL: path, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = () => process.kill(-(child.pid as number), 'SIGKILL');
  process.once('exit', kill);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (;;) {
    const code = await Promise.race([ended, setTimeout(500, 'running' as const)]);
    if (code !== 'running') {
      process.off('exit', kill);
      return { status: code === 0 ? 'ended' : 'failed', text };
    }
    const { last } = new Progress(journal.entries());
    const isHanging = last?.step === 'trying' && Date.now() - statSync(path).mtimeMs > HANGING;
    if (!isHanging && last?.step !== 'spoilt') continue;
    if (isHanging) journal.write({ step: 'found', mutant: last.mutant });
    process.off('exit', kill);
    kill();
    await ended;
    return { status: 'stopped', text };
  }
}
