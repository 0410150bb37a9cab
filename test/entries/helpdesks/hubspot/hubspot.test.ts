import { type HubspotTicket, type HubspotTicketOptions, hubspotClocks, hubspotTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';
import { codeAndPath } from '../notes';
import { randomDesk } from '../random-desk';

const iso = (text: string): string => {
  const [day = '', clock = ''] = text.split(' ');
  return `2026-03-${day.padStart(2, '0')}T${clock}:00.000Z`;
};
const stages = { '1': 'running', '2': 'paused', '3': 'running', '4': 'done' } as const;
const options: HubspotTicketOptions = { category: 'all', level: 'normal', stages, replies: [] };

/** Values of a property, newest first as HubSpot lists them. */
const history = (...values: readonly (readonly [at: string, value: string])[]) =>
  values.map(([at, value]) => ({ value, timestamp: iso(at), sourceType: 'CRM_UI' })).reverse();
const ticket = (stage: ReturnType<typeof history>, more: object = {}): HubspotTicket => ({
  id: '4711',
  createdAt: iso('2 09:00'),
  properties: {},
  propertiesWithHistory: { hs_pipeline_stage: stage },
  ...more,
});
const eventsOf = (given: HubspotTicket, more: Partial<HubspotTicketOptions> = {}) => {
  const { value, notes } = hubspotTicket(given, { ...options, ...more });
  return {
    value,
    events: (value.events ?? []).map(({ type, at }) => `${at} ${type}`),
    notes: notes.map(codeAndPath),
  };
};

describe('hubspotTicket', () => {
  test('stages and messages | events in order of time', () => {
    const stage = history(['2 09:00', '1'], ['2 10:00', '2'], ['2 12:00', '3'], ['2 15:00', '4'], ['3 08:00', '1']);
    const replies = [
      { at: iso('2 09:45'), isAgent: true },
      { at: iso('2 12:00'), isAgent: false },
      { at: iso('2 09:00'), isAgent: false },
    ];
    expect(eventsOf(ticket(stage), { replies })).toMatchObject({
      value: { id: '4711', category: 'all', level: 'normal', openedAt: iso('2 09:00') },
      events: [
        `${iso('2 09:45')} responded`,
        `${iso('2 10:00')} paused`,
        `${iso('2 12:00')} customerReplied`,
        `${iso('2 12:00')} resumed`,
        `${iso('2 15:00')} resolved`,
        `${iso('3 08:00')} reopened`,
      ],
      notes: [],
    });
  });

  test('no messages passed | only the first reply, with a note', () => {
    const given = {
      ticket: ticket(history(['2 09:00', '1']), { properties: { first_agent_reply_date: iso('2 10:30') } }),
    };
    expect(eventsOf(given as never, { replies: undefined })).toMatchObject({
      events: [`${iso('2 10:30')} responded`],
      notes: [['absent', 'ticket']],
    });
  });

  test('priorities | levels from the opening, or from the time at which they were set', () => {
    const levels = { HIGH: 'high', URGENT: 'urgent' };
    const of = (...priority: readonly (readonly [string, string])[]) =>
      eventsOf(
        ticket([], {
          propertiesWithHistory: {
            hs_pipeline_stage: history(['2 09:00', '1']),
            hs_ticket_priority: history(...priority),
          },
        }),
        { levels },
      ).value;
    expect(of(['2 09:00', 'HIGH'], ['2 11:00', 'URGENT'], ['2 12:00', ''])).toMatchObject({
      level: 'high',
      events: [
        { type: 'reclassified', level: 'urgent' },
        { type: 'reclassified', level: 'normal' },
      ],
    });
    expect(of(['2 11:00', 'HIGH'])).toMatchObject({ level: 'normal', events: [{ level: 'high', at: iso('2 11:00') }] });
    expect(of(['2 09:00', 'toString'])).toMatchObject({ level: 'normal', events: [] });
  });

  test('a stage without a kind | a note', () => {
    const given = ticket(history(['2 09:00', '1'], ['2 10:00', 'toString'], ['2 11:00', '4']));
    expect(eventsOf(given)).toMatchObject({
      events: [`${iso('2 11:00')} resolved`],
      notes: [['absent', 'ticket.propertiesWithHistory.hs_pipeline_stage[1].value']],
    });
  });

  test('ten thousand stages | read in well under a second', () => {
    const start = Date.parse(iso('2 09:00'));
    const stage = Array.from({ length: 10_000 }, (_, i) => ({
      value: String((i % 4) + 1),
      timestamp: new Date(start + i * 60_000).toISOString(),
    }));
    expect(hubspotTicket(ticket(stage as never), options).value.events?.length).toBeGreaterThan(9000);
  });

  test.each<readonly [unknown, string]>([
    [null, 'ticket missing'],
    [{}, 'ticket.createdAt missing'],
    [ticket([]), 'ticket.propertiesWithHistory.hs_pipeline_stage missing'],
    [ticket([], { propertiesWithHistory: null }), 'ticket.propertiesWithHistory missing'],
    [ticket([], { propertiesWithHistory: {} }), 'ticket.propertiesWithHistory.hs_pipeline_stage missing'],
    [ticket([{} as never]), 'ticket.propertiesWithHistory.hs_pipeline_stage[0].timestamp missing'],
    [
      ticket([{ timestamp: iso('2 09:00') } as never]),
      'ticket.propertiesWithHistory.hs_pipeline_stage[0].value missing',
    ],
    [ticket(history(['2 09:00', '1']), { createdAt: 1 }), 'ticket.createdAt invalidInstant'],
    [ticket(history(['2 09:00', '1']), { id: {} }), 'ticket.id wrongType'],
    [ticket(history(['2 09:00', '1']), { properties: [] }), 'ticket.properties wrongType'],
    [JSON.parse('{"__proto__":{"createdAt":"2026-03-02T09:00:00Z"}}'), 'ticket.createdAt missing'],
  ])('the ticket %j', (given, expected) => {
    expect(
      pathsAndCodes(issuesThrownBy(() => hubspotTicket(given as never, { ...options, replies: undefined }))),
    ).toEqual([expected]);
  });

  test('a thousand random tickets | stay the same when written in the format of HubSpot and read back', () => {
    const able = {
      levels: ['LOW', 'HIGH'],
      waits: ['w1', 'w2'],
      breaks: false,
      holidays: 'none',
      canReopen: true,
      changesLevel: true,
      plainTargets: false,
    } as const;
    const kinds = { open: 'running', w1: 'paused', w2: 'paused', done: 'done' } as const;
    for (let seed = 1; seed <= 1000; seed++) {
      const { ticket: expected } = randomDesk(seed, able);
      const stage = [{ value: 'open', timestamp: String(expected.openedAt) }];
      const priority = [{ value: expected.level, timestamp: String(expected.openedAt) }];
      const replies: { at: string; isAgent: boolean }[] = [];
      for (const event of expected.events) {
        const timestamp = String(event.at);
        if (event.type === 'reclassified')
          priority.unshift({ value: String((event as { level?: string }).level), timestamp });
        else if (event.type === 'responded') replies.push({ at: timestamp, isAgent: true });
        else if (event.type === 'customerReplied') replies.push({ at: timestamp, isAgent: false });
        else {
          const value = event.type === 'paused' ? String(event.reason) : event.type === 'resolved' ? 'done' : 'open';
          stage.unshift({ value, timestamp });
        }
      }
      const given = {
        id: seed,
        createdAt: String(expected.openedAt),
        propertiesWithHistory: { hs_pipeline_stage: stage, hs_ticket_priority: priority },
      };
      const levels = { LOW: 'LOW', HIGH: 'HIGH' };
      const { value, notes } = hubspotTicket(given, { category: 'all', level: 'LOW', levels, stages: kinds, replies });
      const events = (value.events ?? []).map(({ by, ...event }) => event);
      const sorted = (list: readonly object[]) => JSON.stringify(list.map((event) => Object.entries(event).sort()));
      if (notes.length > 0 || sorted(events) !== sorted(expected.events))
        expect({ ...value, events }).toEqual(expected);
    }
  });
});

describe('hubspotClocks', () => {
  const clocksOf = (properties: object, more?: object) => {
    const { value, notes } = hubspotClocks({ properties } as never, more);
    return [value, notes.map(codeAndPath)];
  };

  test('targets with due times and statuses | due times, verdicts and end times', () => {
    const properties = {
      hs_time_to_first_response_sla_at: iso('2 10:00'),
      hs_time_to_first_response_sla_status: '4',
      first_agent_reply_date: iso('2 10:30'),
      hs_time_to_next_response_sla_at: iso('2 16:00'),
      hs_time_to_next_response_sla_status: '2',
      hs_time_to_close_sla_at: iso('3 09:00'),
      hs_time_to_close_sla_status: '0',
      closed_date: null,
    };
    expect(clocksOf(properties)).toEqual([
      [
        { metric: 'firstResponse', due: iso('2 10:00'), breached: true, stoppedAt: iso('2 10:30') },
        { metric: 'nextResponse', due: iso('2 16:00'), breached: false },
        { metric: 'resolution', due: iso('3 09:00'), breached: false },
      ],
      [],
    ]);
    expect(
      clocksOf(
        { ...properties, hs_time_to_close_sla_status: '3', closed_date: iso('3 08:00') },
        { metrics: { close: 'fix' } },
      ),
    ).toEqual([[{ metric: 'fix', due: iso('3 09:00'), breached: false, stoppedAt: iso('3 08:00') }], []]);
  });

  test('an overdue target | a breach', () => {
    expect(clocksOf({ hs_time_to_close_sla_status: '1' })[0]).toEqual([{ metric: 'resolution', breached: true }]);
  });

  test('a target without a status | only a due time', () => {
    expect(clocksOf({ hs_time_to_close_sla_at: iso('3 09:00') })[0]).toEqual([
      { metric: 'resolution', due: iso('3 09:00') },
    ]);
  });

  test('no SLA | no clocks', () => {
    expect(clocksOf({ hs_time_to_close_sla_at: '', hs_time_to_close_sla_status: null })).toEqual([[], []]);
  });

  test('undocumented values | notes', () => {
    expect(clocksOf({ hs_time_to_close_sla_status: 'toString', hs_sla_pause_status: 'x' })).toEqual([
      [],
      [
        ['doubtful', 'ticket.properties.hs_sla_pause_status'],
        ['doubtful', 'ticket.properties.hs_time_to_close_sla_status'],
      ],
    ]);
  });

  test.each<readonly [unknown, string]>([
    [undefined, 'ticket missing'],
    [{}, 'ticket.properties missing'],
    [{ properties: 'all' }, 'ticket.properties wrongType'],
    [{ properties: { hs_time_to_close_sla_at: 'soon' } }, 'ticket.properties.hs_time_to_close_sla_at invalidInstant'],
    [{ properties: { hs_time_to_close_sla_status: {} } }, 'ticket.properties.hs_time_to_close_sla_status wrongType'],
  ])('of %j', (given, expected) => {
    expect(pathsAndCodes(issuesThrownBy(() => hubspotClocks(given as never)))).toEqual([expected]);
  });
});
