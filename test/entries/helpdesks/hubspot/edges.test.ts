import { type HubspotTicket, hubspotClocks, hubspotTicket } from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

type HubspotValue = HubspotTicket['propertiesWithHistory']['hs_pipeline_stage'][number];

const at = (clock: string): string => `2026-03-02T${clock}.000Z`;
const value = (clock: string, text: string): HubspotValue => ({ timestamp: at(clock), value: text });

describe('a ticket that was created at 9:00', () => {
  const read = (stages: readonly HubspotValue[], priorities: readonly HubspotValue[] = [], more: object = {}) => {
    const given = {
      id: 1,
      createdAt: at('09:00:00'),
      propertiesWithHistory: { hs_pipeline_stage: stages, hs_ticket_priority: priorities },
      ...more,
    };
    const kinds = { 1: 'running', 2: 'paused' } as const;
    const options = { category: 'all', level: 'normal', levels: { HIGH: 'high', LOW: 'low' }, stages: kinds };
    const { value: ticket } = hubspotTicket(given, options);
    return [ticket.level, (ticket.events ?? []).map(({ type, at }) => `${String(at).slice(11, 19)} ${type}`)];
  };

  test('a first stage recorded three seconds later | from the creation on', () => {
    expect(read([value('09:00:03', '2')])).toEqual(['normal', ['09:00:00 paused']]);
  });

  test('a priority set a minute later | the level from the creation on', () => {
    expect(read([value('09:00:00', '1')], [value('09:01:00', 'HIGH')])).toEqual(['high', []]);
  });

  test('a priority set a second later than that | another level until then', () => {
    expect(read([value('09:00:00', '1')], [value('09:01:01', 'HIGH')])).toEqual(['normal', ['09:01:01 reclassified']]);
  });

  test('two priorities from before the creation | an issue at the creation', () => {
    const given = () => read([value('09:00:00', '1')], [value('08:30:00', 'LOW'), value('08:00:00', 'HIGH')]);
    expect(pathsAndCodes(issuesThrownBy(given))).toEqual(['ticket.createdAt beforeOpening']);
  });

  test('without properties, or without a first reply | no reply', () => {
    expect(read([value('09:00:00', '1')])).toEqual(['normal', []]);
    expect(read([value('09:00:00', '1')], [], { properties: { first_agent_reply_date: null } })).toEqual([
      'normal',
      [],
    ]);
  });
});

describe('the targets of HubSpot', () => {
  const read = (properties: object) => hubspotClocks({ properties }).value;

  test('overdue, with the date of a reply | no end, because the target is not completed', () => {
    const given = { hs_time_to_first_response_sla_status: '1', first_agent_reply_date: at('10:00:00') };
    expect(read(given)).toStrictEqual([{ metric: 'firstResponse', breached: true }]);
  });

  test('a due time without a status, with a closing date | no end', () => {
    const given = { hs_time_to_close_sla_at: at('17:00:00'), closed_date: at('10:00:00') };
    expect(read(given)).toStrictEqual([{ metric: 'resolution', due: at('17:00:00') }]);
  });

  test('a next response that was done in time | met, without an end', () => {
    expect(read({ hs_time_to_next_response_sla_status: '3' })).toStrictEqual([
      { metric: 'nextResponse', breached: false },
    ]);
  });
});
