import { named } from './ticket';

export const receiving = named('exclude', [
  [
    'two business days from an open instant | are due at the same local time',
    { as: { level: 'workdays' }, asOf: 'mon 11:00' },
    { received_at: null, due_at: 'wed 10:00', basis: 'business', elapsed_business: 1 },
  ],
  [
    'business days from a Saturday | count from Monday',
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
    'business days from the closing time | count from the next morning',
    { opened: 'mon 17:00', as: { level: 'workdays' }, asOf: 'tue 08:00' },
    { received_at: 'tue 09:00', due_at: 'thu 09:00' },
  ],
  [
    'business days from the opening time | count from then',
    { opened: 'mon 09:00', as: { level: 'workdays' }, asOf: 'mon 10:00' },
    { received_at: null, due_at: 'wed 09:00' },
  ],
  [
    'business days over a holiday | do not count it',
    { opened: 'next mon 10:00', as: { level: 'workdays' }, asOf: 'next mon 11:00' },
    { due_at: 'next thu 10:00' },
  ],
  [
    'plain hours from the next opening | count from there',
    { opened: 'mon 06:00', as: { level: 'opening' }, asOf: 'mon 10:00' },
    { received_at: 'mon 09:00', due_at: 'mon 11:00', elapsed_wall: 1, basis: 'elapsed' },
  ],
  [
    'before the next opening that a target counts from | is off hours',
    { opened: 'mon 06:00', as: { level: 'opening' }, asOf: 'mon 08:59:59.999' },
    { phase: 'offHours', elapsed_wall: 0 },
  ],
  [
    'stopped before the next opening that a target counts from | is met with no elapsed time',
    { opened: 'mon 06:00', as: { level: 'opening' }, events: [['resolved', 'mon 07:00']], asOf: 'mon 12:00' },
    { phase: 'stopped', verdict: 'met', elapsed_wall: 0, elapsed_business: 0, due_at: 'mon 11:00' },
  ],
  [
    'the part of a pause before the next opening | does not count',
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
    'a target of one day | is due at the same local time',
    { as: { level: 'days' }, asOf: 'mon 11:00' },
    { basis: 'elapsed', due_at: 'tue 10:00', received_at: null },
  ],
]);
