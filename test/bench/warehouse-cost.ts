import { readFileSync, writeFileSync } from 'node:fs';
import { median } from './measure';

/** The cost of a function. Times are medians over the rounds. */
export interface Cost {
  readonly cpuNs: number;
  readonly wallNs: number;
  /** Memory of the process before the last round, and the peak during it; NaN if the system does not report it. */
  readonly heldBytes: number;
  readonly peakBytes: number;
}

/** Returns the processor time of all threads of this process, in ns. */
function processorNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

function residentBytes(field: 'VmRSS' | 'VmHWM'): number {
  try {
    const kB = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kB) * 1024;
  } catch {
    return Number.NaN;
  }
}

/** Resets the peak of the memory. If the system cannot do that, the peak counts since the start of the process. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Only Linux can reset it.
  }
}

/** Runs functions in turns. There is no warm-up: a statement does not need one, and the loops are long. */
export async function costs(
  functions: readonly (() => unknown)[],
  rounds: number,
  cpuNs: () => number = processorNs,
): Promise<readonly Cost[]> {
  const measured = functions.map((): Cost[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of functions.entries()) {
      forgetPeak();
      const heldBytes = residentBytes('VmRSS');
      const [cpu, wall] = [cpuNs(), process.hrtime.bigint()];
      await run();
      const wallNs = Number(process.hrtime.bigint() - wall);
      measured[i]?.push({ cpuNs: cpuNs() - cpu, wallNs, heldBytes, peakBytes: residentBytes('VmHWM') });
    }
  }
  return measured.map((of) => ({
    cpuNs: median(of.map((one) => one.cpuNs)),
    wallNs: median(of.map((one) => one.wallNs)),
    heldBytes: of.at(-1)?.heldBytes ?? Number.NaN,
    peakBytes: of.at(-1)?.peakBytes ?? Number.NaN,
  }));
}
