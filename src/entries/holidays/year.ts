import { type CivilDay, formatDay, parseDay } from '../../input/civil';
import { type Correction, inForce } from './correction';
import { correctionsOf } from './corrections';
import type { Engine, Row } from './engine';
import type { HolidayEntry } from './entry';
import { nameIn, type Ruled } from './rules';
import { dayParts } from './span';

/** What date-holidays knows of a place: its rows, and those of the country that they only add to. */
export interface Data {
  readonly place: string;
  /** In order of preference, with those that the data falls back to. */
  readonly languages: readonly string[];
  readonly holidays: readonly Engine[];
  /** The rules of corrections, which the first of the engines works out with its own. */
  readonly ruled: Ruled;
}

const WORKED: Readonly<Record<string, string>> = {
  be: 'Рабочы дзень',
  en: 'Working day',
  hu: 'Munkanap',
  kk: 'Жұмыс күні',
  lv: 'Darba diena',
  ru: 'Рабочий день',
  vi: 'Ngày làm việc',
  zh: '上班',
};

/** The `YYYY-MM-DD` some days after that of a row. */
function daysAfter({ date }: Row, days: number): string {
  return formatDay((parseDay(date.slice(0, 10)) as CivilDay) + days);
}

function entriesOf(row: Row, given: Partial<HolidayEntry> = {}): HolidayEntry[] {
  const { name, type, rule, substitute = false } = row;
  return dayParts(row).map(({ day, closed }) => {
    const entry = { date: daysAfter(row, day), name, type, substitute, rule, ...given };
    return closed === undefined ? entry : { ...entry, closed };
  });
}

/** What a correction makes of a day that it leaves out. */
function replacing(row: Row, { type, becomes, shifts = [] }: Correction): HolidayEntry[] {
  if (becomes !== undefined) return entriesOf(row, { type: becomes });
  return shifts.map(({ after, closed }) => {
    const entry = { date: daysAfter(row, after), name: row.name, type, substitute: false, rule: '' };
    return closed === undefined ? entry : { ...entry, closed };
  });
}

/** All that the rows listed in a year close, corrected; some of the days may lie in the year before or after. */
export function entriesIn({ place, languages, holidays, ruled }: Data, year: number): readonly HolidayEntry[] {
  const corrections = correctionsOf(place).filter((correction) => inForce(correction, year));
  const rows = holidays.flatMap((one) => one.getHolidays(year));
  const given = rows.flatMap((row) => {
    const ours = ruled.get(row.rule);
    if (ours !== undefined) {
      const { correction, name, substitute } = ours;
      return corrections.includes(correction) ? entriesOf(row, { name, substitute, rule: '' }) : [];
    }
    const wrong = corrections.filter(({ drops }) => drops?.includes(row.rule));
    return wrong.length === 0 ? entriesOf(row) : wrong.flatMap((correction) => replacing(row, correction));
  });
  const dated = corrections.flatMap(({ days = [], opens = [], names, type }): HolidayEntry[] => {
    const on = (day: string) => ({ date: `${year}-${day}`, type, substitute: false, rule: '' });
    return [
      ...days.map((day) => ({ ...on(day), name: nameIn(names, languages) })),
      ...opens.map((day) => ({ ...on(day), name: nameIn(WORKED, languages), open: 'weekday' as const })),
    ];
  });
  return [...given, ...dated];
}
