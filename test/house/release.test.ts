import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingFiles } from '../../docs/build/pack';
import { type ReleaseOptions, release } from '../../docs/build/release';
import {
  compareVersions,
  isVersion,
  lastOf,
  releasedIn,
  unreleasedIn,
  withRelease,
  withVersion,
} from '../../docs/build/versions';
import { textOf } from './source';

describe('a version', () => {
  it.each(['0.1.0', '1.0.0', '10.20.30', '1.0.0-rc.1', '1.0.0-alpha', '1.0.0-x-y.0'])('may be %s', (text) => {
    expect(isVersion(text)).toBe(true);
  });

  it.each([
    '',
    '1',
    '1.2',
    'v1.2.3',
    '01.2.3',
    '1.2.3-',
    '1.2.3-rc.01',
    '1.2.3-a..b',
    '1.2.3+build',
    ' 1.2.3',
    '1.2.3\n',
  ])('may not be %j', (text) => {
    expect(isVersion(text)).toBe(false);
  });

  const ORDERED = [
    '0.1.0',
    '0.1.1',
    '0.2.0',
    '0.10.0',
    '1.0.0-1',
    '1.0.0-2',
    '1.0.0-10',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
  ];

  it.each(ORDERED)('%s has its place in the ordered list', (version) => {
    const signs = ORDERED.map((other) => Math.sign(compareVersions(version, other)));
    const index = ORDERED.indexOf(version);
    expect(signs).toEqual(ORDERED.map((_, other) => Math.sign(index - other)));
  });

  it('is the last of a list if it is the highest', () => {
    expect(lastOf(['1.0.0', '1.10.0', '1.9.0', '1.10.0-rc.1'])).toBe('1.10.0');
    expect(lastOf([])).toBeUndefined();
  });
});

const CHANGELOG = `# Changelog

## Unreleased

- A change.

### Names

- Another.

## 0.2.0 (2026-10-01)

- Older.

## 0.1.0 (2026-09-01)
`;

describe('the changelog', () => {
  it('has the unreleased changes, with their sections', () => {
    expect(unreleasedIn(CHANGELOG)).toBe('- A change.\n\n### Names\n\n- Another.');
    expect(unreleasedIn('# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-09-01)\n\n- Old.\n')).toBe('');
    expect(unreleasedIn('# Changelog\n\n## 0.1.0 (2026-09-01)\n')).toBeUndefined();
  });

  it('lists the releases', () => {
    expect(releasedIn(CHANGELOG)).toEqual(['0.2.0', '0.1.0']);
  });

  it('with a release dates its changes, and has an empty heading above them', () => {
    const after = withRelease(CHANGELOG, '0.3.0', '2026-11-28');
    expect(after).toBe(CHANGELOG.replace('## Unreleased\n', '## Unreleased\n\n## 0.3.0 (2026-11-28)\n'));
    expect(unreleasedIn(after)).toBe('');
    expect(releasedIn(after)).toEqual(['0.3.0', '0.2.0', '0.1.0']);
  });

  it('of this package has a heading for unreleased changes', () => {
    expect(unreleasedIn(textOf('CHANGELOG.md'))).toBeDefined();
  });
});

describe('the version in JSON', () => {
  it.each(['package.json', 'package-lock.json'])('of %s is replaced, and nothing else', (file) => {
    const text = textOf(file);
    const { version } = JSON.parse(text);
    expect(withVersion(text, version)).toBe(text);
    const lines = text.split('\n');
    const changed = withVersion(text, '9.9.9')
      .split('\n')
      .filter((line, index) => line !== lines[index]);
    expect(new Set(changed.map((line) => line.trim()))).toEqual(new Set(['"version": "9.9.9",']));
    expect(changed).toHaveLength(file === 'package.json' ? 1 : 2);
  });
});

