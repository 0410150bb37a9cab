import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';
import type { AnyTicket } from '../ticket/any';
import { log, on, slaWith, ticket } from '../ticket/week';

// Targets: a first response in 2 h, a resolution in 8 h; `business low` has a resolution in 16 business hours.

const sla = slaWith();

/** Ten tickets of Monday 10:00, resolved after 1, 2 … 10 hours. The resolution is also the first response. */
const ten = Array.from({ length: 10 }, (_, i) => ticket('elapsed high', log(`Mon 2 ${i + 11}:00 resolved`)));
const open = ticket('elapsed high');
const at = on('Tue 3 10:00');

const hours = (duration: { toMillis(): number } | undefined) => duration && duration.toMillis() / 3_600_000;
const rowOf = (tickets: Iterable<AnyTicket>, metric: string) =>
  sla.report(tickets, at, { by: ['metric'] }).rows.find(({ group }) => group.metric === metric);

describe('a report', () => {
  test('counts verdicts; a share names the number it refers to', () => {
    const row = rowOf([...ten, open], 'resolution');
    expect(row).toMatchObject({ count: 11, verdicts: { met: 8, breached: 2, breaching: 1, onTrack: 0 }, cancelled: 0 });
    expect(row?.compliance).toEqual({ share: 0.8, of: 10 });
    expect(row?.complianceWithOpen).toEqual({ share: 8 / 11, of: 11 });
    expect(rowOf([...ten, open], 'firstResponse')?.compliance).toEqual({ share: 0.2, of: 10 });
  });

  test('has the mean, the median and the 90th percentile of finished clocks', () => {
    const { used, meanOfTarget } = rowOf([...ten, open], 'resolution') as NonNullable<ReturnType<typeof rowOf>>;
    // Mean 55 h / 10; median between 5 h and 6 h; the ninth of ten; 55 h of 10 × 8 h.
    expect([hours(used.mean), hours(used.median), hours(used.p90), meanOfTarget]).toEqual([5.5, 5.5, 9, 55 / 80]);
    const three = rowOf(ten.slice(0, 3), 'resolution');
    expect([hours(three?.used.median), hours(three?.used.p90)]).toEqual([2, 3]);
  });

  test('has no shares and no means without finished clocks', () => {
    const row = rowOf([open], 'resolution');
    expect(row).toMatchObject({
      count: 1,
      compliance: { share: undefined, of: 0 },
      complianceWithOpen: { share: 0, of: 1 },
    });
    expect(row?.used).toEqual({ mean: undefined, median: undefined, p90: undefined });
    expect(row?.meanOfTarget).toBeUndefined();
  });

  test('counts used time as each target does', () => {
    // Resolved on Wednesday 09:00: 7 h of Monday and 8 h of Tuesday.
    const solved = ticket('business low', log('Wed 4 09:00 resolved'));
    const { rows } = sla.report([solved], on('Thu 5 10:00'), { by: ['metric'] });
    expect(rows.map(({ group, used }) => [group.metric, hours(used.mean)])).toEqual([
      ['firstResponse', 47],
      ['resolution', 15],
    ]);
  });

  test('counts each cycle with its own verdict', () => {
    const twice = ticket('elapsed high', log('Mon 2 14:00 resolved', 'Mon 2 16:00 reopened'));
    const { rows } = slaWith({ reopening: 'newCycle' }).report([twice], at, { by: ['metric'] });
    expect(rows.find(({ group }) => group.metric === 'resolution')).toMatchObject({
      count: 2,
      verdicts: { met: 1, breaching: 1 },
    });
  });

  test('counts a cancelled clock as not judged, without its time', () => {
    const gone = ticket('elapsed high', log('Mon 2 12:00 cancelled'));
    expect(rowOf([gone], 'resolution')).toMatchObject({
      count: 1,
      cancelled: 1,
      verdicts: { notJudged: 1, met: 0, breached: 0 },
      compliance: { share: undefined, of: 0 },
      complianceWithOpen: { share: undefined, of: 0 },
      used: { mean: undefined },
    });
  });

  test('leaves out a ticket that was opened later', () => {
    const { rows, total, rejectedCount } = sla.report([ticket('elapsed high', [], 'Wed 4 10:00')], at);
    expect([rows, total.count, rejectedCount]).toEqual([[], 0, 0]);
  });
});

describe('the groups of a report', () => {
  const mixed = [open, ticket('business low'), ticket('elapsed high', log('Mon 2 11:00 reclassified level low'))];

  test('are by default category, level and metric, as classified when the target was set', () => {
    // In the order of the catalog, not of the tickets.
    expect(sla.report(mixed, at).rows.map(({ group, count }) => [...Object.values(group), count])).toEqual([
      ['elapsed', 'high', 'firstResponse', 1],
      ['elapsed', 'high', 'resolution', 1],
      ['elapsed', 'low', 'firstResponse', 1],
      ['elapsed', 'low', 'resolution', 1],
      ['business', 'low', 'firstResponse', 1],
      ['business', 'low', 'resolution', 1],
    ]);
  });

  test('may be dimensions, functions of an entry, or none', () => {
    expect(sla.report(mixed, at, { by: ['level'] }).rows.map(({ group, count }) => [group, count])).toEqual([
      [{ level: 'high' }, 2],
      [{ level: 'low' }, 4],
    ]);
    const state = ({ verdict }: { verdict: string }) => (verdict === 'breaching' ? 'late' : 'fine');
    const { rows } = sla.report(mixed, at, { by: [{ state }] });
    expect(rows.map(({ group, count }) => [group, count])).toEqual([
      [{ state: 'fine' }, 2],
      [{ state: 'late' }, 4],
    ]);
    expect(sla.report(mixed, at, { by: [] }).rows.map(({ group, count }) => [group, count])).toEqual([[{}, 6]]);
  });

  test.each([
    ['an unknown dimension', ['team'], 'options.by[0]', 'unknownValue'],
    ['an unknown dimension with a name', [{ team: 'team' }], 'options.by[0].team', 'unknownValue'],
    ['a number', [5], 'options.by[0]', 'wrongType'],
    ['a number with a name', [{ team: 5 }], 'options.by[0].team', 'unknownValue'],
  ])('by %s: throws at its path', (_title, by, path, code) => {
    expect(issuesThrownBy(() => sla.report([], at, { by: by as never }))).toMatchObject([{ code, path }]);
  });
});

describe('the tickets of a report', () => {
  test('may be a generator', () => {
    let yielded = 0;
    function* stream(): Generator<AnyTicket> {
      for (let i = 0; i < 2000; i++) {
        yielded += 1;
        yield ten[i % 10] as AnyTicket;
      }
    }
    expect(rowOf(stream(), 'resolution')).toMatchObject({ count: 2000, compliance: { share: 0.8, of: 2000 } });
    expect(yielded).toBe(2000);
  });

  test('are rejected with their index if they are invalid; the others count', () => {
    const wrong = { ...open, level: 'x' } as AnyTicket;
    const { total, rejected, rejectedCount } = sla.report([open, wrong, open], at, { by: ['metric'] });
    expect(total.count).toBe(4);
    expect(rejectedCount).toBe(1);
    expect(rejected).toMatchObject([{ index: 1, issues: [{ code: 'unknownValue', path: 'tickets[1].level' }] }]);
  });
});
