import { named } from './ticket';

export const pausing = named('exclude', [
  [
    'a pause that begins at the due time | moves it',
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
    'a pause that begins 1 ms after the due time | does not move it',
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
    'two pauses after the due time | do not move it',
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
    'a second pause that begins after the moved due time | does not move it',
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
    'a second pause that begins at the moved due time | moves it',
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
    'paused since before the due time | is not late',
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
    'paused since after the due time | stays late',
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
    'a pause within off hours | does not move the due time',
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
    'a pause after a due time at closing, until the next day | does not move it',
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
    'a pause after a moved due time at closing, until the next day | does not move it',
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
    'a pause that begins at a moved due time at closing | moves it',
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
    'two pauses that touch | count as one',
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
    'two pauses that touch after the due time | do not move it',
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
    'paused at a due time at closing | is not late off hours',
    { opened: 'mon 13:00', events: [['paused', 'mon 17:00']], asOf: 'mon 20:00' },
    { phase: 'paused', verdict: 'atRisk', late: 0, due_at: null, due_if_resumed_at: 'mon 17:00', elapsed_business: 4 },
  ],
  [
    'two pauses an hour apart | count as two',
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
    'a paused event with another reason | ends the pause',
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
    'two paused events with different reasons | are one pause for a metric without reasons',
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
    'a metric without pauses | does not pause',
    { metric: 'firstResponse', events: [['paused', 'mon 11:00']], asOf: 'mon 14:00:00.001' },
    { phase: 'running', verdict: 'breaching', paused: 0 },
  ],
  [
    'a pause that begins when the ticket is opened | moves the due time',
    { metric: 'arrival', events: [['confirmed', 'mon 12:00']], asOf: 'mon 13:00' },
    { phase: 'running', due_at: 'mon 14:00', original_due_at: 'mon 12:00', paused: 2, elapsed_wall: 1 },
  ],
  [
    'resolved while paused | ends the pause',
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
