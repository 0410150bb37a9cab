import { describe, expect, test } from 'vitest';
import { asOf, log, on, slaWith, type Telling, ticket } from '../ticket/week';

// ── time that counts   ░░ time that does not   ◆ the change   × the due
// Promised from Mon 2 10:00: elapsed high 8 h, low 24 h; business high 8 h, low 16 h; office hours are 9 to 17.

const retroactive = slaWith();
const restart = slaWith({ reclassification: 'restart' });
const carryElapsed = slaWith({ reclassification: 'carryElapsed' });

type Row = readonly [policy: string, sla: typeof restart, expected: Telling];

function check(kind: string, events: readonly string[], at: string, rows: readonly Row[]): void {
  test.each(rows)('%s', (_policy, sla, expected) => {
    expect(asOf(sla, ticket(kind, log(...events)), at)).toMatchObject(expected);
  });
}

const paused = ['Mon 2 12:00 paused', 'Mon 2 14:00 resumed'];

describe('elapsed hours, to a larger target', () => {
  // Mon 10 ──2 h── 12 ░░2 h░░ 14 ──2 h──◆ 16: four hours have elapsed
  check('elapsed high', [...paused, 'Mon 2 16:00 reclassified level low'], 'Mon 2 17:00', [
    // 24 h from Monday 10:00, plus the pause
    ['retroactive', retroactive, { originalDue: 'Tue 3 10:00', due: 'Tue 3 12:00', wall: '5:00', used: 5 / 24 }],
    // 24 h from the change, after the pause
    [
      'restart',
      restart,
      { startedAt: 'Mon 2 16:00', originalDue: 'Tue 3 16:00', due: 'Tue 3 16:00', wall: '1:00', used: 1 / 24 },
    ],
    // twenty of the 24 h remain
    ['carryElapsed', carryElapsed, { startedAt: 'Mon 2 10:00', due: 'Tue 3 12:00', wall: '5:00', used: 5 / 24 }],
  ]);
});

describe('elapsed hours, to less than has been used', () => {
  // Mon 10 ─ 12 ░░ 14 ──21 h──◆ Tue 11: 23 of 24 hours have elapsed; the new target is 8
  check('elapsed low', [...paused, 'Tue 3 11:00 reclassified level high'], 'Tue 3 12:00', [
    // 8 h from Monday 10:00, plus the pause: 20:00
    [
      'retroactive',
      retroactive,
      { verdict: 'breaching', due: 'Mon 2 20:00', breachedAt: 'Mon 2 20:00', breachedOnChange: true, used: 3 },
    ],
    [
      'restart',
      restart,
      { verdict: 'onTrack', due: 'Tue 3 19:00', breachedOnChange: false, everBreached: false, used: 1 / 8 },
    ],
    // 15 h more than the 8 have elapsed: the due is 15 h before the change
    [
      'carryElapsed',
      carryElapsed,
      { verdict: 'breaching', due: 'Mon 2 20:00', breachedAt: 'Mon 2 20:00', breachedOnChange: true, used: 3 },
    ],
  ]);
});

describe('to less than has been used, at an instant with other events', () => {
  // Mon 10 ──8 h──× 18 ─ 19 ░░◆ 20: nine of 24 hours have elapsed; the new target is 8. The measure is the same, so they
  // are judged from the start: the due is 18:00, before the pause began
  const change = 'Mon 2 20:00 reclassified level high';
  const late = { due: undefined, breachedAt: 'Mon 2 18:00', breachedOnChange: true, everBreached: true };
  test.each<readonly [string, readonly string[], string, Telling]>([
    ['a pause that continues', ['Mon 2 19:00 paused', change], 'Mon 2 20:00', { ...late, verdict: 'breaching' }],
    ['the same, an hour later', ['Mon 2 19:00 paused', change], 'Mon 2 21:00', { ...late, verdict: 'breaching' }],
    [
      'a pause at that instant',
      [change, 'Mon 2 20:00 paused'],
      'Mon 2 22:00',
      { verdict: 'breaching', breachedAt: 'Mon 2 18:00' },
    ],
    [
      'a resolution after the pause',
      ['Mon 2 19:00 paused', change, 'Mon 2 21:00 resolved'],
      'Mon 2 22:00',
      { verdict: 'breached', used: 9 / 8 },
    ],
    [
      'a resolution at that instant, which is judged by the class before',
      [change, 'Mon 2 20:00 resolved'],
      'Mon 2 22:00',
      { verdict: 'met', due: 'Tue 3 10:00', used: 10 / 24 },
    ],
  ])('%s', (_what, events, at, expected) => {
    expect(asOf(carryElapsed, ticket('elapsed low', log(...events)), at)).toMatchObject(expected);
  });

  test('used up exactly is not late', () => {
    // Mon 10 ──8 h──◆ 18 ░░ 19
    const just = ticket('elapsed low', log('Mon 2 18:00 paused', 'Mon 2 18:00 reclassified level high'));
    expect(asOf(carryElapsed, just, 'Mon 2 19:00')).toMatchObject({
      verdict: 'atRisk',
      dueIfResumed: 'Mon 2 19:00',
      used: 1,
    });
  });

  test('is due at the start if the new measure has counted less since then', () => {
    // Sat 7 10 ──20 h──◆ Sun 6: no business hour since then, and the target is 8
    const idle = ticket('elapsed low', log('Sun 8 06:00 reclassified category business level high'), 'Sat 7 10:00');
    expect(asOf(carryElapsed, idle, 'Sun 8 06:00')).toMatchObject({
      verdict: 'breaching',
      due: 'Sat 7 10:00',
      used: 20 / 8,
    });
  });
});

