import fc from 'fast-check';
import type { Law } from './law';

/** Runs laws one after the other and prints each result. The process fails if a law is broken. */
export function runLaws(laws: readonly Law[], seed: number, numRuns: number): void {
  console.log(`${laws.length} laws, ${numRuns} cases each, seed ${seed}`);
  let broken = 0;
  for (const [sentence, law] of laws) {
    const started = performance.now();
    const result = fc.check(law, { seed, numRuns, includeErrorInReport: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${result.failed ? 'BROKEN' : 'holds '}  ${seconds.padStart(7)} s  ${sentence}`);
    if (!result.failed) continue;
    broken += 1;
    console.log(fc.defaultReportMessage(result));
  }
  console.log(`${laws.length - broken} laws hold, ${broken} broken`);
  if (broken > 0) process.exitCode = 1;
}
