import { named } from './ticket';

export const times = named('exclude', [
  [
    'as of before every event | ignores them',
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
    'as of the instant of an event | counts it',
    { events: [['resolved', 'mon 13:00']], asOf: 'mon 13:00' },
    { phase: 'stopped', stopped_at: 'mon 13:00' },
  ],
  [
    'an event a minute before the ticket was opened | counts as at the opening',
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
    'a pause at the instant of a resolution, listed after it | takes effect first',
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
    'a resolution at the instant of a cancellation, listed after it | takes effect first',
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
    'a second resolution | changes nothing',
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
    'two stops | stop the clock at the first',
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
    'a pause while resolved | is ignored',
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