describe('business hours, to a larger target', () => {
  // Mon 10 ─ 12 ░░ 14 ──3 h── 17 │ Tue 9 ──2 h──◆ 11: seven of eight hours have elapsed
  check('business high', [...paused, 'Tue 3 11:00 reclassified level low'], 'Tue 3 12:00', [
    // 16 h from Monday 10:00 are Wednesday 10:00; plus two
    ['retroactive', retroactive, { originalDue: 'Wed 4 10:00', due: 'Wed 4 12:00', business: '8:00', used: 0.5 }],
    // 6 h of Tuesday, 8 of Wednesday, 2 of Thursday
    ['restart', restart, { startedAt: 'Tue 3 11:00', due: 'Thu 5 11:00', business: '1:00', used: 1 / 16 }],
    // nine remain: 6 on Tuesday, 3 on Wednesday
    ['carryElapsed', carryElapsed, { due: 'Wed 4 12:00', business: '8:00', used: 0.5 }],
  ]);
});

describe('business hours, to less than has been used', () => {
  // Mon 10 ─ 12 ░░ 14 ─ 17 │ Tue 8 h │ Wed 9 ─◆ 9:30: 5 + 8 + ½ of 16 hours have elapsed; the new target is 8
  check('business low', [...paused, 'Wed 4 09:30 reclassified level high'], 'Wed 4 10:30', [
    // Tuesday 10:00, plus two hours
    ['retroactive', retroactive, { verdict: 'breaching', due: 'Tue 3 12:00', breachedOnChange: true, used: 14.5 / 8 }],
    ['restart', restart, { verdict: 'onTrack', due: 'Thu 5 09:30', breachedOnChange: false, used: 1 / 8 }],
    [
      'carryElapsed',
      carryElapsed,
      // overspent by five and a half hours: half an hour on Wednesday, five on Tuesday
      { verdict: 'breaching', due: 'Tue 3 12:00', breachedOnChange: true, used: 14.5 / 8 },
    ],
  ]);
});

describe('elapsed hours, to business hours', () => {
  // Mon 10 ─ 12 ░░ 14 ──8 h──◆ 22: ten of 24 hours have elapsed; the new target is 16 business hours
  check('elapsed low', [...paused, 'Mon 2 22:00 reclassified category business'], 'Tue 3 10:00', [
    // Wednesday 10:00, plus the two hours of the pause; 5 h on Monday have elapsed, and 1 on Tuesday
    ['retroactive', retroactive, { due: 'Wed 4 12:00', business: '6:00', used: 6 / 16 }],
    // all of Tuesday and Wednesday
    ['restart', restart, { startedAt: 'Mon 2 22:00', due: 'Wed 4 17:00', business: '1:00', used: 1 / 16 }],
    // six hours remain, from the opening on Tuesday
    ['carryElapsed', carryElapsed, { due: 'Tue 3 15:00', used: 11 / 16 }],
  ]);
});

describe('business hours, to elapsed hours', () => {
  // Mon 10 ─ 12 ░░ 14 ─ 17 │ ◆ Mon 22: five of 16 hours have elapsed; the new target is 24 elapsed hours
  check('business low', [...paused, 'Mon 2 22:00 reclassified category elapsed'], 'Tue 3 10:00', [
    ['retroactive', retroactive, { due: 'Tue 3 12:00', used: 22 / 24 }],
    ['restart', restart, { due: 'Tue 3 22:00', used: 12 / 24 }],
    // nineteen hours remain
    ['carryElapsed', carryElapsed, { due: 'Tue 3 17:00', used: 17 / 24 }],
  ]);
});

