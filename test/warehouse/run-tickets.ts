import { addTo, compareClocks, emptyTally, expectedClocks, type Tally } from './compare-clocks';
import { openClickHouse } from './engines/clickhouse';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { openPostgres } from './engines/postgres';
import { randomTickets } from './random-tickets';
import { CLOCKS_SQL } from './sql';
import { loadTickets, loadWorld } from './world-tables';
import { refusingWorlds, shortWorlds, type World, worlds } from './worlds';

const OF_POLICY = 100_000;
/** The share of tickets for ClickHouse, where a thousand tickets take a quarter of a minute. */
const PART_IN_CLICKHOUSE = 0.02;

/** Number of tickets in an engine at a time. */
const BATCH = 10_000;

/** The difference between the first seeds of two worlds. */
const SEEDS = 10_000_000;

/** The share of tickets for worlds that SQL does not judge completely. */
const PART_BEYOND = 0.1;

const every = [...worlds, ...shortWorlds, ...refusingWorlds];

/** Returns the number of tickets of a world, if `ofPolicy` tickets are divided among the worlds of its policy. */
function shareOf(world: World, ofPolicy: number): number {
  const alike = every.filter(({ policy }) => policy === world.policy).length;
  return Math.ceil((ofPolicy * (worlds.includes(world) ? 1 : PART_BEYOND)) / alike);
}

/** Compares random tickets of a world in each engine with prazo. */
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

function rowOf({ policy, name }: World, engine: Engine, { tickets, clocks, different, beyond }: Tally): string {
  const reasons = Object.entries(beyond).sort(([, a], [, b]) => b - a);
  const shares = reasons.map(([reason, count]) => `${reason} ${percent(count, clocks)}`).join(', ');
  const numbers = [tickets, clocks, different].map((count) => count.toLocaleString('en'));
  return `| ${[policy, name, engine.name, ...numbers, shares].join(' | ')} |`;
}

/** Prints the totals of each policy. */
function printSums(sums: ReadonlyMap<string, Tally>): void {
  console.log('\n| reopening | engine | tickets | clocks | different |');
  console.log('|---|---|--:|--:|--:|');
  for (const [key, { tickets, clocks, different }] of sums) {
    const numbers = [tickets, clocks, different].map((count) => count.toLocaleString('en'));
    console.log(`| ${key} | ${numbers.join(' | ')} |`);
  }
}

/** Compares `ofPolicy` tickets per policy, and prints the results as tables. Returns whether all clocks are equal. */
async function runTickets(engines: readonly Engine[], ofPolicy: number): Promise<boolean> {
  let isEqual = true;
  const sums = new Map<string, Tally>();
  console.log('| reopening | world | engine | tickets | clocks | different | beyond SQL |');
  console.log('|---|---|---|--:|--:|--:|---|');
  for (const [place, world] of every.entries()) {
    const tallies = await runWorld(engines, world, shareOf(world, ofPolicy), 1 + place * SEEDS);
    for (const [i, engine] of engines.entries()) {
      const tally = tallies[i] as Tally;
      console.log(rowOf(world, engine, tally));
      const key = `${world.policy} | ${engine.name}`;
      const sum = sums.get(key) ?? emptyTally();
      addTo(sum, tally);
      sums.set(key, sum);
      if (tally.different === 0) continue;
      isEqual = false;
      console.log(JSON.stringify(tally.first));
    }
  }
  printSums(sums);
  return isEqual;
}

/**
 * PostgreSQL would use nested loops because it underestimates the rows, and compile the statement for longer than it runs.
 * ClickHouse would fill unmatched columns of a join with zeros.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  PostgreSQL: 'SET enable_nestloop = off; SET jit = off',
  ClickHouse: 'SET join_use_nulls = 1',
};

async function runIn(opened: readonly (Engine | undefined)[], ofPolicy: number): Promise<boolean> {
  const engines = opened.filter((engine) => engine !== undefined);
  try {
    for (const engine of engines) {
      const setting = SETTINGS[engine.name];
      if (setting !== undefined) await engine.run(setting);
    }
    return engines.length === 0 || (await runTickets(engines, ofPolicy));
  } finally {
    for (const engine of engines) await engine.close();
  }
}

/** Compares random tickets of every world: 100,000 per policy, or the number in the variable `TICKETS`; fewer in ClickHouse. */
export async function tickets(): Promise<boolean> {
  const ofPolicy = Number(process.env.TICKETS ?? OF_POLICY);
  const isEqual = await runIn([await openDuckDb(), await openPostgres()], ofPolicy);
  return (await runIn([await openClickHouse()], ofPolicy * PART_IN_CLICKHOUSE)) && isEqual;
}
