import { isPrazoError } from 'prazo';
import * as helpdesks from 'prazo/helpdesks';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

type Call = (...given: readonly unknown[]) => unknown;

const AT = '2026-03-02T12:00:00Z';
const SITE = '2026-03-02 12:00:00';

/** The arguments of each function, without its options. */
const PAYLOADS: Readonly<Record<string, readonly unknown[]>> = {
  zendeskTicket: [{ id: 1, created_at: AT, status: 'new' }, []],
  jiraCatalog: [[]],
  jiraTicket: [{ key: 'D-1', fields: { created: AT, status: { id: 1 } } }, []],
  zammadTicket: [{ id: 1, created_at: AT }, []],
  freshdeskCatalog: [[]],
  freshdeskTicket: [{ id: 1, created_at: AT, status: 2, priority: 1 }, []],
  freshdeskClocks: [{ status: 2 }],
  freshserviceCatalog: [[]],
  freshserviceTicket: [{ id: 1, created_at: AT, status: 2, priority: 1 }, []],
  freshserviceClocks: [{ status: 2 }],
  frappeCalendar: [{ support_and_resolution: [] }],
  frappeCatalog: [[]],
  frappeTicket: [{ name: 1, creation: SITE, status: 'Open', priority: 'Low' }, []],
  frappeClocks: [{}],
  glpiCatalog: [[]],
  glpiTicket: [{ id: 1, date: SITE }, []],
  glpiClocks: [{}],
  chatwootTicket: [{ id: 1, created_at: 1, status: 'open' }, []],
  intercomTicket: [{ id: 1, created_at: 1, conversation_parts: { conversation_parts: [] } }],
  intercomClocks: [{ conversation_parts: { conversation_parts: [] } }],
  hubspotTicket: [{ id: 1, createdAt: AT, propertiesWithHistory: { hs_pipeline_stage: [] } }],
  hubspotClocks: [{ properties: {} }],
};
const called = (name: string, options: unknown) => () =>
  (helpdesks as unknown as Readonly<Record<string, Call>>)[name]?.(...(PAYLOADS[name] ?? []), options);

describe('wrong options', () => {
  test.each(Object.keys(PAYLOADS))('%s with options that are not an object | an issue at options', (name) => {
    for (const options of [null, 'x', 3, []])
      expect(issuesThrownBy(called(name, options))[0]?.path, String(options)).toBe('options');
  });

  test.each(Object.keys(PAYLOADS))('%s with any value of any option | throws nothing but a PrazoError', (name) => {
    const keys = 'zone category level levels stages states statuses changes replies comments articles metrics clock';
    const all = { zone: 'UTC', category: 'a', level: 'b', stages: {}, comments: [], articles: [], priorities: [] };
    for (const key of [...keys.split(' '), 'pauses', 'dayLength', 'months', 'priorities', 'holidays', 'isAgent'])
      for (const value of [null, '', 'x', 3, [], {}, { a: null }, Number.NaN, Symbol('s')])
        try {
          called(name, { ...all, isAgent: () => true, [key]: value })();
        } catch (error) {
          expect(isPrazoError(error), `${key}: ${String(error)}`).toBe(true);
        }
  });

  test.each<readonly [name: string, options: object, path: string, code: string]>([
    ['zammadTicket', { articles: [] }, 'options.category', 'missing'],
    ['zammadTicket', { category: 4, articles: [] }, 'options.category', 'wrongType'],
    ['zammadTicket', { category: 'a', articles: [], states: { open: 'on' } }, 'options.states.open', 'unknownValue'],
    ['freshdeskTicket', { category: 'a', statuses: { 6: true } }, 'options.statuses.6', 'unknownValue'],
    ['freshdeskClocks', { statuses: { 6: 'waiting' } }, 'options.statuses.6', 'unknownValue'],
    ['glpiTicket', { zone: 'UTC', statuses: { 9: null } }, 'options.statuses.9', 'unknownValue'],
    ['hubspotTicket', { category: 'a', level: 'b' }, 'options.stages', 'missing'],
    ['hubspotTicket', { category: 'a', level: 3, stages: {} }, 'options.level', 'wrongType'],
    ['freshdeskCatalog', { dayLength: 'hours' }, 'options.dayLength', 'unknownValue'],
    ['glpiCatalog', { months: 'asWritten' }, 'options.months', 'unknownValue'],
    ['intercomTicket', { category: 'a', level: 'b', pauses: 'never' }, 'options.pauses', 'unknownValue'],
    ['intercomClocks', { metrics: { time_to_close: 3 } }, 'options.metrics.time_to_close', 'wrongType'],
    [
      'zendeskTicket',
      { isAgent: () => true, agentOpenedTickets: 'none' },
      'options.agentOpenedTickets',
      'unknownValue',
    ],
  ])('%s with %j | issue: %s %s', (name, options, path, code) => {
    expect(pathsAndCodes(issuesThrownBy(called(name, options)))).toEqual([`${path} ${code}`]);
  });

  test.each([
    ['statusEvents', () => helpdesks.statusEvents([], { open: 'on' as 'running' }), 'kinds.open'],
    [
      'ticketFromRows',
      () => helpdesks.ticketFromRows([], { columns: { at: 'a', status: 's' }, statuses: { open: 'on' as 'running' } }),
      'mapping.statuses.open',
    ],
    [
      'ticketFromRows by times',
      () => helpdesks.ticketFromRows([], { columns: { at: 'a', status: 's' }, statuses: {}, times: 'utc' as 'iso' }),
      'mapping.times',
    ],
  ])('an unknown word for %s | an issue', (_name, call, path) => {
    expect(pathsAndCodes(issuesThrownBy(call))).toEqual([`${path} unknownValue`]);
  });
});

