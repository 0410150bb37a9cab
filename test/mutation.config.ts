import { defineConfig } from 'vitest/config';
import { resolve } from './vitest.config';

/** Situations of tickets that are told quickly: without the many incidents of an example. */
const TICKETS = [
  'clock/{agreements,pauses,reclassification,reopening,responses,thresholds,verdicts}',
  'clock/desks/*',
  'sla/{explanations,reports}',
];

/**
 * The tests that tell a mutant of a room from the code. Each mutant waits for all of them that reach it, so those that are
 * slow by nature, laws at depth and hostile sizes, are left out, and a room may be mutated by itself:
 * `ROOM=time npm run mutation -- --mutate 'src/time/**'`.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  input: ['input/*', 'calendar/{messages,mistakes,refusals}'],
  time: ['time/*', 'calendar/{boundaries,dst,frozen,mistakes,refusals,zones}'],
  timeline: ['timeline/*', 'calendar/{bounded,years-alike}'],
  holiday: ['holiday/*', 'calendar/*'],
  calendar: ['calendar/*'],
  catalog: ['catalog/*', 'clock/targets'],
  ticket: ['ticket/*', 'input/{expectation,frozen,nothing,parse}', ...TICKETS],
  clock: ['clock/edges', 'clock/platforms/*', 'clock/targets*', 'ticket/parsed', ...TICKETS],
  sla: [
    'sla/*',
    'ticket/{parsed,warnings}',
    'input/{expectation,frozen,nothing,parse}',
    'clock/platforms/*',
    ...TICKETS,
  ],
  compare: ['sla/compare/{bounds,input,jira,readings}'],
  holidays: ['entries/holidays/*'],
  brazil: ['entries/brazil/*'],
  ics: ['entries/ics/*'],
  helpdesks: ['entries/helpdesks/*'],
  view: ['entries/view/*'],
  svg: ['entries/svg/*'],
  warehouse: ['entries/warehouse/*'],
};

const { ROOM: room } = process.env;
const tests = room === undefined ? Object.values(ROOMS).flat() : (ROOMS[room] ?? []);

export default defineConfig({
  resolve,
  test: {
    include: tests.map((test) => `test/${test}.test.ts`),
    setupFiles: ['test/setup.ts'],
    // What Stryker adds to the code to see which mutants a test reaches slows it down.
    testTimeout: 60_000,
    isolate: false,
  },
});
