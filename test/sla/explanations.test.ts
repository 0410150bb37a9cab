import { describe, expect, test } from 'vitest';
import type { AnySla, AnyTicket } from '../ticket/any';
import { log, on, shown, slaWith, ticket } from '../ticket/week';

// Office hours are 9 to 17; Wednesday the 11th is a holiday. Promised: business high 8 h, low 16 h; elapsed high 8 h.

const hours = (duration: { toMillis(): number } | undefined) => (duration?.toMillis() ?? Number.NaN) / 3_600_000;

/** The segments of a resolution: until when, why, what was counted in hours, and the names that go with it. */
function explained(of: AnyTicket, at: string | undefined, sla: AnySla = slaWith()) {
  const explanation = sla.explain(of, 'resolution', at === undefined ? undefined : on(at));
  const segments = explanation?.segments.map(({ from, until, reason, counted, names }) => [
    shown(from),
    shown(until),
    reason,
    hours(counted),
    ...names,
  ]);
  return { segments, counted: hours(explanation?.counted) };
}

/** What lies ahead of a resolution, told in the same way. */
function ahead(of: AnyTicket, at: string) {
  return slaWith()
    .explain(of, 'resolution', on(at))
    ?.ahead.map(({ from, until, reason, counted }) => [shown(from), shown(until), reason, hours(counted)]);
}

