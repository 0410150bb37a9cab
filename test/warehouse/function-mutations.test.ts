import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asking, differences, fill } from './asking';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { sqlOf } from './sql';

/** Mistakes that one could make in `answers.sql`: what is written, and what would be instead, in one place or in all. */
const MUTATIONS: readonly (readonly [mistake: string, written: string | RegExp, instead: string])[] = [
  [
    'open at the closing instant',
    'CASE WHEN q.asked_at < d.closes_at THEN 1',
    'CASE WHEN q.asked_at <= d.closes_at THEN 1',
  ],
  [
    'the next opening of an open instant',
    'THEN q.asked_at ELSE d.next_opens_at',
    'THEN d.opens_at ELSE d.next_opens_at',
  ],
  ['the opening before as the next', 'ELSE d.next_opens_at', 'ELSE d.opens_at'],
  [
    'open time that goes on after the closing',
    /CASE WHEN q\.asked_at < d\.closes_at THEN q\.asked_at ELSE d\.closes_at END/,
    'q.asked_at',
  ],
  ['between the other way round', 'a.open_before_until - a.open_before', 'a.open_before - a.open_before_until'],
  ['an amount that ends at the next opening', /- CASE WHEN a\.amount > 0 THEN 1 ELSE 0 END/, ''],
  ['an amount that ends a moment early', /\+ CASE WHEN r\.amount > 0 THEN 1 ELSE 0 END/, ''],
  ['the earliest instant for one that is taken away', 'CASE WHEN 0 - a.amount > 0', 'CASE WHEN a.amount > 0'],
  [
    'nothing added goes to the opening',
    'WHEN r.amount = 0 AND r.is_open IS NOT NULL THEN r.asked_at',
    'WHEN r.amount = 0 THEN r.next_open_at',
  ],
  ['nothing added where no row holds', ' AND r.is_open IS NOT NULL', ''],
  ['the day of a negative number', / \+ 62168256000000/g, ''],
  ['the residual range left out', /AND d\.from_at <= q\.asked_at AND q\.asked_at < d\.until_at/, ''],
  ['a piece that begins a moment late', 'd.from_at <= q.asked_at', 'd.from_at < q.asked_at'],
  ['a piece that ends a moment late', 'r.ahead < f.until_amount', 'r.ahead <= f.until_amount'],
  ['blocks of another width', /14400000/g, '14400001'],
  ['any calendar', 'd.calendar = q.calendar AND d.day', 'd.day'],
  ['questions without an amount left out', /LEFT JOIN(?= sla_open_time_by_amount b)/, 'JOIN'],
];

const asked = asking(20_000);
const text = sqlOf('answers.sql');

describe('a mistake in answers.sql is seen', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDb();
    await fill(engine, asked);
  }, 120_000);
  afterAll(() => engine.close());

  it.each(MUTATIONS)('%s', async (_, written, instead) => {
    const mutant = text.replace(written, instead);
    expect(mutant).not.toBe(text);
    expect(differences(asked, await engine.rows(mutant)).length).toBeGreaterThan(0);
  });
});
