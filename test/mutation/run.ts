/*
 * Mutates rooms of src one after the other. Fails if the tests of a room find fewer than 90 % of its mutants.
 *
 *   npm run mutation                           the rooms that differ from the branch main, committed or not
 *   npm run mutation -- clock timeline         the named rooms
 *   npm run mutation -- src/clock/verdict.ts   one file
 *   npm run mutation -- all                    all rooms, which takes more than an hour
 *
 * Prints the mutants that no test finds.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { instrument, type Mutant } from './instrument';
import { isInRoom, ROOMS, type Room } from './rooms';
import { runMutants } from './run-mutants';

/** The percentage of its mutants that the tests of a room must find. */
const WANTED = 90;

const roomsOf = (files: readonly string[]): readonly string[] =>
  Object.keys(ROOMS).filter((name) => files.some((file) => isInRoom(file, ROOMS[name] as Room)));

function changedRooms(): readonly string[] {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n');
  return roomsOf([
    ...git('diff', '--name-only', 'main...HEAD'),
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard', 'src'),
  ]);
}

/** Prints where a mutant is, the code and what replaces it. */
function show({ fileName, location: { start, end }, replacement }: Mutant): void {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const code = lines.slice(start.line, end.line + 1);
  code.push((code.pop() as string).slice(0, end.column));
  code.unshift((code.shift() as string).slice(start.column));
  console.log(`${fileName}:${start.line + 1}:${start.column + 1}`);
  for (const line of code) console.log(`- ${line}`);
  for (const line of replacement.split('\n')) console.log(`+ ${line}`);
}

// The processes of the tests end with this one.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const given = process.argv.slice(2);
const names = given[0] === 'all' ? Object.keys(ROOMS) : given.length === 0 ? changedRooms() : given;
const rows: string[] = [];
for (const name of names) {
  const [room, file] = name in ROOMS ? [name] : [...roomsOf([name]), name];
  if (room === undefined || !(room in ROOMS)) {
    throw new Error(`${name} is no file of a room and none of ${Object.keys(ROOMS).join(', ')}`);
  }
  const { mutants } = await instrument(ROOMS[room] as Room, file);
  if (mutants.length === 0) throw new Error(`${name} has no code to change`);
  const { counted, found } = await runMutants(room, file, mutants, availableParallelism());
  for (const mutant of counted) if (!found.has(mutant.id)) show(mutant);
  const percent = Math.floor((100 * found.size) / counted.length);
  rows.push(`| ${name} | ${counted.length} | ${found.size} | ${percent} % |`);
  if (percent < WANTED) process.exitCode = 1;
}
for (const row of rows) console.log(row);
if (names.length === 0) console.log('no room differs from main');
