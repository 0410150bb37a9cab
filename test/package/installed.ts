import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { ROOT } from '../house/source';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** The folder into which npm has installed the package. */
export const installed: string = join(inject('consumer'), 'node_modules/prazo');

export const manifest: Manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

/** The specifiers of the entries that can be imported: `prazo`, `prazo/holidays`, … */
export const entries: readonly string[] = Object.entries(manifest.exports)
  .filter(([path, target]) => target !== null && !/\.(json|sql)$/.test(path))
  .map(([path]) => `prazo${path.slice(1)}`);

/** Empties a folder of the consumer and writes files into it. Returns its path. */
export function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(inject('consumer'), name);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Runs a script in Node and returns its output. Throws an error with the output if the script fails. */
export function node(cwd: string, script: string, ...args: string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${script} failed:\n${stdout}${stderr}`);
  }
}

/** Returns the path of a script in a development dependency. */
export function tool(path: string): string {
  return join(ROOT, 'node_modules', path);
}
