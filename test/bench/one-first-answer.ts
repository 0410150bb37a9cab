import { performance } from 'node:perf_hooks';
import { HOURS, holidays, ZONE } from './hours';
import { PEERS } from './peer-adapters';

/** Loads one library, creates a calendar and asks it once. Prints the ms since Node was ready. */

const library = process.argv[2] as keyof typeof PEERS | 'prazo' | 'luxon loop';
const dates = holidays(65);
const at = Date.UTC(2026, 10, 19, 19, 40);
const EIGHT_HOURS = 8 * 3_600_000;

async function firstAnswer(): Promise<number> {
  if (library === 'prazo') {
    const { createCalendar } = await import('prazo');
    const calendar = createCalendar({ zone: ZONE, hours: HOURS, holidays: dates });
    return calendar.add(at, { milliseconds: EIGHT_HOURS }).toMillis();
  }
  if (library === 'luxon loop') {
    const { LuxonLoop } = await import('./luxon-loop');
    return new LuxonLoop(dates).add(at, EIGHT_HOURS);
  }
  return PEERS[library](dates).add(at, EIGHT_HOURS);
}

const answer = await firstAnswer();
const ms = performance.now() - performance.nodeTiming.bootstrapComplete;
console.log(JSON.stringify({ answer, ms }));
