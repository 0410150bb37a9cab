import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { holidaysOf } from 'prazo/holidays';
import { DIFFERENCES } from './differences';

/**
 * The kinds of difference. A difference in which our source was wrong by law was corrected, and is not listed.
 *
 * - `ours`: the days are holidays by law, and only our source has them.
 * - `theirs`: the days are not holidays by law, and only their source has them.
 * - `scope`: theirs lists other days by design.
 * - `practice`: employers may choose.
 * - `unknown`: the act for the year is not yet published.
 */
export const KINDS = ['ours', 'theirs', 'scope', 'practice', 'unknown'] as const;

/** Days of a country that only one of the sources has, with the reason. */
export interface Difference {
  readonly country: string;
  /** The source that has the days. */
  readonly only: 'ours' | 'theirs';
  readonly kind: (typeof KINDS)[number];
  readonly reason: string;
  /** Lines of a year and its days: `2026: 05-01 06-03`. */
  readonly dates: readonly string[];
}

export interface Compared {
  readonly country: string;
  readonly ours: number;
  readonly theirs: number;
  readonly agree: number;
  /** Differing days: `+2026-05-01` is only in our source, `-2026-05-01` only in theirs. */
  readonly differing: readonly string[];
}

/** The holidays from Monday to Friday, by country and date, in the Python package holidays 0.105 (MIT). */
const SECOND = new URL('weekdays-2024-2027.json', import.meta.url);
const YEARS = { from: 2024, until: 2027 };

function isWeekday(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday > 0 && weekday < 6;
}

function ours(country: string): Set<string> {
  // The years after the known acts are compared, too: their differences have the kind `unknown`.
  const source = holidaysOf(Holidays, country, { coverage: YEARS });
  const years = Array.from({ length: YEARS.until - YEARS.from + 1 }, (_, index) => YEARS.from + index);
  return new Set(years.flatMap((year) => source.holidaysIn(year).map(({ date }) => date)).filter(isWeekday));
}

export function compare(): readonly Compared[] {
  const second = JSON.parse(readFileSync(SECOND, 'utf8')) as Record<string, Record<string, string>>;
  return Object.entries(second).map(([country, days]) => {
    const [mine, theirs] = [ours(country), new Set(Object.keys(days))];
    const more = [...mine].filter((date) => !theirs.has(date));
    const less = [...theirs].filter((date) => !mine.has(date));
    const differing = [...more.map((date) => `+${date}`), ...less.map((date) => `-${date}`)];
    return { country, ours: mine.size, theirs: theirs.size, agree: mine.size - more.length, differing };
  });
}

/** Returns the days of a difference, written as in {@link Compared.differing}. */
export function daysOf({ only, dates }: Difference): readonly string[] {
  return dates.flatMap((line) => {
    const [year, days = ''] = line.split(': ');
    return days.split(' ').map((day) => `${only === 'ours' ? '+' : '-'}${year}-${day}`);
  });
}

/** Returns the table of the guide: a line per country, and one for all. */
export function table(compared: readonly Compared[]): string {
  const decided = (country: string) =>
    KINDS.map((kind) =>
      DIFFERENCES.filter((one) => one.kind === kind && one.country === country).reduce(
        (sum, one) => sum + daysOf(one).length,
        0,
      ),
    );
  const rows = compared.map((one) => [one.ours, one.theirs, one.agree, ...decided(one.country)]);
  const sums = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const line = (name: string, cells: readonly (string | number)[]) =>
    [name.padEnd(4), ...cells.map((cell) => (cell === 0 ? '.' : String(cell)).padStart(10))].join('');
  const lines = compared.map(({ country }, index) => line(country, rows[index] ?? []));
  return [line('', ['have', 'they have', 'agree', ...KINDS]), ...lines, line('all', sums)].join('\n');
}
