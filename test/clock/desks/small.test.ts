import { defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../../expecting';
import { office, on } from '../../ticket/week';
import { clockOf, definitionOf, happened, opened, slaFor } from './desk';

/* Features that few desks need. All tickets are opened on Mon 2 10:00 unless another time is given. */

const timed = { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } };
const promising = (work: object) =>
  slaFor({ cells: { high: { work } }, metrics: { work: timed } }, { calendar: office });

describe('months', () => {
  const due = (target: object, openedAt: string) => {
    const ticket = opened([], { openedAt });
    return promising(target).deadlines(ticket).work?.due?.toISO({ suppressSeconds: true, suppressMilliseconds: true });
  };
  test.each([
    ['keep the day', { months: 1 }, '2026-03-15T10:00-03:00', '2026-04-15T10:00-03:00'],
    ['end with a month that is too short', { months: 1 }, '2026-01-31T10:00-03:00', '2026-02-28T10:00-03:00'],
    ['that is a day longer in a leap year', { months: 1 }, '2028-01-31T10:00-03:00', '2028-02-29T10:00-03:00'],
    ['count from the start, not from each other', { months: 2 }, '2026-01-31T10:00-03:00', '2026-03-31T10:00-03:00'],
    ['pass the end of a year', { months: 3 }, '2026-11-30T10:00-03:00', '2027-02-28T10:00-03:00'],
    // 15 August 2026 is a Saturday
    ['roll to the Monday', { months: 1, roll: 'following' }, '2026-07-15T10:00-03:00', '2026-08-17T09:00-03:00'],
    ['roll to the Friday', { months: 1, roll: 'preceding' }, '2026-07-15T10:00-03:00', '2026-08-14T17:00-03:00'],
  ])('%s', (_what, target, openedAt, expected) => {
    expect(due(target, openedAt)).toBe(expected);
  });

  test('are elapsed time, which a pause moves', () => {
    // Mon 2 10:00 ── Mar … ×: 31 days, and the pause of two hours
    const paused = opened(happened('Mon 2 12:00 paused', 'Mon 2 14:00 resumed'));
    const status = promising({ months: 1 }).evaluate(paused, on('Mon 2 15:00')).metrics.work;
    expect(status?.due).toBe(Date.parse('2026-04-02T12:00-03:00'));
    expect(status?.used).toBe(3 / (31 * 24));
  });
});

test('two units in one target are an error; two metrics express the earlier of two targets', () => {
  const twice = () =>
    defineCatalog(
      definitionOf({ cells: { high: { work: { hours: 8, businessHours: 4 } } }, metrics: { work: timed } }) as never,
    );
  expect(issuesThrownBy(twice)).toMatchObject([{ code: 'invalidTarget' }]);
  const both = slaFor({
    cells: { high: { wall: { hours: 8 }, desk: { businessHours: 4 } } },
    metrics: { wall: timed, desk: timed },
  });
  const status = both.status(opened(), on('Mon 2 11:00'));
  expect([status.mostUrgent, status.due?.toMillis()]).toEqual(['desk', Date.parse(on('Mon 2 14:00'))]);
});

test('a planned ticket is paused from its opening', () => {
  // Mon 10 ░░ Thu 9 ──8 h──× 17
  const sla = promising({ businessHours: 8 });
  const planned = opened(happened('Mon 2 10:00 paused reason:planned', 'Thu 5 09:00 resumed'));
  expect(clockOf(sla, planned, 'Wed 4 12:00', 'work')).toMatchObject({ phase: 'paused', business: '0:00' });
  expect(clockOf(sla, planned, 'Thu 5 10:00', 'work')).toMatchObject({ due: 'Thu 5 17:00', business: '1:00' });
});

test('a status as of an instant before the opening is an error, at the opening it is not', () => {
  const sla = promising({ hours: 8 });
  expect(issuesThrownBy(() => sla.status(opened(), on('Mon 2 09:59:59.999')))).toMatchObject([
    { code: 'beforeOpening' },
  ]);
  expect(clockOf(sla, opened(), 'Mon 2 10:00', 'work')).toMatchObject({ phase: 'running', wall: '0:00' });
});

describe('seconds', () => {
  test('of elapsed time are exact', () => {
    expect(clockOf(promising({ seconds: 90 }), opened(), 'Mon 2 10:01:30', 'work')).toMatchObject({
      due: 'Mon 2 10:01:30.000',
      verdict: 'atRisk',
      used: 1,
    });
    expect(clockOf(promising({ seconds: 90 }), opened(), 'Mon 2 10:01:30.001', 'work').verdict).toBe('breaching');
  });
  test('of business time stop at the closing', () => {
    // Mon 16:59:30 ──30 s── 17 │ Tue 9 ──60 s──×
    const late = opened([], { openedAt: on('Mon 2 16:59:30') });
    expect(clockOf(promising({ businessSeconds: 90 }), late, 'Mon 2 20:00', 'work')).toMatchObject({
      due: 'Tue 3 09:01',
      business: '0:00:30.000',
    });
  });
});

describe('labels', () => {
  test('are optional: the id is used instead', () => {
    const explanation = promising({ hours: 8 }).explain(opened(), 'work', on('Mon 2 11:00'));
    expect(explanation).toMatchObject({
      metric: 'work',
      level: 'high',
      labels: { metric: undefined, level: undefined },
    });
  });

  test('may be a plain string, or texts of any language', () => {
    const sla = slaFor({
      cells: { high: { work: { hours: 8 }, talk: { hours: 8 } } },
      metrics: { work: { ...timed, labels: 'Repair' }, talk: { ...timed, labels: { 'de-AT': 'Gespräch' } } },
    });
    const labels = (metric: string) => sla.explain(opened(), metric, on('Mon 2 11:00'))?.labels.metric;
    expect([labels('work'), labels('talk')]).toEqual(['Repair', { 'de-AT': 'Gespräch' }]);
  });
});
