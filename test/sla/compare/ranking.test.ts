import type { ComparisonReport, VendorClock } from 'prazo';
import { describe, expect, test } from 'vitest';
import { at, on, slaOf, ticket } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

const sla = slaOf();
const asOf = at('16 12:00');

type Case = Parameters<typeof sla.compareAll>[0] extends Iterable<infer C> ? C : never;
const caseOf = (of: object, theirs: Partial<VendorClock>, more: object = {}): Case =>
  ({ ticket: of, clocks: [{ metric: 'resolution', ...theirs }], ...more }) as never;
const times = (count: number, one: Case): readonly Case[] => Array.from({ length: count }, () => one);
const hintsOf = ({ hints }: ComparisonReport) =>
  hints.map(({ key, explains, agreement, split }) => [
    key,
    explains,
    agreement,
    split && `${split.applies} ${split.at.toISO()} ${split.agreement}`,
  ]);

describe('the agreement of an assumption', () => {
  const high = ticket('16 10:00');
  // 8 h of all time, whatever the breaks.
  const plain = ticket('16 10:00', { level: 'plain' });

  test('is the share of all values that agree under it', () => {
    const report = sla.compareAll(
      [
        caseOf(high, { due: at('16 18:00') }),
        caseOf(high, { due: at('16 18:00') }),
        caseOf(plain, { due: at('16 18:00'), paused: false }),
        caseOf(high, { due: at('17 10:00'), paused: false }),
      ],
      asOf,
    );
    expect(report).toMatchObject({ compared: 6, agreed: 4, agreement: 4 / 6, unexplained: 0 });
    // Each explains two values, and breaks one: the due of the last case. The simplest is first.
    expect(hintsOf(report)).toEqual([
      ['breaksIgnored', 2, 5 / 6, undefined],
      ['aroundTheClock', 2, 5 / 6, undefined],
      ['level:plain', 2, 5 / 6, undefined],
    ]);
    expect(report.differences.map(({ index, comparison }) => [index, comparison.hints.map(({ key }) => key)])).toEqual([
      [0, ['breaksIgnored', 'aroundTheClock', 'level:plain']],
      [1, ['breaksIgnored', 'aroundTheClock', 'level:plain']],
    ]);
    expect(report.byField).toEqual({ due: { compared: 4, agreed: 2 }, paused: { compared: 2, agreed: 2 } });
    expect(report.byMetric).toEqual({ resolution: { compared: 6, agreed: 4 } });
  });

  test('if no value agrees yet | is the share that it explains', () => {
    const report = sla.compareAll([caseOf(high, { due: at('16 18:00') }), caseOf(high, { due: at('17 10:07') })], asOf);
    expect(report).toMatchObject({ agreed: 0, unexplained: 1 });
    expect(hintsOf(report)[0]).toEqual(['breaksIgnored', 1, 1 / 2, undefined]);
  });

  test('of four hundred agreeing clocks | is estimated from a sample', () => {
    const agreeing = times(400, caseOf(high, { due: at('17 10:00'), paused: false }));
    const report = sla.compareAll([caseOf(high, { due: at('16 18:00') }), ...agreeing], asOf);
    // One value is explained. Of each agreeing clock, the due would differ.
    expect(hintsOf(report)[0]?.slice(0, 2)).toEqual(['breaksIgnored', 1]);
    expect(report.hints[0]?.agreement).toBeCloseTo(401 / 801, 9);
  });

  test('counts a ticket that cannot be replayed under it as one that does not agree', () => {
    const covered = on({ holidays: { name: 'list', coverage: { from: 2026, until: 2026 }, holidays: [] } });
    const report = covered.compareAll(
      [
        caseOf(high, { due: at('18 10:00') }),
        // The low level has 16 h: 7 h and 8 h of 2026, and 1 h of a year that the calendar does not cover.
        caseOf({ ...high, openedAt: '2026-12-30T10:00-03:00' }, { due: '2026-12-31T10:00-03:00' }),
      ],
      '2026-12-30T12:00-03:00',
    );
    expect(hintsOf(report)).toEqual([['level:low', 1, 1 / 2, 'until 2026-12-30T10:00:00.000-03:00 1']]);
  });
});

describe('the split of an assumption', () => {
  const opened = (day: string) => ticket(`${day} 10:00`);
  const withBreak = (day: string, next: string) => caseOf(opened(day), { due: at(`${next} 10:00`) });
  const withoutBreak = (day: string) => caseOf(opened(day), { due: at(`${day} 18:00`) });
  const first = (cases: readonly Case[]) => hintsOf(sla.compareAll(cases, at('30 00:00')))[0];

  test('that fits the later tickets', () => {
    expect(first([withBreak('16', '17'), withBreak('17', '18'), withoutBreak('18'), withoutBreak('23')])).toEqual([
      'breaksIgnored',
      2,
      1 / 2,
      'since 2026-11-18T10:00:00.000-03:00 1',
    ]);
  });

  test('that fits the earlier tickets', () => {
    expect(first([withoutBreak('16'), withoutBreak('17'), withBreak('18', '19')])).toEqual([
      'breaksIgnored',
      2,
      2 / 3,
      'until 2026-11-18T10:00:00.000-03:00 1',
    ]);
  });

  test.each<[string, number, string | undefined]>([
    ['2 % more values', 1, 'since 2026-11-18T10:00:00.000-03:00 1'],
    ['less than 2 % more values', 2, undefined],
  ])('that adds %s', (_, rest, split) => {
    const three = { due: at('18 18:00'), lastDue: at('18 18:00'), originalDue: at('18 18:00') };
    const [hint] = sla.compareAll(
      [withBreak('16', '17'), ...times(16, caseOf(opened('18'), three)), ...times(rest, withoutBreak('18'))],
      at('30 00:00'),
    ).hints;
    expect(hint).toMatchObject({ key: 'breaksIgnored', explains: 48 + rest });
    expect(hint?.split && `${hint.split.applies} ${hint.split.at.toISO()} ${hint.split.agreement}`).toBe(split);
  });
});

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
});
