import type { AnyEvent, AnyTicket } from '../ticket/any';
import type { Row } from './engines/engine';
import type { namedWorlds } from './named-worlds';
import type { Question } from './random-tickets';
import { HOUR } from './units';

/** A ticket whose clock was worked out from the rules, by hand. */
export interface NamedTicket {
  readonly world: keyof typeof namedWorlds;
  readonly question: Question;
  readonly metric: string;
  readonly expected: Row;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY = Date.UTC(2026, 2, 2);

/** `'tue 10:00'` of the week from 2 March 2026, `'next tue 10:00'` of the week after it, or ISO 8601. */
function instant(text: string): number {
  const [, next, day = '', time] =
    /^(next )?(mon|tue|wed|thu|fri|sat|sun) (\d\d:\d\d(?::\d\d\.\d{3})?)$/.exec(text) ?? [];
  if (time === undefined) return Date.parse(text);
  const date = MONDAY + (DAYS.indexOf(day) + (next === undefined ? 0 : 7)) * 24 * HOUR;
  return date + Date.parse(`1970-01-01T${time}Z`);
}

const INSTANTS = ['started_at', 'received_at', 'due_at', 'original_due_at', 'due_if_resumed_at', 'stopped_at'];
const AMOUNTS = ['elapsed_business', 'elapsed_wall', 'paused', 'remaining_business', 'remaining_wall'];

/** Instants as texts and amounts in hours, as a row has them. */
function expectedRow(expected: Row): Row {
  return Object.fromEntries(
    Object.entries(expected).map(([column, value]) => {
      if (INSTANTS.includes(column) && typeof value === 'string') return [column, instant(value)];
      return [column, AMOUNTS.includes(column) && typeof value === 'number' ? value * HOUR : value];
    }),
  );
}

type Happened = readonly [type: string, at: string, more?: object];

interface Given {
  readonly opened?: string;
  readonly as?: object;
  readonly events?: readonly Happened[];
  readonly asOf: string;
  readonly metric?: string;
}

type Case = readonly [name: string, given: Given, expected: Row];

function named(world: NamedTicket['world'], cases: readonly Case[]): readonly NamedTicket[] {
  return cases.map(([name, { opened = 'mon 10:00', as = {}, events = [], asOf, metric = 'resolution' }, expected]) => {
    const happened = events.map(([type, at, more]) => ({ type, at: instant(at), ...more }) as AnyEvent);
    const ofClass = { category: 'desk', level: 'four', ...as };
    const ticket = { id: name, openedAt: instant(opened), ...ofClass, events: happened } as unknown as AnyTicket;
    const question = { id: name, ticket, asOf: [instant(asOf)] };
    return { world, question, metric, expected: expectedRow(expected) };
  });
}

// Unless told otherwise a ticket is opened on Monday at 10:00, and resolution is four business hours from 09:00 to 17:00.

const judging = named('exclude', [
  [
    'met at its due',
    { events: [['resolved', 'mon 14:00']], asOf: 'tue 09:00' },
    {
      phase: 'stopped',
      verdict: 'met',
      late: 0,
      due_at: 'mon 14:00',
      stopped_at: 'mon 14:00',
      elapsed_business: 4,
      remaining_business: 0,
      remaining_wall: 0,
    },
  ],
  [
    'breached a millisecond after it',
    { events: [['resolved', 'mon 14:00:00.001']], asOf: 'tue 09:00' },
    { phase: 'stopped', verdict: 'breached', late: 1, due_at: 'mon 14:00', stopped_at: 'mon 14:00:00.001' },
  ],
  [
    'open at its due: at risk',
    { asOf: 'mon 14:00' },
    { phase: 'running', verdict: 'atRisk', late: 0, elapsed_business: 4, elapsed_wall: 4 },
  ],
  ['open a millisecond after it: breaching', { asOf: 'mon 14:00:00.001' }, { verdict: 'breaching', late: 1 }],
  [
    'at risk at four fifths of the budget',
    { asOf: 'mon 13:12' },
    { verdict: 'atRisk', elapsed_business: 3.2, remaining_business: 0.8 },
  ],
  ['on track a millisecond before', { asOf: 'mon 13:11:59.999' }, { verdict: 'onTrack' }],
  [
    'due at the closing, not at the next opening',
    { opened: 'mon 13:00', asOf: 'mon 16:00' },
    { due_at: 'mon 17:00', basis: 'business' },
  ],
  [
    'late by night, though no open time has passed',
    { opened: 'mon 13:00', asOf: 'mon 20:00' },
    {
      phase: 'offHours',
      verdict: 'breaching',
      due_at: 'mon 17:00',
      elapsed_business: 4,
      elapsed_wall: 7,
      remaining_business: 0,
      remaining_wall: -3,
    },
  ],
  [
    'opened by night, counts from the opening',
    { opened: 'sun 20:00', asOf: 'sun 21:00' },
    { phase: 'offHours', due_at: 'next mon 13:00', received_at: null, elapsed_business: 0, elapsed_wall: 1 },
  ],
  [
    'plain hours count by night',
    { opened: 'mon 15:00', as: { level: 'plain' }, asOf: 'mon 18:00' },
    {
      phase: 'running',
      verdict: 'onTrack',
      basis: 'elapsed',
      due_at: 'mon 19:00',
      elapsed_business: 2,
      elapsed_wall: 3,
      remaining_business: 0,
      remaining_wall: 1,
    },
  ],
  [
    'nothing is promised',
    { as: { level: 'none' }, asOf: 'tue 09:00' },
    {
      phase: 'running',
      verdict: 'noTarget',
      late: 0,
      basis: null,
      due_at: null,
      original_due_at: null,
      remaining_wall: null,
      elapsed_business: 7,
      elapsed_wall: 23,
    },
  ],
  [
    'nothing is promised of a metric without a cell',
    { as: { level: 'one' }, metric: 'firstResponse', asOf: 'mon 11:00' },
    { verdict: 'noTarget', due_at: null },
  ],
  [
    'an agreement is awaited',
    { as: { level: 'agreed' }, asOf: 'mon 11:00' },
    { phase: 'running', verdict: 'awaitingAgreement', basis: null, due_at: null, elapsed_wall: 1 },
  ],
  [
    'on another calendar',
    { opened: 'mon 10:00', as: { level: 'night' }, asOf: 'mon 23:00' },
    { phase: 'running', due_at: 'tue 00:00', elapsed_business: 1, elapsed_wall: 13 },
  ],
  [
    'on the calendar of the ticket',
    { as: { calendar: 'night' }, asOf: 'mon 23:00' },
    { calendar: 'night', due_at: 'tue 02:00', elapsed_business: 1 },
  ],
  [
    'by its service type alone',
    { as: { service: 'order', tier: 'vendor' }, asOf: 'mon 10:30' },
    { service: 'order', tier: 'vendor', due_at: 'mon 11:00' },
  ],
  [
    'by its tier',
    { as: { tier: 'vendor' }, asOf: 'mon 10:30' },
    { service: null, tier: 'vendor', due_at: 'mon 16:00' },
  ],
  [
    'nothing is inherited by a service type',
    { as: { service: 'order', level: 'plain' }, asOf: 'mon 10:30' },
    { verdict: 'noTarget' },
  ],
]);

const pausing = named('exclude', [
  [
    'a pause at the due moves it',
    {
      events: [
        ['paused', 'mon 14:00'],
        ['resumed', 'mon 15:00'],
      ],
      asOf: 'mon 15:00',
    },
    { verdict: 'atRisk', due_at: 'mon 15:00', original_due_at: 'mon 14:00', paused: 1, elapsed_business: 4 },
  ],
  [
    'a pause a millisecond after it does not',
    {
      events: [
        ['paused', 'mon 14:00:00.001'],
        ['resumed', 'mon 15:00'],
      ],
      asOf: 'mon 15:00',
    },
    { verdict: 'breaching', due_at: 'mon 14:00' },
  ],
  [
    'a pause after the due moves it no more, nor does a later one',
    {
      events: [
        ['paused', 'mon 15:00'],
        ['resumed', 'mon 15:30'],
        ['paused', 'mon 16:00'],
        ['resumed', 'mon 16:30'],
      ],
      asOf: 'mon 17:00',
    },
    { verdict: 'breaching', due_at: 'mon 14:00', paused: 1, elapsed_business: 6 },
  ],
  [
    'a pause that the moved due no longer reaches',
    {
      events: [
        ['paused', 'mon 11:00'],
        ['resumed', 'mon 12:00'],
        ['paused', 'mon 15:30'],
        ['resumed', 'mon 16:30'],
      ],
      asOf: 'mon 17:00',
    },
    { verdict: 'breaching', due_at: 'mon 15:00' },
  ],
  [
    'a pause that only the moved due reaches',
    {
      events: [
        ['paused', 'mon 11:00'],
        ['resumed', 'mon 12:00'],
        ['paused', 'mon 15:00'],
        ['resumed', 'mon 16:30'],
      ],
      asOf: 'mon 16:00',
    },
    { phase: 'paused', verdict: 'atRisk', due_at: null, due_if_resumed_at: 'mon 16:00', elapsed_business: 4 },
  ],
  [
    'while its pause moves it, it is not late',
    { events: [['paused', 'mon 13:00']], asOf: 'tue 13:00' },
    {
      phase: 'paused',
      verdict: 'onTrack',
      late: 0,
      due_at: null,
      due_if_resumed_at: 'tue 14:00',
      elapsed_business: 3,
      paused: 24,
      remaining_business: 1,
    },
  ],
  [
    'late, it stays late when it pauses',
    { events: [['paused', 'mon 15:00']], asOf: 'mon 16:00' },
    {
      phase: 'paused',
      verdict: 'breaching',
      late: 1,
      due_at: null,
      due_if_resumed_at: 'mon 14:00',
      elapsed_business: 5,
    },
  ],
  [
    'a pause by night moves nothing',
    {
      events: [
        ['paused', 'mon 18:00'],
        ['resumed', 'mon 20:00'],
      ],
      opened: 'mon 15:00',
      asOf: 'tue 10:00',
    },
    { due_at: 'tue 11:00', original_due_at: 'tue 11:00', paused: 2, elapsed_business: 3 },
  ],
  [
    'a pause begun after the due of the evening moves nothing by day',
    {
      opened: 'mon 13:00',
      events: [
        ['paused', 'mon 18:00'],
        ['resumed', 'tue 10:00'],
      ],
      asOf: 'tue 10:00',
    },
    { verdict: 'breaching', due_at: 'mon 17:00' },
  ],
  [
    'nor where an earlier pause has moved that due',
    {
      opened: 'mon 12:00',
      events: [
        ['paused', 'mon 13:00'],
        ['resumed', 'mon 14:00'],
        ['paused', 'mon 18:00'],
        ['resumed', 'tue 11:00'],
      ],
      asOf: 'tue 11:00',
    },
    { verdict: 'breaching', due_at: 'mon 17:00', paused: 18 },
  ],
  [
    'but one begun at the closing does',
    {
      opened: 'mon 12:00',
      events: [
        ['paused', 'mon 13:00'],
        ['resumed', 'mon 14:00'],
        ['paused', 'mon 17:00'],
        ['resumed', 'tue 11:00'],
      ],
      asOf: 'tue 11:00',
    },
    { verdict: 'atRisk', due_at: 'tue 11:00' },
  ],
  [
    'pauses that touch are one',
    {
      opened: 'mon 13:00',
      metric: 'handling',
      events: [
        ['paused', 'mon 17:00', { reason: 'customer' }],
        ['paused', 'mon 20:00', { reason: 'vendor' }],
        ['resumed', 'tue 10:00'],
      ],
      asOf: 'tue 10:00',
    },
    { verdict: 'atRisk', due_at: 'tue 10:00', paused: 17 },
  ],
  [
    'pauses that touch after the due move nothing',
    {
      metric: 'handling',
      events: [
        ['paused', 'mon 15:00', { reason: 'customer' }],
        ['paused', 'mon 16:00', { reason: 'vendor' }],
        ['resumed', 'mon 16:30'],
      ],
      asOf: 'mon 17:00',
    },
    { verdict: 'breaching', due_at: 'mon 14:00', paused: 1.5 },
  ],
  [
    'paused at the due of the evening, it is not late by night',
    { opened: 'mon 13:00', events: [['paused', 'mon 17:00']], asOf: 'mon 20:00' },
    { phase: 'paused', verdict: 'atRisk', late: 0, due_at: null, due_if_resumed_at: 'mon 17:00', elapsed_business: 4 },
  ],
  [
    'pauses an hour apart are two',
    {
      opened: 'mon 13:00',
      metric: 'handling',
      events: [
        ['paused', 'mon 17:00', { reason: 'customer' }],
        ['resumed', 'mon 19:00'],
        ['paused', 'mon 20:00', { reason: 'vendor' }],
        ['resumed', 'tue 10:00'],
      ],
      asOf: 'tue 10:00',
    },
    { verdict: 'breaching', due_at: 'mon 17:00', paused: 16 },
  ],
  [
    'a wait for another reason ends the pause',
    {
      metric: 'handling',
      events: [
        ['paused', 'mon 11:00', { reason: 'customer' }],
        ['paused', 'mon 12:00', { reason: 'lunch' }],
      ],
      asOf: 'mon 13:00',
    },
    { phase: 'running', due_at: 'mon 15:00', paused: 1, elapsed_business: 2 },
  ],
  [
    'to resolution that is one pause',
    {
      events: [
        ['paused', 'mon 11:00', { reason: 'customer' }],
        ['paused', 'mon 12:00', { reason: 'lunch' }],
      ],
      asOf: 'mon 13:00',
    },
    { phase: 'paused', due_if_resumed_at: 'mon 16:00', paused: 2 },
  ],
  [
    'a metric without pauses runs on',
    { metric: 'firstResponse', events: [['paused', 'mon 11:00']], asOf: 'mon 14:00:00.001' },
    { phase: 'running', verdict: 'breaching', paused: 0 },
  ],
  [
    'paused from the opening',
    { metric: 'arrival', events: [['confirmed', 'mon 12:00']], asOf: 'mon 13:00' },
    { phase: 'running', due_at: 'mon 14:00', original_due_at: 'mon 12:00', paused: 2, elapsed_wall: 1 },
  ],
  [
    'paused when it is resolved: what stops a clock ends its pause',
    {
      events: [
        ['paused', 'mon 13:00'],
        ['resolved', 'mon 16:00'],
      ],
      asOf: 'tue 09:00',
    },
    { phase: 'stopped', verdict: 'met', due_at: 'mon 17:00', paused: 3, elapsed_business: 3 },
  ],
]);

const receiving = named('exclude', [
  [
    'two business days after a receipt by day',
    { as: { level: 'workdays' }, asOf: 'mon 11:00' },
    { received_at: null, due_at: 'wed 10:00', basis: 'business', elapsed_business: 1 },
  ],
  [
    'received on Monday, what comes in on Saturday',
    { opened: 'sat 11:00', as: { level: 'workdays' }, asOf: 'sun 12:00' },
    {
      phase: 'offHours',
      verdict: 'onTrack',
      received_at: 'next mon 09:00',
      due_at: 'next thu 09:00',
      elapsed_wall: 0,
      elapsed_business: 0,
    },
  ],
  [
    'received the next morning, what comes in at the closing',
    { opened: 'mon 17:00', as: { level: 'workdays' }, asOf: 'tue 08:00' },
    { received_at: 'tue 09:00', due_at: 'thu 09:00' },
  ],
  [
    'received there and then, what comes in at the opening',
    { opened: 'mon 09:00', as: { level: 'workdays' }, asOf: 'mon 10:00' },
    { received_at: null, due_at: 'wed 09:00' },
  ],
  [
    'a holiday is no business day',
    { opened: 'next mon 10:00', as: { level: 'workdays' }, asOf: 'next mon 11:00' },
    { due_at: 'next thu 10:00' },
  ],
  [
    'hours from the opening',
    { opened: 'mon 06:00', as: { level: 'opening' }, asOf: 'mon 10:00' },
    { received_at: 'mon 09:00', due_at: 'mon 11:00', elapsed_wall: 1, basis: 'elapsed' },
  ],
  [
    'off hours until it is received',
    { opened: 'mon 06:00', as: { level: 'opening' }, asOf: 'mon 08:59:59.999' },
    { phase: 'offHours', elapsed_wall: 0 },
  ],
  [
    'met before its receipt with nothing elapsed',
    { opened: 'mon 06:00', as: { level: 'opening' }, events: [['resolved', 'mon 07:00']], asOf: 'mon 12:00' },
    { phase: 'stopped', verdict: 'met', elapsed_wall: 0, elapsed_business: 0, due_at: 'mon 11:00' },
  ],
  [
    'a pause before the receipt does not count',
    {
      opened: 'mon 06:00',
      as: { level: 'opening' },
      events: [
        ['paused', 'mon 07:00'],
        ['resumed', 'mon 09:30'],
      ],
      asOf: 'mon 10:00',
    },
    { due_at: 'mon 11:30', paused: 2.5, elapsed_wall: 0.5 },
  ],
  [
    'a day later, at the same local time',
    { as: { level: 'days' }, asOf: 'mon 11:00' },
    { basis: 'elapsed', due_at: 'tue 10:00', received_at: null },
  ],
]);

const civilDays = [
  ...named('saoPaulo', [
    [
      'a day of 23 hours',
      { opened: '2018-11-03T10:00-03:00', as: { level: 'days' }, asOf: '2018-11-03T12:00-03:00' },
      { due_at: '2018-11-04T10:00-02:00', remaining_wall: 21 },
    ],
    [
      'a time that the clocks skip is the instant of the change',
      { opened: '2018-11-03T00:30-03:00', as: { level: 'days' }, asOf: '2018-11-03T12:00-03:00' },
      { due_at: '2018-11-04T01:00-02:00' },
    ],
    // 2 November is a holiday.
    [
      'business days across the change',
      { opened: '2018-11-01T10:00-03:00', as: { level: 'workdays' }, asOf: '2018-11-01T11:00-03:00' },
      { due_at: '2018-11-06T10:00-02:00', elapsed_business: 1 },
    ],
    // Of the business time of a Thursday, an hour is lunch.
    [
      'hours across lunch',
      { opened: '2018-11-01T11:00-03:00', asOf: '2018-11-01T12:30-03:00' },
      {
        phase: 'offHours',
        due_at: '2018-11-01T16:00-03:00',
        elapsed_business: 1,
        remaining_business: 3,
        remaining_wall: 3.5,
      },
    ],
  ]),
  ...named('newYork', [
    [
      'a time that the clocks show twice is the earlier',
      { opened: '2024-11-02T01:30-04:00', as: { level: 'days' }, asOf: '2024-11-02T12:00-04:00' },
      { due_at: '2024-11-03T01:30-04:00' },
    ],
    [
      'a day of 25 hours',
      { opened: '2024-11-02T03:00-04:00', as: { level: 'days' }, asOf: '2024-11-02T12:00-04:00' },
      { due_at: '2024-11-03T03:00-05:00', remaining_wall: 16 },
    ],
    // The desk is open from 00:30 to 03:30 that night, which is four hours.
    [
      'business hours within the hour that comes twice',
      { opened: '2024-11-03T00:30-04:00', asOf: '2024-11-03T01:30-05:00' },
      { due_at: '2024-11-03T03:30-05:00', elapsed_business: 2 },
    ],
  ]),
];

const reopened: readonly Happened[] = [
  ['resolved', 'mon 12:00'],
  ['reopened', 'mon 15:00'],
];
const cancelledAndReopened: readonly Happened[] = [
  ['cancelled', 'mon 12:00'],
  ['reopened', 'mon 15:00'],
];

const reopening = [
  ...named('exclude', [
    [
      'exclude leaves out the time between',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'onTrack', due_at: 'mon 17:00', stopped_at: null, elapsed_business: 3, paused: 3 },
    ],
    [
      'before it is reopened it is stopped',
      { events: reopened, asOf: 'mon 14:59:59.999' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00' },
    ],
    [
      'resolved at the due, then reopened',
      {
        events: [
          ['resolved', 'mon 14:00'],
          ['reopened', 'mon 16:00'],
        ],
        asOf: 'mon 16:00',
      },
      { verdict: 'atRisk', due_at: 'mon 16:00' },
    ],
    [
      'resolved late, then reopened',
      {
        events: [
          ['resolved', 'mon 15:00'],
          ['reopened', 'mon 16:00'],
        ],
        asOf: 'mon 16:00',
      },
      { verdict: 'breaching', due_at: 'mon 14:00', paused: 1 },
    ],
    [
      'again and again',
      {
        events: [...reopened, ['resolved', 'mon 16:00'], ['reopened', 'tue 09:00'], ['resolved', 'tue 10:00']],
        asOf: 'tue 12:00',
      },
      {
        phase: 'stopped',
        verdict: 'met',
        due_at: 'tue 10:00',
        stopped_at: 'tue 10:00',
        elapsed_business: 4,
        paused: 20,
      },
    ],
    [
      'a pause that the resolution ended, and the time until the reopening',
      { events: [['paused', 'mon 11:00'], ...reopened], asOf: 'mon 16:00' },
      { due_at: 'tue 10:00', paused: 4, elapsed_business: 2 },
    ],
    [
      'a first response stays met',
      { metric: 'firstResponse', events: reopened, asOf: 'mon 16:00' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00', due_at: 'mon 14:00' },
    ],
    [
      'what a cancellation ended is not judged',
      { events: [['cancelled', 'mon 15:00']], asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', late: 0, stopped_at: null, due_at: 'mon 14:00', elapsed_business: 5 },
    ],
    [
      'a cancellation taken back',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', due_at: 'mon 17:00', elapsed_business: 3, paused: 3 },
    ],
    [
      'also of a metric that is not reopened',
      { metric: 'firstResponse', events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', due_at: 'mon 17:00', elapsed_wall: 3, paused: 3 },
    ],
    [
      'after a cancellation nothing counts',
      {
        events: [
          ['cancelled', 'mon 12:00'],
          ['resolved', 'mon 13:00'],
        ],
        asOf: 'mon 16:00',
      },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 2 },
    ],
    [
      'a clock that has not started is cancelled with its ticket',
      { metric: 'work', events: [['cancelled', 'mon 12:00']], asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', started_at: null },
    ],
    [
      'a clock that has not started',
      { metric: 'work', asOf: 'mon 16:00' },
      {
        phase: 'notStarted',
        verdict: 'onTrack',
        started_at: null,
        due_at: null,
        elapsed_wall: 0,
        paused: 0,
        remaining_wall: null,
        basis: 'business',
      },
    ],
    [
      'started by an event of the catalog',
      { metric: 'work', events: [['assigned', 'mon 12:00']], asOf: 'mon 13:00' },
      { started_at: 'mon 12:00', due_at: 'mon 14:00', elapsed_business: 1 },
    ],
    [
      'stopped only by whom the metric names',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['done', 'mon 12:00', { by: 'customer' }],
        ],
        asOf: 'mon 12:30',
      },
      { phase: 'running' },
    ],
    [
      'and by that one',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['done', 'mon 12:00', { by: 'agent' }],
        ],
        asOf: 'mon 12:30',
      },
      { phase: 'stopped', verdict: 'met' },
    ],
    [
      'cancelled only for the reason that the metric names',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['withdrawn', 'mon 12:00', { reason: 'gone' }],
        ],
        asOf: 'mon 12:30',
      },
      { phase: 'running' },
    ],
    [
      'and for that one',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['withdrawn', 'mon 12:00', { reason: 'mistake' }],
        ],
        asOf: 'mon 15:30',
      },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 1 },
    ],
  ]),
  ...named('continue', [
    [
      'continue counts the time between',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'breaching', due_at: 'mon 14:00', elapsed_business: 6, paused: 0 },
    ],
    [
      'and that of a cancellation',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'breaching', elapsed_business: 6, paused: 0 },
    ],
  ]),
  ...named('ignore', [
    [
      'ignore leaves it stopped',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00', elapsed_business: 2, due_at: 'mon 14:00' },
    ],
    [
      'and cancelled',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 2 },
    ],
  ]),
];

