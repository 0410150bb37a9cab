import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { holidaysOf } from 'prazo/holidays';
import { DIFFERENCES } from './differences';

/**
 * What decides where the sources differ: the law, for ours or against theirs; that theirs lists other days by design
 * (`scope`); that employers may choose (`practice`); or nobody yet, since no act of the year is out (`unknown`).
 */
export const KINDS = ['ours', 'theirs', 'scope', 'practice', 'unknown'] as const;

/** Why the sources differ on some days of a country. */
export interface Difference {
  readonly country: string;
  /** Who has the days. */
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
  /** Days such as `+2026-05-01`, which only we have, and `-2026-05-01`, which only they have. */
  readonly differing: readonly string[];
}

/** Days from Monday to Friday, by country and date, of the python package holidays 0.105 (MIT). */
const SECOND = new URL('weekdays-2024-2027.json', import.meta.url);
const YEARS = { from: 2024, until: 2027 };

function isWeekday(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday > 0 && weekday < 6;
}

function ours(country: string): Set<string> {
  // Years beyond the known acts are compared as well: their differences are of the kind `unknown`.
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

/** The days of a difference, in the same lines. */
export function daysOf({ only, dates }: Difference): readonly string[] {
  return dates.flatMap((line) => {
    const [year, days = ''] = line.split(': ');
    return days.split(' ').map((day) => `${only === 'ours' ? '+' : '-'}${year}-${day}`);
  });
}

/** The table of the guide: a line for each country, and one for all. */
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
