import { readFileSync } from 'node:fs';
import { addTo, compareClocks, emptyTally, expectedClocks, type Tally } from './compare-clocks';
import type { Engine } from './engines/engine';
import { randomTickets } from './random-tickets';
import { loadTickets, loadWorld } from './world-tables';
import { refusingWorlds, shortWorlds, type World, worlds } from './worlds';

/** The SQL of the package that judges tickets. */
export const CLOCKS_SQL: string = readFileSync(new URL('../../docs/warehouse/clocks.sql', import.meta.url), 'utf8');

/** So many tickets are in an engine at once. */
const BATCH = 10_000;

/** Seeds from those of one world to those of the next. */
const SEEDS = 10_000_000;

/** Of worlds that SQL mostly refuses a tenth of the tickets will do. */
const REFUSED_PART = 0.1;

/** Random tickets of a world, in SQL of each engine and in prazo. */
async function runWorld(
  engines: readonly Engine[],
  world: World,
  count: number,
  seed: number,
): Promise<readonly Tally[]> {
  const sums = engines.map(emptyTally);
  for (const engine of engines) await loadWorld(engine, world);
  for (let done = 0; done < count; done += BATCH) {
    const questions = [...randomTickets(world, Math.min(BATCH, count - done), seed + done)];
    const expected = expectedClocks(world, questions);
    for (const [i, engine] of engines.entries()) {
      await loadTickets(engine, questions);
      addTo(sums[i] as Tally, await compareClocks(engine, CLOCKS_SQL, world, expected));
    }
  }
  return sums;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function rowOf(name: string, engine: Engine, { tickets, clocks, different, beyond }: Tally): string {
  const reasons = Object.entries(beyond).sort(([, a], [, b]) => b - a);
  const told = reasons.map(([reason, count]) => `${reason} ${percent(count, clocks)}`).join(', ');
  const numbers = [tickets, clocks, different].map((count) => count.toLocaleString('en'));
  return `| ${[name, engine.name, ...numbers, told].join(' | ')} |`;
}

/** Prints a table of tickets that SQL and prazo judge, so many of each world; says whether they judge alike. */
export async function runTickets(engines: readonly Engine[], count: number, seed = 1): Promise<boolean> {
  let isEqual = true;
  console.log('| world | engine | tickets | clocks | different | beyond SQL |\n|---|---|--:|--:|--:|---|');
  for (const [place, world] of [...worlds, ...shortWorlds, ...refusingWorlds].entries()) {
    const part = refusingWorlds.includes(world) ? REFUSED_PART : 1;
    const tallies = await runWorld(engines, world, Math.ceil(count * part), seed + place * SEEDS);
    for (const [i, engine] of engines.entries()) {
      const tally = tallies[i] as Tally;
      console.log(rowOf(world.name, engine, tally));
      if (tally.different === 0) continue;
      isEqual = false;
      console.log(JSON.stringify(tally.first));
    }
  }
  return isEqual;
}
