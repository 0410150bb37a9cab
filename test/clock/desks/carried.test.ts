import { createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import type { AnySla } from '../../ticket/any';
import { office, on } from '../../ticket/week';
import { clockOf, happened, nextOf, opened, slaFor } from './desk';

/*
 * The used time that carryElapsed keeps after a change, on another measure and on the same measure.
 * │ closed   ── time that counts   ◆ the change   × the due      The office is open from 9 to 17.
 */

const zone = 'America/Sao_Paulo';
/** Another shift, from 18:00 to midnight. */
const late = createCalendar({ zone, hours: { 'mon-fri': ['18:00-24:00'] } });
/** A calendar with a lunch break. */
const lunch = createCalendar({ zone, hours: { 'mon-fri': ['09:00-13:00', '14:00-17:00'] } });

const metrics = {
  work: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
};
const policies = ['retroactive', 'carryElapsed'] as const;
const from = (openedAt: string, ...events: readonly string[]) =>
  opened(happened(...events), { level: 'low', openedAt: on(openedAt) });
const moving = (low: object, high: object, policy: string, more: object = {}): AnySla =>
  slaFor(
    { cells: { low: { work: low }, high: { work: high } }, metrics },
    { calendar: office, calendars: { office, late, lunch }, reclassification: policy as 'restart', ...more },
  );

describe('a ticket that moves from one shift to the next', () => {
  // Mon 15:30 ──1:30── 17 │ ◆ 17:30 │ 18 ──2:30──× 20:30
  const sla = moving({ businessHours: 4 }, { businessHours: 4 }, 'carryElapsed');
  const handed = from('Mon 2 15:30', 'Mon 2 17:30 reclassified calendar:late');

  test.each([
    ['Mon 2 17:30', { business: '1:30', wall: '2:00', left: ['2:30', '3:00'], used: 1.5 / 4, phase: 'offHours' }],
    ['Mon 2 19:00', { business: '2:30', wall: '3:30', left: ['1:30', '1:30'], used: 2.5 / 4, phase: 'running' }],
    ['Mon 2 20:30', { business: '4:00', wall: '5:00', left: ['0:00', '0:00'], used: 1, verdict: 'atRisk' }],
  ])('has used the time of both: as of %s', (at, expected) => {
    expect(clockOf(sla, handed, at, 'work')).toMatchObject({ due: 'Mon 2 20:30', ...expected });
  });

  test('has an explanation that adds up to the elapsed time', () => {
    const explanation = sla.explain(handed, 'work', on('Mon 2 19:00'));
    const segments = explanation?.segments ?? [];
    expect(explanation?.counted.as('hours')).toBe(2.5);
    expect(explanation?.budget?.as('hours')).toBe(4);
    expect(segments.filter(({ reason }) => reason === 'counted').map(({ counted }) => counted.as('hours'))).toEqual([
      1.5, 1,
    ]);
  });

  test('reports the time of both', () => {
    const solved = from('Mon 2 15:30', 'Mon 2 17:30 reclassified calendar:late', 'Mon 2 19:00 resolved');
    expect(sla.report([solved], on('Tue 3 10:00')).total.used.mean?.as('hours')).toBe(2.5);
  });
});

describe.each(policies)('on the same measure, %s', (policy) => {
  test('a target in business days keeps its receipt, whenever the ticket moves', () => {
    // Mon 19 │ ▲ Tue 9 ──8 h── 17 │ Wed 9 ×
    const sla = moving({ businessDays: 2 }, { businessDays: 1 }, policy);
    for (const at of ['Mon 2 19:00', 'Mon 2 19:01', 'Tue 3 10:00']) {
      const moved = from('Mon 2 19:00', `${at} reclassified level:high`);
      expect(clockOf(sla, moved, 'Tue 3 12:00', 'work')).toMatchObject({ due: 'Wed 4 09:00', business: '3:00' });
    }
  });

  test('one business day from the lunch break ends after the lunch break', () => {
    // Mon 13 │ ▲ 14 ──7 h── Tue 14 ×
    const sla = moving({ businessHours: 14 }, { businessDays: 1 }, policy, { calendar: lunch });
    const moved = from('Mon 2 13:00', 'Mon 2 13:00:01 reclassified level:high');
    expect(clockOf(sla, moved, 'Mon 2 15:00', 'work')).toMatchObject({ due: 'Tue 3 14:00' });
  });

  test('one business day by 18:00 ends at 18:00, although the calendar closes at 17:00', () => {
    const sla = moving({ businessHours: 14 }, { businessDays: 1, by: '18:00' }, policy, { calendar: lunch });
    const moved = from('Mon 2 10:00', 'Mon 2 10:00:01 reclassified level:high');
    expect(clockOf(sla, moved, 'Mon 2 15:00', 'work')).toMatchObject({ due: 'Tue 3 18:00' });
  });

  test('a due in the past is at a closing, not at the opening after it', () => {
    // Mon 9 ──7 h── 17 × │ Tue 9 ──2 h──◆ 11
    const sla = moving({ businessHours: 14 }, { businessHours: 7 }, policy, { calendar: lunch });
    const moved = from('Mon 2 09:00', 'Tue 3 11:00 reclassified level:high');
    expect(clockOf(sla, moved, 'Tue 3 11:00', 'work')).toMatchObject({
      verdict: 'breaching',
      due: 'Mon 2 17:00',
      breachedOnChange: true,
    });
  });

  test('a clock used up at closing, changed and stopped at night, is breached', () => {
    // Mon 9 ──7 h── 17 × │ ◆ 20 │ 21 (resolved)
    const sla = moving({ businessHours: 14 }, { businessHours: 7 }, policy, { calendar: lunch });
    const moved = from('Mon 2 09:00', 'Mon 2 20:00 reclassified level:high', 'Mon 2 21:00 resolved');
    expect(clockOf(sla, moved, 'Tue 3 11:00', 'work')).toMatchObject({
      verdict: 'breached',
      due: 'Mon 2 17:00',
      business: '7:00',
    });
  });

  test('earlier pauses still move the due', () => {
    // Mon 9 ── 10 ░░ 12 ──◆ 13 ── … : a target of sixteen hours, then of eight; a pause of two hours
    const sla = moving({ businessHours: 16 }, { businessHours: 8 }, policy);
    const moved = from(
      'Mon 2 09:00',
      'Mon 2 10:00 paused',
      'Mon 2 12:00 resumed',
      'Mon 2 13:00 reclassified level:high',
    );
    expect(clockOf(sla, moved, 'Mon 2 14:00', 'work')).toMatchObject({ due: 'Tue 3 11:00', business: '3:00' });
  });
});

describe('a warning an hour before the due', () => {
  const soon = { thresholds: { soon: { before: { hours: 1 } }, atRisk: { before: { hours: 1 } } } };
  const reached = (sla: AnySla, ticket: ReturnType<typeof from>, at: string) =>
    sla
      .status(ticket, on(at))
      .metrics.work?.thresholds.map((one) => [
        one.name,
        one.at && +one.at === Date.parse(on('Mon 2 10:00')),
        one.reached,
      ]);

  test.each(policies)('is reached by a clock that became late by a change at night, %s', (policy) => {
    // Mon 9 ──▽ 10 ──× 11 … 17 │ ◆ 19: a target of sixteen hours, then of two
    const sla = moving({ businessHours: 16 }, { businessHours: 2 }, policy, soon);
    const moved = from('Mon 2 09:00', 'Mon 2 19:00 reclassified level:high');
    expect(clockOf(sla, moved, 'Tue 3 08:00', 'work')).toMatchObject({ verdict: 'breaching', due: 'Mon 2 11:00' });
    expect(reached(sla, moved, 'Tue 3 08:00')).toEqual([
      ['atRisk', true, true],
      ['soon', true, true],
    ]);
    expect(nextOf(sla, moved, 'Tue 3 08:00', 'work')).toBe('Tue 3 09:00 opens');
  });

  test.each(policies)('is reached by a clock that became late by a change during a pause, %s', (policy) => {
    // Mon 9 ──▽ 10 ──× 11 … 14 ░ ◆ 15 ░
    const sla = moving({ businessHours: 16 }, { businessHours: 2 }, policy, soon);
    const moved = from('Mon 2 09:00', 'Mon 2 14:00 paused', 'Mon 2 15:00 reclassified level:high');
    expect(reached(sla, moved, 'Mon 2 16:00')).toEqual([
      ['atRisk', true, true],
      ['soon', true, true],
    ]);
  });

  test('is not before the start after a change of measure', () => {
    // Mon 9 ──10 h elapsed──◆ 19: the new target is two business hours, eight less than were used. Due at the start.
    const sla = moving({ hours: 24 }, { businessHours: 2 }, 'carryElapsed', soon);
    const moved = from('Mon 2 09:00', 'Mon 2 19:00 reclassified level:high');
    const status = sla.status(moved, on('Mon 2 20:00')).metrics.work;
    expect(clockOf(sla, moved, 'Mon 2 20:00', 'work')).toMatchObject({ verdict: 'breaching', due: 'Mon 2 09:00' });
    expect(status?.thresholds.map(({ at }) => at?.toMillis())).toEqual(Array(2).fill(Date.parse(on('Mon 2 09:00'))));
  });
});

describe('more used than the new target, after a change of measure', () => {
  // Mon 13:15, at lunch, ── 2:45 elapsed ──◆ 16. The calendar was open from 14 to 16.
  test('overspent by exactly the open time since the start, is due at the first opening', () => {
    const sla = moving({ hours: 24 }, { businessMinutes: 45 }, 'carryElapsed', { calendar: lunch });
    const moved = from('Mon 2 13:15', 'Mon 2 16:00 reclassified level:high');
    expect(clockOf(sla, moved, 'Mon 2 16:00', 'work')).toMatchObject({ verdict: 'breaching', due: 'Mon 2 14:00' });
  });

  test('overspent by more, is due at the start', () => {
    const sla = moving({ hours: 24 }, { businessMinutes: 30 }, 'carryElapsed', { calendar: lunch });
    const moved = from('Mon 2 13:15', 'Mon 2 16:00 reclassified level:high');
    expect(clockOf(sla, moved, 'Mon 2 16:00', 'work')).toMatchObject({ verdict: 'breaching', due: 'Mon 2 13:15' });
  });

  test('overspent by less, is due by that much before the change', () => {
    // 2:45 − 1:45 = an hour before 16
    const sla = moving({ hours: 24 }, { businessMinutes: 105 }, 'carryElapsed', { calendar: lunch });
    const moved = from('Mon 2 13:15', 'Mon 2 16:00 reclassified level:high');
    expect(clockOf(sla, moved, 'Mon 2 16:00', 'work')).toMatchObject({ verdict: 'breaching', due: 'Mon 2 15:00' });
  });
});
