import { named } from './ticket';

export const civilDays = [
  ...named('saoPaulo', [
    [
      'a target of one day over a date with 23 hours | is due at the same local time',
      { opened: '2018-11-03T10:00-03:00', as: { level: 'days' }, asOf: '2018-11-03T12:00-03:00' },
      { due_at: '2018-11-04T10:00-02:00', remaining_wall: 21 },
    ],
    [
      'a due time in a gap of local time | is the instant of the change',
      { opened: '2018-11-03T00:30-03:00', as: { level: 'days' }, asOf: '2018-11-03T12:00-03:00' },
      { due_at: '2018-11-04T01:00-02:00' },
    ],
    // 2 November is a holiday.
    [
      'business days across a change of offset | end at the same local time',
      { opened: '2018-11-01T10:00-03:00', as: { level: 'workdays' }, asOf: '2018-11-01T11:00-03:00' },
      { due_at: '2018-11-06T10:00-02:00', elapsed_business: 1 },
    ],
    // Thursday's business time has a lunch break of an hour.
    [
      'business hours across lunch | do not count lunch',
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
      'a due time in an overlap of local time | is the earlier instant',
      { opened: '2024-11-02T01:30-04:00', as: { level: 'days' }, asOf: '2024-11-02T12:00-04:00' },
      { due_at: '2024-11-03T01:30-04:00' },
    ],
    [
      'a target of one day over a date with 25 hours | is due at the same local time',
      { opened: '2024-11-02T03:00-04:00', as: { level: 'days' }, asOf: '2024-11-02T12:00-04:00' },
      { due_at: '2024-11-03T03:00-05:00', remaining_wall: 16 },
    ],
    // The calendar is open from 00:30 to 03:30 that night, which is four hours because of the repeated hour.
    [
      'business hours in a repeated hour | count it twice',
      { opened: '2024-11-03T00:30-04:00', asOf: '2024-11-03T01:30-05:00' },
      { due_at: '2024-11-03T03:30-05:00', elapsed_business: 2 },
    ],
  ]),
];
