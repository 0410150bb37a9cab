import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS } from '../../docs/examples/floors';
import { filesUnder, ROOT, textOf } from './source';

/** The pages for people who change the library. */
const PAGES = [
  'docs/architecture.md',
  'docs/CONTRIBUTING.md',
  'docs/SECURITY.md',
  'docs/licences.md',
  'test/README.md',
];
const { scripts, ...manifest } = JSON.parse(textOf('package.json'));

const codeIn = (page: string): readonly string[] => {
  const prose = page.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
};

/** Returns the paths that a page names, in code or in commands. */
const pathsIn = (page: string): readonly string[] =>
  codeIn(page)
    .flatMap((code) => code.split(/[ {}]/))
    .map((word) => word.replace(/\/$/, ''))
    .filter((word) => /^(src|test|docs|\.ci|\.github)\/[\w./-]+$/.test(word) && word !== 'docs/site');

/** Returns each name that a page gives with a file: `` `stateOf` in `src/clock/state.ts` ``. */
const namesIn = (page: string): readonly { readonly name: string; readonly file: string }[] =>
  [...page.replaceAll(/\s+/g, ' ').matchAll(/`(\w+)` (?:in|of) `((?:src|test|docs)\/[\w./-]+\.ts)`/g)].map(
    ([, name = '', file = '']) => ({ name, file }),
  );

/** Returns the npm scripts that a page names. */
const scriptsIn = (page: string): readonly string[] =>
  [...page.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);

const declares = (text: string, name: string): boolean =>
  new RegExp(`^(?:export )?(?:const|function|class|interface|type) ${name}\\b|^ +${name}:`, 'm').test(text);

const missingPaths = (page: string) => pathsIn(page).filter((path) => !existsSync(join(ROOT, path)));
const missingNames = (page: string) =>
  namesIn(page).filter(({ name, file }) => !existsSync(join(ROOT, file)) || !declares(textOf(file), name));
const missingScripts = (page: string) => scriptsIn(page).filter((name) => scripts[name] === undefined);

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  it('names paths, functions and scripts that exist', () => {
    expect(missingPaths(text), `${page} names files that do not exist: correct the page.`).toEqual([]);
    expect(missingNames(text), `${page} names functions that their files do not have: correct the page.`).toEqual([]);
    expect(missingScripts(text), `${page} names scripts that package.json lacks: correct the page.`).toEqual([]);
  });
});

describe('a page for people who change the library', () => {
  it.each([
    ['a path', 'See `src/clock/nothing.ts`.', missingPaths],
    ['a path in a command', 'Run `npx vitest run test/nothing`.', missingPaths],
    ['a folder', 'In `test/nothing/` are more.', missingPaths],
    ['a function in an existing file', 'It is `nothing` in\n`src/clock/state.ts`.', missingNames],
    ['a function in a file', 'It is `stateOf` in `src/clock/nothing.ts`.', missingNames],
    ['a script', 'Run `npm run nothing -- 1`.', missingScripts],
  ])('with %s that does not exist is an error', (_what, text, missing) => {
    expect(missing(text)).toHaveLength(1);
  });

  it('names many functions that are checked', () => {
    expect(namesIn(textOf('docs/architecture.md')).length).toBeGreaterThan(20);
  });
});

describe('docs/architecture.md', () => {
  const text = textOf('docs/architecture.md');
  const rooms = readdirSync(join(ROOT, 'src')).filter((name) => statSync(join(ROOT, 'src', name)).isDirectory());

  it('has each room of src in its tree, with the floor of the picture', () => {
    const lines = [...text.matchAll(/^ {2}(\w+)\/ .*floor (\d)$/gm)].map(([, name, floor]) => [name, Number(floor)]);
    const drawn = FLOORS.flatMap((names, index) => names.map(([name]) => [name, index + 1]));
    const message =
      'docs/architecture.md has other rooms or floors than docs/examples/floors.ts: correct the tree of the page.';
    expect(lines.toSorted(), message).toEqual(drawn.toSorted());
    expect(
      [...lines.map(([name]) => name), 'entries'].toSorted(),
      'The tree of docs/architecture.md lacks a folder of src.',
    ).toEqual(rooms.toSorted());
  });

  it('has the floors that test/house/architecture.test.ts checks', () => {
    const checked = [...textOf('test/house/architecture.test.ts').matchAll(/^ {2}(\w+): \{ floor: (\d), packages/gm)];
    const drawn = FLOORS.flatMap((names, index) => names.map(([name]) => `${name} ${index + 1}`));
    expect(checked.map(([, name, floor]) => `${name} ${floor}`).toSorted()).toEqual(drawn.toSorted());
  });
});

describe('test/README.md', () => {
  it('has every folder of tests', () => {
    const listed = [...textOf('test/README.md').matchAll(/^\| `test\/(\w+)` \|/gm)].map(([, name]) => name);
    const folders = new Set(
      filesUnder('test').flatMap((file) => (/\.test(-d)?\.ts$/.test(file) ? file.split('/')[1] : [])),
    );
    expect(listed.filter((name) => name !== 'bench').toSorted()).toEqual([...folders].toSorted());
  });
});

describe('the tests of the host', () => {
  it('include every test of test/time', () => {
    const imported = [...textOf('test/host/tests.ts').matchAll(/^import '\.\.\/(time\/.*)';$/gm)].map(
      ([, path]) => path,
    );
    const tests = filesUnder('test/time').filter((file) => file.endsWith('.test.ts'));
    expect(imported).toEqual(tests.map((file) => file.replace(/^test\/(.*)\.ts$/, '$1')));
  });
});

describe('docs/licences.md', () => {
  const text = textOf('docs/licences.md');
  const packageOf = (name: string) =>
    JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
  const needed = { ...manifest.dependencies, ...manifest.peerDependencies };

  it.each(Object.keys(needed))('names %s with the licence of its package.json', (name) => {
    const row = new RegExp(`^\\| \`${name.replaceAll(/[/.]/g, '\\$&')}\` \\| [^|]+ \\| ([^|]+) \\|`, 'm').exec(text);
    expect(row?.[1]).toBe(packageOf(name).license);
  });

  it('names the licence of package.json and LICENSE for the package', () => {
    expect(manifest.license).toBe('MIT');
    expect(textOf('LICENSE')).toMatch(/^MIT License\n/);
    expect(text).toContain('prazo is under the [MIT licence](../LICENSE)');
  });

  it('has the notice of luxon, which the file for pages contains', () => {
    const words = (notice: string) => notice.split(/\s+/).join(' ').trim();
    const luxon = readFileSync(join(ROOT, 'node_modules/luxon/LICENSE.md'), 'utf8');
    expect(words(text)).toContain(words(luxon));
    expect(textOf('tsup.config.ts')).toContain(luxon.split('\n')[0]?.replace('Copyright', '(c)'));
  });

  it('names the source of each file of cases from other libraries, all under MIT', () => {
    const folder = 'test/calendar/vectors';
    const files = readdirSync(join(ROOT, folder)).map((file) => JSON.parse(textOf(`${folder}/${file}`)));
    expect(files.filter(({ source, licence }) => licence !== 'MIT' || !text.includes(source))).toEqual([]);
  });
});
