import { type Happened, named } from './ticket';

const reopened: readonly Happened[] = [
  ['resolved', 'mon 12:00'],
  ['reopened', 'mon 15:00'],
];
const cancelledAndReopened: readonly Happened[] = [
  ['cancelled', 'mon 12:00'],
  ['reopened', 'mon 15:00'],
];

export const reopening = [
  ...named('exclude', [
    [
      'exclude leaves out the time between',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'onTrack', due_at: 'mon 17:00', stopped_at: null, elapsed_business: 3, paused: 3 },
    ],
    [
      'before it is reopened it is stopped',
      { events: reopened, asOf: 'mon 14:59:59.999' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00' },
    ],
    [
      'resolved at the due, then reopened',
      {
        events: [
          ['resolved', 'mon 14:00'],
          ['reopened', 'mon 16:00'],
        ],
        asOf: 'mon 16:00',
      },
      { verdict: 'atRisk', due_at: 'mon 16:00' },
    ],
    [
      'resolved late, then reopened',
      {
        events: [
          ['resolved', 'mon 15:00'],
          ['reopened', 'mon 16:00'],
        ],
        asOf: 'mon 16:00',
      },
      { verdict: 'breaching', due_at: 'mon 14:00', paused: 1 },
    ],
    [
      'again and again',
      {
        events: [...reopened, ['resolved', 'mon 16:00'], ['reopened', 'tue 09:00'], ['resolved', 'tue 10:00']],
        asOf: 'tue 12:00',
      },
      {
        phase: 'stopped',
        verdict: 'met',
        due_at: 'tue 10:00',
        stopped_at: 'tue 10:00',
        elapsed_business: 4,
        paused: 20,
      },
    ],
    [
      'a pause that the resolution ended, and the time until the reopening',
      { events: [['paused', 'mon 11:00'], ...reopened], asOf: 'mon 16:00' },
      { due_at: 'tue 10:00', paused: 4, elapsed_business: 2 },
    ],
    [
      'a first response stays met',
      { metric: 'firstResponse', events: reopened, asOf: 'mon 16:00' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00', due_at: 'mon 14:00' },
    ],
    [
      'what a cancellation ended is not judged',
      { events: [['cancelled', 'mon 15:00']], asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', late: 0, stopped_at: null, due_at: 'mon 14:00', elapsed_business: 5 },
    ],
    [
      'a cancellation taken back',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', due_at: 'mon 17:00', elapsed_business: 3, paused: 3 },
    ],
    [
      'also of a metric that is not reopened',
      { metric: 'firstResponse', events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', due_at: 'mon 17:00', elapsed_wall: 3, paused: 3 },
    ],
    [
      'after a cancellation nothing counts',
      {
        events: [
          ['cancelled', 'mon 12:00'],
          ['resolved', 'mon 13:00'],
        ],
        asOf: 'mon 16:00',
      },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 2 },
    ],
    [
      'a clock that has not started is cancelled with its ticket',
      { metric: 'work', events: [['cancelled', 'mon 12:00']], asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', started_at: null },
    ],
    [
      'a clock that has not started',
      { metric: 'work', asOf: 'mon 16:00' },
      {
        phase: 'notStarted',
        verdict: 'onTrack',
        started_at: null,
        due_at: null,
        elapsed_wall: 0,
        paused: 0,
        remaining_wall: null,
        basis: 'business',
      },
    ],
    [
      'started by an event of the catalog',
      { metric: 'work', events: [['assigned', 'mon 12:00']], asOf: 'mon 13:00' },
      { started_at: 'mon 12:00', due_at: 'mon 14:00', elapsed_business: 1 },
    ],
    [
      'stopped only by whom the metric names',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['done', 'mon 12:00', { by: 'customer' }],
        ],
        asOf: 'mon 12:30',
      },
      { phase: 'running' },
    ],
    [
      'and by that one',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['done', 'mon 12:00', { by: 'agent' }],
        ],
        asOf: 'mon 12:30',
      },
      { phase: 'stopped', verdict: 'met' },
    ],
    [
      'cancelled only for the reason that the metric names',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['withdrawn', 'mon 12:00', { reason: 'gone' }],
        ],
        asOf: 'mon 12:30',
      },
      { phase: 'running' },
    ],
    [
      'and for that one',
      {
        metric: 'work',
        events: [
          ['assigned', 'mon 11:00'],
          ['withdrawn', 'mon 12:00', { reason: 'mistake' }],
        ],
        asOf: 'mon 15:30',
      },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 1 },
    ],
  ]),
  ...named('continue', [
    [
      'continue counts the time between',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'breaching', due_at: 'mon 14:00', elapsed_business: 6, paused: 0 },
    ],
    [
      'and that of a cancellation',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'breaching', elapsed_business: 6, paused: 0 },
    ],
  ]),
  ...named('ignore', [
    [
      'ignore leaves it stopped',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00', elapsed_business: 2, due_at: 'mon 14:00' },
    ],
    [
      'and cancelled',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 2 },
    ],
  ]),
];
