import { holidays } from './hours';
import { keptBytes } from './measure';
import { office, spanMs } from './office';
import { aims, atMost, figure, table } from './table';

/** What is kept: run with --expose-gc. */

const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`;

const FIRST_YEAR = 1950;
const YEARS = 60;
const CALENDARS = 20;
const middleOf = (year: number) => Date.UTC(year, 5, 15, 12);

/** Bytes that each year of a calendar adds once it has been asked about. */
function perYear(count: number): number {
  const dates = holidays(count);
  const calendars = Array.from({ length: CALENDARS + 1 }, () => office(dates));
  const ask = (calendar: (typeof calendars)[number] | undefined) => {
    for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) calendar?.isOpen(middleOf(year));
  };
  // The first finds the transitions, which all share.
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

/** A calendar asked about instants of 1900 to 2200 in an order without rhyme. */
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
