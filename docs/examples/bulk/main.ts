/** Evaluates tickets as of an instant: `node main.js 2026-12-01T00:00:00Z < tickets.jsonl > clocks.jsonl`. */
import { pipeline } from 'node:stream/promises';
import { desk } from './desk.js';
import { evaluateAll } from './evaluate-all.js';

const asOf = Date.parse(process.argv[2] ?? '');
if (Number.isNaN(asOf)) throw new Error('The first argument must be an instant, such as 2026-12-01T00:00:00Z');

/** Yields the rows. Rejected lines go to stderr. */
async function* rows(input: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const { rows, rejected } of evaluateAll(input, { desk, asOf })) {
    for (const one of rejected) console.error(JSON.stringify(one));
    yield rows;
  }
}

await pipeline(process.stdin.setEncoding('utf8'), rows, process.stdout);
