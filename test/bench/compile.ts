import { DateTime } from 'luxon';
import { createCalendar } from 'prazo';
import { HOURS, holidays, ZONE } from './hours';
import { median, once } from './measure';
import { office } from './office';
import { aims, atLeast, atMost, duration, table, times } from './table';

/** Measures the first question about a year: the time to compile the year, and to find the transitions of the zone. */

const FIRST_YEAR = 2000;
const YEARS = 50;
const CALENDARS = 8;
const MS = 1e6;

const years = Array.from({ length: YEARS }, (_, i) => FIRST_YEAR + i);
const middleOf = (year: number) => Date.UTC(year, 5, 15, 12);

/** Returns the ms to compile one year of a zone whose transitions are known. */
function compiling(count: number): number {
  const dates = holidays(count);
  const known = office(dates);
  for (const year of years) known.isOpen(middleOf(year));
  return once(
    Array.from({ length: CALENDARS }, () => office(dates)).flatMap(({ timeline }) =>
      years.map((year) => () => timeline.isOpen(middleOf(year))),
    ),
  );
}

/** Converts the local times of a year at which hours begin or end to instants, with luxon. Returns their sum. */
function mappedByLuxon(year: number): number {
  let sum = 0;
  for (let day = DateTime.utc(year); day.year === year; day = day.plus({ days: 1 })) {
    if (day.weekday > 5) continue;
    for (const time of HOURS['mon-fri'].flatMap((range) => range.split('-'))) {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      sum += DateTime.fromObject({ year, month: day.month, day: day.day, hour, minute }, { zone: ZONE }).toMillis();
    }
  }
  return sum;
}

const counts = [0, 65, 1000];
const own = counts.map(compiling);
const luxon = once(years.map((year) => () => mappedByLuxon(year)));
// Measured before and after luxon, because the load of the machine varies. The faster result counts.
const again = counts.map(compiling);
const compiled = counts.map((_, i) => Math.min(own[i] as number, again[i] as number));
table(
  'Compiling one year in a zone whose transitions are known',
  ['calendar', 'per year', 'each local time mapped by luxon', 'ratio'],
  counts.map((count, i) => {
    const ms = compiled[i] as number;
    return [`${count} holidays`, duration(ms * MS), duration(luxon * MS), times(luxon / ms)];
  }),
);

const ZONES = Intl.supportedValuesOf('timeZone').filter(
  (zone) => zone !== ZONE && /^(America|Europe|Asia)\//.test(zone),
);
const asked = ZONES.filter((_, i) => i % 8 === 0);
const creations = asked.map((zone) => {
  const first = once([() => createCalendar({ zone, hours: HOURS }).isOpen(middleOf(2026))]);
  const second = once([() => createCalendar({ zone, hours: HOURS }).isOpen(middleOf(2026))]);
  const nextYear = once([() => createCalendar({ zone, hours: HOURS }).isOpen(middleOf(2027))]);
  return { first, second, nextYear };
});
const typical = (pick: (row: (typeof creations)[number]) => number) => duration(median(creations.map(pick)) * MS);
table(
  `A new calendar and its first answer, medians of ${asked.length} zones`,
  ['zone', 'per calendar'],
  [
    ['new to the process: its transitions are searched', typical(({ first }) => first)],
    ['known', typical(({ second }) => second)],
    ['known, but not its transitions in that year', typical(({ nextYear }) => nextYear)],
  ],
);

aims([
  atMost('compiling one year in a known zone', (compiled[1] as number) * MS, 60_000, duration),
  atLeast('luxon mapping each local time, as a multiple of compiling', luxon / (compiled[1] as number), 75, times),
]);
