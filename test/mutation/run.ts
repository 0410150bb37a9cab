/*
 * Mutates rooms of src one after the other. Fails if the tests of a room find fewer than 90 % of its mutants.
 *
 *   npm run mutation                    the rooms that differ from the branch main, committed or not
 *   npm run mutation -- clock timeline  the named rooms
 *   npm run mutation -- all             all rooms, which takes hours
 *
 * Prints the mutants that no test finds, and writes them to reports/mutation/ROOM.json.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOMS } from './rooms';

/** The percentage of its mutants that the tests of a room must find. */
const WANTED = 90;
const REPORTS = 'reports/mutation';

const isIn = (file: string, folder: string | undefined) => folder !== undefined && file.startsWith(`${folder}/`);

function changedRooms(): readonly string[] {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n');
  const changed = [
    ...git('diff', '--name-only', 'main...HEAD'),
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard', 'src'),
  ];
  return Object.entries(ROOMS).flatMap(([name, { folder, except }]) =>
    changed.some((file) => isIn(file, folder) && !isIn(file, except)) ? [name] : [],
  );
}

/** Runs Stryker on a room. Returns the numbers of mutants, and of mutants that a test found. */
function mutate(name: string): { readonly mutants: number; readonly found: number } {
  const { folder, except } = ROOMS[name] as (typeof ROOMS)[string];
  const report = `${REPORTS}/${name}.json`;
  const config = {
    mutate: [`${folder}/**/*.ts`, ...(except === undefined ? [] : [`!${except}/**`])],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // No file that a test imports: Stryker silently omits tests whose file cannot be loaded.
    ignorePatterns: ['/dist', '/reports', '/docs/site', '/test/.docs'],
    // A mutant in code that runs when a module loads would need a new process for each test.
    ignoreStatic: true,
    timeoutMS: 5000,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { reportTests: false, reportScoreTable: false, allowColor: false },
    jsonReporter: { fileName: report },
  };
  mkdirSync(REPORTS, { recursive: true });
  const file = `${REPORTS}/${name}.config.json`;
  writeFileSync(file, JSON.stringify(config));
  const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', file];
  const { status } = spawnSync(process.execPath, stryker, {
    env: { ...process.env, ROOM: name, TZ: 'UTC' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`the run of ${name} did not end`);
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
  };
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
  const found = count('Killed', 'Timeout');
  return { mutants: found + count('Survived', 'NoCoverage'), found };
}

const given = process.argv.slice(2);
const names = given[0] === 'all' ? Object.keys(ROOMS) : given.length === 0 ? changedRooms() : given;
const unknown = names.filter((name) => !(name in ROOMS));
if (unknown.length > 0) throw new Error(`no room ${unknown.join(', ')}: ${Object.keys(ROOMS).join(', ')}`);

const rows = names.map((name) => {
  const { mutants, found } = mutate(name);
  return { name, mutants, found, percent: Math.floor((100 * found) / mutants) };
});
for (const { name, mutants, found, percent } of rows) console.log(`| ${name} | ${mutants} | ${found} | ${percent} % |`);
if (names.length === 0) console.log('no room differs from main');
if (rows.some(({ percent }) => percent < WANTED)) process.exitCode = 1;
