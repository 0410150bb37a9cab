import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SlaDocument } from 'prazo';
import type { Answer } from './answer.js';

/** The data that a worker starts with. */
export interface Setup {
  readonly desk: SlaDocument;
  /** Epoch ms. */
  readonly asOf: number;
}

/** The compiled file beside this one: a worker thread of Node 20 cannot run TypeScript, even under tsx. */
const WORKER = new URL('./worker.js', import.meta.url);

/** Most pieces that one worker has at a time: it works on one while the next waits. */
const AHEAD = 2;

/** The longest line to accept, in characters. It stops a stream that has no line ends from filling the memory. */
const LONGEST = 2 ** 24;

/** Cuts a stream of text after line ends. A piece is about as long as a chunk of the stream. */
async function* pieces(input: AsyncIterable<string>): AsyncGenerator<string> {
  let begun = '';
  for await (const text of input) {
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) yield begun + text.slice(0, end);
    begun = end > 0 ? text.slice(end) : begun + text;
    if (begun.length > LONGEST) throw new Error(`a line of more than ${LONGEST} characters`);
  }
  if (begun !== '') yield begun;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function start(setup: Setup) {
  const worker = new Worker(WORKER, { workerData: setup });
  const waiting: Waiting[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a worker ended with code ${code}`)));
  return {
    ask: (text: string) =>
      new Promise<Answer>((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage(text);
      }),
    end: () => worker.terminate(),
  };
}

/**
 * Evaluates a stream of tickets in worker threads; each line is one ticket in JSON. Yields answers in the order of the lines.
 * Reads only as much of the stream as the workers can hold, so a slow consumer of the answers slows down the reading. Throws
 * if a worker dies.
 */
export async function* evaluateAll(
  input: AsyncIterable<string>,
  setup: Setup,
  workers: number = availableParallelism(),
): AsyncGenerator<Answer> {
  const team = Array.from({ length: workers }, () => start(setup));
  const asked: Promise<Answer>[] = [];
  let before = 0;
  const next = async (): Promise<Answer> => {
    const { lines, rows, rejected } = (await asked.shift()) as Answer;
    const numbered = rejected.map(({ line, issues }) => ({ line: before + line, issues }));
    before += lines;
    return { lines, rows, rejected: numbered };
  };
  let turn = 0;
  try {
    for await (const piece of pieces(input)) {
      const answer = (team[turn++ % workers] as (typeof team)[number]).ask(piece);
      // If it fails, `next` throws the error when its turn comes.
      answer.catch(() => {});
      asked.push(answer);
      if (asked.length === AHEAD * workers) yield await next();
    }
    while (asked.length > 0) yield await next();
  } finally {
    await Promise.all(team.map(({ end }) => end()));
  }
}
