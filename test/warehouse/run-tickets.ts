import { readFileSync } from 'node:fs';
import { createSla } from 'prazo';
import { addTo, compareClocks, emptyTally, type Tally } from './compare-clocks';
import type { Engine } from './engines/engine';
import { randomTickets } from './random-tickets';
import { loadTickets, loadWorld } from './world-tables';
import { refusingWorlds, shortWorlds, type World, worlds } from './worlds';

/** The SQL of the package that judges tickets. */
export const CLOCKS_SQL: string = readFileSync(new URL('../../docs/warehouse/clocks.sql', import.meta.url), 'utf8');

/** So many tickets are in an engine at once. */
const BATCH = 10_000;

/** Random tickets of a world, in SQL and in prazo. */
async function runWorld(engine: Engine, world: World, count: number, seed: number): Promise<Tally> {
  const sla = createSla(world.config);
  const sum = emptyTally();
  await loadWorld(engine, world);
  for (let done = 0; done < count; done += BATCH) {
    const questions = [...randomTickets(world, Math.min(BATCH, count - done), seed + done)];
    await loadTickets(engine, questions);
    addTo(sum, await compareClocks(engine, CLOCKS_SQL, world, sla, questions));
  }
  return sum;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function rowOf(name: string, engine: Engine, { tickets, clocks, different, beyond }: Tally): string {
  const reasons = Object.entries(beyond).sort(([, a], [, b]) => b - a);
  const told = reasons.map(([reason, count]) => `${reason} ${percent(count, clocks)}`).join(', ');
  return `| ${[name, engine.name, tickets, clocks, different, told].join(' | ')} |`;
}

/** Prints a table of tickets that SQL and prazo judge: so many of each world. */
export async function runTickets(engines: readonly Engine[], count: number, seed = 1): Promise<boolean> {
  let isEqual = true;
  console.log('| world | engine | tickets | clocks | different | beyond SQL |\n|---|---|--:|--:|--:|---|');
  for (const engine of engines) {
    for (const world of [...worlds, ...shortWorlds, ...refusingWorlds]) {
      const tally = await runWorld(engine, world, count, seed);
      console.log(rowOf(world.name, engine, tally));
      if (tally.different === 0) continue;
      isEqual = false;
      console.log(JSON.stringify(tally.first));
    }
  }
  return isEqual;
}
