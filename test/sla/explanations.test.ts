import { describe, expect, test } from 'vitest';
import type { AnySla, AnyTicket } from '../ticket/any';
import { log, on, shown, slaWith, ticket } from '../ticket/week';

// Hours are 9 to 17; Wednesday the 11th is a holiday. Targets: `business high` 8 h, `business low` 16 h, `elapsed high` 8 h.

const hours = (duration: { toMillis(): number } | undefined) => (duration?.toMillis() ?? Number.NaN) / 3_600_000;

/** The segments of a resolution: start, end, reason, counted hours and names; and the total in hours. */
function explained(explainedTicket: AnyTicket, at: string | undefined, sla: AnySla = slaWith()) {
  const explanation = sla.explain(explainedTicket, 'resolution', at === undefined ? undefined : on(at));
  const segments = explanation?.segments.map(({ from, until, reason, counted, names }) => [
    shown(from),
    shown(until),
    reason,
    hours(counted),
    ...names,
  ]);
  return { segments, counted: hours(explanation?.counted) };
}

/** The segments ahead of a resolution, in the same form. */
function ahead(explainedTicket: AnyTicket, at: string) {
  return slaWith()
    .explain(explainedTicket, 'resolution', on(at))
    ?.ahead.map(({ from, until, reason, counted }) => [shown(from), shown(until), reason, hours(counted)]);
}

describe('an explanation', () => {
  test('pauses, nights and the time while resolved do not count', () => {
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

  test('a holiday does not count, and has its name', () => {
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

  test('with an elapsed target | nights and holidays count', () => {
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

  test('with carried time | each part counts as its own target did', () => {
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

  test('two adjacent pauses with different reasons | two segments', () => {
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

  // 55 h: 7 h on the 2nd, 8 h on six days. 105 h: 8 h on thirteen days, 1 h on the 31st.
  test('over a month | ordinary days share one segment', () => {
    expect(explained(ticket('business high'), 'Tue 31 10:00')).toEqual({
      segments: [
        ['Mon 2 10:00', 'Wed 11 00:00', 'ordinary', 55],
        ['Wed 11 00:00', 'Thu 12 00:00', 'holiday', 0, 'Aniversário'],
        ['Thu 12 00:00', 'Tue 31 10:00', 'ordinary', 105],
      ],
      counted: 160,
    });
  });

  test('ends at the stop; has no segments at the start; is undefined before the clock starts', () => {
    const solved = ticket('business high', log('Mon 2 12:00 resolved'));
    expect(explained(solved, 'Fri 27 10:00')).toEqual({
      segments: [['Mon 2 10:00', 'Mon 2 12:00', 'counted', 2]],
      counted: 2,
    });
    expect(explained(ticket('business high'), 'Mon 2 10:00')).toEqual({ segments: [], counted: 0 });
    expect(slaWith().explain(ticket('business high'), 'nextResponse', on('Mon 2 12:00'))).toBeUndefined();
  });

  // Opened at 10:00 with 8 business hours: 3 h of Monday and 1 h of Tuesday are left.
  test('has the segments from now to the due time ahead', () => {
    expect(ahead(ticket('business high'), 'Mon 2 14:00')).toEqual([
      ['Mon 2 14:00', 'Mon 2 17:00', 'counted', 3],
      ['Mon 2 17:00', 'Tue 3 09:00', 'closed', 0],
      ['Tue 3 09:00', 'Tue 3 10:00', 'counted', 1],
    ]);
  });

  // 2 h are used at the pause. If resumed on Tuesday 12:00: 5 h of Tuesday and 1 h of Wednesday the 4th.
  test('of a paused clock | has the segments ahead as if it were resumed', () => {
    const waiting = ticket('business high', log('Mon 2 12:00 paused customer'));
    expect(ahead(waiting, 'Tue 3 12:00')).toEqual([
      ['Tue 3 12:00', 'Tue 3 17:00', 'counted', 5],
      ['Tue 3 17:00', 'Wed 4 09:00', 'closed', 0],
      ['Wed 4 09:00', 'Wed 4 10:00', 'counted', 1],
    ]);
  });

  test('of a late or stopped clock | has nothing ahead', () => {
    expect(ahead(ticket('business high'), 'Tue 3 10:30')).toEqual([]);
    expect(ahead(ticket('business high', log('Mon 2 12:00 resolved')), 'Mon 2 14:00')).toEqual([]);
  });

  test('without an instant | ends at the due time', () => {
    const paused = ticket('business high', log('Mon 2 12:00 paused', 'Mon 2 14:00 resumed'));
    expect(explained(paused, undefined)).toMatchObject({ counted: 8, segments: { length: 5 } });
  });
});
