import { isLanguage, type Language } from './words';

/** What was asked for on the command line. */
export interface Options {
  readonly language: Language;
  /** The file of your own tickets; absent, the demo itself runs. */
  readonly file: string | undefined;
  /** The instant to judge your own tickets at; absent, the latest of their events. */
  readonly asOf: string | undefined;
}

export const USAGE = 'npm start -- [tickets.json] [--as-of 2026-11-24T10:00:00-03:00] [--lang en|pt-BR]';

/** Reads the command line; a string says what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  let [language, file, asOf]: [Language, string | undefined, string | undefined] = ['en', undefined, undefined];
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--lang') {
      const value = left.shift();
      if (!isLanguage(value)) return `--lang: expected en or pt-BR, received ${value ?? 'nothing'}`;
      language = value;
    } else if (arg === '--as-of') {
      asOf = left.shift();
      if (asOf === undefined) return '--as-of: expected an instant such as 2026-11-24T10:00:00-03:00, received nothing';
    } else if (arg.startsWith('-')) return `unknown option ${arg}`;
    else if (file !== undefined) return `expected one file, received ${file} and ${arg}`;
    else file = arg;
  }
  return { language, file, asOf };
}
