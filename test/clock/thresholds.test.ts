import { type Catalog, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { labels } from '../catalog/sample';
import { issuesThrownBy } from '../expecting';
import type { AnySla, AnyTicket } from '../ticket/any';
import { always, slaOf, ticketAt } from '../ticket/promise';
import { log, on, shown, slaWith, ticket } from '../ticket/week';

// ── time that counts   ░░ time that does not   ▽ a threshold   × the due
// Promised from Mon 2 10:00: elapsed high 8 h, by Mon 18:00; business high 8 h, by Tue 10:00.

const sla = slaWith({ thresholds: { half: 0.5, soon: { before: { hours: 1 } }, over: { after: 'PT30M' } } });

const points = (of: AnyTicket, at: string, by: AnySla = sla) =>
  by.status(of, on(at)).metrics.resolution?.thresholds.map((point) => [point.name, shown(point.at), point.reached]);

const next = (of: AnyTicket, at: string, by: AnySla = sla) => {
  const change = by.status(of, on(at)).metrics.resolution?.nextChange;
  return change && [shown(change.at), change.kind, ...(change.threshold === undefined ? [] : [change.threshold])];
};

describe('the thresholds of a clock', () => {
  test('of elapsed hours', () => {
    // Mon 10 ──▽ 14 ──▽ 16:24 ──▽ 17 ──× 18 ──▽ 18:30
    expect(points(ticket('elapsed high'), 'Mon 2 16:30')).toEqual([
      ['atRisk', 'Mon 2 16:24', true],
      ['half', 'Mon 2 14:00', true],
      ['soon', 'Mon 2 17:00', false],
      ['over', 'Mon 2 18:30', false],
    ]);
  });

  test('of business hours: an hour before the due is a business hour', () => {
    // Mon 10 ──▽ 14 ──▽ 16:24 ── 17 │ ▽ Tue 9 ──× 10 ──▽ 10:30; at the closing on Monday seven hours have counted
    expect(points(ticket('business high'), 'Mon 2 17:00')).toEqual([
      ['atRisk', 'Mon 2 16:24', true],
      ['half', 'Mon 2 14:00', true],
      ['soon', 'Tue 3 09:00', false],
      ['over', 'Tue 3 10:30', false],
    ]);
  });

  test('of business hours due at closing: a threshold after the due is the next morning', () => {
    // Mon 9 ──× 17 │ Tue 9 ──▽ 9:30
    expect(points(ticket('business high', [], 'Mon 2 09:00'), 'Mon 2 12:00')).toEqual([
      ['atRisk', 'Mon 2 15:24', false],
      ['half', 'Mon 2 13:00', false],
      ['soon', 'Mon 2 16:00', false],
      ['over', 'Tue 3 09:30', false],
    ]);
  });

  test('move with the pauses', () => {
    // Mon 10 ─ 12 ░░ 15 ──▽ 17 ──▽ 19:24 ──▽ 20 ──× 21 ──▽ 21:30
    expect(points(ticket('elapsed high', log('Mon 2 12:00 paused', 'Mon 2 15:00 resumed')), 'Mon 2 16:00')).toEqual([
      ['atRisk', 'Mon 2 19:24', false],
      ['half', 'Mon 2 17:00', false],
      ['soon', 'Mon 2 20:00', false],
      ['over', 'Mon 2 21:30', false],
    ]);
  });

  test('are unknown during a pause, except those already reached', () => {
    expect(points(ticket('elapsed high', log('Mon 2 15:00 paused')), 'Tue 3 12:00')).toEqual([
      ['atRisk', undefined, false],
      ['half', 'Mon 2 14:00', true],
      ['soon', undefined, false],
      ['over', undefined, false],
    ]);
  });

  test('are undefined if it stopped before them', () => {
    expect(points(ticket('elapsed high', log('Mon 2 15:00 resolved')), 'Tue 3 12:00')).toEqual([
      ['atRisk', undefined, false],
      ['half', 'Mon 2 14:00', true],
      ['soon', undefined, false],
      ['over', undefined, false],
    ]);
  });

  test('are reached if it stops at them', () => {
    const half = (end: string) => points(ticket('elapsed high', log(end)), 'Tue 3 12:00')?.[1];
    expect(half('Mon 2 14:00 resolved')).toEqual(['half', 'Mon 2 14:00', true]);
    expect(half('Mon 2 14:00 cancelled')).toEqual(['half', 'Mon 2 14:00', true]);
    expect(half('Mon 2 13:59:59.999 cancelled')).toEqual(['half', undefined, false]);
  });

  test('before the start are reached at the start', () => {
    const early = slaWith({ thresholds: { soon: { before: { hours: 9 } } } });
    expect(points(ticket('elapsed high'), 'Mon 2 10:00', early)).toContainEqual(['soon', 'Mon 2 10:00', true]);
    expect(points(ticket('business high', [], 'Sun 1 10:00'), 'Sun 1 10:00', early)).toContainEqual([
      'soon',
      'Sun 1 10:00',
      true,
    ]);
    expect(points(ticket('business high', log('Mon 2 10:00 paused')), 'Fri 6 10:00', early)).toContainEqual([
      'soon',
      'Mon 2 10:00',
      true,
    ]);
  });

  test('of a fixed due are not moved by pauses', () => {
    const agreed = { type: 'agreed', at: on('Mon 2 10:00'), target: { due: on('Mon 2 18:00') } } as const;
    const paused = ticket('agreed high', [agreed, ...log('Mon 2 12:00 paused')]);
    expect(points(paused, 'Mon 2 17:30')).toEqual([
      ['atRisk', undefined, false],
      ['half', undefined, false],
      ['soon', 'Mon 2 17:00', true],
      ['over', 'Mon 2 18:30', false],
    ]);
  });

  test('are empty without a target', () => {
    expect(points(ticket('none high'), 'Mon 2 12:00')).toEqual([]);
    expect(points(ticket('agreed high'), 'Mon 2 12:00')).toEqual([]);
  });

  test('are exact to the ms', () => {
    // 7 % of 8 h are 33 min 36 s; in binary floating point slightly more
    const seven = slaWith({ thresholds: { seven: 0.07 } });
    expect(points(ticket('elapsed high'), 'Mon 2 10:00', seven)).toContainEqual(['seven', 'Mon 2 10:33:36.000', false]);
    const third = slaWith({ thresholds: { third: 1 / 3 } });
    expect(points(ticket('elapsed high'), 'Mon 2 10:00', third)).toContainEqual(['third', 'Mon 2 12:40', false]);
  });

  test('may set atRisk to another value than 0.8', () => {
    const half = slaWith({ thresholds: { atRisk: 0.5 } });
    const verdict = (at: string) => half.status(ticket('elapsed high'), on(at)).metrics.resolution?.verdict;
    expect(['Mon 2 13:59:59.999', 'Mon 2 14:00'].map(verdict)).toEqual(['onTrack', 'atRisk']);
    const hour = slaWith({ thresholds: { atRisk: { before: { hours: 1 } } } });
    expect(points(ticket('elapsed high'), 'Mon 2 10:00', hour)).toEqual([['atRisk', 'Mon 2 17:00', false]]);
  });
});

describe('the key of a threshold', () => {
  const keyOf = (of: AnyTicket, at: string, by: AnySla = sla) =>
    by.status(of, on(at)).metrics.resolution?.thresholds.find(({ name }) => name === 'half')?.key;

  test('is always the same, whatever pauses do', () => {
    const paused = ticket('elapsed high', log('Mon 2 12:00 paused', 'Mon 2 15:00 resumed'));
    expect(['Mon 2 10:00', 'Mon 2 13:00', 'Tue 3 10:00'].map((at) => keyOf(paused, at))).toEqual(
      Array(3).fill('T/resolution/1/half'),
    );
  });

  test('differs in another cycle and after a restart', () => {
    const reopened = ticket('elapsed high', log('Mon 2 12:00 resolved', 'Mon 2 13:00 reopened'));
    expect(keyOf(reopened, 'Mon 2 14:00', slaWith({ thresholds: { half: 0.5 }, reopening: 'newCycle' }))).toBe(
      'T/resolution/2/half',
    );
    const moved = ticket('elapsed high', log('Mon 2 12:00 reclassified level low'));
    expect(keyOf(moved, 'Mon 2 14:00', slaWith({ thresholds: { half: 0.5 }, reclassification: 'restart' }))).toBe(
      'T/resolution/2/half',
    );
    expect(keyOf(moved, 'Mon 2 14:00')).toBe('T/resolution/1/half');
  });
});

describe('the next change', () => {
  test.each([
    // Mon 10 ──▽ 14 ──▽ 16:24 ──▽ 17 ──× 18 ──▽ 18:30
    ['elapsed high', 'Mon 2 10:00', ['Mon 2 14:00', 'threshold', 'half']],
    ['elapsed high', 'Mon 2 14:00', ['Mon 2 16:24', 'threshold', 'atRisk']],
    ['elapsed high', 'Mon 2 17:00', ['Mon 2 18:00:00.001', 'breaches']],
    ['elapsed high', 'Mon 2 18:00', ['Mon 2 18:00:00.001', 'breaches']],
    ['elapsed high', 'Mon 2 18:00:00.001', ['Mon 2 18:30', 'threshold', 'over']],
    ['elapsed high', 'Mon 2 18:30', undefined],
    // Mon 10 ──▽ 14 ──▽ 16:24 ── 17 │ ▽ Tue 9 ──× 10 ──▽ 10:30 ── 17 │
    ['business high', 'Mon 2 16:24', ['Mon 2 17:00', 'closes']],
    ['business high', 'Mon 2 17:00', ['Tue 3 09:00', 'threshold', 'soon']],
    ['business high', 'Tue 3 09:00', ['Tue 3 10:00:00.001', 'breaches']],
    ['business high', 'Tue 3 10:30', ['Tue 3 17:00', 'closes']],
    ['business high', 'Tue 3 17:00', ['Wed 4 09:00', 'opens']],
    ['business high', 'Tue 10 17:00', ['Thu 12 09:00', 'opens']],
    ['none high', 'Mon 2 10:00', undefined],
    ['agreed high', 'Mon 2 10:00', undefined],
  ])('of %s as of %s', (kind, at, expected) => {
    expect(next(ticket(kind), at)).toEqual(expected);
  });

  test('is undefined during a pause and after the end', () => {
    expect(next(ticket('elapsed high', log('Mon 2 12:00 paused')), 'Mon 2 13:00')).toBeUndefined();
    expect(next(ticket('elapsed high', log('Mon 2 12:00 resolved')), 'Mon 2 13:00')).toBeUndefined();
  });

  test('of a ticket is the earliest of its metrics', () => {
    // the first response is at risk at 11:36, before half of the resolution has elapsed
    const { nextChange } = sla.status(ticket('elapsed high'), on('Mon 2 11:00'));
    expect(nextChange).toMatchObject({ metric: 'firstResponse', kind: 'threshold', threshold: 'atRisk' });
    expect(shown(nextChange?.at)).toBe('Mon 2 11:36');
  });

  test('is never a closing on a calendar that never closes', () => {
    const changes = (at: string) =>
      slaOf({ businessHours: 8 }, always).status(ticketAt(on('Mon 2 10:00')), on(at)).nextChange;
    expect(changes('Mon 2 12:00')).toMatchObject({ kind: 'threshold', threshold: 'atRisk' });
    expect(changes('Mon 2 17:00')).toMatchObject({ kind: 'breaches' });
    expect(changes('Mon 2 18:00:00.001')).toBeUndefined();
  });
});

describe('the most urgent metric and the earliest due', () => {
  const summary = (of: AnyTicket, at: string) => {
    const { mostUrgent, due } = slaWith().status(of, on(at));
    return [mostUrgent, shown(due)];
  };
  test.each([
    // the response is due at 12:00, the resolution at 18:00
    ['the first to be due', [], 'Mon 2 11:00', ['firstResponse', 'Mon 2 12:00']],
    ['the only open one', ['Mon 2 11:00 responded'], 'Mon 2 11:00', ['resolution', 'Mon 2 18:00']],
    ['the metric that is late for longer', [], 'Mon 2 19:00', ['firstResponse', 'Mon 2 12:00']],
    ['a running one before a paused one', ['Mon 2 10:00 paused'], 'Mon 2 11:00', ['firstResponse', 'Mon 2 12:00']],
    [
      'a paused one if it is the only one',
      ['Mon 2 11:00 responded', 'Mon 2 11:00 paused'],
      'Mon 2 12:00',
      ['resolution', undefined],
    ],
    ['none', ['Mon 2 11:00 resolved'], 'Mon 2 12:00', [undefined, undefined]],
  ])('%s', (_which, events, at, expected) => {
    expect(summary(ticket('elapsed high', log(...events)), at)).toEqual(expected);
  });

  test('of two paused metrics, the most urgent was due first when its pause began', () => {
    const pauses = { on: ['paused'], until: ['resumed'] } as const;
    const byVendor = { on: [{ event: 'paused', reasons: ['vendor'] }], until: ['resumed'] } as const;
    const timed = { labels, starts: ['opened'], stops: ['resolved'] } as const;
    const promises = defineCatalog({
      id: 'two',
      levels: { high: { labels } },
      categories: { all: { labels, targets: { high: { always: { hours: 6 }, sometimes: { hours: 8 } } } } },
      metrics: { always: { ...timed, pauses }, sometimes: { ...timed, pauses: byVendor } },
    }) as Catalog;
    // Mon 10 ─ 11 ░░4 h░░ 15 ─ 16 ░░: one metric is due at 16:00 plus four hours, the other at 18:00
    const both = ticket(
      'all high',
      log('Mon 2 11:00 paused customer', 'Mon 2 15:00 resumed', 'Mon 2 16:00 paused vendor'),
    );
    const { mostUrgent, metrics } = slaWith({}, promises).status(both, on('Mon 2 16:30'));
    expect([mostUrgent, shown(metrics.always?.dueIfResumed), shown(metrics.sometimes?.dueIfResumed)]).toEqual([
      'sometimes',
      'Mon 2 20:30',
      'Mon 2 18:30',
    ]);
  });
});

describe('a wrong threshold', () => {
  test.each([
    [{ t: 0 }, 'unknownValue', 'thresholds.t'],
    [{ t: -0.5 }, 'unknownValue', 'thresholds.t'],
    [{ t: Number.NaN }, 'unknownValue', 'thresholds.t'],
    [{ t: Number.POSITIVE_INFINITY }, 'unknownValue', 'thresholds.t'],
    [{ t: '80 %' }, 'unknownValue', 'thresholds.t'],
    [{ t: { before: { days: 1 } } }, 'invalidAmount', 'thresholds.t.before.days'],
    [{ t: { before: { hours: 0 } } }, 'unknownValue', 'thresholds.t.before'],
    [{ t: { after: { hours: -1 } } }, 'unknownValue', 'thresholds.t.after'],
    [{ t: { before: { hours: 1 }, after: { hours: 1 } } }, 'unknownKey', 'thresholds.t.before'],
    [{ t: {} }, 'missing', 'thresholds.t.before'],
  ])('%j', (thresholds, code, path) => {
    expect(issuesThrownBy(() => slaWith({ thresholds: thresholds as never }))).toMatchObject([{ code, path }]);
  });
});
