import { type ServiceNowAudit, type ServiceNowTask, serviceNowTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { audit, definition, task } from './fixtures';
import { slaOf } from './sla';

describe('due times worked by hand', () => {
  const utc = (
    sla: ReturnType<typeof slaOf>,
    audits: readonly ServiceNowAudit[],
    more: Partial<ServiceNowTask> = {},
  ) => {
    const parsed = sla.parseTicket(serviceNowTicket({ ...task, state: '2', ...more }, audits).value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return sla.deadlines(parsed.value);
  };
  const held = [
    audit('2026-03-02 15:00:00', 'state', '2', '3'),
    audit('2026-03-02 15:00:00', 'hold_reason', '', '1'),
    audit('2026-03-02 17:00:00', 'state', '3', '2'),
    audit('2026-03-02 17:00:00', 'hold_reason', '1', ''),
  ];

  test('eight hours with two on hold | due two hours later', () => {
    // Monday 9:00 in São Paulo: due at 17:00. On hold from 12:00 to 14:00: due on Tuesday at 11:00, which is 14:00 in UTC.
    const sla = slaOf([definition({ duration: '1970-01-01 08:00:00' })]);
    const { slad1 } = utc(sla, held);
    expect(slad1?.due?.toUTC().toISO()).toBe('2026-03-03T14:00:00.000Z');
    // In ServiceNow planned_end_time is original_breach_time plus the business pause (KB0959643). A pause for another reason does not count.
    const ofVendor = slaOf([definition({ duration: '1970-01-01 08:00:00', pause_condition: 'state=3^hold_reason=4' })]);
    expect(utc(ofVendor, held).slad1?.due?.toUTC().toISO()).toBe('2026-03-02T20:00:00.000Z');
  });

  test('a raised priority | a retroactive clock counts from the opening, any other clock from the change', () => {
    // "Configure SLA retroactive start and pause", t_UseSLARetroactiveStartAndPause.md: with both settings the clock counts from the opening.
    const raised = [audit('2026-03-02 15:00:00', 'priority', '3', '1')];
    const hours = (retroactive: string) =>
      slaOf([definition({ duration: '1970-01-01 04:00:00', retroactive, schedule: '' })]);
    expect(utc(hours('true'), raised).slad1?.due?.toUTC().toISO()).toBe('2026-03-02T16:00:00.000Z');
    expect(utc(hours('false'), raised).slad1?.due?.toUTC().toISO()).toBe('2026-03-02T19:00:00.000Z');
  });

  test('a lowered priority | the old clock has no target, the new clock starts at the change', () => {
    // "An SLA process example", t_SLAProcessExample.md: P1 is cancelled and P2 attached; in prazo from the change on.
    const sla = slaOf([
      definition({ retroactive: 'false' }),
      definition({
        sys_id: 'd2',
        start_condition: 'priority=2',
        duration: '1970-01-01 08:00:00',
        retroactive: 'false',
      }),
    ]);
    const lowered = utc(sla, [audit('2026-03-02 13:00:00', 'priority', '1', '2')]);
    expect(lowered.slad1?.reason).toBe('noTarget');
    // eight hours from 10:00: seven on Monday, one on Tuesday
    expect(lowered.slad2?.due?.toUTC().toISO()).toBe('2026-03-03T13:00:00.000Z');
  });
});