const classes = named('exclude', [
  [
    'judged by its class of now, as if it had held from the start',
    { events: [['reclassified', 'mon 12:00', { level: 'one' }]], asOf: 'mon 12:00' },
    { level: 'one', verdict: 'breaching', due_at: 'mon 11:00' },
  ],
  [
    'with all its pauses',
    {
      events: [
        ['paused', 'mon 10:30'],
        ['resumed', 'mon 11:30'],
        ['reclassified', 'mon 12:00', { level: 'one' }],
      ],
      asOf: 'mon 12:00',
    },
    { due_at: 'mon 12:00', verdict: 'atRisk', elapsed_business: 1 },
  ],
  [
    'before the change by the class before',
    { events: [['reclassified', 'mon 12:00', { level: 'one' }]], asOf: 'mon 11:59:59.999' },
    { level: 'four', due_at: 'mon 14:00' },
  ],
  [
    'after its stop it keeps its class',
    {
      events: [
        ['resolved', 'mon 12:00'],
        ['reclassified', 'mon 13:00', { level: 'one' }],
      ],
      asOf: 'mon 16:00',
    },
    { level: 'four', verdict: 'met', due_at: 'mon 14:00' },
  ],
  [
    'also in the same instant, however listed',
    {
      events: [
        ['reclassified', 'mon 12:00', { level: 'one' }],
        ['resolved', 'mon 12:00'],
      ],
      asOf: 'mon 16:00',
    },
    { level: 'four', verdict: 'met', due_at: 'mon 14:00' },
  ],
  [
    'reopened, it takes on the class said meanwhile',
    {
      events: [
        ['resolved', 'mon 12:00'],
        ['reclassified', 'mon 13:00', { level: 'one' }],
        ['reopened', 'mon 14:00'],
      ],
      asOf: 'mon 14:00',
    },
    { level: 'one', verdict: 'breaching', due_at: 'mon 11:00' },
  ],
  [
    'of each part the last',
    {
      events: [
        ['reclassified', 'mon 11:00', { level: 'one', category: 'lab' }],
        ['reclassified', 'mon 12:00', { level: 'four' }],
      ],
      asOf: 'mon 13:00',
    },
    { category: 'lab', level: 'four', due_at: 'tue 10:00' },
  ],
  [
    'escalated and back to none',
    {
      events: [
        ['escalated', 'mon 11:00', { tier: 'vendor' }],
        ['escalated', 'mon 12:00', { tier: null }],
      ],
      asOf: 'mon 13:00',
    },
    { tier: null, due_at: 'mon 14:00' },
  ],
  [
    'opened with a tier, then with none',
    { as: { tier: 'vendor' }, events: [['escalated', 'mon 12:00', { tier: null }]], asOf: 'mon 13:00' },
    { tier: null, due_at: 'mon 14:00' },
  ],
  [
    'escalated',
    { events: [['escalated', 'mon 11:00', { tier: 'vendor' }]], asOf: 'mon 13:00' },
    { tier: 'vendor', due_at: 'mon 16:00' },
  ],
  [
    'to another calendar',
    { events: [['reclassified', 'mon 12:00', { calendar: 'night' }]], asOf: 'mon 12:00' },
    { calendar: 'night', phase: 'offHours', due_at: 'tue 02:00', elapsed_business: 0 },
  ],
]);

