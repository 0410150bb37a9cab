import { createCalendar, createSla } from 'prazo';
import { type ZammadSla, zammadClocks, zammadTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { article, parsed, slas, state } from './fixtures';

describe('the due times of Zammad', () => {
  const gold = slas[0] as ZammadSla;

  test.each<readonly [situation: string, ticket: object, sla: ZammadSla | undefined, clocks: unknown]>([
    [
      'an open ticket',
      { first_response_escalation_at: '2026-09-08T14:00:00.000Z', close_escalation_at: '2026-09-10T12:00:00.000Z' },
      gold,
      [
        { metric: 'firstResponse', due: '2026-09-08T14:00:00.000Z' },
        { metric: 'solution', due: '2026-09-10T12:00:00.000Z' },
      ],
    ],
    [
      'a closed ticket',
      { first_response_in_min: 75, close_in_min: 600, first_response_escalation_at: null },
      gold,
      [
        { metric: 'firstResponse', elapsed: { business: { minutes: 75 } } },
        { metric: 'solution', elapsed: { business: { minutes: 600 } } },
      ],
    ],
    [
      'a pending ticket',
      { first_response_escalation_at: null, update_escalation_at: null, close_escalation_at: null },
      gold,
      [],
    ],
    [
      'an update time for responses',
      { update_escalation_at: '2026-09-08T14:00:00Z' },
      gold,
      [{ metric: 'response', due: '2026-09-08T14:00:00.000Z' }],
    ],
    [
      'an update time for updates',
      { update_escalation_at: '2026-09-08T14:00:00Z' },
      slas[1],
      [{ metric: 'update', due: '2026-09-08T14:00:00.000Z' }],
    ],
  ])('%s', (_situation, ticket, sla, clocks) => {
    expect(zammadClocks(ticket, sla)).toEqual({ value: clocks, notes: [] });
  });

  test('an update time without the SLA | left out, with a note', () => {
    const { value, notes } = zammadClocks({ update_escalation_at: '2026-09-08T14:00:00Z' });
    expect(value).toEqual([]);
    expect(notes).toMatchObject([{ code: 'doubtful', path: 'ticket.update_escalation_at' }]);
  });

  test("the example in Zammad's own tests, 75 of 60 minutes | breached", () => {
    // spec/lib/escalation_spec.rb: an SLA of 60, 60 and 75 minutes around the clock; the ticket is opened at 0:00, open from 1:00,
    // pending close from 1:30, closed from 2:00. The first response at 1:15 took 75 minutes; the solution was due at 1:15.
    const sla = createSla({
      catalog: parsed([{ id: 1, first_response_time: 60, update_time: 60, solution_time: 75 }]),
      calendar: createCalendar({ zone: 'UTC', hours: '24/7' }),
    });
    const history = [
      state('2026-03-02T01:00:00Z', 'new', 'open'),
      state('2026-03-02T01:30:00Z', 'open', 'pending close'),
      state('2026-03-02T02:00:00Z', 'pending close', 'closed'),
    ];
    const { value } = zammadTicket({ id: 1, created_at: '2026-03-02T00:00:00Z' }, history, {
      category: 'sla1',
      articles: [article('2026-03-02T01:15:00Z', 'Agent')],
    });
    const { firstResponse, solution } = sla.status(value, '2026-03-02T03:00:00Z').metrics;
    expect(firstResponse?.elapsed?.business?.toISO()).toBe('PT1H15M');
    expect(firstResponse?.verdict).toBe('breached');
    expect(solution?.due?.toISO()).toBe('2026-03-02T01:15:00.000Z');
  });
});
