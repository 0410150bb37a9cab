import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTo, compareClocks, emptyTally, expectedClocks } from './compare-clocks';
import { openDuckDb } from './engines/duckdb';
import type { Engine, Row } from './engines/engine';
import { openPglite } from './engines/pglite';
import { type NamedTicket, namedTickets } from './named-tickets';
import { namedWorlds } from './named-worlds';
import { randomTickets } from './random-tickets';
import { CLOCKS_SQL } from './sql';
import { mutated, mutations } from './ticket-mutations';
import { loadTickets, loadWorld } from './world-tables';
import { refusingWorlds, shortWorlds, worlds } from './worlds';

/** The engines. Random tickets run in every `each`-th world, `count` tickets per world. */
const engines = {
  DuckDB: { open: () => openDuckDb(), each: 1, count: 150 },
  PGlite: { open: openPglite, each: 2, count: 60 },
} as const;

/** Largest share of clocks that SQL may refuse per reason. Half of the random tickets have many simultaneous events. */
const MOST_BEYOND = { order: 0.15, startWhileClosed: 0.02, agreement: 0.03, restart: 0.03 } as const;

const rowOf = (rows: readonly Row[], { question, metric }: NamedTicket): Row | undefined =>
  rows.find((row) => row.ticket === question.id && row.metric === metric);

/** Returns the ids of the tickets whose rows differ from the expected ones. */
function wrong(rows: readonly Row[], tickets: readonly NamedTicket[]): readonly string[] {
  const isWrong = (one: NamedTicket) => {
    const row = rowOf(rows, one);
    return Object.entries(one.expected).some(([column, value]) => row?.[column] !== value);
  };
  return tickets.filter(isWrong).map(({ question }) => question.id);
}

describe.each(Object.entries(engines))('clocks.sql in %s', (engineName, { open, each, count }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  }, 120_000);
  afterAll(() => engine.close());

  describe.each(Object.entries(namedWorlds))('tickets worked out by hand: %s', (name, world) => {
    const named = namedTickets.filter((one) => one.world === name);
    const questions = named.map(({ question }) => question);
    let rows: readonly Row[];
    beforeAll(async () => {
      await loadWorld(engine, world);
      await loadTickets(engine, questions);
      rows = await engine.rows(CLOCKS_SQL);
    }, 120_000);

    it.each(named.map((one) => [one.question.id, one] as const))('%s', (_, one) => {
      expect(rowOf(rows, one)).toMatchObject(one.expected);
    });

    it('every clock equals that of evaluate', async () => {
      const { first } = await compareClocks(engine, CLOCKS_SQL, world, expectedClocks(world, questions));
      expect(first).toBeUndefined();
    });

    const faults = mutations.filter((one) => one.world === name && (one.engine ?? 'DuckDB') === engineName);
    for (const fault of faults) {
      it(`finds the planted fault: ${fault.name}`, async () => {
        expect(wrong(await engine.rows(mutated(CLOCKS_SQL, fault)), named)).toContain(fault.caughtBy);
      });
    }
  });

  const judged = emptyTally();
  const every = [...worlds, ...shortWorlds, ...refusingWorlds].filter((_, place) => place % each === 0);
  it.each(every.map((world, place) => [`${world.policy}: ${world.name}`, world, place] as const))(
    'random tickets: %s',
    async (_, world, seed) => {
      const part = refusingWorlds.includes(world) ? 0.3 : 1;
      const questions = [...randomTickets(world, count * part, seed)];
      await loadWorld(engine, world);
      await loadTickets(engine, questions);
      const tally = await compareClocks(engine, CLOCKS_SQL, world, expectedClocks(world, questions));
      expect(tally.first).toBeUndefined();
      if (worlds.includes(world)) addTo(judged, tally);
    },
  );

  it.each(Object.entries(MOST_BEYOND))(
    'SQL refuses few of the random clocks that it could judge: %s',
    (reason, most) => {
      expect((judged.beyond[reason] ?? 0) / judged.clocks).toBeLessThan(most);
    },
  );
});
