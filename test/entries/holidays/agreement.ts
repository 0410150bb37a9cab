import { createHash } from 'node:crypto';
import Holidays from 'date-holidays';
import { holidaysOf } from 'prazo/holidays';
import { dayParts } from '../../../src/entries/holidays/day-parts';
import { HOLIDAY_TYPES } from '../../../src/entries/holidays/entry';
import { DAY_MS, HOUR_MS } from '../../../src/input/units';
import { allPlaces, type Place, packageFor } from './places';

interface Years {
  readonly from: number;
  readonly until: number;
}

export const YEARS: Years = { from: 2015, until: 2032 };

const clock = (ms: number) => (ms === DAY_MS ? '24:00' : new Date(ms).toISOString().slice(11, 16));

/** Returns the days between two instants in UTC, as `date` for a whole day and `date from-until` for a part. */
function partsBetween(from: number, until: number): string[] {
  const parts: string[] = [];
  for (let day = Math.floor(from / DAY_MS) * DAY_MS; day < until; day += DAY_MS) {
    const [opens, ends] = [Math.max(from, day) - day, Math.min(until, day + DAY_MS) - day];
    const date = new Date(day).toISOString().slice(0, 10);
    parts.push(opens === 0 && ends === DAY_MS ? date : `${date} ${clock(opens)}-${clock(ends)}`);
  }
  return parts;
}

const show = (date: string, closed: string | undefined) => (closed === undefined ? date : `${date} ${closed}`);

/** The result of comparing one place. */
interface CheckedPlace {
  readonly rows: number;
  /** The holidays as lines, to compare host zones. */
  readonly holidays: string;
  readonly mistakes: readonly string[];
}

/**
 * Compares the holidays of a place with the rows of the package. The first civil day of a row must be its `date`. On a
 * host in UTC, the days and hours must be those between the instants of the row.
 */
function checkPlace(place: Place, { from, until }: Years): CheckedPlace {
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
  const lines: string[] = [];
  let rows = 0;

  for (let year = from; year <= until; year++) {
    const found = source.holidaysIn(year).map(({ date, closed, name }) => ({ name, part: show(date, closed) }));
    lines.push(...found.map(({ part, name }) => `${part} ${JSON.stringify(name)}`));
    const partsAndNames = new Set(found.map(({ part, name }) => `${part} ${name}`));
    for (const row of data.getHolidays(year)) {
      rows++;
      const where = `${place.join('-')} ${row.date} [${row.rule}]`;
      const parts = dayParts(row).map(({ day, closed }) =>
        show(new Date(Date.parse(row.date.slice(0, 10)) + day * DAY_MS).toISOString().slice(0, 10), closed),
      );
      if (!parts[0]?.startsWith(row.date.slice(0, 10))) mistakes.push(`${where} does not begin on its date`);
      if (hostIsUtc) {
        const eve = row.date.endsWith(' -0600') ? 6 * HOUR_MS : 0;
        const expected = partsBetween(row.start.getTime() + eve, row.end.getTime() + eve);
        if (expected.join() !== parts.join()) mistakes.push(`${where} is ${parts.join()}, not ${expected.join()}`);
      }
      if (dropped.has(row.rule)) continue;
      for (const part of parts.filter((one) => one.startsWith(`${year}-`))) {
        if (!partsAndNames.has(`${part} ${row.name}`)) mistakes.push(`${where} is missing on ${part}`);
      }
    }
  }
  return { rows, holidays: lines.join('\n'), mistakes };
}

/** The result of comparing some places. `digest` is the same for the same holidays. */
export interface CheckedPlaces {
  readonly places: number;
  readonly rows: number;
  readonly digest: string;
  readonly mistakes: readonly string[];
}

/** Compares every n-th place. */
export function checkPlaces(step: number, years: Years): CheckedPlaces {
  const places = allPlaces().filter((_, index) => index % step === 0);
  const hash = createHash('sha256');
  const mistakes: string[] = [];
  let rows = 0;
  for (const place of places) {
    const checked = checkPlace(place, years);
    rows += checked.rows;
    mistakes.push(...checked.mistakes);
    hash.update(`${place.join('-')}\n${checked.holidays}\n`);
  }
  return { places: places.length, rows, digest: hash.digest('hex').slice(0, 16), mistakes };
}
