import {
  type ZammadHistoryItem,
  type ZammadSla,
  zammadCalendar,
  zammadCatalog,
  zammadClocks,
  zammadTicket,
} from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codesAndPaths } from '../notes';
import { article, office, opened, slas, state } from './fixtures';

test('a calendar with a feed of holidays | a note', () => {
  const { notes } = zammadCalendar({ ...office, ical_url: 'https://example.com/holidays.ics' });
  expect(codesAndPaths(notes)).toEqual(['helpDesk calendar.ical_url']);
});

test('SLAs with and without a calendar, a condition and a name | their targets, and a note on the condition', () => {
  const { value, notes } = zammadCatalog(slas);
  expect(value.categories).toMatchObject({
    sla2: { labels: 'Gold', targets: { any: { response: { businessMinutes: 120, calendar: 'calendar1' } } } },
    sla3: { labels: 'Rhythm', targets: { any: { update: { businessMinutes: 240 } } } },
  });
  expect(value.categories.sla3?.targets?.any).toEqual({ update: { businessMinutes: 240 } });
  expect(codesAndPaths(notes)).toEqual(['helpDesk slas[1].condition']);
});

describe('the due time of an update', () => {
  const due = { update_escalation_at: '2026-09-08T14:00:00Z' };
  const both: ZammadSla = { id: 1, response_time: 60, update_time: 120 };

  test.each<readonly [situation: string, sla: ZammadSla | undefined]>([
    ['without the SLA', undefined],
    ['with an SLA that has both times', both],
    ['with an SLA that has neither time', { id: 1, solution_time: 60 }],
  ])('%s | left out, with a note', (_situation, sla) => {
    const { value, notes } = zammadClocks(due, sla);
    expect([value, codesAndPaths(notes)]).toEqual([[], ['doubtful ticket.update_escalation_at']]);
  });

  test('no due time and no SLA | no note', () => {
    expect(zammadClocks({ update_escalation_at: null })).toEqual({ value: [], notes: [] });
  });

  test('an SLA that is a text | an issue', () => {
    expect(pathsAndCodes(issuesThrownBy(() => zammadClocks(due, 'gold' as never)))).toEqual(['sla wrongType']);
  });
});

describe('the history of a ticket', () => {
  const read = (
    history: readonly ZammadHistoryItem[],
    present: string,
    articles: Parameters<typeof zammadTicket>[2]['articles'] = [],
  ) => {
    const { value, notes } = zammadTicket({ ...opened, state: present }, history, { category: 'sla2', articles });
    return [(value.events ?? []).map(({ type }) => type), codesAndPaths(notes)];
  };

  test('a state of another object | not a state of the ticket', () => {
    const other = { ...state('2026-09-08T13:00:00Z', 'new', 'closed'), object: 'Ticket::TimeAccounting' };
    expect(read([other, state('2026-09-08T14:00:00Z', 'new', 'open')], 'open')).toEqual([[], []]);
  });

  test('a state before the present one is missing | a note', () => {
    expect(read([state('2026-09-08T14:00:00Z', 'new', 'open')], 'closed')).toEqual([[], ['doubtful ticket.state']]);
  });

  test('a state before the creation | an issue at the creation', () => {
    const given = () => read([state('2026-09-08T11:00:00Z', 'new', 'closed')], 'closed');
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['ticket.created_at beforeOpening']);
  });

  test('articles in no order | replies in order of time', () => {
    const articles = [article('2026-09-08T14:00:00Z', 'Agent'), article('2026-09-08T13:00:00Z', 'Customer')];
    expect(read([], 'open', articles)[0]).toEqual(['customerReplied', 'responded']);
  });
});
