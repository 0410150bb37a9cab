import type { Row } from '../engines/engine';
import { named } from './ticket';

const beyond = (reason: string): Row => ({ beyond_sql: reason, phase: null, verdict: null, late: null, due_at: null });

export const leftToTheLibrary = named('exclude', [
  [
    'an agreement | is left to the library',
    { events: [['agreed', 'mon 11:00', { target: { hours: 2 } }]], asOf: 'mon 12:00' },
    beyond('agreement'),
  ],
  [
    'an agreement after the instant | is ignored',
    { events: [['agreed', 'mon 12:00', { target: { hours: 2 } }]], asOf: 'mon 11:00' },
    { verdict: 'onTrack' },
  ],
  [
    'a restart | is left to the library',
    { events: [['restarted', 'mon 11:00']], asOf: 'mon 12:00' },
    beyond('restart'),
  ],
  [
    'resumed and paused at one instant | is left to the library',
    {
      events: [
        ['paused', 'mon 11:00'],
        ['resumed', 'mon 12:00'],
        ['paused', 'mon 12:00'],
      ],
      asOf: 'mon 13:00',
    },
    beyond('order'),
  ],
  [
    'reopened and resolved at one instant | is left to the library',
    {
      events: [
        ['resolved', 'mon 11:00'],
        ['reopened', 'mon 12:00'],
        ['resolved', 'mon 12:00'],
      ],
      asOf: 'mon 13:00',
    },
    beyond('order'),
  ],
  [
    'a start while resolved, then a reopening | is left to the library',
    {
      metric: 'work',
      events: [
        ['resolved', 'mon 11:00'],
        ['assigned', 'mon 12:00'],
        ['reopened', 'mon 13:00'],
      ],
      asOf: 'mon 14:00',
    },
    beyond('startWhileClosed'),
  ],
  [
    'a start while resolved, without a reopening | does not start the clock',
    {
      metric: 'work',
      events: [
        ['resolved', 'mon 11:00'],
        ['assigned', 'mon 12:00'],
      ],
      asOf: 'mon 14:00',
    },
    { phase: 'notStarted', verdict: 'onTrack' },
  ],
]);