describe('during a pause', () => {
  // Mon 10 ──5 h── 15 ░░◆ 16 ░░ 18 ──…
  const during = ['Mon 2 15:00 paused', 'Mon 2 16:00 reclassified level low', 'Mon 2 18:00 resumed'];
  check('elapsed high', during, 'Mon 2 19:00', [
    // the whole pause moves the due: Tuesday 10:00 plus three hours
    ['retroactive', retroactive, { due: 'Tue 3 13:00', wall: '6:00' }],
    // the rest of the pause moves the due: Tuesday 16:00 plus two hours
    ['restart', restart, { startedAt: 'Mon 2 16:00', due: 'Tue 3 18:00', wall: '1:00' }],
    // 19 h remain at 16:00: Tuesday 11:00 plus the two hours of the pause
    ['carryElapsed', carryElapsed, { due: 'Tue 3 13:00', wall: '6:00' }],
  ]);
});

describe('after several days of pause', () => {
  // Mon 10 ─ 12 ░░ Mon 5 h, Tue 8 h, Wed 8 h, Thu 3 h ░░ Thu 12 ──2 h──◆ 14: four hours have elapsed
  const long = ['Mon 2 12:00 paused', 'Thu 5 12:00 resumed', 'Thu 5 14:00 reclassified level low'];
  describe('the pauses still move the due, in business hours', () => {
    check('business high', long, 'Thu 5 15:00', [
      // Wednesday 10:00 plus 24 h: 7 on Wednesday, 8 on Thursday, 8 on Friday, 1 on Monday
      ['retroactive', retroactive, { due: 'Mon 9 10:00', business: '5:00', used: 5 / 16 }],
      // twelve remain: 3 on Thursday, 8 on Friday, 1 on Monday
      ['carryElapsed', carryElapsed, { due: 'Mon 9 10:00', business: '5:00', used: 5 / 16 }],
    ]);
  });
  describe('the pauses still move the due, in elapsed hours', () => {
    check('elapsed high', long, 'Thu 5 15:00', [
      // Tuesday 10:00 plus 72 h
      ['retroactive', retroactive, { due: 'Fri 6 10:00', wall: '5:00', used: 5 / 24 }],
      ['carryElapsed', carryElapsed, { due: 'Fri 6 10:00', wall: '5:00', used: 5 / 24 }],
    ]);
  });
});

describe('a fixed due', () => {
  const agreed = { type: 'agreed', at: on('Mon 2 11:00'), target: { due: on('Wed 4 12:00') } } as const;
  const away = ticket('agreed high', [agreed, ...log(...paused, 'Mon 2 16:00 reclassified category elapsed')]);
  const back = ticket('elapsed high', [
    ...log(...paused, 'Mon 2 16:00 reclassified category agreed'),
    { ...agreed, at: on('Mon 2 17:00') },
  ]);
  const between = ticket('agreed high', [agreed, ...log(...paused, 'Mon 2 16:00 reclassified level low')]);

  const policies = [
    ['retroactive', retroactive],
    ['restart', restart],
    ['carryElapsed', carryElapsed],
  ] as const;

  // Mon 10 ─ 12 ░░ 14 ─◆ 16 ─ 17: five of fifty hours have elapsed
  test.each(policies)('stays in force in another category, %s', (_policy, sla) => {
    expect(asOf(sla, away, 'Mon 2 17:00')).toMatchObject({
      startedAt: 'Mon 2 10:00',
      due: 'Wed 4 12:00',
      used: 5 / 50,
    });
  });

  // the agreement is withdrawn at 17:00: 8 h from the start, plus the pause
  test.each(policies)('withdrawn there, is replaced by elapsed hours from the start, %s', (_policy, sla) => {
    const withdrawn = { ...away, events: [...(away.events ?? []), { ...agreed, at: on('Mon 2 17:00'), target: null }] };
    expect(asOf(sla, withdrawn as typeof away, 'Mon 2 17:00')).toMatchObject({
      startedAt: 'Mon 2 10:00',
      due: 'Mon 2 20:00',
      used: 5 / 8,
    });
  });

  test.each<Row>([
    // fifty hours, two of them paused: by 20:00, eight of 48 have elapsed
    ['retroactive', retroactive, { startedAt: 'Mon 2 10:00', due: 'Wed 4 12:00', wall: '8:00', used: 8 / 50 }],
    // 44 hours from the change
    ['restart', restart, { startedAt: 'Mon 2 16:00', due: 'Wed 4 12:00', wall: '4:00', used: 4 / 44 }],
    ['carryElapsed', carryElapsed, { startedAt: 'Mon 2 10:00', due: 'Wed 4 12:00', wall: '8:00', used: 8 / 50 }],
  ])('agreed after elapsed hours, %s', (_policy, sla, expected) => {
    expect(asOf(sla, back, 'Mon 2 20:00')).toMatchObject(expected);
  });

  test.each<Row>([
    ['retroactive', retroactive, { startedAt: 'Mon 2 10:00', due: 'Wed 4 12:00' }],
    ['restart', restart, { startedAt: 'Mon 2 10:00', due: 'Wed 4 12:00' }],
    ['carryElapsed', carryElapsed, { startedAt: 'Mon 2 10:00', due: 'Wed 4 12:00' }],
  ])('at another level whose target is agreed, %s', (_policy, sla, expected) => {
    expect(asOf(sla, between, 'Mon 2 20:00')).toMatchObject(expected);
  });
});

