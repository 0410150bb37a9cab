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

/** Where npm has put the package. */
export const installed: string = join(inject('consumer'), 'node_modules/prazo');

export const manifest: Manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

/** The entries that can be imported, as they are written: `prazo`, `prazo/holidays`, … */
export const entries: readonly string[] = Object.entries(manifest.exports)
  .filter(([path, target]) => target !== null && !/\.(json|sql)$/.test(path))
  .map(([path]) => `prazo${path.slice(1)}`);

/** Writes files into a folder of the consumer's, after emptying it, and returns its path. */
export function project(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(inject('consumer'), name);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Runs a script of Node's and returns what it prints; when it fails, throws with all it printed. */
export function node(cwd: string, script: string, ...args: string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${script} failed:\n${stdout}${stderr}`);
  }
}

/** The path of a tool's script among the development dependencies. */
export function tool(path: string): string {
  return join(ROOT, 'node_modules', path);
}
