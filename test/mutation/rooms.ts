/** A part of the source that is mutated separately. */
export interface Room {
  /** The folder whose files are mutated. */
  readonly folder: string;
  /** A subfolder whose files are not mutated. */
  readonly except?: string;
  /** The tests that are run for each mutant, as globs from `test/`, without `.test.ts`. */
  readonly tests: readonly string[];
}

const isIn = (file: string, folder: string | undefined) => folder !== undefined && file.startsWith(`${folder}/`);

/** Whether the files that are mutated with a room include `file`. */
export const isInRoom = (file: string, { folder, except }: Room): boolean => isIn(file, folder) && !isIn(file, except);

/** Fast tests of tickets: without the incidents of the long example. */
const TICKETS = [
  'clock/{agreements,pauses,reclassification,reopening,responses,thresholds,verdicts}',
  'clock/desks/*',
  'sla/{explanations,reports}',
];
const READING = ['input/{expectation,frozen,nothing,parse}'];

/**
 * The rooms of src, each with the tests that prove it. All tests that reach a mutant are run for it, so slow tests are
 * omitted: laws with many cases, and inputs of hostile size.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  input: { folder: 'src/input', tests: ['input/*', 'calendar/{messages,mistakes,refusals}', 'catalog/define'] },
  time: { folder: 'src/time', tests: ['time/*', 'calendar/{boundaries,dst,frozen,mistakes,refusals,zones}'] },
  timeline: { folder: 'src/timeline', tests: ['timeline/*', 'calendar/years-alike'] },
  holiday: { folder: 'src/holiday', tests: ['holiday/{holidays,source*}', 'calendar/!(bounded|host|hostile)'] },
  calendar: { folder: 'src/calendar', tests: ['calendar/!(bounded|host|hostile)'] },
  catalog: { folder: 'src/catalog', tests: ['catalog/*', 'clock/targets'] },
  ticket: { folder: 'src/ticket', tests: ['ticket/!(hostile)', ...READING, ...TICKETS] },
  clock: {
    folder: 'src/clock',
    tests: ['clock/edges', 'clock/platforms/*', 'clock/targets*', 'ticket/parsed', ...TICKETS],
  },
  sla: {
    folder: 'src/sla',
    except: 'src/sla/compare',
    tests: ['sla/!(hostile-json)', 'ticket/{parsed,warnings}', 'clock/platforms/*', ...READING, ...TICKETS],
  },
  compare: { folder: 'src/sla/compare', tests: ['sla/compare/!(bounds|planted)'] },
  holidays: {
    folder: 'src/entries/holidays',
    except: 'src/entries/holidays/corrections',
    tests: ['entries/holidays/!(agreement|frozen*|corrections|second-source)'],
  },
  brazil: { folder: 'src/entries/brazil', tests: ['entries/brazil/*'] },
  ics: { folder: 'src/entries/ics', tests: ['entries/ics/!(bounds)'] },
  helpdesks: {
    folder: 'src/entries/helpdesks',
    tests: ['entries/helpdesks/!(junk)', 'entries/helpdesks/*/!(round-trip)'],
  },
  view: { folder: 'src/entries/view', tests: ['entries/view/!(laws|recipes*)'] },
  svg: { folder: 'src/entries/svg', tests: ['entries/svg/!(rows)'] },
  warehouse: { folder: 'src/entries/warehouse', tests: ['entries/warehouse/!(laws)'] },
};