describe('late under an earlier target', () => {
  // Mon 10 ──8 h──× 18 ─◆ 20
  check('elapsed high', ['Mon 2 20:00 reclassified level low'], 'Mon 2 21:00', [
    [
      'retroactive',
      retroactive,
      { verdict: 'onTrack', everBreached: true, breachedAt: undefined, breachedOnChange: false, due: 'Tue 3 10:00' },
    ],
    ['restart', restart, { verdict: 'onTrack', everBreached: true, breachedAt: undefined, due: 'Tue 3 20:00' }],
    [
      'carryElapsed',
      carryElapsed,
      { verdict: 'onTrack', everBreached: true, breachedAt: undefined, due: 'Tue 3 10:00' },
    ],
  ]);
});

describe('used up exactly at the change', () => {
  // Mon 10 ──8 h──◆ 18, from 24 h to 8: due now, and not late yet
  const exact = ['Mon 2 18:00 reclassified level high'];
  for (const [policy, sla] of [
    ['retroactive', retroactive],
    ['carryElapsed', carryElapsed],
  ] as const) {
    test(policy, () => {
      const low = ticket('elapsed low', log(...exact));
      expect(asOf(sla, low, 'Mon 2 18:00')).toMatchObject({
        verdict: 'atRisk',
        due: 'Mon 2 18:00',
        breachedOnChange: false,
        used: 1,
      });
      expect(asOf(sla, low, 'Mon 2 18:00:00.001')).toMatchObject({ verdict: 'breaching', breachedOnChange: false });
    });
  }
});

describe('to another calendar', () => {
  // Mon 10 ─ 12 ░░ 14 ──2 h──◆ 16: four business hours have elapsed; the weekend calendar is open from 10 to 16
  check('business high', [...paused, 'Mon 2 16:00 reclassified calendar weekend'], 'Sat 7 11:00', [
    // the pause was outside its hours: 6 h on Saturday, 2 on Sunday
    ['retroactive', retroactive, { due: 'Sun 8 12:00', business: '1:00', used: 1 / 8 }],
    ['restart', restart, { startedAt: 'Mon 2 16:00', due: 'Sun 8 12:00', used: 1 / 8 }],
    // four hours remain
    ['carryElapsed', carryElapsed, { due: 'Sat 7 14:00', used: 5 / 8 }],
  ]);

  test('another name of the same calendar changes nothing', () => {
    const named = ticket('business high', log('Mon 2 16:00 reclassified calendar office'));
    expect(asOf(restart, named, 'Mon 2 17:00')).toEqual(asOf(restart, ticket('business high'), 'Mon 2 17:00'));
  });
});

describe('to a specialised tier', () => {
  const escalated = (tier: string) => ticket('elapsed high', log(`Mon 2 16:00 escalated ${tier}`));
  test.each<Row>([
    ['retroactive', retroactive, { target: { days: 3 }, due: 'Thu 5 10:00' }],
    ['restart', restart, { target: { days: 3 }, due: 'Thu 5 16:00' }],
    // 6 of 72 h have elapsed
    ['carryElapsed', carryElapsed, { target: { days: 3 }, due: 'Thu 5 10:00' }],
  ])('with its own targets, %s', (_policy, sla, expected) => {
    expect(asOf(sla, escalated('vendor'), 'Mon 2 17:00')).toMatchObject(expected);
  });

  test.each([
    ['retroactive', retroactive],
    ['restart', restart],
    ['carryElapsed', carryElapsed],
  ])('without targets, nothing changes: %s', (_policy, sla) => {
    expect(asOf(sla, escalated('inner'), 'Mon 2 17:00')).toEqual(asOf(sla, ticket('elapsed high'), 'Mon 2 17:00'));
  });
});

