import { type CivilDay, civilDay, formatDay, parseDay } from '../../input/civil';
import { CORRECTIONS, type Correction, CUMULATIVE, inForce, lies } from './corrections';
import type { Engine, Row } from './engine';
import type { HolidayEntry } from './entry';
import { dayParts } from './span';

/** What date-holidays knows of a place: its rows, and those of the country that they only add to. */
export interface Data {
  readonly place: string;
  /** In order of preference, with those that the data falls back to. */
  readonly languages: readonly string[];
  readonly holidays: readonly Engine[];
}

/** The `YYYY-MM-DD` some days after that of a row. */
function daysAfter({ date }: Row, days: number): string {
  return formatDay((parseDay(date.slice(0, 10)) as CivilDay) + days);
}

function entriesOf(row: Row): HolidayEntry[] {
  const { name, type, rule, substitute = false } = row;
  return dayParts(row).map(({ day, closed }) => {
    const entry = { date: daysAfter(row, day), name, type, substitute, rule };
    return closed === undefined ? entry : { ...entry, closed };
  });
}

function nameOf({ names = {} }: Correction, languages: readonly string[]): string {
  const language = languages.find((one) => Object.hasOwn(names, one));
  return (language === undefined ? Object.values(names)[0] : names[language]) ?? '';
}

/** The days of a correction for one row that it replaces, or for a year in which the package has none. */
function added(
  correction: Correction,
  year: number,
  row: Row | undefined,
  languages: readonly string[],
): HolidayEntry[] {
  const name = row?.name ?? nameOf(correction, languages);
  return (correction.adds ?? []).map((day) => {
    const date = 'after' in day ? daysAfter(row as Row, day.after) : formatDay(civilDay(year, day.month, day.day));
    const entry = { date, name, type: correction.type, substitute: false, rule: '' };
    return day.closed === undefined ? entry : { ...entry, closed: day.closed };
  });
}

/** The corrections for a place, wherever they come from. */
export function correctionsOf(place: string): readonly Correction[] {
  return CORRECTIONS.filter((correction) => lies(place, correction.place));
}

/** Whether the country's own days have to be added to those of a place in it. */
export function isCumulative(place: string): boolean {
  return CUMULATIVE.some(({ country }) => place !== country && lies(place, country));
}

/** All that the rows listed in a year close, corrected; some of the days may lie in the year before or after. */
export function entriesIn({ place, languages, holidays }: Data, year: number): readonly HolidayEntry[] {
  const rows = holidays.flatMap((one) => one.getHolidays(year));
  const corrections = correctionsOf(place).filter((correction) => inForce(correction, year));
  const kept = rows.filter(({ rule }) => !corrections.some(({ drops }) => drops === rule));
  const mended = corrections.flatMap((correction) => {
    if (correction.drops === undefined) return added(correction, year, undefined, languages);
    return rows
      .filter(({ rule }) => rule === correction.drops)
      .flatMap((row) => added(correction, year, row, languages));
  });
  return [...kept.flatMap(entriesOf), ...mended];
}
