import { named } from './ticket';

export const classes = named('exclude', [
  [
    'a reclassification | applies from the start of the clock',
    { events: [['reclassified', 'mon 12:00', { level: 'one' }]], asOf: 'mon 12:00' },
    { level: 'one', verdict: 'breaching', due_at: 'mon 11:00' },
  ],
  [
    'a reclassification after a pause | keeps the pause',
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
    'as of 1 ms before a reclassification | has the old target',
    { events: [['reclassified', 'mon 12:00', { level: 'one' }]], asOf: 'mon 11:59:59.999' },
    { level: 'four', due_at: 'mon 14:00' },
  ],
  [
    'a reclassification after the stop | changes nothing',
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
    'a reclassification at the instant of the stop, listed first | changes nothing',
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
    'a reclassification between stop and reopening | applies at the reopening',
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
    'two reclassifications | set each part to its latest value',
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
    'an escalation and its undoing | leave no tier',
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
    'a ticket opened with a tier, then escalated to none | has no tier',
    {
      as: { tier: 'vendor' },
      events: [['escalated', 'mon 12:00', { tier: null }]],
      asOf: 'mon 13:00',
    },
    { tier: null, due_at: 'mon 14:00' },
  ],
  [
    'an escalation | uses the targets of the tier',
    { events: [['escalated', 'mon 11:00', { tier: 'vendor' }]], asOf: 'mon 13:00' },
    { tier: 'vendor', due_at: 'mon 16:00' },
  ],
  [
    'a reclassification to another calendar | counts on that calendar from the start',
    { events: [['reclassified', 'mon 12:00', { calendar: 'night' }]], asOf: 'mon 12:00' },
    { calendar: 'night', phase: 'offHours', due_at: 'tue 02:00', elapsed_business: 0 },
  ],
]);