describe('a stopped clock', () => {
  test.each([
    ['retroactive', retroactive],
    ['restart', restart],
    ['carryElapsed', carryElapsed],
  ])('keeps its verdict: a first response that met the old target stays met, %s', (_policy, sla) => {
    // answered after 3 of 8 h; the later target was 2 h
    const answered = ticket('elapsed low', log('Mon 2 13:00 responded', 'Mon 2 15:00 reclassified level high'));
    expect(asOf(sla, answered, 'Mon 2 16:00', 'firstResponse')).toMatchObject({
      verdict: 'met',
      target: { hours: 8 },
      due: 'Mon 2 18:00',
      everBreached: false,
      breachedOnChange: false,
    });
  });

  test('stays breached', () => {
    const answered = ticket('elapsed high', log('Mon 2 13:00 responded', 'Mon 2 15:00 reclassified level low'));
    expect(asOf(retroactive, answered, 'Mon 2 16:00', 'firstResponse')).toMatchObject({
      verdict: 'breached',
      due: 'Mon 2 12:00',
    });
  });

  test('keeps the business time of the calendar it ran on', () => {
    const solved = ticket('business high', log('Mon 2 16:00 resolved', 'Mon 2 20:00 reclassified calendar weekend'));
    expect(asOf(retroactive, solved, 'Tue 3 10:00')).toMatchObject({ verdict: 'met', business: '6:00', used: 6 / 8 });
  });

  test('is judged by the class before a change at the same instant, in any order', () => {
    const at = 'Mon 2 16:00';
    const before = ticket('elapsed low', log(`${at} reclassified level high`, `${at} resolved`));
    const after = ticket('elapsed low', log(`${at} resolved`, `${at} reclassified level high`));
    expect(asOf(retroactive, before, at).target).toEqual({ hours: 24 });
    expect(asOf(retroactive, after, at).target).toEqual({ hours: 24 });
  });

  test('a start at the instant of a change does not move earlier events behind the change', () => {
    // Mon 10 ──4 h── 14 ░░ 16: answered, then reclassified to a target of two hours, then resumed
    const at = 'Mon 2 16:00';
    const lines = ['Mon 2 14:00 paused', `${at} responded`, `${at} reclassified level high`, `${at} resumed`];
    const answered = ticket('elapsed low', log(...lines));
    expect(asOf(retroactive, answered, at, 'firstResponse')).toMatchObject({ verdict: 'met', target: { hours: 8 } });
    expect(asOf(retroactive, answered, at)).toMatchObject({ phase: 'running', target: { hours: 8 }, wall: '4:00' });
  });
});

describe('to a level without a target, and back', () => {
  const gone = ['Mon 2 20:00 reclassified category none'];
  check('elapsed high', gone, 'Mon 2 21:00', [
    [
      'retroactive',
      retroactive,
      {
        verdict: 'noTarget',
        target: undefined,
        due: undefined,
        used: undefined,
        everBreached: true,
        breachedAt: undefined,
        left: undefined,
        wall: '11:00',
      },
    ],
  ]);
  check('elapsed high', [...gone, 'Mon 2 22:00 reclassified category elapsed level low'], 'Mon 2 23:00', [
    ['retroactive, back', retroactive, { verdict: 'onTrack', due: 'Tue 3 10:00', everBreached: true, used: 13 / 24 }],
    ['restart, back', restart, { verdict: 'onTrack', startedAt: 'Mon 2 22:00', due: 'Tue 3 22:00', used: 1 / 24 }],
  ]);
});

test('a change to the present class is ignored', () => {
  const same = ticket(
    'elapsed high',
    log(
      'Mon 2 11:00 reclassified level high',
      'Mon 2 12:00 reclassified level low',
      'Mon 2 13:00 reclassified level low category elapsed',
    ),
  );
  const { ignored, level } = restart.status(same, on('Mon 2 14:00'));
  expect(ignored).toEqual([
    { index: 0, type: 'reclassified', reason: 'sameClass' },
    { index: 2, type: 'reclassified', reason: 'sameClass' },
  ]);
  expect(level).toBe('low');
});
