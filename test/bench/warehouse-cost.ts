import { readFileSync, writeFileSync } from 'node:fs';
import { median } from './measure';

/** What one of several things took: medians of rounds in which they took turns. */
export interface Cost {
  readonly cpuNs: number;
  readonly wallNs: number;
  /** What the process held before the last round, and the most during it; NaN where the system does not tell. */
  readonly heldBytes: number;
  readonly peakBytes: number;
}

/** Processor time of this process in ns, of all threads. */
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

/** Lets the most that was resident begin anew; where it cannot, it is that since the process began. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system than Linux.
  }
}

/** Runs things in turns. None is warmed up, since a statement has no compiler to warm and a loop is long. */
export async function costs(
  things: readonly (() => unknown)[],
  rounds: number,
  cpuNs: () => number = processorNs,
): Promise<readonly Cost[]> {
  const measured = things.map((): Cost[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of things.entries()) {
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
