import { describe, expect, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { office, on } from '../../ticket/week';
import { agreed, happened, opened, slaFor } from './desk';

/* Many clocks in a report. All tickets are opened on Mon 2 10:00. The target is eight hours. */

const metrics = {
  work: { starts: ['opened'], stops: ['resolved'], reopens: true },
  extra: { starts: ['opened'], stops: ['resolved'] },
};
const cells = { high: { work: { hours: 8 } }, low: { work: { hours: 24 } } };
const sla = slaFor({ cells, metrics, tiers: { l2: {}, l1: {} } });
const at = on('Tue 31 10:00');

/** Returns a ticket that was resolved after a number of minutes. */
const solvedAfter = (minutes: number): AnyTicket =>
  opened([{ type: 'resolved', at: Date.parse(on('Mon 2 10:00')) + minutes * 60_000 }]);
/** Returns unsorted numbers, in the same order in every run. */
const mixed = (count: number) => Array.from({ length: count }, (_, i) => 1 + ((i * 7919) % count));

describe('the median and the ninetieth percentile', () => {
  const minutes = (count: number) => {
    const { used } = sla.report(mixed(count).map(solvedAfter), at).total;
    return [used.mean?.as('minutes'), used.median?.as('minutes'), used.p90?.as('minutes')];
  };

  test('do not depend on the order of the tickets', () => {
    const { used } = sla.report([9, 1, 5, 7, 3].map(solvedAfter), at).total;
    expect([used.median?.as('minutes'), used.p90?.as('minutes')]).toEqual([5, 9]);
  });

  test.each([
    // Of 1 … n the mean and the median are (n + 1) / 2. The 90th percentile is 0.9 n, rounded up.
    [16, [8.5, 8.5, 15]],
    [17, [9, 9, 16]],
    [100, [50.5, 50.5, 90]],
    [3000, [1500.5, 1500.5, 2700]],
  ])('of %i clocks', (count, expected) => {
    expect(minutes(count)).toEqual(expected);
  });
});

describe('a ticket', () => {
  test('is in a report as of its opening', () => {
    const { total } = sla.report([opened()], on('Mon 2 10:00'));
    expect(total).toMatchObject({ count: 1, verdicts: { onTrack: 1 } });
    expect(sla.report([opened()], on('Mon 2 09:59:59.999')).total.count).toBe(0);
  });

  test('has no row for a metric without a target', () => {
    const { rows } = sla.report([solvedAfter(60)], at, { by: ['metric'] });
    expect(rows.map(({ group }) => group.metric)).toEqual(['work']);
  });

  test('has a row for a metric with an agreement', () => {
    const ticket = opened([agreed('Mon 2 11:00', { hours: 4 }, 'extra'), ...happened('Mon 2 12:00 resolved')]);
    const { rows } = sla.report([ticket], at, { by: ['metric'] });
    expect(rows.map(({ group, verdicts }) => [group.metric, verdicts.met])).toEqual([
      ['work', 1],
      ['extra', 1],
    ]);
  });

  test('that is not valid is in no row and does not affect other tickets', () => {
    const early = opened(happened('Mon 2 09:00 responded'));
    const wrong = opened([], { level: 'x' });
    const { total, rejected, rejectedCount } = sla.report([solvedAfter(60), early, wrong, solvedAfter(120)], at);
    expect(total.count).toBe(2);
    expect(rejectedCount).toBe(2);
    expect(rejected).toMatchObject([
      { index: 1, issues: [{ code: 'beforeOpening' }] },
      { index: 2, issues: [{ code: 'unknownValue' }] },
    ]);
  });
});

describe('clocks with notJudged', () => {
  const gone = opened(happened('Mon 2 20:00 cancelled'));
  const anew = opened(happened('Mon 2 20:00 restarted', 'Mon 2 21:00 resolved'));

  test('are counted separately, and in no compliance', () => {
    const { total } = sla.report([gone, anew, solvedAfter(600)], at);
    // cancelled; restarted and then met; ten hours, breached
    expect(total).toMatchObject({
      count: 4,
      cancelled: 1,
      restarted: 1,
      verdicts: { notJudged: 2, met: 1, breached: 1 },
      compliance: { share: 0.5, of: 2 },
      complianceWithOpen: { share: 0.5, of: 2 },
    });
  });

  test('are not in the statistics of time', () => {
    expect(sla.report([gone, anew], at).total.used.mean?.as('hours')).toBe(1);
  });
});

describe('a report entry', () => {
  test('has the classification under which it was judged', () => {
    const solved = opened(happened('Mon 2 12:00 resolved', 'Mon 2 13:00 reclassified level:low'));
    const { rows } = sla.report([solved], at, { by: ['level'] });
    expect(rows.map(({ group }) => group.level)).toEqual(['high']);
  });

  test('gives user functions its dates, cycle, basis and lateness', () => {
    const seen: unknown[] = [];
    const ticket = opened(happened('Mon 2 19:00 restarted', 'Tue 3 04:00 resolved'));
    const remember = (entry: object) => {
      const { cycle, phase, verdict, basis, late, breachedOnChange, openedAt, startedAt, due, stoppedAt } =
        entry as never;
      const dates = [openedAt, startedAt, due, stoppedAt].map((date: { toISO(): string } | undefined) =>
        date?.toISO().slice(0, 16),
      );
      seen.push([cycle, phase, verdict, basis, late, breachedOnChange, ...dates]);
      return '';
    };
    sla.report([ticket], at, { by: [{ remember }] });
    expect(seen).toEqual([
      [
        1,
        'restarted',
        'notJudged',
        'elapsed',
        false,
        false,
        '2026-03-02T10:00',
        '2026-03-02T10:00',
        '2026-03-02T18:00',
        undefined,
      ],
      [
        2,
        'stopped',
        'breached',
        'elapsed',
        true,
        false,
        '2026-03-02T10:00',
        '2026-03-02T19:00',
        '2026-03-03T03:00',
        '2026-03-03T04:00',
      ],
    ]);
  });
});

describe('rows', () => {
  const groups = (by: object, tickets: readonly AnyTicket[]) =>
    sla.report(tickets, at, { by: by as never }).rows.map(({ group, count }) => [...Object.values(group), count]);
  const openedAt = (text: string, ...events: readonly string[]) => opened(happened(...events), { openedAt: on(text) });

  test('of months, weeks and days use the zone of the calendar', () => {
    // Sun 1 23:00 in São Paulo is Monday in UTC. Sun 1 is in week 9, Mon 2 in week 10.
    const tickets = [openedAt('Sun 1 23:00'), openedAt('Mon 2 00:00'), openedAt('Tue 31 09:00')];
    expect(groups(['day of openedAt'], tickets)).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 1],
      ['2026-03-31', 1],
    ]);
    expect(groups(['week of openedAt'], tickets)).toEqual([
      ['2026-W09', 1],
      ['2026-W10', 1],
      ['2026-W14', 1],
    ]);
    expect(groups(['month of openedAt'], tickets)).toEqual([['2026-03', 3]]);
  });

  test('of a week over New Year use the year that has most days of the week', () => {
    // 1 January 2027 is a Friday, in the week that begins on 28 December
    const newYear = opened([], { openedAt: '2027-01-01T12:00-03:00' });
    const { rows } = sla.report([newYear], '2027-02-01T00:00Z', { by: ['week of openedAt'] });
    expect(rows.map(({ group }) => Object.values(group))).toEqual([['2026-W53']]);
  });

  test('by due or stop are sorted by that instant, and clocks without it are last', () => {
    const tickets = [openedAt('Tue 3 10:00'), openedAt('Mon 2 20:00', 'Tue 3 01:00 resolved')];
    expect(groups(['day of due'], tickets)).toEqual([['2026-03-03', 2]]);
    expect(groups(['day of stoppedAt'], tickets)).toEqual([
      ['2026-03-03', 1],
      ['', 1],
    ]);
  });

  test('have levels and tiers in the order of the catalog', () => {
    const tickets = [
      opened([], { level: 'low' }),
      opened(happened('Mon 2 11:00 escalated tier:l1')),
      opened([], { tier: 'l2' }),
    ];
    expect(groups(['level', 'tier'], tickets)).toEqual([
      ['high', 'l2', 1],
      ['high', 'l1', 1],
      ['low', '', 1],
    ]);
  });

  test('may group by dimensions and user functions, in the given order', () => {
    const by = [
      { Prioridade: 'level' },
      { Dia: ({ openedAt: date }: { openedAt: { weekdayLong: string } }) => date.weekdayLong },
      'metric',
    ];
    const { rows } = sla.report([solvedAfter(60)], at, { by: by as never });
    expect(rows.map(({ group }) => group)).toEqual([{ Prioridade: 'high', Dia: 'Monday', metric: 'work' }]);
    expect(Object.keys(rows[0]?.group ?? {})).toEqual(['Prioridade', 'Dia', 'metric']);
  });

  test('come with one row for all of them', () => {
    const tickets = [solvedAfter(60), opened([], { level: 'low' }), solvedAfter(600)];
    const { rows, total } = sla.report(tickets, at, { by: ['level'] });
    expect(rows.map(({ count }) => count)).toEqual([2, 1]);
    expect(total).toMatchObject({ group: {}, count: 3, verdicts: { met: 1, breached: 1, breaching: 1 } });
    expect(total.compliance).toEqual({ share: 0.5, of: 2 });
    expect(total.complianceWithOpen).toEqual({ share: 1 / 3, of: 3 });
  });
});

test('times use the measure of each target', () => {
  // solved on Tue 3 10:00: 24 elapsed hours, or eight business hours
  const both = { starts: ['opened'], stops: ['resolved'] };
  const by = slaFor(
    { cells: { high: { wall: { hours: 30 }, desk: { businessHours: 16 } } }, metrics: { wall: both, desk: both } },
    { calendar: office },
  );
  const { rows } = by.report([opened(happened('Tue 3 10:00 resolved'))], at, { by: ['metric'] });
  expect(rows.map(({ used, meanOfTarget }) => [used.mean?.as('hours'), meanOfTarget])).toEqual([
    [24, 0.8],
    [8, 0.5],
  ]);
});
