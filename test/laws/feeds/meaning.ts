import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { calendar, central, event, readText } from '../../entries/ics/feed';
import type { Law } from '../law';

/** Events with a known meaning, written in any form that feeds use, and their closed time, computed with Temporal. */

/** The forms of a zone in a feed: an IANA name, or a name that only the feed defines. */
interface Place {
  readonly tzid: string;
  readonly zone: string;
}

const PLACES: readonly Place[] = [
  { tzid: 'Europe/Berlin', zone: 'Europe/Berlin' },
  { tzid: 'Our Berlin', zone: 'Europe/Berlin' },
  { tzid: 'W. Europe Standard Time', zone: 'Europe/Berlin' },
  { tzid: '/mozilla.org/20050126_1/America/New_York', zone: 'America/New_York' },
  { tzid: 'America/Sao_Paulo', zone: 'America/Sao_Paulo' },
  { tzid: '"Australia/Lord_Howe"', zone: 'Australia/Lord_Howe' },
  { tzid: 'UTC', zone: 'UTC' },
];

interface Meant {
  /** Absent for whole days. */
  readonly place: Place | undefined;
  readonly start: Temporal.PlainDateTime;
  readonly every: number;
  readonly weekly: boolean;
  readonly count: number;
  /** In days for whole days, else in minutes. */
  readonly length: number;
  readonly excepted: readonly number[];
  readonly further: readonly { readonly after: number; readonly minutes: number }[];
  readonly moved: { readonly index: number; readonly by: number } | undefined;
}

const meant: fc.Arbitrary<Meant> = fc.record({
  place: fc.option(fc.constantFrom(...PLACES), { nil: undefined, freq: 4 }),
  start: fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1439 }))
    .map(([days, minutes]) => Temporal.PlainDateTime.from('2025-09-01').add({ days, minutes })),
  every: fc.integer({ min: 1, max: 9 }),
  weekly: fc.boolean(),
  count: fc.integer({ min: 1, max: 8 }),
  length: fc.integer({ min: 1, max: 300 }),
  excepted: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }),
  further: fc.uniqueArray(
    fc.record({ after: fc.integer({ min: 1, max: 90 }), minutes: fc.integer({ min: 1, max: 300 }) }),
    { maxLength: 3, selector: ({ after }) => after },
  ),
  moved: fc.option(fc.record({ index: fc.integer({ min: 0, max: 7 }), by: fc.integer({ min: 1, max: 30 }) }), {
    nil: undefined,
  }),
});

/** The choices of form, in order of use. */
type Ways = () => number;
const ways = fc.infiniteStream(fc.nat({ max: 1000 })).map(
  (stream): Ways =>
    () =>
      stream.next().value as number,
);

const plain = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
const instant = (time: Temporal.PlainDateTime, zone: string) => time.toZonedDateTime(zone).toInstant();

const startOf = ({ start, every, weekly }: Meant, index: number) =>
  start.add({ days: index * every * (weekly ? 7 : 1) });

/** Returns a property with a time, in any form with the same meaning. */
function written(name: string, { place }: Meant, time: Temporal.PlainDateTime, way: number): string {
  if (place === undefined) {
    const date = plain(time).slice(0, 8);
    return [`${name};VALUE=DATE:${date}`, `${name}:${date}`, `${name};VALUE=DATE:${date}T000000`][way % 3] as string;
  }
  const local = `${name};TZID=${place.tzid}:${plain(time)}`;
  // The start decides the zone of the others.
  if (name === 'DTSTART') return local;
  const utc = plain(instant(time, place.zone).toZonedDateTimeISO('UTC').toPlainDateTime());
  const gap = !time.toZonedDateTime(place.zone).toPlainDateTime().equals(time);
  return [local, `${name}:${plain(time)}`, gap ? local : `${name}:${utc}Z`][way % 3] as string;
}

function lengthWritten(one: Meant, time: Temporal.PlainDateTime, way: number): string {
  const { place, length } = one;
  if (place === undefined) {
    const days = (length % 3) + 1;
    if (way % 2 === 0) return `DURATION:${days % 7 === 0 ? `P${days / 7}W` : `P${days}D`}`;
    return written('DTEND', one, time.add({ days }), way);
  }
  if (way % 2 === 0) return `DURATION:PT${length}M`;
  const end = instant(time, place.zone).add({ minutes: length });
  return `DTEND:${plain(end.toZonedDateTimeISO('UTC').toPlainDateTime())}Z`;
}

function ruleWritten(one: Meant, way: number): string {
  const { weekly, every, count } = one;
  const parts = [`FREQ=${weekly ? 'WEEKLY' : 'DAILY'}`, `INTERVAL=${every}`];
  const last = startOf(one, count - 1);
  const until = written('UNTIL', one, last, one.place === undefined ? 1 : 2).split(':')[1] as string;
  parts.push(way % 2 === 0 ? `COUNT=${count}` : `UNTIL=${until}`);
  return `RRULE:${way % 3 === 0 ? parts.reverse().join(';') : parts.join(';').toLowerCase()}`;
}

