import { type EventSpec, named } from './ticket';

const reopened: readonly EventSpec[] = [
  ['resolved', 'mon 12:00'],
  ['reopened', 'mon 15:00'],
];
const cancelledAndReopened: readonly EventSpec[] = [
  ['cancelled', 'mon 12:00'],
  ['reopened', 'mon 15:00'],
];

export const reopening = [
  ...named('exclude', [
    [
      'reopened under exclude | does not count the time since the stop',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'onTrack', due_at: 'mon 17:00', stopped_at: null, elapsed_business: 3, paused: 3 },
    ],
    [
      'as of 1 ms before the reopening | is stopped',
      { events: reopened, asOf: 'mon 14:59:59.999' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00' },
    ],
    [
      'resolved at the due time, then reopened | moves the due time',
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
      'resolved late, then reopened | does not move the due time',
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
      'reopened twice | excludes both times',
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
      'resolved while paused, then reopened | excludes both times',
      { events: [['paused', 'mon 11:00'], ...reopened], asOf: 'mon 16:00' },
      { due_at: 'tue 10:00', paused: 4, elapsed_business: 2 },
    ],
    [
      'a reopening for a metric that does not reopen | changes nothing',
      { metric: 'firstResponse', events: reopened, asOf: 'mon 16:00' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00', due_at: 'mon 14:00' },
    ],
    [
      'cancelled | is not judged',
      { events: [['cancelled', 'mon 15:00']], asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', late: 0, stopped_at: null, due_at: 'mon 14:00', elapsed_business: 5 },
    ],
    [
      'cancelled, then reopened | continues',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', due_at: 'mon 17:00', elapsed_business: 3, paused: 3 },
    ],
    [
      'cancelled, then reopened, for a metric that does not reopen | continues',
      { metric: 'firstResponse', events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', due_at: 'mon 17:00', elapsed_wall: 3, paused: 3 },
    ],
    [
      'resolved after a cancellation | stays cancelled',
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
      'cancelled before its start | is cancelled',
      { metric: 'work', events: [['cancelled', 'mon 12:00']], asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', started_at: null },
    ],
    [
      'a metric without a start | has not started',
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
      'a custom event as a start | starts the clock',
      { metric: 'work', events: [['assigned', 'mon 12:00']], asOf: 'mon 13:00' },
      { started_at: 'mon 12:00', due_at: 'mon 14:00', elapsed_business: 1 },
    ],
    [
      'a stop by another author | does not stop the clock',
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
      'a stop by the author of the trigger | stops the clock',
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
      'a cancel with another reason | does not cancel the clock',
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
      'a cancel with the reason of the trigger | cancels the clock',
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
      'reopened under continue | counts the time since the stop',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'breaching', due_at: 'mon 14:00', elapsed_business: 6, paused: 0 },
    ],
    [
      'cancelled, then reopened under continue | counts the time since then',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'running', verdict: 'breaching', elapsed_business: 6, paused: 0 },
    ],
  ]),
  ...named('ignore', [
    [
      'reopened under ignore | stays stopped',
      { events: reopened, asOf: 'mon 16:00' },
      { phase: 'stopped', verdict: 'met', stopped_at: 'mon 12:00', elapsed_business: 2, due_at: 'mon 14:00' },
    ],
    [
      'cancelled, then reopened under ignore | stays cancelled',
      { events: cancelledAndReopened, asOf: 'mon 16:00' },
      { phase: 'cancelled', verdict: 'notJudged', elapsed_business: 2 },
    ],
  ]),
];
