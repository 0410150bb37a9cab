import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONTENDERS } from './contenders';
import type { Span } from './office';
import type { Outcome, Question } from './one-peer';
import { PEERS } from './peer-adapters';
import { aims, atLeast, duration, table, times } from './table';

/**
 * Asks other libraries the same questions, each in a separate process. Their answers are first compared with the answers of the
 * floor. Only right answers are timed.
 */
const TIMEOUT_MS = 40_000;
const FEWEST_RIGHT = 0.5;

const onePeer = fileURLToPath(new URL('one-peer.mjs', import.meta.url));
const installed = existsSync('test/bench/peers/node_modules');
if (!installed) console.log('\nThe other libraries are not installed: npm ci --prefix test/bench/peers');
const names = Object.keys(CONTENDERS).filter((name) => installed || !(name in PEERS));

function ask(library: string, question: Question, span: Span, holidayCount: number): Outcome | string {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--single-threaded-gc', onePeer, library, question, span, String(holidayCount)],
    {
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
    },
  );
  if (error !== undefined) return `over ${TIMEOUT_MS / 1000} s`;
  const line = stdout.trim().split('\n').pop() ?? '';
  return line.startsWith('{') ? (JSON.parse(line) as Outcome) : `fails: ${stderr.trim().split('\n').pop() ?? ''}`;
}

function cell(outcome: Outcome | string): string {
  if (typeof outcome === 'string') return outcome;
  const { checked, right, ns, floorNs, error } = outcome;
  const wrong = checked - right;
  const what = error === undefined ? 'wrong' : /call stack/.test(error) ? 'overflow' : 'throws';
  if (right < checked * FEWEST_RIGHT) return `${what} ${wrong}/${checked}`;
  return wrong === 0 ? times(ns / floorNs) : `${times(ns / floorNs)} (${what} ${wrong}/${checked})`;
}

interface Row {
  readonly name: string;
  readonly outcomes: ReadonlyMap<string, Outcome | string>;
}

const rowOf = (name: string, question: Question, span: Span, count = 65): Row => ({
  name,
  outcomes: new Map(names.map((library) => [library, ask(library, question, span, count)])),
});

const rows: readonly Row[] = [
  rowOf('isOpen', 'isOpen', '2 h'),
  ...(['2 h', '8 h', '160 h', '2,000 h', '10 years'] as const).flatMap((span) => [
    rowOf(`add ${span}`, 'add', span),
    rowOf(`between ${span}`, 'between', span),
  ]),
  rowOf('add 8 h, no holidays', 'add', '8 h', 0),
  rowOf('add 8 h, 1,000 holidays', 'add', '8 h', 1000),
];

const floors = rows.flatMap(({ outcomes }) =>
  [...outcomes.values()].flatMap((o) => (typeof o === 'string' ? [] : o.floorNs)),
);
const finite = floors.filter((ns) => !Number.isNaN(ns));
table(
  `As multiples of the floor (${duration(Math.min(...finite))} to ${duration(Math.max(...finite))}), 65 holidays unless stated`,
  ['question', ...names],
  rows.map(({ name, outcomes }) => [name, ...names.map((library) => cell(outcomes.get(library) as Outcome | string))]),
);

/** Returns the time of another library as a multiple of ours; NaN if one of them has no answer. */
function lead(question: string, library: string, ours = 'prazo'): number {
  const row = rows.find(({ name }) => name === question);
  const [own, other] = [ours, library].map((name) => row?.outcomes.get(name));
  if (typeof own !== 'object' || typeof other !== 'object') return Number.NaN;
  return other.ns / other.floorNs / (own.ns / own.floorNs);
}

if (installed) {
  aims([
    atLeast('numeric add of 2 h, faster than working-times', lead('add 2 h', 'working-times'), 50, times),
    atLeast('numeric add of 2,000 h, faster than working-times', lead('add 2,000 h', 'working-times'), 10_000, times),
    ...['opening_hours', 'moment-business-time'].map((library) =>
      atLeast(
        `public add of 160 h, faster than ${library}`,
        lead('add 160 h', library, 'prazo with luxon values'),
        1000,
        times,
      ),
    ),
  ]);
}