const times = named('exclude', [
  [
    'as of before what comes later',
    {
      events: [
        ['paused', 'mon 11:00'],
        ['resumed', 'mon 12:00'],
        ['resolved', 'mon 13:00'],
      ],
      asOf: 'mon 10:59:59.999',
    },
    { phase: 'running', due_at: 'mon 14:00', paused: 0, stopped_at: null },
  ],
  [
    'as of the instant of an event, it has happened',
    { events: [['resolved', 'mon 13:00']], asOf: 'mon 13:00' },
    { phase: 'stopped', stopped_at: 'mon 13:00' },
  ],
  [
    'a minute before the opening counts as at it',
    {
      events: [
        ['paused', 'mon 09:59'],
        ['resumed', 'mon 11:00'],
      ],
      asOf: 'mon 12:00',
    },
    { due_at: 'mon 15:00', paused: 1, elapsed_business: 1 },
  ],
  [
    'a pause comes before the resolution of its instant, however listed',
    {
      events: [
        ['resolved', 'mon 12:00'],
        ['paused', 'mon 12:00'],
        ['reopened', 'mon 13:00'],
      ],
      asOf: 'mon 14:00',
    },
    { phase: 'running', due_at: 'mon 15:00', paused: 1 },
  ],
  [
    'a resolution comes before the cancellation of its instant, however listed',
    {
      events: [
        ['cancelled', 'mon 12:00'],
        ['resolved', 'mon 12:00'],
      ],
      asOf: 'mon 14:00',
    },
    { phase: 'stopped', verdict: 'met' },
  ],
  [
    'a second resolution changes nothing',
    {
      events: [
        ['resolved', 'mon 12:00'],
        ['resolved', 'mon 16:00'],
      ],
      asOf: 'tue 09:00',
    },
    { verdict: 'met', stopped_at: 'mon 12:00' },
  ],
  [
    'the first of the stops',
    {
      metric: 'firstResponse',
      events: [
        ['responded', 'mon 11:00'],
        ['resolved', 'mon 16:00'],
      ],
      asOf: 'tue 09:00',
    },
    { verdict: 'met', stopped_at: 'mon 11:00', elapsed_wall: 1 },
  ],
  [
    'what a resolved ticket is paused for counts for nothing',
    {
      events: [
        ['resolved', 'mon 12:00'],
        ['paused', 'mon 13:00'],
        ['reopened', 'mon 14:00'],
      ],
      asOf: 'mon 15:00',
    },
    { phase: 'running', due_at: 'mon 16:00' },
  ],
]);

