import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { parseSla } from 'prazo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../docs/examples/bulk/answer';
import { buildBulk } from '../../docs/examples/bulk/build';
import { desk } from '../../docs/examples/bulk/desk';
import type { Setup } from '../../docs/examples/bulk/evaluate-all';
import { HOUR_MS } from '../../src/input/units';

const AS_OF = '2026-12-01T00:00:00Z';
const asOf = Date.parse(AS_OF);
const setup: Setup = { desk, asOf };

type EvaluateAll = typeof import('../../docs/examples/bulk/evaluate-all').evaluateAll;

const work = mkdtempSync(join(tmpdir(), 'prazo-bulk-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Imports the compiled example. `worker` replaces the text of its worker. */
async function compiledExample(name: string, worker?: string): Promise<EvaluateAll> {
  const folder = join(work, name);
  if (worker !== undefined) {
    mkdirSync(folder);
    cpSync(join(work, 'compiled/evaluate-all.js'), join(folder, 'evaluate-all.js'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'worker.js'), worker);
  }
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'evaluate-all.js')).href)).evaluateAll;
}

let evaluateAll: EvaluateAll;
beforeAll(async () => {
  await buildBulk(join(work, 'compiled'));
  writeFileSync(join(work, 'compiled/package.json'), '{ "type": "module" }');
  evaluateAll = await compiledExample('compiled');
});

const ticket = (i: number) => {
  const openedAt = Date.UTC(2026, 8, 1) + i * 7_919_000;
  const at = (hours: number) => new Date(openedAt + hours * HOUR_MS).toISOString();
  return {
    id: `ç-${i}`,
    category: 'core',
    level: ['urgent', 'high', 'medium'][i % 3],
    openedAt: at(0),
    events: [
      { type: 'responded', at: at(1 + (i % 9)) },
      { type: 'paused', at: at(12), reason: 'customer' },
      ...(i % 2 === 0
        ? [
            { type: 'resumed', at: at(20) },
            { type: 'resolved', at: at(24 + (i % 70)) },
          ]
        : []),
    ],
  };
};
const tickets = Array.from({ length: 500 }, (_, i) => ticket(i));
const text = tickets.map((one) => `${JSON.stringify(one)}\n`).join('');

async function* chunks(all: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

async function collect(answers: AsyncIterable<Answer>): Promise<Answer> {
  let [lines, rows] = [0, ''];
  const rejected: Answer['rejected'][number][] = [];
  for await (const answer of answers) {
    lines += answer.lines;
    rows += answer.rows;
    rejected.push(...answer.rejected);
  }
  return { lines, rows, rejected };
}

describe('tickets in worker threads', () => {
  it.each([1, 2, 3])('have the rows of the library, in order, with %i workers', async (workers) => {
    const read = parseSla(desk);
    if (!read.ok) throw new Error('no SLA');
    const expected = tickets.flatMap((one) => {
      const { id, promised, metrics } = read.value.evaluate(one as never, asOf);
      return promised.map((metric) => [id, metric, metrics[metric]?.verdict, metrics[metric]?.elapsed.business]);
    });
    const { lines, rows, rejected } = await collect(evaluateAll(chunks(text, 4_096), setup, workers));
    const ours = rows
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect([lines, rejected]).toEqual([tickets.length, []]);
    expect(ours.map((row) => [row.ticket, row.metric, row.verdict, row.elapsed_business])).toEqual(expected);
  });

  it('have the same rows wherever the text is cut', async () => {
    const few = text.slice(0, text.indexOf(`"ç-20"`)).split('\n').slice(0, -1).join('\n');
    const whole = await collect(evaluateAll(chunks(few, few.length), setup, 1));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 2 }), async (size, workers) => {
        expect(await collect(evaluateAll(chunks(few, size), setup, workers))).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('that are invalid are listed by line, and the others are evaluated', async () => {
    const lines = tickets.slice(0, 40).map((one) => JSON.stringify(one));
    lines[3] = '{"id": ';
    lines[4] = '';
    lines[17] = JSON.stringify({ ...tickets[17], level: 'nope' });
    lines[31] = JSON.stringify({ ...tickets[31], openedAt: '2027-01-01T00:00:00Z', events: [] });
    const { rows, rejected } = await collect(evaluateAll(chunks(lines.join('\n'), 700), setup, 2));
    expect(rejected).toEqual([
      { line: 4, issues: ['invalidJson'] },
      { line: 5, issues: ['invalidJson'] },
      { line: 18, issues: ['unknownValue level'] },
      { line: 32, issues: ['beforeOpening asOf'] },
    ]);
    const read = new Set(
      rows
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row).ticket),
    );
    expect([...read]).toEqual(
      tickets
        .slice(0, 40)
        .map(({ id }) => id)
        .filter((_, i) => ![3, 4, 17, 31].includes(i)),
    );
  });

  it('are read only as fast as the answers are consumed', async () => {
    let produced = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (; ; produced++) yield `${JSON.stringify(ticket(produced))}\n`;
      } finally {
        closed = true;
      }
    }
    let consumed = 0;
    for await (const _ of evaluateAll(endless(), setup, 2)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(produced - consumed).toBeLessThanOrEqual(4);
      if (++consumed === 30) break;
    }
    expect(closed).toBe(true);
  });

  it('in a line without an end | throw an error', async () => {
    const endless = chunks('x'.repeat(2 ** 24 + 2), 2 ** 20);
    await expect(collect(evaluateAll(endless, setup, 1))).rejects.toThrow('a line of more than');
  });
});

