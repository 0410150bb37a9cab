import { createCalendar, createSla } from 'prazo';
import { type ZammadArticle, type ZammadHistoryItem, zammadCalendar, zammadTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { article, parsed, state } from './fixtures';

/**
 * The cases of Zammad's own tests, spec/models/ticket/escalation_examples.rb: Monday to Friday from 8 to 18 in Berlin; 60 minutes
 * for the first response, 180 for the solution; a ticket and its mail at 9:30 UTC on Thursday 21 March 2013.
 */
describe("the cases in Zammad's own tests", () => {
  const day = { active: true, timeframes: [['08:00', '18:00']] };
  const closed = { active: false, timeframes: [['08:00', '17:00']] };
  const berlin = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: closed, sun: closed };
  const sla = createSla({
    catalog: parsed([{ id: 1, first_response_time: 60, response_time: 120, solution_time: 180 }]),
    calendar: createCalendar(zammadCalendar({ timezone: 'Europe/Berlin', business_hours: berlin }).value),
  });
  const at = (time: string) => `2013-03-21T${time}:00.000Z`;
  const status = (history: readonly ZammadHistoryItem[], articles: readonly ZammadArticle[]) => {
    const given = { id: 1, created_at: at('09:30') };
    return sla.status(zammadTicket(given, history, { category: 'sla1', articles }).value, at('16:00')).metrics;
  };
  const minutesOf = (metric: 'firstResponse' | 'solution', ...given: Parameters<typeof status>) =>
    status(...given)[metric]?.elapsed?.business?.as('minutes');

  test('no answer | the due times', () => {
    const { firstResponse, solution } = status([], []);
    expect([firstResponse?.due?.toUTC().toISO(), solution?.due?.toUTC().toISO()]).toEqual([at('10:30'), at('12:30')]);
  });

  test.each([
    ['10:00', 30],
    ['14:00', 270],
  ])('a first response at %s | took %d minutes', (time, minutes) => {
    expect(minutesOf('firstResponse', [], [article(at(time), 'Agent')])).toBe(minutes);
  });

  test('a message of the customer at 12:05, after a response | the due time of the next response', () => {
    const { response } = status([], [article(at('11:00'), 'Agent'), article(at('12:05'), 'Customer')]);
    expect(response?.due?.toUTC().toISO()).toBe(at('14:05'));
  });

  test.each([
    ['11:30', 120],
    ['13:00', 210],
  ])('closed at %s | took %d minutes', (time, minutes) => {
    expect(minutesOf('solution', [state(at(time), 'open', 'closed')], [])).toBe(minutes);
  });

  test.each([
    // spec/lib/escalation/period_working_minutes_spec.rb: 90 minutes to the close of a ticket that was pending from the 90th to
    // the 120th minute.
    [
      'pending for the last half hour',
      ['10:30 new open', '11:00 open pending-close', '11:30 pending-close closed'],
      90,
    ],
    // spec/lib/escalation/ticket_biz_break_spec.rb: pending from the start, for fifteen minutes.
    ['pending from the start', ['09:45 pending-reminder open', '10:30 open closed'], 45],
  ])('a ticket %s | the minutes that it took', (_situation, changes, minutes) => {
    const history = changes.map((change) => {
      const [time = '', from = '', to = ''] = change.split(' ');
      return state(at(time), from.replace('-', ' '), to.replace('-', ' '));
    });
    expect(minutesOf('solution', history, [])).toBe(minutes);
  });
});
