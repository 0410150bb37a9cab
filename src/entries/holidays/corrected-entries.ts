import { type CivilDay, formatDay, parseDay } from '../../input/civil';
import { type AddedRules, nameIn } from './added-rules';
import { type HolidayCorrection, isInForce } from './correction';
import { correctionsFor } from './corrections';
import { dayParts } from './day-parts';
import type { Engine, Row } from './engine';
import type { HolidayEntry } from './entry';

/** The data of a place in date-holidays. */
export interface PlaceData {
  /** The codes of the place, joined by `-`. */
  readonly place: string;
  /** The languages of names, best first, including the default languages of the data. */
  readonly languages: readonly string[];
  /**
   * The engine of the place. If the place only adds to the holidays of its country, the engine of the country follows.
   */
  readonly engines: readonly Engine[];
  /** The rules of corrections in the first engine. */
  readonly addedRules: AddedRules;
}

const WORKING_DAY: Readonly<Record<string, string>> = {
  be: 'Рабочы дзень',
  en: 'Working day',
  hu: 'Munkanap',
  kk: 'Жұмыс күні',
  lv: 'Darba diena',
  ru: 'Рабочий день',
  vi: 'Ngày làm việc',
  zh: '上班',
};

/** Returns the `YYYY-MM-DD` some days after the date of a row. */
function daysAfter({ date }: Row, days: number): string {
  return formatDay((parseDay(date.slice(0, 10)) as CivilDay) + days);
}

function entriesOf(row: Row, changes: Partial<HolidayEntry> = {}): HolidayEntry[] {
  const { name, type, rule, substitute = false } = row;
  return dayParts(row).map(({ day, closed }) => {
    const entry = { date: daysAfter(row, day), name, type, substitute, rule, ...changes };
    return closed === undefined ? entry : { ...entry, closed };
  });
}

/** Returns the entries that replace a row whose rule a correction drops. */
export function replacements(row: Row, correction: HolidayCorrection, languages: readonly string[]): HolidayEntry[] {
  const { type, becomes, shifts = [], names } = correction;
  const name = names === undefined ? row.name : nameIn(names, languages);
  if (becomes !== undefined) return entriesOf(row, { type: becomes, name });
  return shifts.map(({ after, closed }) => {
    const entry = { date: daysAfter(row, after), name, type, substitute: false, rule: '' };
    return closed === undefined ? entry : { ...entry, closed };
  });
}

/** Returns the corrected entries of a year in the package. Some dates can be in the year before or after. */
export function correctedEntries(data: PlaceData, year: number): readonly HolidayEntry[] {
  const { place, languages, engines, addedRules } = data;
  const corrections = correctionsFor(place).filter((correction) => isInForce(correction, year));
  const rows = engines.flatMap((engine) => engine.getHolidays(year));
  const byRule = rows.flatMap((row) => {
    const added = addedRules.get(row.rule);
    if (added !== undefined) {
      const { correction, name, substitute } = added;
      return corrections.includes(correction) ? entriesOf(row, { name, substitute, rule: '' }) : [];
    }
    const dropping = corrections.filter(({ drops }) => drops?.includes(row.rule));
    if (dropping.length === 0) return entriesOf(row);
    return dropping.flatMap((correction) => replacements(row, correction, languages));
  });
  const byDate = corrections.flatMap(({ days = [], opens = [], names, type }): HolidayEntry[] => {
    const entryOn = (day: string) => ({ date: `${year}-${day}`, type, substitute: false, rule: '' });
    return [
      ...days.map((day) => ({ ...entryOn(day), name: nameIn(names, languages) })),
      ...opens.map((day) => ({ ...entryOn(day), name: nameIn(WORKING_DAY, languages), open: 'weekday' as const })),
    ];
  });
  return [...byRule, ...byDate];
}
