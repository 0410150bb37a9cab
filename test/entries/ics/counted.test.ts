import { describe, expect, it } from 'vitest';
import { calendar, event, readText } from './feed';

/** The parts of an event that count against its budget. The issue of an event that is too large has their numbers. */

const DAY = 'DTSTART:20260101';
const IN_BERLIN = 'DTSTART;TZID=Europe/Berlin:20260101T100000';
const HOUR = 'DURATION:PT1H';
const times = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n));
const two = (number: number) => String(number).padStart(2, '0');
/** Returns the n-th minute of a day, as in `T0001`. */
const minute = (n: number) => `T${two(Math.floor(n / 60))}${two(n % 60)}00`;

/** Returns the numbers in the issue of an event that is too large; none if no event is too large. */
function countsOf(lines: readonly string[], around: readonly string[] = [], until = 2026): Record<string, number> {
  const { issues } = readText(calendar(...around, ...event(...lines)), { years: { from: 2026, until } });
  const large = issues.find(({ code }) => code === 'tooLarge');
  const counts = large?.received.matchAll(/(\d+) ([^,]+)/g) ?? [];
  return Object.fromEntries([...counts].map(([, count, item]) => [item, Number(count)]));
}

describe('the parameters of a property', () => {
  const MANY = 150_000;
  const many = ';A'.repeat(MANY);

  it.each([
    ['without others', '', 0],
    ['with two others', ';B=1;C', 2],
    ['with semicolons in quotes', ';B="x;y;z"', 1],
    ['with a colon in quotes', ';B="x:y";C="z"', 2],
  ])('are counted, %s', (_, others, count) => {
    expect(countsOf([DAY, `SUMMARY${others}${many}:1;2;3`]).parameters).toBe(MANY + count);
  });

  it.each(['UID', 'DTSTART', 'RRULE', 'CATEGORIES'])('are counted in %s', (name) => {
    expect(countsOf([...(name === 'DTSTART' ? [] : [DAY]), `${name}${many}:1`]).parameters).toBe(MANY);
  });
});

describe('the values of lists', () => {
  it('are counted in CATEGORIES', () => {
    expect(countsOf([DAY, `CATEGORIES:${'a,'.repeat(300_000)}`]).values).toBe(300_000);
  });

  it('are counted in a rule by its length', () => {
    const rule = (days: number) => `RRULE:FREQ=MONTHLY;BYMONTHDAY=1${',1'.repeat(days)}`;
    expect(Object.keys(countsOf([DAY, rule(600_000)]))).toContain('values');
    expect(countsOf([DAY, rule(40_000)])).toEqual({});
  });
});

describe('the zones of times', () => {
  it('are counted by their names, each once', () => {
    const unknown = (n: number) => `EXDATE;TZID=Nowhere ${n}:20260101T000000`;
    expect(countsOf([DAY, ...times(1000, unknown)])['names of zones']).toBeGreaterThan(500);
    expect(countsOf([DAY, ...times(1000, () => unknown(0))])).toEqual({});
  });

  it('are counted by the years for which the runtime has to be asked, each once', () => {
    const inYear = (n: number) => `RDATE:${1000 + n}0201T000000`;
    expect(countsOf([IN_BERLIN, HOUR, ...times(600, inYear)])['years of zones']).toBeGreaterThan(500);
    expect(countsOf([IN_BERLIN, HOUR, ...times(1000, (n) => `RDATE:20260201${minute(n)}`)])).toEqual({});
  });
});

describe('the changes of a zone in a feed', () => {
  const zone = (dates: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Own',
    'BEGIN:STANDARD',
    'DTSTART:20260101T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0100',
    `RDATE:${dates.join(',')}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const START = 'DTSTART;TZID=Own:20260102T000000';

  it('are counted for each year', () => {
    const around = zone(times(5000, () => '20260101T000000'));
    expect(countsOf([START, HOUR, 'RRULE:FREQ=YEARLY'], around, 2125)['rules of zones']).toBeGreaterThan(400_000);
    expect(countsOf([START, HOUR, 'RRULE:FREQ=YEARLY'], around, 2035)).toEqual({});
  });

  it('are counted for each time, if the zone changes many times around it', () => {
    const event = [START, HOUR, ...times(400, (n) => `RDATE:20260102${minute(n)}`)];
    const changes = times(1440, (n) => `20260101${minute(n)}`);
    expect(countsOf(event, zone(changes))['rules of zones']).toBeGreaterThan(400_000);
    expect(countsOf(event, zone(changes.slice(0, 3)))).toEqual({});
  });
});
