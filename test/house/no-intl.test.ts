/*
 * Simulates an engine without Intl, such as QuickJS: a new realm loses Intl, and all methods that use Intl, before the
 * library and luxon are loaded into it.
 */
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import * as prazo from 'prazo';
import { type Calendar, calendarUnion, createCalendar, defineCatalog, effectiveCalendar, freezeCalendar } from 'prazo';
import { brazil } from 'prazo/brazil';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './source';

const WITHOUT_INTL = `
  delete globalThis.Intl;
  const asks = (name) => function () { throw new Error(name + ' asks Intl'); };
  for (const one of [Date, Number, BigInt, Array, Object]) {
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      if (name in one.prototype) one.prototype[name] = asks(name);
    }
  }
  for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']) {
    String.prototype[name] = asks(name);
  }`;

let bundle = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './src/index'; export { DateTime } from 'luxon';", resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'prazo',
    target: 'es2022',
  });
  bundle = outputFiles[0]?.text ?? '';
});

/** Returns the result of a program with some data, run without Intl. */
function withoutIntl(program: string, data: unknown): unknown {
  const context = createContext({ given: JSON.stringify(data) });
  runInContext(WITHOUT_INTL, context);
  expect(runInContext('typeof Intl', context)).toBe('undefined');
  runInContext(bundle, context);
  const printed = runInContext(`(() => { ${program} })()`, context);
  return printed === undefined ? undefined : JSON.parse(printed);
}

/** Returns the result of the same program in Node, with a calendar that was not frozen. */
function inNode(program: string, calendar: Calendar, data: object): unknown {
  const parseCalendar = () => ({ ok: true, value: calendar });
  const own = { ...prazo, parseCalendar, createCalendar: () => calendar };
  return JSON.parse(new Function('prazo', 'given', program)(own, JSON.stringify(data)));
}

const desk = createCalendar({
  zone: 'America/New_York',
  hours: { 'mon-fri': ['09:00-17:00'], sat: ['22:00-03:00'] },
  holidays: [
    { month: 7, day: 4, observed: 'nearestWeekday' },
    { month: 11, weekday: 'thu', nth: 4 },
  ],
});
const saoPaulo = createCalendar({
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-18:00'] },
  holidays: brazil({ state: 'SP' }),
});
const CALENDARS = {
  'a desk': desk,
  'a union': calendarUnion(desk, saoPaulo),
  'a desk that moves': effectiveCalendar([{ calendar: saoPaulo }, { from: '2026-06-01', calendar: desk }]),
  UTC: createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-17:00'] } }),
};

const INSTANTS = Array.from({ length: 40 }, (_, i) => Date.UTC(2025, 5, 1) + i * 16 * 86_400_000 + i * 4_321_000);

const NUMBERS = `
  const { definition, instants } = JSON.parse(given);
  const { value } = prazo.parseCalendar(definition);
  const { isOpen, nextOpen, nextClose, previousOpen, previousClose, add, subtract, between, intervals } = value.timeline;
  return JSON.stringify(instants.map((at) => [
    isOpen(at), nextOpen(at), nextClose(at), previousOpen(at), previousClose(at), add(at, 9e7), subtract(at, 9e7),
    between(at, at + 9e8), intervals(at, at + 3e8), value.countDays(at, at + 9e8), value.isBusinessDay(at),
    value.businessDayOfMonth(new Date(at).toISOString().slice(0, 7), -1),
  ]));`;

const DATES = `
  const { definition, instants } = JSON.parse(given);
  const { value } = prazo.parseCalendar(definition);
  return JSON.stringify(instants.map((at) => [
    value.nextOpen(at), value.add(at, { hours: 25 }), value.addDays(at, 3), value.addDays(at, -3).toMillis(),
    value.between(at, at + 9e8), value.intervals(at, at + 3e8), value.nextOpen(at).zoneName, value.nextOpen(at).offset,
    value.nextOpen(at).toFormat('ccc, dd LLL yyyy HH:mm ZZ'), value.nextOpen(at).toISODate(),
    value.exceptions(at, at + 9e8),
  ]));`;

const SLA = `
  const { definition, catalog } = JSON.parse(given);
  const sla = prazo.createSla({ catalog, calendar: prazo.createCalendar(definition) });
  const ticket = { category: 'a', level: 'l', openedAt: '2026-03-06T20:30:00Z', events: [
    { type: 'paused', at: '2026-03-09T14:00:00Z' }, { type: 'resumed', at: '2026-03-09T18:00:00Z' } ] };
  const asOf = '2026-03-10T18:00:00Z';
  return JSON.stringify([sla.deadlines(ticket), sla.status(ticket, asOf), sla.explain(ticket, 'resolution', asOf), sla.evaluate(ticket, asOf)]);`;

const catalog = defineCatalog({
  id: 'c',
  levels: { l: {} },
  categories: { a: { targets: { l: { firstResponse: { hours: 3 }, resolution: { businessDays: 2, by: '12:00' } } } } },
});

describe('in an engine without Intl a frozen calendar', () => {
  const frozen = Object.entries(CALENDARS).map(
    ([name, calendar]) => [name, calendar, freezeCalendar(calendar, { from: 2024, until: 2028 })] as const,
  );

  it.each(frozen)('gives the right numbers: %s', (_name, live, definition) => {
    expect(withoutIntl(NUMBERS, { definition, instants: INSTANTS })).toEqual(
      inNode(NUMBERS, live, { instants: INSTANTS }),
    );
  });

  it.each(frozen)('gives the right luxon values: %s', (_name, live, definition) => {
    expect(withoutIntl(DATES, { definition, instants: INSTANTS })).toEqual(inNode(DATES, live, { instants: INSTANTS }));
  });

  it('gives the right answers in an SLA', () => {
    const definition = freezeCalendar(desk, { from: 2024, until: 2028 });
    expect(withoutIntl(SLA, { definition, catalog })).toEqual(inNode(SLA, desk, { catalog }));
  });
});

describe('without Intl', () => {
  const PARSE = `
    const { ok, issues } = prazo.parseCalendar(JSON.parse(given));
    return JSON.stringify(ok ? [] : issues.map(({ code, path, expected }) => [code, path, expected]));`;

  it.each(['America/New_York', 'UTC', '-03:00', 'Nowhere'])('a zone that is only a name is an error: %s', (zone) => {
    expect(withoutIntl(PARSE, { zone, hours: {} })).toEqual([
      [
        'unknownZone',
        'zone',
        expect.stringContaining('a zone with its list of changes, such as the zone of a frozen calendar'),
      ],
    ]);
  });

  it('luxon cannot add days to a result, or format it in another language', () => {
    const definition = freezeCalendar(desk, { from: 2024, until: 2028 });
    const luxon = `
      const { value } = prazo.parseCalendar(JSON.parse(given));
      const at = value.nextOpen('2026-03-03T00:00:00Z');
      const fails = (ask) => { try { ask(); return false; } catch (error) { return error.message; } };
      return JSON.stringify([fails(() => at.plus({ days: 1 })), fails(() => at.setLocale('pt-BR').toFormat('cccc'))]);`;
    expect(withoutIntl(luxon, definition)).toEqual(['Intl is not defined', 'Intl is not defined']);
  });
});
