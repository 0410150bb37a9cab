import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Packed as Build, packIn, run } from '../../docs/build/pack';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the file that `npm pack` made. */
    tarball: string;
    /** A new project outside this one, into which npm has installed the package and nothing else. */
    consumer: string;
    /** The copy of this project that was packed. */
    copy: string;
  }
}

export interface Packed extends Build {
  /** A new project outside this one, into which npm has installed the package and nothing else. */
  readonly consumer: string;
}

/** Builds and packs a copy of this project, and installs the package into a new project. */
export function packInto(work: string): Packed {
  const { copy, tarball } = packIn(work);
  const consumer = join(work, 'consumer');
  mkdirSync(consumer);
  run(consumer, 'npm', ['init', '-y']);
  run(consumer, 'npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]);
  return { tarball, consumer, copy };
}

/** Returns the names of the packages that are installed in a project, and their total size. */
export function installation(folder: string): { readonly packages: readonly string[]; readonly megabytes: number } {
  const modules = join(folder, 'node_modules');
  const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return {
    packages: Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')),
    megabytes: bytes / 1e6,
  };
}

/** Packs once for all tests of the package. */
export default function setup(project: TestProject): () => void {
  const work = mkdtempSync(join(tmpdir(), 'prazo-package-'));
  const { tarball, consumer, copy } = packInto(work);
  project.provide('tarball', tarball);
  project.provide('consumer', consumer);
  project.provide('copy', copy);
  return () => rmSync(work, { recursive: true, force: true });
}
