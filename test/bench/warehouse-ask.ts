import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Asking, Task, Tasks } from './one-warehouse';
import { figure } from './table';
import type { Cost } from './warehouse-cost';

/** Runs each measurement in a separate process, because a process does not return the memory that it has used. */

const oneWarehouse = fileURLToPath(new URL('one-warehouse.mjs', import.meta.url));

export function ask<T extends Task>(task: T, asked: Asking<T>): Tasks[T]['told'] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--single-threaded-gc', oneWarehouse, task, JSON.stringify(asked)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${task} ${JSON.stringify(asked)}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').pop() ?? '') as Tasks[T]['told'];
}

const MILLION = 1_000_000;
export const COUNTS = [MILLION, 10 * MILLION] as const;
/** The growth of the processor time for ten times the work is linear if it is at most this. */
export const LINEAR = 12;

export const seconds = (ns: number): string => `${figure(ns / 1e9)} s`;
export const MB = (bytes: number): string => `${figure(bytes / 1e6)} MB`;
export const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`;
export const perSecond = (count: number, { cpuNs }: Cost): string => figure((count * 1e9) / cpuNs);
export const growth = (few: Cost, many: Cost): number => many.cpuNs / few.cpuNs;
export const at = <T>(list: readonly T[], i: number): T => list[i] as T;