describe('where the time of a clock went', () => {
  test('in pauses, at night, and while it lay resolved', () => {
    const busy = log(
      'Mon 2 12:00 paused customer',
      'Mon 2 14:00 resumed',
      'Tue 3 09:30 resolved',
      'Tue 3 11:00 reopened',
    );
    expect(explained(ticket('business high', busy), 'Tue 3 11:30')).toEqual({
      segments: [
        ['Mon 2 10:00', 'Mon 2 12:00', 'counted', 2],
        ['Mon 2 12:00', 'Mon 2 14:00', 'paused', 0, 'customer'],
        ['Mon 2 14:00', 'Mon 2 17:00', 'counted', 3],
        ['Mon 2 17:00', 'Tue 3 09:00', 'closed', 0],
        ['Tue 3 09:00', 'Tue 3 09:30', 'counted', 0.5],
        ['Tue 3 09:30', 'Tue 3 11:00', 'resolved', 0],
        ['Tue 3 11:00', 'Tue 3 11:30', 'counted', 0.5],
      ],
      counted: 6,
    });
  });

  test('on a holiday, by its name', () => {
    expect(explained(ticket('business high', [], 'Tue 10 16:00'), 'Thu 12 10:00')).toEqual({
      segments: [
        ['Tue 10 16:00', 'Tue 10 17:00', 'counted', 1],
        ['Tue 10 17:00', 'Wed 11 00:00', 'closed', 0],
        ['Wed 11 00:00', 'Thu 12 00:00', 'holiday', 0, 'Aniversário'],
        ['Thu 12 00:00', 'Thu 12 09:00', 'closed', 0],
        ['Thu 12 09:00', 'Thu 12 10:00', 'counted', 1],
      ],
      counted: 2,
    });
  });

  test('of elapsed time, nights and holidays count', () => {
    const over = ticket('elapsed high', log('Wed 11 10:00 paused', 'Wed 11 12:00 resumed'), 'Tue 10 16:00');
    expect(explained(over, 'Thu 12 10:00')).toEqual({
      segments: [
        ['Tue 10 16:00', 'Wed 11 10:00', 'counted', 18],
        ['Wed 11 10:00', 'Wed 11 12:00', 'paused', 0],
        ['Wed 11 12:00', 'Thu 12 10:00', 'counted', 22],
      ],
      counted: 40,
    });
  });

  test('of time that was carried over, each part counts as it did', () => {
    const moved = ticket('elapsed low', log('Mon 2 22:00 reclassified category business'));
    expect(explained(moved, 'Tue 3 10:00', slaWith({ reclassification: 'carryElapsed' }))).toEqual({
      segments: [
        ['Mon 2 10:00', 'Mon 2 22:00', 'counted', 12],
        ['Mon 2 22:00', 'Tue 3 09:00', 'closed', 0],
        ['Tue 3 09:00', 'Tue 3 10:00', 'counted', 1],
      ],
      counted: 13,
    });
  });

  test('two pauses that touch are two, where their reasons differ', () => {
    const waiting = log(
      'Mon 2 11:00 paused customer',
      'Mon 2 12:00 resumed',
      'Mon 2 12:00 paused vendor',
      'Mon 2 13:00 resumed',
    );
    expect(explained(ticket('business high', waiting), 'Mon 2 14:00').segments).toEqual([
      ['Mon 2 10:00', 'Mon 2 11:00', 'counted', 1],
      ['Mon 2 11:00', 'Mon 2 12:00', 'paused', 0, 'customer'],
      ['Mon 2 12:00', 'Mon 2 13:00', 'paused', 0, 'vendor'],
      ['Mon 2 13:00', 'Mon 2 14:00', 'counted', 1],
    ]);
  });

  // 7 h of the 2nd and 8 of six days; 8 of thirteen days and one of the 31st
  test('over a month, ordinary days become one', () => {
    expect(explained(ticket('business high'), 'Tue 31 10:00')).toEqual({
      segments: [
        ['Mon 2 10:00', 'Wed 11 00:00', 'ordinary', 55],
        ['Wed 11 00:00', 'Thu 12 00:00', 'holiday', 0, 'Aniversário'],
        ['Thu 12 00:00', 'Tue 31 10:00', 'ordinary', 105],
      ],
      counted: 160,
    });
  });

  test('ends with the stop, and before it has begun there is nothing to explain', () => {
    const solved = ticket('business high', log('Mon 2 12:00 resolved'));
    expect(explained(solved, 'Fri 27 10:00')).toEqual({
      segments: [['Mon 2 10:00', 'Mon 2 12:00', 'counted', 2]],
      counted: 2,
    });
    expect(explained(ticket('business high'), 'Mon 2 10:00')).toEqual({ segments: [], counted: 0 });
    expect(slaWith().explain(ticket('business high'), 'nextResponse', on('Mon 2 12:00'))).toBeUndefined();
  });

  // Opened at 10 with 8 business hours: 3 are left of Monday, and 1 of Tuesday.
  test('goes on to the due', () => {
    expect(ahead(ticket('business high'), 'Mon 2 14:00')).toEqual([
      ['Mon 2 14:00', 'Mon 2 17:00', 'counted', 3],
      ['Mon 2 17:00', 'Tue 3 09:00', 'closed', 0],
      ['Tue 3 09:00', 'Tue 3 10:00', 'counted', 1],
    ]);
  });

  // 2 h are used when it pauses; 5 are left of Tuesday, and 1 of Wednesday the 4th.
  test('of a paused clock goes on as if it were resumed', () => {
    const waits = ticket('business high', log('Mon 2 12:00 paused customer'));
    expect(ahead(waits, 'Tue 3 12:00')).toEqual([
      ['Tue 3 12:00', 'Tue 3 17:00', 'counted', 5],
      ['Tue 3 17:00', 'Wed 4 09:00', 'closed', 0],
      ['Wed 4 09:00', 'Wed 4 10:00', 'counted', 1],
    ]);
  });

  test('has nothing ahead of it once it is late, or over', () => {
    expect(ahead(ticket('business high'), 'Tue 3 10:30')).toEqual([]);
    expect(ahead(ticket('business high', log('Mon 2 12:00 resolved')), 'Mon 2 14:00')).toEqual([]);
  });

  test('without an instant, goes to the due', () => {
    const paused = ticket('business high', log('Mon 2 12:00 paused', 'Mon 2 14:00 resumed'));
    expect(explained(paused, undefined)).toMatchObject({ counted: 8, segments: { length: 5 } });
  });
});
