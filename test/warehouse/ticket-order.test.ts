import { type Catalog, defineCatalog } from 'prazo';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/input/units';
import { openDuckDb } from './engines/duckdb';
import type { Engine, Row } from './engines/engine';
import { namedWorlds } from './named-worlds';
import { CLOCKS_SQL } from './sql';
import { loadRows, loadWorld } from './world-tables';

/** Events that no metric names can still decide the order of simultaneous events. SQL refuses such tickets. */

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

type EventSpec = readonly [event: string, at: number];

async function judge(specs: readonly EventSpec[]): Promise<Row | undefined> {
  const empty = {
    reason: null,
    by_whom: null,
    level: null,
    category: null,
    service: null,
    tier: null,
    calendar: null,
  };
  const events = specs.map(([event, at], place) => ({
    ticket: 'a',
    place,
    happened_at: OPENED + at,
    event,
    ...empty,
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

it.each<readonly [string, readonly EventSpec[]]>([
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
])('%s at the instant of a reopening | is refused, even if no metric pauses', async (_, specs) => {
  expect(await judge(specs)).toMatchObject({ beyond_sql: 'order', verdict: null });
});

it('an answer at the instant of a reopening | is judged', async () => {
  const row = await judge([
    ['resolved', 1],
    ['responded', HOUR_MS],
    ['reopened', HOUR_MS],
  ]);
  // The answer comes while the ticket is resolved, so it stops nothing. The hour until the reopening does not count, except its
  // first ms. So the clock is late by 1 ms.
  expect(row).toMatchObject({ beyond_sql: '', verdict: 'breaching', due_at: OPENED + 5 * HOUR_MS - 1 });
});