/** Lines in any form: folded, in another casing, with blanks and more properties. */
function dressed(lines: readonly string[], next: Ways): readonly string[] {
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, line.search(/[:;]/));
    const cased = next() % 4 === 0 ? line.replace(name, name.toLowerCase()) : line;
    const blank =
      next() % 5 === 0 && !line.includes('"') ? `${cased.slice(0, colon)}: ${cased.slice(colon + 1)} ` : cased;
    const fold = 1 + (next() % Math.max(blank.length - 1, 1));
    const folded = next() % 3 === 0 ? [blank.slice(0, fold), ` ${blank.slice(fold)}`] : [blank];
    return next() % 6 === 0 ? [...folded, 'X-OTHER;A="b;c:d":e'] : folded;
  });
}

/** Returns the start and the length of each event of the series, by its definition. */
function occurrences(one: Meant): readonly (readonly [start: Temporal.PlainDateTime, minutes: number])[] {
  const { place, length, count, excepted, further, moved } = one;
  const lasts = place === undefined ? ((length % 3) + 1) * 1440 : length;
  const kept = Array.from({ length: count }, (_, index) => index)
    .filter((index) => !excepted.includes(index) && moved?.index !== index)
    .map((index) => [startOf(one, index), lasts] as const);
  const others = further.map(
    ({ after, minutes }) =>
      [
        one.start.add({ days: after, minutes: place === undefined ? 0 : 7 }),
        place === undefined ? lasts : minutes,
      ] as const,
  );
  const instead =
    moved === undefined || moved.index >= count
      ? []
      : [[startOf(one, moved.index).add({ days: moved.by }), lasts] as const];
  return [...kept, ...others, ...instead];
}

function text(one: Meant, next: Ways): string {
  const { place, start, count, excepted, further, moved } = one;
  const rdates = further.map(({ after, minutes }) => {
    const time = start.add({ days: after, minutes: place === undefined ? 0 : 7 });
    if (place === undefined) return written('RDATE', one, time, next());
    const from = written('RDATE', one, time, next()).replace('RDATE', 'RDATE;VALUE=PERIOD');
    return `${from}/PT${minutes}M`;
  });
  const series = [
    written('DTSTART', one, start, next()),
    lengthWritten(one, start, next()),
    ruleWritten(one, next()),
    ...excepted.map((index) => written('EXDATE', one, startOf(one, index), next())),
    ...rdates,
    'EXDATE:',
  ];
  const ordered = next() % 2 === 0 ? series : [...series].reverse();
  const instead =
    moved === undefined || moved.index >= count
      ? []
      : event(
          'UID:1',
          ...dressed(
            [
              written('DTSTART', one, startOf(one, moved.index).add({ days: moved.by }), next()),
              lengthWritten(one, startOf(one, moved.index).add({ days: moved.by }), next()),
              written('RECURRENCE-ID', one, startOf(one, moved.index), next()),
            ],
            next,
          ),
        );
  const main = event('UID:1', ...dressed(ordered, next));
  return calendar(...central('Our Berlin'), ...(next() % 2 === 0 ? [...main, ...instead] : [...instead, ...main]));
}

/** Returns the closed time as a sorted list of days or instants. */
function closedBy(one: Meant): readonly string[] {
  const { place } = one;
  const found = new Set<string>();
  for (const [start, minutes] of occurrences(one)) {
    if (place !== undefined) {
      const from = instant(start, place.zone);
      found.add(`${from.epochMilliseconds} ${from.add({ minutes }).epochMilliseconds}`);
      continue;
    }
    for (let day = 0; day < minutes / 1440; day++) found.add(start.add({ days: day }).toPlainDate().toString());
  }
  return [...found].sort();
}

function closedIn(feed: ReturnType<typeof readText>): readonly string[] {
  const { from, until } = feed.holidays.coverage;
  const days = Array.from({ length: until - from + 1 }, (_, index) => feed.holidays.holidaysIn(from + index));
  const closures = feed.closures.map((one) => `${Date.parse(one.from)} ${Date.parse(one.until)}`);
  return [...new Set([...days.flat().map(({ date }) => date), ...closures])].sort();
}

/** Written with a midnight, as for whole days. */
const atMidnight = (one: Meant): Meant =>
  one.place === undefined ? { ...one, start: one.start.with({ hour: 0, minute: 0 }) } : one;

export const meaningLaws: readonly Law[] = [
  [
    'an event in any form has its meaning',
    fc.property(meant.map(atMidnight), ways, (one, next) => {
      // Two occurrences at one instant are one. Its length may be that of either.
      const starts = occurrences(one).map(([start]) => start.toString());
      fc.pre(new Set(starts).size === starts.length);
      const series = Array.from({ length: 8 }, (_, index) => startOf(one, index).toString());
      // An EXDATE removes any occurrence at its time.
      const taken = [...one.excepted, one.moved?.index].flatMap((index) => (index === undefined ? [] : series[index]));
      fc.pre(taken.every((start) => !starts.includes(start as string)));
      fc.pre(one.moved === undefined || !one.excepted.includes(one.moved.index));
      const source = text(one, next);
      const feed = readText(source, { years: { from: 2024, until: 2028 } });
      expect(feed.issues, source).toEqual([]);
      expect(closedIn(feed), source).toEqual(closedBy(one));
    }),
  ],
];
