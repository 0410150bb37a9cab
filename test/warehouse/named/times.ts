import { named } from './ticket';

export const times = named('exclude', [
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
