import type { VendorClock } from 'prazo';
import { describe, expect, test } from 'vitest';
import { at, type Case, caseOf, hintsOf, slaOf, ticket, times } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

const sla = slaOf();
const asOf = at('16 12:00');

describe('the order of assumptions', () => {
  const low = ticket('16 10:00', { level: 'low' });
  const paused = ticket('16 10:00', { level: 'low' }, ['paused', '16 10:30'], ['resumed', '16 11:30']);
  /** Values of one clock: some of its three due times. */
  const dues = (due: string, fields: number): Partial<VendorClock> =>
    Object.fromEntries(['due', 'lastDue', 'originalDue'].slice(0, fields).map((field) => [field, at(due)]));
  const many = (count: number, due: string): readonly Case[] => [
    ...times(Math.floor(count / 3), caseOf(low, dues(due, 3))),
    ...(count % 3 === 0 ? [] : [caseOf(low, dues(due, count % 3))]),
  ];
  /**
   * Counts values of three kinds. 16 h end on Wednesday at 10:00; without breaks, on Tuesday at 17:00. With a pause of an
   * hour they end on Wednesday at 11:00; without it, at 10:00.
   */
  const orderOf = (byBreaks: number, byPauses: number, agreeing: number) => {
    const report = sla.compareAll(
      [...many(byBreaks, '17 17:00'), caseOf(paused, dues('18 10:00', byPauses)), ...many(agreeing, '18 10:00')],
      asOf,
    );
    expect(report).toMatchObject({ compared: byBreaks + byPauses + agreeing, agreed: agreeing, unexplained: 0 });
    return report.hints.map(({ key, explains }) => `${key} ${explains}`);
  };

  test('that add a tenth of the differences | by agreement', () => {
    // Without breaks 10 of 32 values agree; without pauses 22.
    expect(orderOf(10, 2, 20)).toEqual(['pausesIgnored 2', 'unnamedPausesIgnored 2', 'breaksIgnored 10']);
  });

  test('exactly a tenth | by agreement', () => {
    expect(orderOf(9, 1, 22)).toEqual(['pausesIgnored 1', 'unnamedPausesIgnored 1', 'breaksIgnored 9']);
  });

  test('that add less | by the differences that they explain, and the values that they break', () => {
    // 11² / (11 + 20) is more than 1² / (1 + 0).
    expect(orderOf(11, 1, 20)).toEqual(['breaksIgnored 11', 'pausesIgnored 1', 'unnamedPausesIgnored 1']);
    // 11² / (11 + 111) is less.
    expect(orderOf(11, 1, 111)).toEqual(['pausesIgnored 1', 'unnamedPausesIgnored 1', 'breaksIgnored 11']);
  });

  test('with equal splits | by the agreement without them', () => {
    // On the 16th, breaks change both values; the level changes the due, but not the elapsed time.
    const report = sla.compareAll(
      [
        caseOf(ticket('16 10:00'), { due: at('17 10:00') }),
        caseOf(ticket('16 10:00'), { elapsed: { business: 'PT4H' } }, { asOf: at('16 15:00') }),
        ...times(2, caseOf(ticket('18 10:00'), { due: at('18 18:00') })),
      ],
      at('30 00:00'),
    );
    const split = 'since 2026-11-18T10:00:00.000-03:00 1';
    expect(hintsOf(report)).toEqual([
      ['level:plain', 2, 3 / 4, split],
      ['breaksIgnored', 2, 2 / 4, split],
      ['aroundTheClock', 2, 2 / 4, split],
    ]);
  });

  test('that add much without a split or with it | by the agreement with the split', () => {
    // Breaks are ignored since the 18th. A pause on the 16th is ignored as well.
    const report = sla.compareAll(
      [
        caseOf(ticket('16 10:00'), { due: at('17 10:00') }),
        caseOf(paused, { due: at('18 10:00') }),
        ...times(3, caseOf(ticket('18 10:00', { level: 'low' }), { due: at('19 17:00') })),
      ],
      at('30 00:00'),
    );
    expect(hintsOf(report)).toEqual([
      ['breaksIgnored', 3, 3 / 5, 'since 2026-11-18T10:00:00.000-03:00 0.8'],
      ['pausesIgnored', 1, 2 / 5, undefined],
      ['unnamedPausesIgnored', 1, 2 / 5, undefined],
    ]);
  });

  test('that add as much, one with a split | by the agreement without it', () => {
    // Breaks are ignored in ten tickets of the 18th; eight others of that day and two of the 16th keep them.
    const since = ticket('18 10:00', { level: 'low' });
    const report = sla.compareAll(
      [
        ...times(10, caseOf(since, { due: at('19 17:00') })),
        ...times(8, caseOf(since, { due: at('23 10:00') })),
        ...times(2, caseOf(low, { due: at('18 10:00') })),
        caseOf(paused, dues('18 10:00', 2)),
      ],
      at('30 00:00'),
    );
    // Of 22 values 10 agree. Both add two: without pauses, and without breaks since the 18th.
    expect(hintsOf(report).map(([key, explains, agreement]) => [key, explains, agreement])).toEqual([
      ['pausesIgnored', 2, 12 / 22],
      ['unnamedPausesIgnored', 2, 12 / 22],
      ['breaksIgnored', 10, 10 / 22],
    ]);
    expect(report.hints[2]?.split).toMatchObject({ applies: 'since', agreement: 12 / 22 });
  });

  test('that explain as many differences | by simplicity', () => {
    // The category `gold` has 5 h: until 16:00. The low level has 16 h.
    const high = ticket('16 10:00');
    const report = sla.compareAll([caseOf(high, { due: at('16 16:00') }), caseOf(high, { due: at('18 10:00') })], asOf);
    expect(hintsOf(report)).toEqual([
      ['level:low', 1, 1 / 2, undefined],
      ['category:gold', 1, 1 / 2, undefined],
    ]);
  });
});
