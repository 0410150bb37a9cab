import { type Catalog, defineCatalog } from 'prazo';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/input/units';
import { openDuckDb } from './engines/duckdb';
import type { Engine, Row } from './engines/engine';
import { namedWorlds } from './named-worlds';
import { CLOCKS_SQL } from './sql';
import { loadRows, loadWorld } from './world-tables';

/** What no metric names may still decide the order of the events of one instant: SQL leaves that to the library. */

const OPENED = Date.UTC(2026, 2, 2, 10);

const catalog = defineCatalog({
  id: 'bare',
  levels: { four: {} },
  categories: { desk: { targets: { four: { answer: { hours: 4 } } } } },
  metrics: { answer: { starts: ['opened'], stops: ['responded', 'resolved'], reopens: true } },
}) as unknown as Catalog;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
  const { exclude } = namedWorlds;
  await loadWorld(engine, { ...exclude, config: { ...exclude.config, catalog } });
});
afterAll(() => engine.close());

type Happened = readonly [event: string, at: number];

async function judge(happened: readonly Happened[]): Promise<Row | undefined> {
  const nothing = {
    reason: null,
    by_whom: null,
    level: null,
    category: null,
    service: null,
    tier: null,
    calendar: null,
  };
  const events = happened.map(([event, at], place) => ({
    ticket: 'a',
    place,
    happened_at: OPENED + at,
    event,
    ...nothing,
  }));
  const opened = { ticket: 'a', opened_at: OPENED, as_of: OPENED + 5 * HOUR_MS };
  await loadRows(
    engine,
    [{ ...opened, category: 'desk', service: null, tier: null, level: 'four', calendar: 'desk' }],
    events,
  );
  const [row] = await engine.rows(CLOCKS_SQL);
  return row;
}

it.each<readonly [string, readonly Happened[]]>([
  [
    'resumed',
    [
      ['resolved', 1],
      ['resumed', HOUR_MS],
      ['responded', HOUR_MS],
      ['reopened', HOUR_MS],
    ],
  ],
  [
    'paused',
    [
      ['resolved', 1],
      ['paused', HOUR_MS],
      ['responded', HOUR_MS],
      ['reopened', HOUR_MS],
    ],
  ],
])('%s before a reopening, though no metric pauses', async (_, happened) => {
  expect(await judge(happened)).toMatchObject({ beyond_sql: 'order', verdict: null });
});

it('a reopening and an answer alone', async () => {
  const row = await judge([
    ['resolved', 1],
    ['responded', HOUR_MS],
    ['reopened', HOUR_MS],
  ]);
  // The answer comes while the ticket is resolved, and so stops nothing. What lay between is left out, so that it is late by now, by 1 ms.
  expect(row).toMatchObject({ beyond_sql: '', verdict: 'breaching', due_at: OPENED + 5 * HOUR_MS - 1 });
});
