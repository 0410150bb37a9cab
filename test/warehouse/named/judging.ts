import { named } from './ticket';

export const judging = named('exclude', [
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
