/*
 * Tests the functions of docs/examples/udf in a bare V8 realm, without Intl, Date and Node. No warehouse runs here.
 */
import { createContext, runInContext } from 'node:vm';
import { Dialect as Grammar, parse } from '@polyglot-sql/sdk';
import { transform } from 'esbuild';
import { createCalendar } from 'prazo';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodiesFor, FUNCTIONS, functionsFor, LONGEST_BODY } from '../../docs/examples/udf/build';
import { pack } from '../../docs/examples/udf/pack';
import { textOf } from '../house/source';
import { rowsOf } from './desk-rows';
import { type Desk, desks } from './desks';
import { type Answer, answer, type Question, questions } from './questions';

/** A calendar whose intervals all differ, so that the indexes of their lengths have up to three digits. */
const odd: Desk = {
  calendar: createCalendar({
    name: 'odd',
    zone: 'UTC',
    hours: '24/7',
    closures: Array.from({ length: 1_100 }, (_, i) => {
      const from = Date.UTC(2024, 0, 1) + i * 80_000_000 + i * i;
      return { from: new Date(from).toISOString(), until: new Date(from + 1_000_000 + i * 1_009).toISOString() };
    }),
  }),
  from: '2024-02-01T00:00:00Z',
  until: '2026-09-01T00:00:00Z',
};
const kinds = [...desks, odd];

const { reaches } = rowsOf(kinds);
const reachOf = new Map(reaches.map((reach) => [reach.name, reach]));
const asked = questions(reaches, 22_800).filter(({ calendar }) => reachOf.has(calendar));

/** The arguments of each function, in the order of its parameters. */
const ARGUMENTS = {
  is_open: ({ asked_at }: Question) => [asked_at],
  next_open: ({ asked_at }: Question) => [asked_at],
  open_between: ({ asked_at, until_at }: Question) => [asked_at, until_at],
  add_open: ({ asked_at, amount }: Question) => [asked_at, amount],
  subtract_open: ({ asked_at, amount }: Question) => [asked_at, amount],
};
const COLUMNS = { next_open: 'next_open_at' } as const;

type Args = readonly (number | null)[];

/** Creates the functions in a realm that has only the language. */
function inBareRealm(bodies: ReadonlyMap<string, string>): (name: string, args: Args) => unknown {
  const context = createContext({});
  runInContext('delete globalThis.Intl; delete globalThis.Date;', context);
  expect(runInContext('[typeof Intl, typeof Date, typeof require]', context)).toEqual(Array(3).fill('undefined'));
  const entries = FUNCTIONS.map(({ name, parameters }) => {
    const body = bodies.get(name) ?? '';
    return [name, runInContext(`(function (${parameters.join(', ')}) {${body}})`, context)] as const;
  });
  const functions = new Map<string, (...args: Args) => unknown>(entries);
  return (name, args) => functions.get(name)?.(...args);
}

function answersOf(ask: (name: string, args: Args) => unknown, question: Question): Answer {
  const columns = Object.entries(ARGUMENTS).map(([name, args]) => [
    name in COLUMNS ? COLUMNS[name as 'next_open'] : name,
    ask(name, args(question)),
  ]);
  return { id: question.id, ...Object.fromEntries(columns) };
}

const texts = new Map<Question, string>();
/** Returns the library's answer as a text, computed once. */
function expectedOf(question: Question): string {
  const text = texts.get(question) ?? exactly(answer(question, reachOf.get(question.calendar)));
  texts.set(question, text);
  return text;
}

/** Formats an answer as JSON in which NaN is not null. */
const exactly = (given: Answer): string => JSON.stringify(given, (_, value) => (Number.isNaN(value) ? 'NaN' : value));

const nameOf = ({ calendar }: Desk): string => calendar.name;
const spanOf = ({ from, until }: Desk) => ({ from, until });

