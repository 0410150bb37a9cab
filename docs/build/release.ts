/*
 * Makes a release, but does not publish it: `npm run release -- 1.2.3`.
 *
 *   --date 2027-01-31   the date in the changelog; by default the date of the latest commit
 *   --dry-run           runs the checks, the gates and both builds, and writes only the tarball
 *
 * docs/CONTRIBUTING.md describes the steps.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differences, ELSEWHERE, type Packed, packIn, run } from './pack';
import { compareVersions, isVersion, lastOf, releasedIn, unreleasedIn, withRelease, withVersion } from './versions';

/** The error for a release that is refused. */
export class Refusal extends Error {}

export interface ReleaseOptions {
  /** The folder of the repository. */
  readonly root: string;
  readonly version: string;
  /** `YYYY-MM-DD`; undefined is the date of the latest commit. */
  readonly date: string | undefined;
  readonly isDryRun: boolean;
  /** Runs everything that a change must pass. Throws if something fails. */
  readonly runGates: () => void;
  /** Builds twice, compares the builds, and returns the path of the tarball. Throws if the builds differ. */
  readonly packTwice: () => string;
  readonly say: (text: string) => void;
}

const CHANGELOG = 'CHANGELOG.md';
const FILES = [CHANGELOG, 'package.json', 'package-lock.json'] as const;

/** Checks, edits, runs the gates, packs, commits and tags. Restores the edited files if a step fails. */
export function release(options: ReleaseOptions): void {
  const { root, version, isDryRun, runGates, packTwice, say } = options;
  const git = (...args: readonly string[]): string => run(root, 'git', args).trim();
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const changelog = read(CHANGELOG);

  const branch = git('branch', '--show-current');
  if (branch !== 'main') throw new Refusal(`A release is made on main, not on ${branch || 'no branch'}`);
  if (git('status', '--porcelain') !== '') throw new Refusal('There are changes that are not committed');
  checkVersion(version, [...releasedIn(changelog), ...taggedVersions(git('tag', '--list', 'v*'))]);
  const changes = unreleasedIn(changelog);
  if (changes === undefined) throw new Refusal(`${CHANGELOG} has no heading "## Unreleased"`);
  if (changes === '') throw new Refusal(`${CHANGELOG} has no change below "## Unreleased"`);
  const date = options.date ?? git('log', '-1', '--format=%cs');
  if (!isDate(date)) throw new Refusal(`${date} is not a date such as 2027-01-31`);

  const edited = {
    [CHANGELOG]: withRelease(changelog, version, date),
    'package.json': withVersion(read('package.json'), version),
    'package-lock.json': withVersion(read('package-lock.json'), version),
  } as const;
  say(`Release ${version} (${date}):\n\n${changes}\n`);
  if (!isDryRun) for (const file of FILES) writeFileSync(join(root, file), edited[file]);
  try {
    runGates();
    const tarball = packTwice();
    if (isDryRun) {
      say(`${basename(tarball)} was built twice with the same bytes. Nothing else was written.`);
      return;
    }
    git('add', '--', ...FILES);
    git('commit', '--quiet', '--message', `release: ${version}`);
    git('tag', '--annotate', `v${version}`, '--message', `v${version}`);
    say(
      [
        `Committed and tagged v${version}. Nothing is published yet. To publish:`,
        '',
        `  git push origin main v${version}`,
        `  npm publish ${tarball} --provenance --access public${distTag(version)}`,
        '',
        'npm writes a statement of provenance only in a workflow of the repository; leave --provenance out elsewhere.',
      ].join('\n'),
    );
  } catch (error) {
    if (!isDryRun) git('checkout', 'HEAD', '--', ...FILES);
    throw error;
  }
}

function checkVersion(version: string, released: readonly string[]): void {
  if (!isVersion(version)) throw new Refusal(`${version} is not a version such as 1.2.3 or 1.2.3-rc.1`);
  const last = lastOf(released);
  if (last !== undefined && compareVersions(version, last) <= 0)
    throw new Refusal(`${version} does not come after ${last}, the last release`);
}

function taggedVersions(tags: string): readonly string[] {
  return tags
    .split('\n')
    .map((tag) => tag.trim().slice(1))
    .filter(isVersion);
}

function isDate(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** A pre-release must not become the version that `npm install prazo` installs. */
const distTag = (version: string): string => (version.includes('-') ? ' --tag next' : '');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds and packs at two paths. Copies the tarball to the root, in which git ignores it. */
function packedTwice(): string {
  const work = mkdtempSync(join(tmpdir(), 'prazo-release-'));
  try {
    const one: Packed = packIn(join(work, 'one'));
    const different = differences(one, packIn(join(work, 'the-other'), ELSEWHERE));
    if (different.length > 0) throw new Refusal(`Two builds differ in ${different.join(', ')}`);
    copyFileSync(one.tarball, join(ROOT, basename(one.tarball)));
    return basename(one.tarball);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [version = '', ...others] = positionals;
  try {
    if (version === '' || others.length > 0) throw new Refusal('Give one version: npm run release -- 1.2.3');
    release({
      root: ROOT,
      version,
      date: values.date,
      isDryRun: values['dry-run'],
      runGates: () => execFileSync('.ci/run', { cwd: ROOT, stdio: 'inherit' }),
      packTwice: packedTwice,
      say: console.log,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
