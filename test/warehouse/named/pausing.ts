import { named } from './ticket';

export const pausing = named('exclude', [
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
