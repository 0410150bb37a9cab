import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from './engines/duckdb';
import type { Engine } from './engines/engine';
import { differences, loadQuestions, questionSet } from './question-set';
import { sqlOf } from './sql';

/** Faults to plant in `answers.sql`: the text, and its replacement. */
const MUTATIONS: readonly (readonly [mistake: string, written: string | RegExp, instead: string])[] = [
  [
    'an instant at closing is open',
    'CASE WHEN q.asked_at < d.closes_at THEN 1',
    'CASE WHEN q.asked_at <= d.closes_at THEN 1',
  ],
  [
    'the next opening of an open instant is the last opening',
    'THEN q.asked_at ELSE d.next_opens_at',
    'THEN d.opens_at ELSE d.next_opens_at',
  ],
  ['the next opening is the last opening', 'ELSE d.next_opens_at', 'ELSE d.opens_at'],
  [
    'open time continues after closing',
    /CASE WHEN q\.asked_at < d\.closes_at THEN q\.asked_at ELSE d\.closes_at END/,
    'q.asked_at',
  ],
  ['open_between has the wrong sign', 'a.open_before_until - a.open_before', 'a.open_before - a.open_before_until'],
  ['an amount that ends at closing ends at the next opening', /- CASE WHEN a\.amount > 0 THEN 1 ELSE 0 END/, ''],
  ['an added amount ends 1 ms early', /\+ CASE WHEN r\.amount > 0 THEN 1 ELSE 0 END/, ''],
  ['subtracting finds the earliest instant', 'CASE WHEN 0 - a.amount > 0', 'CASE WHEN a.amount > 0'],
  [
    'adding 0 goes to the next opening',
    'WHEN r.amount = 0 AND r.is_open IS NOT NULL THEN r.asked_at',
    'WHEN r.amount = 0 THEN r.next_open_at',
  ],
  ['adding 0 has an answer outside the rows', ' AND r.is_open IS NOT NULL', ''],
  ['negative instants have the wrong day', / \+ 62168256000000/g, ''],
  ['the range is missing', /AND d\.from_at <= q\.asked_at AND q\.asked_at < d\.until_at/, ''],
  ['a piece begins 1 ms late', 'd.from_at <= q.asked_at', 'd.from_at < q.asked_at'],
  ['a piece ends 1 ms late', 'r.ahead < f.until_amount', 'r.ahead <= f.until_amount'],
  ['blocks have another width', /14400000/g, '14400001'],
  ['the calendar is missing', 'd.calendar = q.calendar AND d.day', 'd.day'],
  ['questions without an amount are missing', /LEFT JOIN(?= sla_open_time_by_amount b)/, 'JOIN'],
];

const asked = questionSet(20_000);
const text = sqlOf('answers.sql');

describe('the test finds a planted fault in answers.sql', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckDb();
    await loadQuestions(engine, asked);
  }, 120_000);
  afterAll(() => engine.close());

  it.each(MUTATIONS)('%s', async (_, written, instead) => {
    const mutant = text.replace(written, instead);
    expect(mutant).not.toBe(text);
    expect(differences(asked, await engine.rows(mutant)).length).toBeGreaterThan(0);
  });
});