describe('zones', () => {
  test.each<readonly [name: string, call: () => unknown, path: string]>([
    ['Zendesk', () => helpdesks.zendeskCalendar({ time_zone: 'Mars/Olympus', intervals: [] }), 'schedule.time_zone'],
    ['Jira', () => helpdesks.jiraCalendar({ timezoneId: 'Mars/Olympus', workingTimes: [] }), 'calendar.timezoneId'],
    ['Zammad', () => helpdesks.zammadCalendar({ timezone: 'Mars/Olympus', business_hours: {} }), 'calendar.timezone'],
    [
      'GLPI',
      () => helpdesks.glpiCalendar({ id: 1 }, { zone: 'Mars/Olympus', segments: [], holidays: [] }),
      'options.zone',
    ],
  ])('an unknown zone for %s | an issue', (_name, call, path) => {
    expect(pathsAndCodes(issuesThrownBy(call))).toEqual([`${path} unknownZone`]);
  });
});

describe('events before the opening', () => {
  const early = '2026-03-02T11:00:00Z';
  test.each<readonly [name: string, call: () => unknown, path: string]>([
    [
      'Freshdesk',
      () =>
        helpdesks.freshdeskTicket({ id: 1, created_at: AT, status: 2, priority: 1 }, [{ created_at: early }], {
          category: 'p1',
        }),
      'ticket.created_at',
    ],
    [
      'Chatwoot',
      () =>
        helpdesks.chatwootTicket({ id: 1, created_at: 1000, status: 'open' }, [
          { message_type: 1, created_at: 900, sender: { type: 'user' } },
        ]),
      'conversation.created_at',
    ],
    [
      'GLPI',
      () =>
        helpdesks.glpiTicket(
          { id: 1, date: SITE },
          [{ date_mod: '2026-03-02 11:00:00', id_search_option: 12, new_value: 4 }],
          {
            zone: 'UTC',
          },
        ),
      'ticket.date',
    ],
  ])('%s | an issue at the opening', (_name, call, path) => {
    expect(pathsAndCodes(issuesThrownBy(call))).toEqual([`${path} beforeOpening`]);
  });
});
