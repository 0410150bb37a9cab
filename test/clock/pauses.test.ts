import { type Catalog, defineCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { labels } from '../catalog/sample';
import { asOf, catalog, log, on, shown, slaWith, type Telling, ticket } from '../ticket/week';

// ── time that counts   ░░ time that does not   × the due      Office hours are 9 to 17, Monday to Friday.

const sla = slaWith();

type Row = readonly [situation: string, kind: string, events: readonly string[], at: string, expected: Telling];

function check(rows: readonly Row[], openedAt = 'Mon 2 10:00'): void {
  test.each(rows)('%s', (_situation, kind, events, at, expected) => {
    expect(asOf(sla, ticket(kind, log(...events), openedAt), at)).toMatchObject(expected);
  });
}

describe('a pause within a day', () => {
  // Mon 10 ──2 h── 12 ░░3 h░░ 15 ──6 h──× 21
  check([
    [
      'of elapsed time moves the due by its length',
      'elapsed high',
      ['Mon 2 12:00 paused', 'Mon 2 15:00 resumed'],
      'Mon 2 16:00',
      {
        phase: 'running',
        originalDue: 'Mon 2 18:00',
        due: 'Mon 2 21:00',
        wall: '3:00',
        left: ['1:00', '5:00'],
        used: 3 / 8,
      },
    ],
    // Mon 10 ──2 h── 12 ░░3 h░░ 15 ──2 h── 17 │ Tue 9 ──4 h──× 13
    [
      'of business time, within hours, too',
      'business high',
      ['Mon 2 12:00 paused', 'Mon 2 15:00 resumed'],
      'Mon 2 16:00',
      {
        originalDue: 'Tue 3 10:00',
        due: 'Tue 3 13:00',
        business: '3:00',
        wall: '3:00',
        left: ['5:00', '21:00'],
        used: 3 / 8,
      },
    ],
  ]);

  // Mon 10 ──2 h── 12 ░░3 h░░ 15 ──……──× Wed 12: fifty hours, of which three do not count
  test('does not move a fixed due, but its time does not count', () => {
    const events = [
      { type: 'agreed', at: on('Mon 2 10:00'), target: { due: on('Wed 4 12:00') } } as const,
      ...log('Mon 2 12:00 paused', 'Mon 2 15:00 resumed'),
    ];
    const fixed = ticket('agreed high', events);
    const due = { originalDue: 'Wed 4 12:00', due: 'Wed 4 12:00' };
    expect(asOf(sla, fixed, 'Mon 2 14:00')).toMatchObject({
      phase: 'paused',
      ...due,
      dueIfResumed: 'Wed 4 12:00',
      wall: '2:00',
    });
    expect(asOf(sla, fixed, 'Mon 2 20:00')).toMatchObject({ phase: 'running', ...due, wall: '7:00', used: 7 / 50 });
  });

  test('does not keep a clock with a fixed due from being late', () => {
    const agreed = { type: 'agreed', at: on('Mon 2 10:00'), target: { due: on('Mon 2 18:00') } } as const;
    const fixed = ticket('agreed high', [agreed, ...log('Mon 2 12:00 paused')]);
    expect(asOf(sla, fixed, 'Mon 2 18:00')).toMatchObject({ phase: 'paused', verdict: 'onTrack', due: 'Mon 2 18:00' });
    expect(asOf(sla, fixed, 'Mon 2 18:00:00.001')).toMatchObject({ phase: 'paused', verdict: 'breaching', used: 0.25 });
    const { nextChange } = sla.status(fixed, on('Mon 2 15:00'));
    expect(nextChange).toMatchObject({ metric: 'resolution', kind: 'breaches' });
    expect(nextChange?.at.toMillis()).toBe(Date.parse(on('Mon 2 18:00:00.001')));
  });
});

describe('a pause over a night', () => {
  const night = ['Mon 2 16:00 paused', 'Tue 3 09:30 resumed'];
  check([
    // Mon 10 ──6 h── 16 ░░17 h 30░░ Tue 9:30 ──2 h──× 11:30
    ['of elapsed time', 'elapsed high', night, 'Tue 3 10:30', { due: 'Tue 3 11:30', wall: '7:00', used: 7 / 8 }],
    // Mon 10 ──6 h── 16 ░░1 h░░ 17 │ Tue 9 ░░30 min░░ 9:30 ──2 h──× 11:30
    ['of business time', 'business high', night, 'Tue 3 10:30', { due: 'Tue 3 11:30', business: '7:00', used: 7 / 8 }],
  ]);

  test.each([
    // Mon 10 ──6 h── 16 ░░17 h 30░░ Tue 9:30 ──18 h──× Wed 3:30
    ['of a day', { days: 1 }, 'Wed 4 03:30'],
    // Tuesday 10:00, the same local time, plus an hour and a half of business time
    ['of a business day', { businessDays: 1 }, 'Tue 3 11:30'],
    // Tuesday 12:00, plus an hour and a half
    ['of a business day by noon', { businessDays: 1, by: '12:00' }, 'Tue 3 13:30'],
  ] as const)('%s', (_kind, target, due) => {
    const days = defineCatalog({
      id: 'days',
      levels: { high: { labels } },
      categories: { days: { labels, targets: { high: { resolution: target } } } },
    }) as Catalog;
    expect(asOf(slaWith({}, days), ticket('days high', log(...night)), 'Tue 3 10:30').due).toBe(due);
  });
});

describe('a pause over a weekend', () => {
  // Fri 10 ──7 h── 17 │ Mon 9 ──1 h──× 10
  check(
    [
      [
        'outside business hours does not move a due in business hours',
        'business high',
        ['Fri 6 18:00 paused', 'Mon 9 08:00 resumed'],
        'Mon 9 09:30',
        { due: 'Mon 9 10:00', originalDue: 'Mon 9 10:00', business: '7:30' },
      ],
      // … 17 │ Mon 9 ░░2 h░░ 11 ──1 h──× 12
      [
        'that starts outside business hours and ends within moves the due by the part within',
        'business high',
        ['Fri 6 20:00 paused', 'Mon 9 11:00 resumed'],
        'Mon 9 11:30',
        { due: 'Mon 9 12:00', business: '7:30' },
      ],
      // Fri 10 ──6 h── 16 ░░1 h░░ 17 │ Mon 9 ──2 h──× 11
      [
        'that starts within business hours and ends outside moves the due by the part within',
        'business high',
        ['Fri 6 16:00 paused', 'Sat 7 10:00 resumed'],
        'Mon 9 09:30',
        { due: 'Mon 9 11:00', business: '6:30' },
      ],
      // Fri 10 ──8 h── 18 ░░62 h░░ Mon 8 ×
      [
        'moves a due in elapsed hours by all of it, even if it starts exactly at the due',
        'elapsed high',
        ['Fri 6 18:00 paused', 'Mon 9 08:00 resumed'],
        'Mon 9 08:00',
        { due: 'Mon 9 08:00', verdict: 'atRisk', used: 1 },
      ],
    ],
    'Fri 6 10:00',
  );
});

describe('a pause over a holiday', () => {
  // Tue 10 ──6 h── 16 ░░1 h░░ 17 │ Wed closed │ Thu 9 ░░1 h░░ 10 ──2 h──× 12
  check(
    [
      [
        'moves the due by the business hours before and after it',
        'business high',
        ['Tue 10 16:00 paused', 'Thu 12 10:00 resumed'],
        'Thu 12 11:00',
        { originalDue: 'Thu 12 10:00', due: 'Thu 12 12:00', business: '7:00' },
      ],
    ],
    'Tue 10 10:00',
  );
});

describe('several pauses', () => {
  check([
    // Mon 10 ─ 11 ░ 12 ─ 13 ░░ 15 ──6 h──× 21
    [
      'each move the due',
      'elapsed high',
      ['Mon 2 11:00 paused', 'Mon 2 12:00 resumed', 'Mon 2 13:00 paused', 'Mon 2 15:00 resumed'],
      'Mon 2 16:00',
      { due: 'Mon 2 21:00', wall: '3:00' },
    ],
    [
      'that touch are one pause',
      'elapsed high',
      ['Mon 2 12:00 paused', 'Mon 2 13:00 resumed', 'Mon 2 13:00 paused', 'Mon 2 15:00 resumed'],
      'Mon 2 16:00',
      { due: 'Mon 2 21:00', wall: '3:00' },
    ],
    // the second begins before the due only because the first has moved the due from 18 to 20
    [
      'move the due if they begin before the due as moved so far',
      'elapsed high',
      ['Mon 2 17:00 paused', 'Mon 2 19:00 resumed', 'Mon 2 19:30 paused', 'Mon 2 22:30 resumed'],
      'Mon 2 22:45',
      { due: 'Mon 2 23:00', verdict: 'atRisk', wall: '7:45' },
    ],
    // Mon 10 ──7 h── 17 ░ 18 ── 19 × and a pause of an hour after the due
    [
      'after the due do not move it, and do not count as elapsed',
      'elapsed high',
      ['Mon 2 17:00 paused', 'Mon 2 18:00 resumed', 'Mon 2 20:00 paused', 'Mon 2 21:00 resumed'],
      'Mon 2 22:00',
      { due: 'Mon 2 19:00', verdict: 'breaching', breachedAt: 'Mon 2 19:00', wall: '10:00', left: ['0:00', '-3:00'] },
    ],
  ]);

  test('that start in the same minute are one pause with the last reason', () => {
    const events = log('Mon 2 12:00 paused customer', 'Mon 2 12:00 paused vendor', 'Mon 2 15:00 resumed');
    const waited = ticket('elapsed high', events);
    expect(asOf(sla, waited, 'Mon 2 16:00')).toMatchObject({ due: 'Mon 2 21:00', wall: '3:00' });
    const segments = sla.explain(waited, 'resolution', on('Mon 2 16:00'))?.segments;
    expect(segments?.map(({ from, reason, names }) => [shown(from), reason, ...names])).toEqual([
      ['Mon 2 10:00', 'counted'],
      ['Mon 2 12:00', 'paused', 'vendor'],
      ['Mon 2 15:00', 'counted'],
    ]);
  });

  test('with the same reason that start in the same minute are one; the second event changes nothing', () => {
    const events = log('Mon 2 12:00 paused customer', 'Mon 2 12:00 paused customer', 'Mon 2 15:00 resumed');
    const status = sla.status(ticket('elapsed high', events), on('Mon 2 16:00'));
    expect(status.ignored).toEqual([{ index: 1, type: 'paused', reason: 'alreadyPaused' }]);
    expect(asOf(sla, ticket('elapsed high', events), 'Mon 2 16:00')).toMatchObject({
      due: 'Mon 2 21:00',
      wall: '3:00',
    });
  });

  // Mon 10 ─ 12 ░customer░ 13 ░vendor░ …
  test('with no time between them count nothing in between', () => {
    const events = log('Mon 2 12:00 paused customer', 'Mon 2 13:00 resumed', 'Mon 2 13:00 paused vendor');
    expect(asOf(sla, ticket('elapsed high', events), 'Mon 2 14:00')).toMatchObject({
      phase: 'paused',
      dueIfResumed: 'Mon 2 20:00',
      wall: '2:00',
    });
  });

  // Mon 10 ─ 12 ░░ 13 ▒▒…: the wait for the customer ends and the wait for the vendor begins, in any order of the list
  test('end before another starts in the same minute', () => {
    const [first, ...both] = log('Mon 2 12:00 paused customer', 'Mon 2 13:00 paused vendor', 'Mon 2 13:00 resumed');
    for (const events of [
      [first, ...both],
      [first, ...both.reverse()],
    ]) {
      expect(asOf(sla, ticket('elapsed high', events as typeof both), 'Mon 2 14:00')).toMatchObject({
        phase: 'paused',
        due: undefined,
        wall: '2:00',
      });
    }
  });

  test('change nothing if they are repeated, and neither does a resume without a pause', () => {
    const plain = ticket('elapsed high', log('Mon 2 12:00 paused', 'Mon 2 15:00 resumed'));
    const messy = ticket(
      'elapsed high',
      log(
        'Mon 2 11:00 resumed',
        'Mon 2 12:00 paused',
        'Mon 2 13:00 paused',
        'Mon 2 15:00 resumed',
        'Mon 2 15:30 resumed',
      ),
    );
    expect(asOf(sla, messy, 'Mon 2 16:00')).toEqual(asOf(sla, plain, 'Mon 2 16:00'));
    expect(sla.status(messy, on('Mon 2 16:00')).ignored).toEqual([
      { index: 0, type: 'resumed', reason: 'notPaused' },
      { index: 2, type: 'paused', reason: 'alreadyPaused' },
      { index: 4, type: 'resumed', reason: 'notPaused' },
    ]);
  });
});

describe('while a ticket is paused', () => {
  const paused = ['Mon 2 12:00 paused'];
  check([
    // Mon 10 ──2 h── 12 ░░ …
    [
      'there is no due, only dueIfResumed',
      'elapsed high',
      paused,
      'Mon 2 14:00',
      { due: undefined, dueIfResumed: 'Mon 2 20:00' },
    ],
    [
      'dueIfResumed moves as time passes',
      'elapsed high',
      paused,
      'Mon 2 15:30',
      { dueIfResumed: 'Mon 2 21:30', left: ['1:30', '6:00'] },
    ],
    [
      'the due has not moved at the start of the pause',
      'elapsed high',
      paused,
      'Mon 2 12:00',
      { phase: 'paused', dueIfResumed: 'Mon 2 18:00' },
    ],
    [
      'no time is used',
      'elapsed high',
      paused,
      'Thu 5 12:00',
      { wall: '2:00', business: '2:00', used: 0.25, verdict: 'onTrack' },
    ],
    // Monday from 12: 5 h. The due moves from Tuesday 10:00 to 15:00.
    [
      'of business time, at night',
      'business high',
      paused,
      'Mon 2 23:00',
      { phase: 'paused', dueIfResumed: 'Tue 3 15:00' },
    ],
    [
      'moves the due from the start of the pause',
      'elapsed high',
      ['Mon 2 10:00 paused'],
      'Tue 3 10:00',
      { wall: '0:00', dueIfResumed: 'Tue 3 18:00' },
    ],
  ]);
});

describe('paused, then resolved without a resume', () => {
  const direct = ['Mon 2 12:00 paused', 'Tue 3 11:00 resolved'];
  check([
    // Mon 10 ──2 h── 12 ░░23 h░░ Tue 11; the due is Monday 18:00 plus 23 hours
    [
      'moves a due in elapsed time',
      'elapsed high',
      direct,
      'Tue 3 12:00',
      { verdict: 'met', due: 'Tue 3 17:00', wall: '2:00' },
    ],
    // 5 h on Monday and 2 h on Tuesday: the due is Tuesday 10:00 plus 7 business hours
    [
      'counts in business time',
      'business high',
      direct,
      'Tue 3 12:00',
      { verdict: 'met', due: 'Tue 3 17:00', business: '2:00', wall: '2:00' },
    ],
  ]);
});

describe('late, then paused', () => {
  // Mon 10 ──8 h──× 18 ─ 19 ░░ …
  const late = ['Mon 2 19:00 paused'];
  check([
    [
      'is still late',
      'elapsed high',
      late,
      'Mon 2 22:00',
      {
        phase: 'paused',
        verdict: 'breaching',
        due: undefined,
        dueIfResumed: 'Mon 2 18:00',
        breachedAt: 'Mon 2 18:00',
        wall: '9:00',
      },
    ],
    [
      'is late when it resumes',
      'elapsed high',
      [...late, 'Mon 2 22:00 resumed'],
      'Mon 2 23:00',
      { verdict: 'breaching', due: 'Mon 2 18:00' },
    ],
    [
      'is late when it is resolved',
      'elapsed high',
      [...late, 'Mon 2 22:00 resolved'],
      'Mon 2 23:00',
      { verdict: 'breached', due: 'Mon 2 18:00' },
    ],
    // a millisecond after the due
    ['is late even by 1 ms', 'elapsed high', ['Mon 2 18:00:00.001 paused'], 'Mon 2 22:00', { verdict: 'breaching' }],
    [
      'is not late if it is paused at the due',
      'elapsed high',
      ['Mon 2 18:00 paused'],
      'Mon 2 22:00',
      { verdict: 'atRisk', dueIfResumed: 'Mon 2 22:00' },
    ],
  ]);
});

describe('paused at a due at closing', () => {
  // Mon 9 ──8 h──× 17 ░░ …
  const until = (end: string) => ['Mon 2 17:00 paused', `${end} resumed`];
  check(
    [
      [
        'is not late while it is paused',
        'business high',
        ['Mon 2 17:00 paused'],
        'Mon 2 19:00',
        { verdict: 'atRisk', dueIfResumed: 'Mon 2 17:00' },
      ],
      [
        'is late when it resumes before the next opening',
        'business high',
        until('Mon 2 20:00'),
        'Mon 2 20:00',
        { verdict: 'breaching', breachedAt: 'Mon 2 17:00', left: ['0:00', '-3:00'] },
      ],
      // 17 │ Tue 9 ░░1 h░░ 10 ×
      [
        'has its due moved by the business hours from the next opening',
        'business high',
        until('Tue 3 10:00'),
        'Tue 3 10:00',
        { verdict: 'atRisk', due: 'Tue 3 10:00', used: 1 },
      ],
      [
        'has its due moved by two pauses',
        'business high',
        ['Mon 2 17:00 paused', 'Mon 2 20:00 resumed', 'Mon 2 20:00 paused', 'Tue 3 10:00 resumed'],
        'Tue 3 10:00',
        { verdict: 'atRisk', due: 'Tue 3 10:00', used: 1 },
      ],
      [
        'is late after it ran for a moment of the night',
        'business high',
        ['Mon 2 17:00 paused', 'Mon 2 20:00 resumed', 'Mon 2 20:00:00.001 paused', 'Tue 3 10:00 resumed'],
        'Tue 3 10:00',
        { verdict: 'breaching', due: 'Mon 2 17:00', used: 1 },
      ],
    ],
    'Mon 2 09:00',
  );
});

describe('pauses for some reasons only', () => {
  const metrics = {
    resolution: { labels, starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
    handling: {
      labels,
      starts: ['opened'],
      stops: ['resolved'],
      pauses: { on: [{ event: 'paused', reasons: ['customer'] }], until: ['resumed'] },
    },
  } as const;
  const reasons = defineCatalog({
    id: 'reasons',
    levels: { high: { labels } },
    categories: { all: { labels, targets: { high: { resolution: { hours: 8 }, handling: { hours: 8 } } } } },
    metrics,
  }) as Catalog;
  const both = slaWith({}, reasons);
  const dues = (...events: readonly string[]) =>
    ['resolution', 'handling'].map(
      (metric) => asOf(both, ticket('all high', log(...events)), 'Mon 2 17:00', metric).due,
    );

  test.each([
    ['a reason that pauses', ['Mon 2 12:00 paused customer', 'Mon 2 13:00 resumed'], ['Mon 2 19:00', 'Mon 2 19:00']],
    [
      'a reason that does not pause',
      ['Mon 2 12:00 paused vendor', 'Mon 2 13:00 resumed'],
      ['Mon 2 19:00', 'Mon 2 18:00'],
    ],
    ['none', ['Mon 2 12:00 paused', 'Mon 2 13:00 resumed'], ['Mon 2 19:00', 'Mon 2 18:00']],
    [
      'a reason that pauses after a reason that does not pause',
      ['Mon 2 12:00 paused vendor', 'Mon 2 13:00 paused customer', 'Mon 2 16:00 resumed'],
      ['Mon 2 22:00', 'Mon 2 21:00'],
    ],
  ])('%s', (_which, events, expected) => {
    expect(dues(...events)).toEqual(expected);
  });

  test('an event that changes only one metric is not ignored', () => {
    const events = log('Mon 2 12:00 paused vendor', 'Mon 2 13:00 paused customer');
    expect(both.status(ticket('all high', events), on('Mon 2 14:00')).ignored).toEqual([]);
  });
});

test('the dues without any pause', () => {
  const dues = ['elapsed high', 'elapsed low', 'business high', 'business low'].map(
    (kind) => asOf(sla, ticket(kind), 'Mon 2 10:00').due,
  );
  expect(dues).toEqual(['Mon 2 18:00', 'Tue 3 10:00', 'Tue 3 10:00', 'Wed 4 10:00']);
  expect(Object.keys(catalog.categories)).toEqual(['elapsed', 'business', 'agreed', 'none']);
});
