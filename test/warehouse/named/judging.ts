import { named } from './ticket';

export const judging = named('exclude', [
  [
    'stopped at the due time | is met',
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
    'stopped 1 ms after the due time | is breached',
    { events: [['resolved', 'mon 14:00:00.001']], asOf: 'tue 09:00' },
    { phase: 'stopped', verdict: 'breached', late: 1, due_at: 'mon 14:00', stopped_at: 'mon 14:00:00.001' },
  ],
  [
    'open at the due time | is at risk',
    { asOf: 'mon 14:00' },
    { phase: 'running', verdict: 'atRisk', late: 0, elapsed_business: 4, elapsed_wall: 4 },
  ],
  ['open 1 ms after the due time | is breaching', { asOf: 'mon 14:00:00.001' }, { verdict: 'breaching', late: 1 }],
  [
    'four fifths of the budget used | is at risk',
    { asOf: 'mon 13:12' },
    { verdict: 'atRisk', elapsed_business: 3.2, remaining_business: 0.8 },
  ],
  ['1 ms less than four fifths of the budget used | is on track', { asOf: 'mon 13:11:59.999' }, { verdict: 'onTrack' }],
  [
    'a budget that ends at the closing time | is due then, not at the next opening',
    { opened: 'mon 13:00', asOf: 'mon 16:00' },
    { due_at: 'mon 17:00', basis: 'business' },
  ],
  [
    'off hours after a due time at closing | is breaching',
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
    'opened off hours | counts from the next opening of the calendar',
    { opened: 'sun 20:00', asOf: 'sun 21:00' },
    { phase: 'offHours', due_at: 'next mon 13:00', received_at: null, elapsed_business: 0, elapsed_wall: 1 },
  ],
  [
    'a target in plain hours | also counts off hours',
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
    'a null target | has no target, and time counts',
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
    'a metric without a target | has no target',
    { as: { level: 'one' }, metric: 'firstResponse', asOf: 'mon 11:00' },
    { verdict: 'noTarget', due_at: null },
  ],
  [
    'a target to be agreed | awaits agreement',
    { as: { level: 'agreed' }, asOf: 'mon 11:00' },
    { phase: 'running', verdict: 'awaitingAgreement', basis: null, due_at: null, elapsed_wall: 1 },
  ],
  [
    'a target that names a calendar | counts on it',
    { opened: 'mon 10:00', as: { level: 'night' }, asOf: 'mon 23:00' },
    { phase: 'running', due_at: 'tue 00:00', elapsed_business: 1, elapsed_wall: 13 },
  ],
  [
    'a ticket with a calendar | counts on it',
    { as: { calendar: 'night' }, asOf: 'mon 23:00' },
    { calendar: 'night', due_at: 'tue 02:00', elapsed_business: 1 },
  ],
  [
    'a service type with targets | ignores the tier',
    { as: { service: 'order', tier: 'vendor' }, asOf: 'mon 10:30' },
    { service: 'order', tier: 'vendor', due_at: 'mon 11:00' },
  ],
  [
    'a tier with targets | uses them',
    { as: { tier: 'vendor' }, asOf: 'mon 10:30' },
    { service: null, tier: 'vendor', due_at: 'mon 16:00' },
  ],
  [
    'a service type with targets, but not for the level | has no target',
    { as: { service: 'order', level: 'plain' }, asOf: 'mon 10:30' },
    { verdict: 'noTarget' },
  ],
]);
