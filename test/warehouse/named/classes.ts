import { named } from './ticket';

export const classes = named('exclude', [
  [
    'judged by its class of now, as if it had held from the start',
    { events: [['reclassified', 'mon 12:00', { level: 'one' }]], asOf: 'mon 12:00' },
    { level: 'one', verdict: 'breaching', due_at: 'mon 11:00' },
  ],
  [
    'with all its pauses',
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
    'before the change by the class before',
    { events: [['reclassified', 'mon 12:00', { level: 'one' }]], asOf: 'mon 11:59:59.999' },
    { level: 'four', due_at: 'mon 14:00' },
  ],
  [
    'after its stop it keeps its class',
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
    'also in the same instant, however listed',
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
    'reopened, it takes on the class said meanwhile',
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
    'of each part the last',
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
    'escalated and back to none',
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
    'opened with a tier, then with none',
    { as: { tier: 'vendor' }, events: [['escalated', 'mon 12:00', { tier: null }]], asOf: 'mon 13:00' },
    { tier: null, due_at: 'mon 14:00' },
  ],
  [
    'escalated',
    { events: [['escalated', 'mon 11:00', { tier: 'vendor' }]], asOf: 'mon 13:00' },
    { tier: 'vendor', due_at: 'mon 16:00' },
  ],
  [
    'to another calendar',
    { events: [['reclassified', 'mon 12:00', { calendar: 'night' }]], asOf: 'mon 12:00' },
    { calendar: 'night', phase: 'offHours', due_at: 'tue 02:00', elapsed_business: 0 },
  ],
]);
