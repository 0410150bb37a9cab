import { defineConfig } from 'vitest/config';
import { resolve } from './vitest.config';

/** Situations of tickets that are told quickly: without the many incidents of an example. */
const TICKETS =
  'golden/ticket-{agreements,explanations,pauses,reclassification,reopening,reports,responses,thresholds,verdicts}';

/**
 * The tests that tell a mutant of a room from the code. Each mutant waits for all of them that reach it, so those that are
 * slow by nature, laws at depth and hostile sizes, are left out, and a room may be mutated by itself:
 * `ROOM=time npm run mutation -- --mutate 'src/time/**'`.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  time: [
    'time/*',
    'golden/dst',
    'golden/boundaries',
    'golden/calendars/{zones,moving,frozen}*',
    'calendar/{mistakes,refusals}',
  ],
  timeline: ['timeline/*', 'calendar/{bounded,years-alike}'],
  holiday: [
    'holiday/{holidays,source-arguments,sources}',
    'calendar/{every-issue,knowledge,messages,mistakes,refusals}',
    'golden/calendars/*',
  ],
  calendar: [
    'calendar/{bounded,combinations,every-issue,exceptions,knowledge,messages,mistakes,refusals,results,undefined,years-alike}',
    'golden/{arrangements,boundaries,dst,peers,vectors}',
    'golden/calendars/*',
  ],
  ics: ['entries/ics/*'],
  helpdesks: ['entries/helpdesks/*'],
  view: ['entries/view/{badge,next,strip,watch}'],
  svg: ['entries/svg/{colours,markup,report,strip,ticket}'],
  catalog: ['catalog/*', 'golden/{support-catalog,targets}'],
  clock: ['golden/desks/*', 'golden/platforms/*', 'golden/targets-*', TICKETS, 'golden/targets', 'ticket/parsed'],
  ticket: [
    'ticket/{parsed,read-ticket,warnings}',
    'input/{expectation,frozen,nothing,parse}',
    'golden/desks/*',
    TICKETS,
  ],
  sla: [
    'sla/{create,describe,warnings}',
    'ticket/{parsed,warnings}',
    'input/{expectation,frozen,nothing,parse}',
    'golden/desks/*',
    'golden/platforms/*',
    TICKETS,
  ],
};

/** Rooms whose many files of tests share what they load; to load it anew for each takes longer than the tests. */
const TOGETHER: readonly string[] = ['holiday', 'calendar', 'ics', 'clock', 'ticket', 'sla'];

const { ROOM: room } = process.env;
const tests = room === undefined ? Object.values(ROOMS).flat() : (ROOMS[room] ?? []);

export default defineConfig({
  resolve,
  test: {
    include: [...tests, `mutation/${room ?? '*'}`].map((test) => `test/${test}.test.ts`),
    setupFiles: ['test/setup.ts'],
    // What Stryker adds to the code to see which mutants a test reaches slows it down.
    testTimeout: 60_000,
    isolate: room === undefined || !TOGETHER.includes(room),
  },
});
