import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from './measure';
import { PEERS } from './peer-adapters';
import { aims, atMost, duration, times as multiple, table } from './table';

/** Measures the time until the first answer of a new process: load a library, create a calendar with 65 holidays, add 8 h. */

const ROUNDS = 7;
const one = fileURLToPath(new URL('one-first-answer.mjs', import.meta.url));
const peers = existsSync('test/bench/peers/node_modules') ? Object.keys(PEERS) : [];
const names = ['prazo', 'luxon loop', ...peers];

const times = new Map(names.map((name) => [name, [] as number[]]));
const answers = new Set<number>();
for (let round = 0; round < ROUNDS; round++) {
  for (const name of names) {
    const { stdout } = spawnSync(process.execPath, [one, name], { encoding: 'utf8' });
    const { answer, ms } = JSON.parse(stdout.trim().split('\n').pop() ?? '') as { answer: number; ms: number };
    answers.add(answer);
    times.get(name)?.push(ms);
  }
}
if (answers.size !== 1) throw new Error(`the libraries answer differently: ${[...answers]}`);

table(
  'Time until the first answer of a new process, without the start of Node',
  ['library', 'time'],
  names.map((name) => [name, duration(median(times.get(name) ?? []) * 1e6)]),
);

const of = (name: string) => median(times.get(name) ?? []);
aims([atMost('the first answer, as a multiple of the luxon loop’s', of('prazo') / of('luxon loop'), 1.2, multiple)]);
