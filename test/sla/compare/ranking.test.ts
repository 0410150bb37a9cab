import { describe, expect, test } from 'vitest';
import { at, type Case, caseOf, hintsOf, on, slaOf, ticket, times } from './situations';

/* Computed by hand. 16 November 2026 is a Monday; the hours are 9 to 12 and 13 to 18, at −03:00. */

const sla = slaOf();
const asOf = at('16 12:00');

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
    const report = sla.compareAll([...agreeing, caseOf(high, { due: at('16 18:00') })], asOf);
    // One value is explained. Of each agreeing clock, the due would differ.
    expect(hintsOf(report)[0]?.slice(0, 2)).toEqual(['breaksIgnored', 1]);
    expect(report.hints[0]?.agreement).toBeCloseTo(401 / 801, 9);
  });

  test('is 1 if it explains every difference and the sample keeps every value', () => {
    // Without the pause of an hour the ticket is due at 10:00.
    const paused = ticket('16 10:00', {}, ['paused', '16 10:30'], ['resumed', '16 11:30']);
    const agreeing = times(402, caseOf(high, { due: at('17 10:00') }));
    const report = sla.compareAll([caseOf(paused, { due: at('17 10:00') }), ...agreeing], asOf);
    expect(hintsOf(report)[0]).toEqual(['pausesIgnored', 1, 1, undefined]);
  });

  test('of clocks of which few have a value that agrees | counts every such value', () => {
    // Without breaks all values of `high` are due at 18:00, and `plain` keeps its due.
    const report = sla.compareAll(
      [
        ...times(400, caseOf(high, { due: at('16 18:00') })),
        caseOf(plain, { due: at('16 18:00') }),
        caseOf(high, { due: at('17 10:00') }),
      ],
      asOf,
    );
    expect(report).toMatchObject({ compared: 402, agreed: 2 });
    expect(hintsOf(report)[0]).toEqual(['breaksIgnored', 400, 401 / 402, undefined]);
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

  test('that fits the later tickets, if several values of the earlier ones agree', () => {
    // Without breaks, the dues of the 16th and of the 17th differ; both clocks still run.
    const running = (day: string, next: string) => caseOf(opened(day), { due: at(`${next} 10:00`), paused: false });
    expect(first([running('16', '17'), running('17', '18'), withoutBreak('18'), withoutBreak('23')])).toEqual([
      'breaksIgnored',
      2,
      4 / 6,
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
