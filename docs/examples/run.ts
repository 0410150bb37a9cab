import { catalogPage } from './catalog-table';
import { saoPaulo, supportOn } from './desk';
import { HELP_DESKS } from './desks';
import { explanationPage } from './explanation-page';
import { helpDeskPage } from './help-desk-page';
import { incidentPage, judge } from './incident-pages';
import { incidentsIn, readRows } from './incidents';
import { readOptions, USAGE } from './options';
import { reportPage } from './report-page';
import { type Output, ticketsPage } from './tickets-page';
import type { Language } from './words';

/** What the demo reads; it reads nothing else. */
export interface Sources {
  incidents(): string;
  file(path: string): string;
}

const OPENED_AT = '2026-11-19T16:40:00-03:00';

/** What `npm start` prints. */
export function run(args: readonly string[], sources: Sources): Output {
  const options = readOptions(args);
  if (typeof options === 'string') return { code: 1, lines: [options, USAGE] };
  const { from, files, language, asOf } = options;
  try {
    const [first, second = '', third = ''] = files.map((file) => sources.file(file));
    if (first === undefined) return { code: 0, lines: demo(sources.incidents(), language) };
    const read = from === undefined ? undefined : HELP_DESKS[from];
    if (from === undefined || read === undefined) return ticketsPage(first, asOf, language);
    return helpDeskPage(from, read, [first, second, third], asOf, language);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      return { code: 1, lines: [`${'path' in error ? error.path : ''}: ${error.message}`] };
    throw error;
  }
}

/** An incident whose explanation has nights, a lunch break and a wait, during which it became urgent. */
const EXPLAINED = 'INC0001058';

function demo(log: string, language: Language): readonly string[] {
  const sla = supportOn(saoPaulo);
  const incidents = incidentsIn(readRows(log));
  return [
    ...catalogPage(sla, OPENED_AT, language),
    '',
    ...incidentPage(judge(sla, incidents), language),
    '',
    ...reportPage(sla, incidents, language),
    '',
    ...explanationPage(sla, incidents, EXPLAINED),
  ];
}