describe('the body of a function', () => {
  const bodies = new Map<string, ReadonlyMap<string, string>>();
  beforeAll(async () => {
    for (const desk of kinds) bodies.set(nameOf(desk), await bodiesFor(desk.calendar, spanOf(desk)));
  });

  it.each(kinds.map((desk) => [nameOf(desk), desk] as const))(
    'fits into BigQuery, and gives the answers of the library: %s',
    (name) => {
      const ask = inBareRealm(bodies.get(name) ?? new Map());
      const own = asked.filter(({ calendar }) => calendar === name);
      expect(own.length).toBeGreaterThan(2_000);
      const wrong = own.filter((question) => exactly(answersOf(ask, question)) !== expectedOf(question));
      expect(wrong).toEqual([]);
      for (const body of bodies.get(name)?.values() ?? []) expect(Buffer.byteLength(body)).toBeLessThan(LONGEST_BODY);
    },
  );

  it('returns null for a missing argument and for a number that is not an integer', () => {
    const ask = inBareRealm(bodies.get('São Paulo') ?? new Map());
    const at = Date.parse('2017-03-01T12:00:00Z');
    for (const { name, parameters } of FUNCTIONS) {
      for (const none of [undefined, null, Number.NaN, 0.5, Number.POSITIVE_INFINITY]) {
        const given = [at, none].slice(-parameters.length) as Args;
        expect([name, none, ask(name, given)]).toEqual([name, none, null]);
      }
    }
  });

  it('gives the same answers if the engine does not keep the global object', () => {
    const context = createContext({});
    const body = bodies.get(nameOf(desks[6] as Desk))?.get('add_open') ?? '';
    const alone = `((globalThis) => function (ASKED_AT, AMOUNT) {${body}})()`;
    const at = Date.parse('2020-03-02T12:00:00Z');
    const add = runInContext(alone, context) as (...args: Args) => unknown;
    expect([add(at, 3_600_000), add(at, 3_600_000)]).toEqual([at + 3_600_000, at + 3_600_000]);
  });

  it('throws if a body is too long for BigQuery', async () => {
    const span = { from: '2016-01-01T00:00:00Z', until: '2116-01-01T00:00:00Z' };
    await expect(bodiesFor(desks[0]?.calendar as Desk['calendar'], span)).rejects.toThrow(/use a shorter span/);
  });
});

describe('the test finds a planted fault:', () => {
  const source = textOf('docs/examples/udf/open-time.ts');
  const packed = kinds.map((desk) => [nameOf(desk), pack(desk.calendar, spanOf(desk))] as const);

  /** Returns the number of wrong answers for the first calendars, with `to` instead of `from` in the code. */
  async function differing(from: string, to: string): Promise<number> {
    expect(source).toContain(from);
    const { code } = await transform(source.replace(from, to), { loader: 'ts', format: 'iife', globalName: 'made' });
    let count = 0;
    for (const [name, text] of packed) {
      const one = runInContext(`${code}; made.unpack(${JSON.stringify(text)})`, createContext({}));
      const method = new Map(FUNCTIONS.map(({ name, method }) => [name, method]));
      const ask = (name: string, args: Args) => one[method.get(name) ?? ''](...args);
      for (const question of asked.filter(({ calendar }) => calendar === name)) {
        if (exactly(answersOf(ask, question)) !== expectedOf(question)) count++;
      }
    }
    return count;
  }

  it('none in the unchanged code', async () => {
    expect(await differing('amount > 0 ? 1 : 0', 'amount > 0 ? 1 : 0')).toBe(0);
  });

  it.each([
    ['adding ends at the next opening', 'amount > 0 ? 1 : 0', '0'],
    ['subtracting ends at the previous closing', 'amount > 0 ? 1 : 0', '1'],
    ['a row ends 1 ms late', 'at < (closes[row] as number) ? 1 : 0', 'at <= (closes[row] as number) ? 1 : 0'],
    ['a row begins 1 ms late', '<= most', '< most'],
    ['closed time counts', 'Math.min(at, closes[row] as number)', 'at'],
    ['amounts can end before the rows', 'reached < 0 ||', ''],
    ['amounts can end after the rows', 'reached > (before[count] as number)', 'false'],
    ['the last row has no end', 'at < (opens[count] as number)', 'true'],
    ['subtracting adds', 'null : -amount', 'null : amount'],
    ['an index has one digit', 'shift *= 32;\n    if', 'shift *= 16;\n    if'],
    ['the next opening is the last opening', 'opens[row + 1]', 'opens[row]'],
  ])('is seen: %s', async (_what, from, to) => {
    expect(await differing(from, to)).toBeGreaterThan(0);
  });
});

describe('the statements', () => {
  const [{ calendar, from, until }] = desks as readonly [Desk];

  it.each([
    ['bigquery', Grammar.BigQuery],
    ['snowflake', Grammar.Snowflake],
  ] as const)('are five functions in the grammar of %s, parsed and not run', async (dialect, grammar) => {
    const sql = await functionsFor(dialect, 'support.sao_paulo_', calendar, { from, until });
    const { success, ast, error } = parse(sql, grammar);
    expect([success, error]).toEqual([true, null]);
    const names = [...JSON.stringify(ast).matchAll(/"create_function":\{"name":\{"name":\{"name":"(\w+)"/g)];
    expect(names.map(([, name]) => name)).toEqual(FUNCTIONS.map(({ name }) => `sao_paulo_${name}`));
    expect(parse(sql.replace('LANGUAGE', 'LANGUAGES'), grammar).success).toBe(false);
  });
});
