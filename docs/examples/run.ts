import { type Instant, isPrazoError } from 'prazo';
import { catalogPage } from './catalog-table';
import { saoPaulo, supportOn } from './desk';
import { HELP_DESKS } from './desks';
import { explanationPage } from './explanation-page';
import { helpDeskPage } from './help-desk-page';
import { endOf, incidentPage, judge } from './incident-pages';
import { incidentsIn, readRows } from './incidents';
import { monthOf } from './month';
import { monthPage } from './month-page';
import { type Options, readOptions, USAGE } from './options';
import { reportPage } from './report-page';
import type { Desk } from './tickets';
import { latest, type Output, ticketsPage, withTickets } from './tickets-page';
import type { Language } from './words';

/** The files that the demo reads and writes. It has no other side effects. */
export interface Files {
  incidents(): string;
  read(path: string): string;
  write(path: string, text: string): void;
}

const OPENED_AT = '2026-11-19T16:40:00-03:00';

/** Returns what `npm start` prints. */
export function run(args: readonly string[], on: Files): Output {
  const options = readOptions(args);
  if (typeof options === 'string') return { code: 1, lines: [options, USAGE] };
  const { from, files, language, asOf } = options;
  try {
    const [first, second = '', third = ''] = files.map((file) => on.read(file));
    if (options.html !== undefined) return month(first, on, options, options.html);
    if (first === undefined) return { code: 0, lines: demo(on.incidents(), language) };
    const read = from === undefined ? undefined : HELP_DESKS[from];
    if (from === undefined || read === undefined) return ticketsPage(first, asOf, language);
    return helpDeskPage(from, read, [first, second, third], asOf, language);
  } catch (error) {
    if (isPrazoError(error)) return { code: 1, lines: error.message.split('\n') };
    if (error instanceof Error && 'syscall' in error)
      return { code: 1, lines: [`${'path' in error ? error.path : ''}: ${error.message}`] };
    throw error;
  }
}

const NO_TICKET = { en: 'No ticket was opened:', 'pt-BR': 'Nenhum ticket foi aberto:' } as const;
const WRITTEN = { en: 'Written:', 'pt-BR': 'Gravado:' } as const;

/** Writes a month of tickets as a page of HTML: the tickets in `json`, or else the incidents of the demo. */
function month(json: string | undefined, on: Files, options: Options, path: string): Output {
  const { language } = options;
  const write = (desk: Desk, last: Instant): Output => {
    const found = monthOf(desk, options.asOf ?? last, options.month);
    if (found === undefined) return { code: 1, lines: [`${NO_TICKET[language]} ${options.month ?? options.asOf}`] };
    on.write(path, monthPage(found, desk.calendar.name || desk.calendar.zone, language));
    return { code: 0, lines: [`${WRITTEN[language]} ${path}`] };
  };
  if (json !== undefined) return withTickets(json, language, (desk) => write(desk, latest(desk)));
  const incidents = incidentsIn(readRows(on.incidents()));
  const tickets = incidents.map(({ ticket }) => ticket);
  return write({ calendar: saoPaulo, sla: supportOn(saoPaulo), tickets }, endOf(incidents));
}

/** The explanation of this incident has nights, a lunch break, and a wait during which the incident became urgent. */
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
