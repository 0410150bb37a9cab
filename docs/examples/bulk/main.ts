/** Evaluates tickets as of an instant: `node main.js 2026-12-01T00:00:00Z < tickets.jsonl > clocks.jsonl`. */
import { pipeline } from 'node:stream/promises';
import { desk } from './desk.js';
import { evaluateAll } from './evaluate-all.js';

const asOf = Date.parse(process.argv[2] ?? '');
if (Number.isNaN(asOf)) throw new Error('as of which instant?');

/** The rows; lines that are no tickets are told on the other stream. */
async function* rows(input: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const { rows, rejected } of evaluateAll(input, { desk, asOf })) {
    for (const one of rejected) console.error(JSON.stringify(one));
    yield rows;
  }
}

await pipeline(process.stdin.setEncoding('utf8'), rows, process.stdout);
