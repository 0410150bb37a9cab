import { type ZendeskTicketOptions, zendeskTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { isAgent, time } from './fixtures';
import { applied, opened, read } from './ticket';

describe('the policy of a ticket', () => {
  const audits = [opened('4 20:00', 'urgent')];
  const of = (metricEvents: ZendeskTicketOptions['metricEvents'], category?: string) => {
    const { value, notes } = read(audits, { status: 'new', metricEvents, category });
    return [
      value.category,
      ...(value.events ?? []).map((event) => ('category' in event ? event.category : '')),
      notes.length,
    ];
  };

  test('metric events with two policies | the category, and a change of category', () => {
    const events = [
      applied('4 20:00:01', 37, { metric: 'reply_time' }),
      applied('4 20:00:01', 37),
      applied('5 09:00', 36),
      applied('5 10:00', 37, { deleted: true }),
      applied('5 10:00', 37, { ticket_id: 7002 }),
      applied('5 11:00', 36, { ticket_id: '7001' }),
    ];
    expect(of(events)).toEqual(['p37', 'p36', 0]);
    expect(of({ ticket_metric_events: events })).toEqual(['p37', 'p36', 0]);
    expect(of({ requester_wait_time: events, reply_time: events.slice(0, 1), toString: [] })).toEqual([
      'p37',
      'p36',
      0,
    ]);
  });

  test('metric events before the first policy and after the last | the category none', () => {
    const events = [
      applied('4 21:00', 36),
      applied('5 09:00', null),
      applied('5 10:00', 36, { metric: 'reply_time' }),
      applied('5 10:00', null),
      applied('5 11:00', null, { sla: { policy: null } }),
    ];
    expect(of(events)).toEqual(['none', 'p36', 'none', 'p36', 'none', 0]);
    expect(of(events.slice(0, 1), 'p37')).toEqual(['p37', 'p36', 0]);
  });

  test('no metric event | the category of the options, or none with a note', () => {
    expect(of(undefined, 'p36')).toEqual(['p36', 0]);
    expect(of([], 'p36')).toEqual(['p36', 0]);
    expect(of([])).toEqual(['none', 1]);
  });

  test('metric events inside the ticket | are read', () => {
    const ticket = {
      id: 7001,
      created_at: time('4 20:00'),
      status: 'new',
      metric_events: { reply_time: [applied('4 20:00', 36)] },
    };
    const { value, notes } = zendeskTicket(ticket, audits, { isAgent });
    expect([value.category, notes]).toEqual(['p36', []]);
  });
});
