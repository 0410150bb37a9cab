/* Builds and packs copies of this project: for the tests of the package, for `npm run reproducible` and for a release. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SOURCES = [
  'src',
  'docs',
  'package.json',
  'tsconfig.json',
  'tsup.config.ts',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

export interface Packed {
  /** The copy of this project that was packed. */
  readonly copy: string;
  /** The path of the file that `npm pack` made. */
  readonly tarball: string;
}

/** Runs a command in a folder and returns its output. Throws if it fails. */
export function run(cwd: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const shell = process.platform === 'win32';
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', shell, env: { ...process.env, ...env } });
}

/**
 * Builds and packs a copy of this project in a folder, without the `dist` folder of this project. `env` is added to the
 * environment of the build.
 */
export function packIn(work: string, env: NodeJS.ProcessEnv = {}): Packed {
  const copy = join(work, 'copy');
  mkdirSync(copy, { recursive: true });
  const isSource = (path: string): boolean => path !== join(ROOT, 'docs/site');
  for (const name of SOURCES) cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter: isSource });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  run(copy, 'npm', ['run', 'prepack'], env);
  const [packed] = JSON.parse(
    run(copy, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], env),
  );
  run(copy, 'npm', ['run', 'postpack'], env);
  return { copy, tarball: join(work, packed.filename) };
}

/** Returns the paths, within a folder, of all its files. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Returns the files that only one of two folders has, or that have different bytes in them. */
export function differingFiles(one: string, other: string): readonly string[] {
  const names = new Set([...filesIn(one), ...filesIn(other)]);
  const bytesIn = (folder: string, name: string) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
  };
  return [...names].filter((name) => {
    const [a, b] = [bytesIn(one, name), bytesIn(other, name)];
    return a === undefined || b === undefined || !a.equals(b);
  });
}

/** Returns the files that differ between two builds: files of `dist`, and the tarball. */
export function differences(one: Packed, other: Packed): readonly string[] {
  const files = differingFiles(join(one.copy, 'dist'), join(other.copy, 'dist')).map((file) => `dist/${file}`);
  const isSame = readFileSync(one.tarball).equals(readFileSync(other.tarball));
  return isSame ? files : [...files, 'the tarball'];
}

/** The environment of a second build, which must not change the bytes of the first. */
export const ELSEWHERE: NodeJS.ProcessEnv = { TZ: 'Asia/Kathmandu', LANG: 'pt_BR.UTF-8' };
