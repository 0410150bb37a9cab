import { createCalendar, createSla, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../../src/input/units';
import type { AnySla } from '../../ticket/any';
import { at, type Case, caseOf, on, ticket, times } from './situations';

/* A desk that is always open, so a target of n hours ends n hours after the opening. All tickets have the level `own`. */

const opened = Date.parse('2026-11-16T10:00Z');
const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
/** Hours of the resolution and of the first response. */
type Hours = readonly [resolution: number, firstResponse: number];
const OWN: Hours = [8, 2];
const row = ([resolution, firstResponse]: Hours) => ({
  resolution: { businessHours: resolution },
  firstResponse: { businessHours: firstResponse },
});
const rows = (ids: readonly string[], hours: Hours) => Object.fromEntries(ids.map((id) => [id, row(hours)]));

/** A desk with further levels before the level `own`, and with further categories for that level. */
function deskOf(levels: object, categories: readonly string[] = [], hours: Hours = OWN): AnySla {
  const all = { ...levels, own: row(OWN) };
  const others = categories.map((id) => [id, { targets: { own: row(hours) } }]);
  const catalog = {
    id: 'rounds',
    levels: Object.fromEntries(Object.keys(all).map((id) => [id, {}])),
    categories: { all: { targets: all }, ...Object.fromEntries(others) },
  };
  return createSla({ catalog: defineCatalog(catalog as never), calendar } as never) as unknown as AnySla;
}

const own = { category: 'all', level: 'own', openedAt: opened };
const hoursLater = (hours: number) => opened + hours * HOUR_MS;
const due = (hours: number): Case => caseOf(own, { due: hoursLater(hours) });
const responseDue = (hours: number): Case => caseOf(own, { metric: 'firstResponse', due: hoursLater(hours) });
const levels = (ids: readonly string[]) => ids.map((id) => `level:${id}`);

const sames = numbered('same', 16);
const SAME: Hours = [4, 1];
const RARE: Hours = [6, 2];

describe('the assumptions that are tried on every difference', () => {
  test('are the first 16 of 20 that fit equally often', () => {
    const twenty = numbered('l', 20);
    const report = deskOf(rows(twenty, SAME)).compareAll([due(4)], opened);
    expect(report.hints.map(({ key }) => key)).toEqual(levels(twenty.slice(0, 16)));
  });

  test('are the 16 that fit most often, then those that fit what is left | 20 are ranked', () => {
    const rares = numbered('rare', 4);
    const categories = numbered('c', 5);
    const sla = deskOf({ ...rows(rares, RARE), ...rows(sames, SAME) }, categories, [5, 2]);
    const report = sla.compareAll([due(5), ...times(2, due(6)), ...times(3, due(4))], opened);
    expect(report.unexplained).toBe(0);
    expect(report.hints.map(({ key, explains }) => `${key} ${explains}`)).toEqual([
      ...levels(sames).map((key) => `${key} 3`),
      ...levels(rares).map((key) => `${key} 2`),
    ]);
    const hintsAt = (index: number) => report.differences[index]?.comparison.hints.map(({ key }) => key);
    expect(hintsAt(0)).toEqual(categories.map((id) => `category:${id}`));
    expect(hintsAt(1)).toEqual(levels(rares));
    expect(hintsAt(3)).toEqual(levels(sames.slice(0, 5)));
  });

  test('are five for a difference that is left', () => {
    // The levels `rare` keep the first response of 2 h, the others do not: so they are ranked first.
    const sla = deskOf({ ...rows(sames.slice(2), SAME), ...rows(numbered('rare', 6), RARE) }, ['c1', 'c2'], SAME);
    const report = sla.compareAll([...times(2, due(4)), due(6), ...times(5, responseDue(2))], opened);
    const keys = report.hints.map(({ key }) => key);
    expect(keys.slice(0, 6)).toEqual([...levels(numbered('rare', 5)), 'level:same3']);
  });

  test('are found for one value of a clock after another value has been explained', () => {
    const sla = deskOf({ rare: row(RARE), ...rows(sames, SAME) });
    const both = caseOf(own, { due: hoursLater(4), originalDue: hoursLater(6) });
    const report = sla.compareAll([...times(2, due(4)), both], opened);
    expect(report.unexplained).toBe(0);
    expect(report.hints.map(({ key }) => key)).toEqual([...levels(sames), 'level:rare']);
    const [, , ofDue, ofOriginalDue] = report.differences.map(({ comparison }) => comparison);
    expect(ofDue?.hints.map(({ key }) => key)).toEqual(levels(sames.slice(0, 5)));
    expect(ofOriginalDue?.hints.map(({ key }) => key)).toEqual(['level:rare']);
  });

  test('are at most 16 in each of five rounds', () => {
    // Of 11 h, each ticket pauses 1 h for a reason of its own, which its help desk ignores, and 2 h for another reason.
    const pausedFor = (reason: string) => [
      { type: 'paused', at: hoursLater(1), reason },
      { type: 'resumed', at: hoursLater(2) },
      { type: 'paused', at: hoursLater(3), reason: 'other' },
      { type: 'resumed', at: hoursLater(5) },
    ];
    const cases = numbered('reason', 96).map((reason) =>
      caseOf({ ...own, events: pausedFor(reason) }, { due: hoursLater(10) }),
    );
    const report = deskOf({}).compareAll(cases, hoursLater(24));
    expect(report).toMatchObject({ compared: 96, agreed: 0, unexplained: 96 - 5 * 16 });
  });
});

test('the hints of a difference | are in the order of their ranks', () => {
  const sla = on({ holidays: ['2026-11-17', '2026-11-20', '2026-11-24'] });
  const from = (day: string, theirs: string) => caseOf(ticket(`${day} 10:00`), { due: at(`${theirs} 10:00`) });
  // The help desk ignores two holidays, but not the one between them.
  const cases = [...times(2, from('16', '17')), ...times(5, from('19', '23')), from('23', '24')];
  const report = sla.compareAll(cases, at('30 00:00'));
  expect(report).toMatchObject({ compared: 8, agreed: 5 });
  expect(report.differences.map(({ index, comparison }) => [index, comparison.hints.map(({ key }) => key)])).toEqual([
    [0, ['holidayIgnored:2026-11-17', 'holidaysIgnored']],
    [1, ['holidayIgnored:2026-11-17', 'holidaysIgnored']],
    [7, ['holidaysIgnored', 'holidayIgnored:2026-11-24']],
  ]);
});

describe('invalid cases', () => {
  test('more than 1,000 | are counted, and the first 1,000 are listed', () => {
    const report = deskOf({}).compareAll(times(1001, null as never), opened);
    expect([report.rejectedCount, report.rejected.length]).toEqual([1001, 1000]);
  });

  test('a case whose own code throws | the error is thrown', () => {
    const broken = {
      get ticket(): never {
        throw new RangeError('own');
      },
    };
    expect(() => deskOf({}).compareAll([broken as never], opened)).toThrow(RangeError);
  });
});
