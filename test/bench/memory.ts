import { holidays } from './hours';
import { keptBytes } from './measure';
import { office, spanMs } from './office';
import { aims, atMost, figure, table } from './table';

/** Measures the memory that calendars keep. Run with --expose-gc. */

const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`;

const FIRST_YEAR = 1950;
const YEARS = 60;
const CALENDARS = 20;
const middleOf = (year: number) => Date.UTC(year, 5, 15, 12);

/** Returns the bytes that a calendar keeps for each compiled year. */
function perYear(count: number): number {
  const dates = holidays(count);
  const calendars = Array.from({ length: CALENDARS + 1 }, () => office(dates));
  const ask = (calendar: (typeof calendars)[number] | undefined) => {
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) calendar?.isOpen(middleOf(year));
  };
  // The first calendar finds the transitions of the zone. All calendars share them.
  ask(calendars.pop());
  const before = keptBytes();
  for (const calendar of calendars) ask(calendar);
  const bytes = keptBytes() - before;
  if (calendars.length !== CALENDARS) throw new Error('the calendars were collected');
  return bytes / CALENDARS / YEARS;
}

table(
  'Memory per compiled year',
  ['calendar', 'per year'],
  [0, 65, 1000].map((count) => [`${count} holidays`, kB(perYear(count))]),
);

/** The instants from 1900 to 2200 about which one calendar is asked, in a scattered order. */
const FROM = Date.UTC(1900, 0, 1);
const RANGE = Date.UTC(2200, 0, 1) - FROM;
const COPRIME = 0.618_033_988_749_895;
const wanderer = office(holidays(65));
const empty = keptBytes();
let asked = 0;
const kept = [1_000, 10_000, 50_000].map((questions) => {
  for (; asked < questions; asked++) {
    const ms = FROM + Math.floor(((asked * COPRIME) % 1) * RANGE);
    wanderer.timeline.add(ms, spanMs('8 h'));
  }
  return { questions, bytes: keptBytes() - empty };
});
table(
  'One calendar asked about 1900 to 2200 at random',
  ['questions', 'kept'],
  kept.map(({ questions, bytes }) => [figure(questions), kB(bytes)]),
);

const [first, , last] = kept.map(({ bytes }) => bytes);
aims([
  atMost(
    'memory after 50,000 questions about 1900 to 2200, as a multiple of that after 1,000',
    (last ?? 0) / (first ?? 1),
    1.2,
    figure,
  ),
]);
