import { catalogPage } from './catalog-table';
import { saoPaulo, supportOn } from './desk';
import { explanationPage } from './explanation-page';
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
  const { file, language, asOf } = options;
  if (file === undefined) return { code: 0, lines: demo(sources.incidents(), language) };
  try {
    return ticketsPage(sources.file(file), asOf, language);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { code: 1, lines: [`${file}: ${error.message}`] };
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