describe('a release', () => {
  let root: string;
  let said: string[];
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  const make = (options: Partial<ReleaseOptions> = {}) =>
    release({
      root,
      version: '0.3.0',
      date: undefined,
      isDryRun: false,
      runGates: () => {},
      packTwice: () => 'prazo-0.3.0.tgz',
      say: (text) => said.push(text),
      ...options,
    });
  /** Returns all files, with those of git. The index changes when git looks at the files. */
  const state = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'index')
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]);

  /** A repository with one commit. It is made once and copied, because each command of git is a process. */
  let first: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'prazo-release-test-'));
    git('init', '--quiet', '--initial-branch', 'main', '--template=');
    write('.git/config', `${read('.git/config')}[user]\n\tname = A maintainer\n\temail = maintainer@example.com\n`);
    write('CHANGELOG.md', CHANGELOG);
    write('package.json', `${JSON.stringify({ name: 'prazo', version: '0.2.0' }, null, 2)}\n`);
    const lock = { name: 'prazo', version: '0.2.0', lockfileVersion: 3, packages: { '': { version: '0.2.0' } } };
    write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
    git('add', '.');
    execFileSync('git', ['commit', '--quiet', '--message', 'all'], {
      cwd: root,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-28T12:00:00Z', GIT_AUTHOR_DATE: '2026-11-28T12:00:00Z' },
    });
    first = root;
  });
  afterAll(() => rmSync(first, { recursive: true, force: true }));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'prazo-release-test-'));
    said = [];
    cpSync(first, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('writes the changelog and both versions, commits, tags, and prints the command that publishes', () => {
    make();
    expect(releasedIn(read('CHANGELOG.md'))[0]).toBe('0.3.0');
    expect(read('CHANGELOG.md')).toContain('## 0.3.0 (2026-11-28)');
    expect(JSON.parse(read('package.json')).version).toBe('0.3.0');
    expect(JSON.parse(read('package-lock.json'))).toMatchObject({
      version: '0.3.0',
      packages: { '': { version: '0.3.0' } },
    });
    expect(git('log', '-1', '--format=%s')).toBe('release: 0.3.0');
    expect(git('rev-parse', 'v0.3.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
    expect(git('status', '--porcelain')).toBe('');
    expect(said.join('\n')).toContain('npm publish prazo-0.3.0.tgz --provenance --access public\n');
  });

  it('uses the date of the option', () => {
    make({ date: '2027-01-31' });
    expect(read('CHANGELOG.md')).toContain('## 0.3.0 (2027-01-31)');
  });

  it('of a pre-release is published with the tag `next`, not `latest`', () => {
    make({ version: '0.3.0-rc.1' });
    expect(said.join('\n')).toContain('--access public --tag next');
  });

  it('runs the gates with the new version', () => {
    const versions: string[] = [];
    make({ runGates: () => versions.push(JSON.parse(read('package.json')).version) });
    expect(versions).toEqual(['0.3.0']);
  });

  it('runs the gates in a dry run, but writes nothing', () => {
    const before = state();
    let ran = 0;
    make({ isDryRun: true, runGates: () => ran++ });
    expect(ran).toBe(1);
    expect(state()).toEqual(before);
  });

  it.each([
    [
      'a gate fails',
      {
        runGates: () => {
          throw new Error('no');
        },
      },
    ],
    [
      'two builds differ',
      {
        packTwice: () => {
          throw new Error('no');
        },
      },
    ],
  ])('restores all files if %s', (_what, options) => {
    const before = state();
    expect(() => make(options)).toThrow('no');
    expect(state()).toEqual(before);
    expect(JSON.parse(read('package.json')).version).toBe('0.2.0');
  });

  it.each<[string, Partial<ReleaseOptions>, () => void, string]>([
    ['an invalid version', { version: '0.3' }, () => {}, '0.3 is not a version'],
    ['a version that the changelog already has', { version: '0.2.0' }, () => {}, 'does not come after 0.2.0'],
    ['a version below the latest tag', {}, () => git('tag', 'v0.4.0'), 'does not come after 0.4.0'],
    ['another branch', {}, () => git('switch', '--quiet', '--create', 'other'), 'not on other'],
    ['uncommitted changes', {}, () => write('new.txt', ''), 'not committed'],
    ['a date that does not exist', { date: '2026-02-30' }, () => {}, '2026-02-30 is not a date'],
  ])('refuses %s', (_what, options, prepare, message) => {
    prepare();
    const before = state();
    expect(() => make(options)).toThrow(message);
    expect(state()).toEqual(before);
  });

  it.each([
    ['no heading for changes', CHANGELOG.replace('## Unreleased\n', ''), 'no heading'],
    ['no change below the heading', withRelease(CHANGELOG, '0.2.1', '2026-10-02'), 'no change'],
  ])('refuses a changelog with %s', (_what, changelog, message) => {
    write('CHANGELOG.md', changelog);
    git('commit', '--all', '--quiet', '--message', 'changelog');
    expect(() => make()).toThrow(message);
  });
});

describe('two folders', () => {
  it('differ in files that only one of them has, and in files with different bytes', () => {
    const root = mkdtempSync(join(tmpdir(), 'prazo-differ-'));
    for (const folder of ['a/deep', 'b/deep']) mkdirSync(join(root, folder), { recursive: true });
    for (const file of ['a/same', 'b/same', 'a/deep/same', 'b/deep/same']) writeFileSync(join(root, file), 'x');
    expect(differingFiles(join(root, 'a'), join(root, 'b'))).toEqual([]);
    writeFileSync(join(root, 'a/only'), '');
    writeFileSync(join(root, 'b/deep/same'), 'y');
    expect(differingFiles(join(root, 'a'), join(root, 'b')).toSorted()).toEqual(['deep/same', 'only']);
    rmSync(root, { recursive: true, force: true });
  });
});
