/*
 * Installs the peers of package.json in other versions, without a change of package.json or the lockfile:
 *
 *   npm run peers -- lowest   the lowest versions that package.json allows
 *   npm run peers -- newest   the newest versions
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Returns the packages to install: `luxon@3.4.0` as the lowest of the range `^3.4.0`, `luxon@latest` as the newest. */
export function peersAt(end: 'lowest' | 'newest', ranges: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(ranges).map(([name, range]) => {
    const lowest = /^\^(\d+\.\d+\.\d+)$/.exec(range)?.[1];
    if (lowest === undefined) throw new Error(`${name}: ${range} is not a range such as ^1.2.3`);
    return `${name}@${end === 'lowest' ? lowest : 'latest'}`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const end = process.argv[2];
  if (end !== 'lowest' && end !== 'newest') throw new Error('Say `lowest` or `newest`');
  const { peerDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  execFileSync('npm', ['install', '--no-save', ...peersAt(end, peerDependencies)], { cwd: ROOT, stdio: 'inherit' });
}
