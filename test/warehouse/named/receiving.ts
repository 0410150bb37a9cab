import { named } from './ticket';

export const receiving = named('exclude', [
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