describe('a worker that dies', () => {
  it('at its start, because of an invalid SLA | throws an error', async () => {
    const broken = { desk: { ...desk, calendar: { zone: 'UTC' } }, asOf } as never;
    await expect(collect(evaluateAll(chunks(text, 4_096), broken, 2))).rejects.toThrow('hours');
  });

  const ON_SECOND = "import { parentPort } from 'node:worker_threads'; let n = 0; parentPort.on('message', () => {";
  it.each([
    ['a thrown error', "if (++n === 2) throw new Error('broken');", 'broken'],
    ['an exit', 'if (++n === 2) process.exit(3);', 'a worker ended with code 3'],
    ['a silent end', 'if (++n === 2) return parentPort.close();', 'a worker ended with code 0'],
  ])('at work, by %s | throws an error', async (what, code, message) => {
    const answer = "parentPort.postMessage({ lines: 1, rows: '', rejected: [] }); });";
    const dying = await compiledExample(what.replaceAll(' ', '-'), `${ON_SECOND} ${code} ${answer}`);
    let answers = 0;
    const run = async () => {
      for await (const _ of dying(chunks(text, 4_096), setup, 2)) answers++;
    };
    await expect(run()).rejects.toThrow(message);
    // The error can arrive before earlier answers.
    expect(answers).toBeLessThanOrEqual(2);
  });
});

describe('the program', () => {
  const main = () => join(work, 'compiled/main.js');

  it('writes rows to stdout and rejected lines to stderr, and ends', async () => {
    const child = promisify(execFile)(process.execPath, [main(), AS_OF]);
    child.child.stdin?.end(`${JSON.stringify(ticket(0))}\nnothing\n${JSON.stringify(ticket(1))}`);
    const { stdout, stderr } = await child;
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((row) => JSON.parse(row).ticket),
    ).toEqual(['ç-0', 'ç-0', 'ç-1', 'ç-1']);
    expect(stderr).toBe('{"line":2,"issues":["invalidJson"]}\n');
  });

  it('writes all rows to a slow reader', async () => {
    const child = spawn(process.execPath, [main(), AS_OF], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.end(text);
    let rows = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      rows += chunk;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await ended).toBe(0);
    expect(rows.trimEnd().split('\n')).toHaveLength(tickets.length * 2);
  });

  it.each([[[]], [['yesterday']]])('throws for an invalid instant: %j', (args) => {
    expect(() => execFileSync(process.execPath, [main(), ...args], { stdio: 'pipe' })).toThrow(
      'The first argument must be an instant',
    );
  });
});