const beyond = (reason: string): Row => ({ beyond_sql: reason, phase: null, verdict: null, late: null, due_at: null });

const leftToTheLibrary = named('exclude', [
  [
    'an agreement',
    { events: [['agreed', 'mon 11:00', { target: { hours: 2 } }]], asOf: 'mon 12:00' },
    beyond('agreement'),
  ],
  [
    'an agreement that is to come',
    { events: [['agreed', 'mon 12:00', { target: { hours: 2 } }]], asOf: 'mon 11:00' },
    { verdict: 'onTrack' },
  ],
  ['a restart', { events: [['restarted', 'mon 11:00']], asOf: 'mon 12:00' }, beyond('restart')],
  [
    'resumed and paused at one instant',
    {
      events: [
        ['paused', 'mon 11:00'],
        ['resumed', 'mon 12:00'],
        ['paused', 'mon 12:00'],
      ],
      asOf: 'mon 13:00',
    },
    beyond('order'),
  ],
  [
    'reopened and resolved at one instant',
    {
      events: [
        ['resolved', 'mon 11:00'],
        ['reopened', 'mon 12:00'],
        ['resolved', 'mon 12:00'],
      ],
      asOf: 'mon 13:00',
    },
    beyond('order'),
  ],
  [
    'a start while the ticket is resolved, which is then reopened',
    {
      metric: 'work',
      events: [
        ['resolved', 'mon 11:00'],
        ['assigned', 'mon 12:00'],
        ['reopened', 'mon 13:00'],
      ],
      asOf: 'mon 14:00',
    },
    beyond('startWhileClosed'),
  ],
  [
    'or is not',
    {
      metric: 'work',
      events: [
        ['resolved', 'mon 11:00'],
        ['assigned', 'mon 12:00'],
      ],
      asOf: 'mon 14:00',
    },
    { phase: 'notStarted', verdict: 'onTrack' },
  ],
]);

export const namedTickets: readonly NamedTicket[] = [
  ...judging,
  ...pausing,
  ...receiving,
  ...civilDays,
  ...reopening,
  ...classes,
  ...times,
  ...leftToTheLibrary,
];
