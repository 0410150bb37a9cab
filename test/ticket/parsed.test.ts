import { type Catalog, defineCatalog, supportCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { check, unwrap } from '../../src/input/schema';
import { ticketSchema } from '../../src/ticket/ticket-schema';

const catalog = defineCatalog({ ...supportCatalog, events: { assigned: {} } }) as Catalog;
const schema = ticketSchema(catalog, ['night']);

const OPENED = Date.UTC(2026, 2, 2, 10);
const MINUTE = 60_000;
const ticket = { category: 'core', level: 'urgent', openedAt: OPENED };

const parse = (events: readonly object[], more: object = {}) => unwrap(check(schema, { ...ticket, ...more, events }));

/** All event types of the catalog: the built-in ones, then its own. */
const TYPES = [
  ...['responded', 'customerReplied', 'updated', 'paused', 'resumed', 'resolved', 'cancelled', 'reopened'],
  ...['reclassified', 'escalated', 'agreed', 'restarted', 'assigned'],
];

/** A parsed event, a number of minutes after the opening. */
const parsed = (type: string, minutes: number, index: number, more: object = {}) => ({
  type,
  typeIndex: TYPES.indexOf(type),
  at: OPENED + minutes * MINUTE,
  index,
  reason: undefined,
  by: undefined,
  change: undefined,
  agreement: undefined,
  metric: undefined,
  ...more,
});

const at = (minutes: number) => OPENED + minutes * MINUTE;

describe('a parsed ticket', () => {
  test('has every field of its classification', () => {
    expect(parse([])).toStrictEqual({
      id: undefined,
      openedAt: OPENED,
      classification: { category: 'core', level: 'urgent', service: undefined, tier: undefined, calendar: undefined },
      events: [],
      adjusted: [],
    });
    const said = { id: 'T', feature: 'chatbot', service: 'incident', tier: 'specialised', calendar: 'night' };
    const { category: _, level: __, ...opened } = ticket;
    const whole = unwrap(check(schema, { ...opened, ...said, impact: { improvement: true } }));
    expect(whole).toMatchObject({
      id: 'T',
      classification: {
        category: 'engagement',
        level: 'low',
        service: 'incident',
        tier: 'specialised',
        calendar: 'night',
      },
    });
  });
});

describe('a parsed event', () => {
  test.each<readonly [string, object, object]>([
    ['that has only a type and an instant', { type: 'updated' }, {}],
    ['of the catalog’s own', { type: 'assigned', reason: 'a', by: 'b' }, { reason: 'a', by: 'b' }],
    ['that pauses for a reason', { type: 'paused', reason: 'customer' }, { reason: 'customer' }],
    ['that changes the level', { type: 'reclassified', level: 'low', by: 'b' }, { change: { level: 'low' }, by: 'b' }],
    [
      'that changes the category by a feature, and the level by an impact',
      { type: 'reclassified', feature: 'spaces', impact: { workaround: true } },
      { change: { category: 'admin', level: 'low' } },
    ],
    ['that changes the calendar', { type: 'reclassified', calendar: 'night' }, { change: { calendar: 'night' } }],
    ['that escalates', { type: 'escalated', tier: 'specialised' }, { change: { tier: 'specialised' } }],
    ['that escalates to no tier', { type: 'escalated', tier: null }, { change: { tier: undefined } }],
    [
      'that agrees on every metric',
      { type: 'agreed', target: { hours: 3 }, reason: 'a' },
      { agreement: { metric: undefined, target: { hours: 3 } }, reason: 'a' },
    ],
    [
      'that withdraws an agreement',
      { type: 'agreed', metric: 'resolution', target: null },
      { agreement: { metric: 'resolution', target: null } },
    ],
    ['that restarts all', { type: 'restarted' }, {}],
    ['that restarts one', { type: 'restarted', metric: 'resolution' }, { metric: 'resolution' }],
  ])('%s', (_what, event, more) => {
    const { events } = parse([{ ...event, at: at(5) }]);
    expect(events).toStrictEqual([parsed((event as { type: string }).type, 5, 0, more)]);
  });

  test('has its keys in a fixed order', () => {
    const { events } = parse([
      { by: 'b', at: at(1), type: 'paused', reason: 'a' },
      { target: null, type: 'agreed', at: at(2) },
      { tier: null, at: at(3), type: 'escalated' },
    ]);
    const keys = ['type', 'typeIndex', 'at', 'index', 'reason', 'by', 'change', 'agreement', 'metric'];
    expect(events.map((event) => Object.keys(event))).toEqual([keys, keys, keys]);
  });
});

describe('the order of events', () => {
  const shown = (events: readonly object[]) => parse(events).events.map(({ type, index }) => `${type} ${index}`);
  const low = { type: 'reclassified', level: 'low' };
  const up = { type: 'escalated', tier: 'specialised' };

  test.each<readonly [string, readonly object[], readonly string[]]>([
    [
      'is the order of their times',
      [
        { type: 'resolved', at: at(9) },
        { type: 'paused', at: at(1) },
        { type: 'resumed', at: at(2) },
      ],
      ['paused 1', 'resumed 2', 'resolved 0'],
    ],
    [
      'of one instant is the order of the list',
      [
        { type: 'resolved', at: at(1) },
        { type: 'paused', at: at(1) },
        { type: 'assigned', at: at(1) },
        { type: 'agreed', target: null, at: at(1) },
        { type: 'restarted', at: at(1) },
        { type: 'reopened', at: at(1) },
      ],
      ['resolved 0', 'paused 1', 'assigned 2', 'agreed 3', 'restarted 4', 'reopened 5'],
    ],
    [
      'of one instant is the order of the list for changes of class, too',
      [
        { ...up, at: at(1) },
        { type: 'resolved', at: at(1) },
        { ...low, at: at(1) },
        { type: 'updated', at: at(1) },
        { type: 'updated', at: at(2) },
      ],
      ['escalated 0', 'resolved 1', 'reclassified 2', 'updated 3', 'updated 4'],
    ],
    [
      'is the order of instants, in any notation',
      [
        { type: 'updated', at: new Date(at(2)) },
        { type: 'paused', at: '2026-03-02T07:01:00-03:00' },
      ],
      ['paused 1', 'updated 0'],
    ],
  ])('%s', (_how, events, expected) => {
    expect(shown(events)).toEqual(expected);
  });
});

describe('an event shortly before the opening', () => {
  test.each<readonly [string, number, boolean]>([
    ['a millisecond', 1, true],
    ['a minute', MINUTE, true],
    ['no time', 0, false],
  ])('by %s', (_much, before, adjusted) => {
    const { events, adjusted: indices } = parse([{ type: 'updated', at: OPENED - before }]);
    expect(events).toStrictEqual([parsed('updated', 0, 0)]);
    expect(indices).toEqual(adjusted ? [0] : []);
  });

  test('by more than a minute is an error', () => {
    const result = check(schema, { ...ticket, events: [{ type: 'updated', at: OPENED - MINUTE - 1 }] });
    expect(result).toMatchObject({
      issues: [
        {
          code: 'beforeOpening',
          path: 'events[0].at',
          expected: 'an instant at most a minute before openedAt',
          received: '2026-03-02T09:58:59.999Z',
        },
      ],
    });
  });

  test('counts as at the opening, in the order of the given times, then of the list', () => {
    const { events, adjusted } = parse([
      { type: 'paused', at: OPENED },
      { type: 'resumed', at: OPENED - 500 },
      { type: 'updated', at: at(1) },
      { type: 'reclassified', level: 'low', at: OPENED - MINUTE },
      { type: 'assigned', at: OPENED - 1 },
      { type: 'updated', at: OPENED - 500 },
      { type: 'escalated', tier: null, at: OPENED - MINUTE },
    ]);
    expect(events.map(({ index, at: instant }) => [index, instant - OPENED])).toEqual([
      [3, 0],
      [6, 0],
      [1, 0],
      [5, 0],
      [4, 0],
      [0, 0],
      [2, MINUTE],
    ]);
    expect(adjusted).toEqual([1, 3, 4, 5, 6]);
  });
});
