import Holidays from 'date-holidays';
import { holidaysOf } from 'prazo/holidays';
import { HOLIDAY_TYPES } from '../../../src/entries/holidays/entry';
import { dayParts } from '../../../src/entries/holidays/span';
import { type Place, packageFor } from './places';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const YEARS = { from: 2015, until: 2032 };

const clock = (ms: number) => (ms === DAY ? '24:00' : new Date(ms).toISOString().slice(11, 16));

/** The parts of days between two instants of UTC, as `date`, or `date from-to` where not the whole day. */
function partsBetween(from: number, until: number): string[] {
  const parts: string[] = [];
  for (let day = Math.floor(from / DAY) * DAY; day < until; day += DAY) {
    const [opens, ends] = [Math.max(from, day) - day, Math.min(until, day + DAY) - day];
    const date = new Date(day).toISOString().slice(0, 10);
    parts.push(opens === 0 && ends === DAY ? date : `${date} ${clock(opens)}-${clock(ends)}`);
  }
  return parts;
}

const show = (date: string, closed: string | undefined) => (closed === undefined ? date : `${date} ${closed}`);

export interface Checked {
  readonly rows: number;
  /** What the adapter answered, for comparing host zones. */
  readonly answers: string;
  readonly mistakes: readonly string[];
}

/**
 * Compares the adapter's answer for a place with the package's rows: each row's civil day is the one its `date`
 * names, and, on a host whose zone is UTC, its hours are those between the row's own instants.
 */
export function checkPlace(place: Place, { from, until }: { readonly from: number; readonly until: number }): Checked {
  const [country, state, region] = place;
  const source = holidaysOf(Holidays, country, {
    ...(state && { state }),
    ...(region && { region }),
    types: HOLIDAY_TYPES,
    coverage: { from, until },
  });
  const data = packageFor(place);
  const hostIsUtc = new Intl.DateTimeFormat().resolvedOptions().timeZone === 'UTC';
  const dropped = new Set(source.corrections.flatMap((one) => ('drops' in one ? one.drops : [])));
  const mistakes: string[] = [];
  const answers: string[] = [];
  let rows = 0;

  for (let year = from; year <= until; year++) {
    const answer = source.holidaysIn(year).map(({ date, closed, name }) => ({ name, part: show(date, closed) }));
    answers.push(...answer.map(({ part, name }) => `${part} ${JSON.stringify(name)}`));
    const given = new Set(answer.map(({ part, name }) => `${part} ${name}`));
    for (const row of data.getHolidays(year)) {
      rows++;
      const where = `${place.join('-')} ${row.date} [${row.rule}]`;
      const parts = dayParts(row).map(({ day, closed }) =>
        show(new Date(Date.parse(row.date.slice(0, 10)) + day * DAY).toISOString().slice(0, 10), closed),
      );
      if (!parts[0]?.startsWith(row.date.slice(0, 10))) mistakes.push(`${where} does not begin on its date`);
      if (hostIsUtc) {
        const eve = row.date.endsWith(' -0600') ? 6 * HOUR : 0;
        const expected = partsBetween(row.start.getTime() + eve, row.end.getTime() + eve);
        if (expected.join() !== parts.join()) mistakes.push(`${where} is ${parts.join()}, not ${expected.join()}`);
      }
      if (dropped.has(row.rule)) continue;
      for (const part of parts.filter((one) => one.startsWith(`${year}-`))) {
        if (!given.has(`${part} ${row.name}`)) mistakes.push(`${where} is missing on ${part}`);
      }
    }
  }
  return { rows, answers: answers.join('\n'), mistakes };
}
