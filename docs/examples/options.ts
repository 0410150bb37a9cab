import { HELP_DESKS } from './desks';
import { isLanguage, type Language } from './words';

/** The options of the command line. */
export interface Options {
  readonly language: Language;
  /** The help desk that exported the files. If absent, the file has tickets in the format of prazo. */
  readonly from: string | undefined;
  /** One file of tickets, or the three files of a help desk. If empty, the demo runs. */
  readonly files: readonly string[];
  /** The instant of the status. If absent, the instant of the latest event. */
  readonly asOf: string | undefined;
  /** The file to write the page of a month to. If absent, the result is only printed. */
  readonly html: string | undefined;
  /** The month of that page, such as `2016-03`. If absent, the month in which most tickets were opened. */
  readonly month: string | undefined;
}

export const USAGE = [
  'npm start -- [tickets.json] [--as-of 2026-11-24T10:00:00-03:00] [--lang en|pt-BR]',
  'npm start -- --html report.html [tickets.json] [--month 2016-03] [--as-of …] [--lang …]',
  `npm start -- --from ${Object.keys(HELP_DESKS).join('|')} schedules.json policies.json tickets.json`,
].join('\n');

const FILES_OF_A_HELP_DESK = 3;

/** Returns a message if the number of files is wrong, else undefined. */
function wrongFiles({ from, files }: Options): string | undefined {
  if (from === undefined) return files.length > 1 ? `expected one file, received ${files.join(' and ')}` : undefined;
  if (files.length === FILES_OF_A_HELP_DESK) return undefined;
  return `--from ${from}: expected three files, of schedules, policies and tickets, received ${files.length}`;
}

/** Parses the command line. Returns the options, or a message if they are wrong. */
export function readOptions(args: readonly string[]): Options | string {
  let language: Language = 'en';
  let [asOf, from, html, month]: (string | undefined)[] = [];
  const files: string[] = [];
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--lang') {
      const value = left.shift();
      if (!isLanguage(value)) return `--lang: expected en or pt-BR, received ${value ?? 'nothing'}`;
      language = value;
    } else if (arg === '--as-of') {
      asOf = left.shift();
      if (asOf === undefined) return '--as-of: expected an instant such as 2026-11-24T10:00:00-03:00, received nothing';
    } else if (arg === '--html') {
      html = left.shift();
      if (html === undefined || html.startsWith('-')) {
        return `--html: expected the file to write, received ${html ?? 'nothing'}`;
      }
    } else if (arg === '--month') {
      month = left.shift();
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '')) {
        return `--month: expected a month such as 2016-03, received ${month ?? 'nothing'}`;
      }
    } else if (arg === '--from') {
      from = left.shift();
      if (from === undefined || !Object.hasOwn(HELP_DESKS, from)) {
        return `--from: expected one of ${Object.keys(HELP_DESKS).join(', ')}, received ${from ?? 'nothing'}`;
      }
    } else if (arg.startsWith('-')) return `unknown option ${arg}`;
    else files.push(arg);
  }
  const options = { language, asOf, from, files, html, month };
  if (html !== undefined && from !== undefined) return '--html: expected tickets of prazo’s own shape, received --from';
  if (html !== undefined && files.includes(html))
    return `--html: expected another file than that of the tickets, received ${html}`;
  if (month !== undefined && html === undefined) return '--month: expected --html beside it, received none';
  return wrongFiles(options) ?? options;
}
