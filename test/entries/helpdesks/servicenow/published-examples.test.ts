import { serviceNowTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { definition, span, task } from './fixtures';
import { slaOf } from './sla';

/** https://github.com/ServiceNow/ServiceNowDocs, markdown/it-service-management/service-level-management. */
describe("the examples in ServiceNow's documentation", () => {
  const weekdays = (from: string, until: string) =>
    span({ start_date_time: `20220214T${from}0000`, end_date_time: `20220214T${until}0000` });
  const opened = (opened_at: string) => serviceNowTicket({ ...task, opened_at, sys_created_on: opened_at }, []).value;

  test.each([
    // r_ElapsedTimeCounting.md: opened on Friday 12 December at 21:00, as of Monday 9:30, with a target of 8 hours
    ['08', '17', '2014-12-12 21:00:00', '2014-12-15T09:30:00Z', 1.5, 60.5],
    // the same page: from 14:00 to 9:00 on the next weekday
    ['09', '17', '2014-12-16 14:00:00', '2014-12-17T09:00:00Z', 3, 19],
  ])('hours from %s to %s, opened at %s, as of %s | the elapsed time', (from, until, at, asOf, business, wall) => {
    const sla = slaOf([definition({ duration: '1970-01-01 08:00:00' })], [weekdays(from, until)], 'GMT');
    const { elapsed } = sla.status(opened(at), asOf).metrics.slad1 ?? {};
    expect([elapsed?.business?.as('hours'), elapsed?.wall?.as('hours')]).toEqual([business, wall]);
  });

  test('a duration of one day | 24 hours of the schedule', () => {
    // c_SLATimingsAndSchedules.md: one day on a schedule from 9 to 17 takes three days: Monday 9:00 to Wednesday 17:00.
    const { slad1 } = slaOf([definition({ duration: '1970-01-02 00:00:00' })]).deadlines(opened('2026-03-02 12:00:00'));
    expect(slad1?.due?.toISO()).toBe('2026-03-04T17:00:00.000-03:00');
  });

  test('eight hours from 8:00 | half used at noon, three quarters at two, all at four', () => {
    // "Use the SLA timeline to determine the business schedule": eight hours from 8:00.
    const sla = slaOf([definition({ duration: '1970-01-01 08:00:00' })], [weekdays('08', '17')]);
    const early = opened('2026-03-02 10:00:00');
    const used = (hour: string) => sla.status(early, `2026-03-02T${hour}:00:00-03:00`).metrics.slad1?.used;
    expect([used('12'), used('14'), used('16')]).toEqual([0.5, 0.75, 1]);
  });
});
