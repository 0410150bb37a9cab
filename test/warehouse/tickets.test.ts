import { createSla } from 'prazo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTo, compareClocks, emptyTally } from './compare-clocks';
import { openDuckDb } from './engines/duckdb';
import type { Engine, Row } from './engines/engine';
import { openPglite } from './engines/pglite';
import { namedTickets } from './named-tickets';
import { namedWorlds } from './named-worlds';
import { randomTickets } from './random-tickets';
import { CLOCKS_SQL } from './run-tickets';
import { loadTickets, loadWorld } from './world-tables';
import { refusingWorlds, worlds } from './worlds';

const engines = { DuckDB: { open: () => openDuckDb(), count: 250 }, PGlite: { open: openPglite, count: 60 } };

describe.each(Object.entries(engines))('clocks.sql in %s', (_, { open, count }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  describe.each(Object.entries(namedWorlds))('tickets worked out by hand: %s', (name, world) => {
    const named = namedTickets.filter((one) => one.world === name);
    const questions = named.map(({ question }) => question);
    let rows: readonly Row[];
    beforeAll(async () => {
      await loadWorld(engine, world);
      await loadTickets(engine, questions);
      rows = await engine.rows(CLOCKS_SQL);
    });

    it.each(named.map((one) => [one.question.id, one] as const))('%s', (id, { metric, expected }) => {
      const row = rows.find((one) => one.ticket === id && one.metric === metric);
      expect(row).toMatchObject({ ...expected, beyond_sql: '' });
    });

    it('and each of their clocks as evaluate has it', async () => {
      const { different, first } = await compareClocks(engine, CLOCKS_SQL, world, createSla(world.config), questions);
      expect([different, first]).toEqual([0, undefined]);
    });
  });

  it.each([...worlds, ...refusingWorlds].map((world) => [world.name, world] as const))('%s', async (_, world) => {
    const questions = [...randomTickets(world, count, 14)];
    await loadWorld(engine, world);
    await loadTickets(engine, questions);
    const tally = await compareClocks(engine, CLOCKS_SQL, world, createSla(world.config), questions);
    console.log(world.name, tally);
    expect(tally.first).toBeUndefined();
  });
});
