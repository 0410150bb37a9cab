import { readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Issue } from 'prazo';
import { holidaysFromIcs, type IcsFeed } from 'prazo/ics';
import { expect, it } from 'vitest';
import { DAY_MS } from '../../../src/input/units';

const FOLDER = 'test/entries/ics/fixtures';
const YEARS = { from: 2026, until: 2028 };

const read = (name: string) => holidaysFromIcs(ICAL, readFileSync(`${FOLDER}/${name}.ics`, 'utf8'), { years: YEARS });

const days = ({ holidays }: IcsFeed) =>
  [2026, 2027, 2028].flatMap((year) =>
    holidays.holidaysIn(year).map(({ date, closed, name }) => [date, closed, name].filter(Boolean).join(' ')),
  );

const closures = (feed: IcsFeed) => feed.closures.map(({ from, until, name }) => `${from} ${until} ${name}`);

const codeAndPath = ({ code, path }: Issue) => `${code} ${path}`;

/** Returns consecutive days from the first, each as `2026-12-24 name`. */
function consecutive(first: string, count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10);
    return `${date} ${name}`;
  });
}

interface Expected {
  readonly days?: readonly string[];
  readonly closures?: readonly string[];
  readonly issues?: readonly string[];
}

/** The content of each fixture, by RFC 5545 and the rules in the guide. */
const FEEDS: Readonly<Record<string, Expected>> = {
  'google-holidays': { days: ['2026-01-01 Confraternização Universal', '2026-04-21 Tiradentes'] },
  'bom-and-lf': { days: ['2026-07-09 Founders'] },
  'several-days': { days: consecutive('2026-12-24', 10, 'Shutdown') },
  duration: {
    days: [...consecutive('2026-04-02', 3, 'Easter days'), ...consecutive('2026-08-03', 7, 'Works holiday')],
  },
  'yearly-exdate': { days: ['2026-01-25 City', '2028-01-25 City'] },
  thanksgiving: { days: ['2026-11-26 Thanksgiving', '2027-11-25 Thanksgiving', '2028-11-23 Thanksgiving'] },
  'until-and-count': { days: ['2026-05-25 Spring', '2026-09-01 Twice'] },
  'leap-day': { days: ['2028-02-29 Leap day', '2028-02-29 Leap twice'] },
  rdate: {
    days: ['2026-02-17 New Year of the moon', '2027-02-06 New Year of the moon', '2028-01-26 New Year of the moon'],
  },
  exceptions: { days: ['2026-03-03 Ours (moved)', '2028-03-02 Ours'] },
  cancelled: { days: ['2026-05-06 Stays'] },
  'method-cancel': {},
  folded: { days: ['2026-09-07 Independ ence, the day; of it'] },
  'utc-maintenance': { closures: ['2026-06-06T22:00:00.000Z 2026-06-07T04:00:00.000Z Maintenance'] },
  'outlook-zone': {
    closures: [
      '2026-01-15T14:00:00.000Z 2026-01-15T17:00:00.000Z Winter',
      '2026-07-15T13:00:00.000Z 2026-07-15T16:00:00.000Z Summer',
    ],
  },
  // 02:00 is in a gap on 8 March 2026 in New York: it is read with the offset before the gap.
  'weekly-in-zone': {
    closures: [
      '2026-03-01T07:00:00.000Z 2026-03-01T08:00:00.000Z Backup',
      '2026-03-08T07:00:00.000Z 2026-03-08T08:00:00.000Z Backup',
      '2026-03-15T06:00:00.000Z 2026-03-15T07:00:00.000Z Backup',
    ],
  },
  floating: {
    days: ['2026-12-24 12:00-18:00 Afternoon', '2026-12-31 20:00-24:00 Night', '2027-01-01 00:00-08:30 Night'],
  },
  'zone-missing': { days: ['2026-03-02 Kept'], issues: ['unknownZone events["lost@x"]'] },
  'bad-zones': {
    issues: [
      'missing zones.Empty',
      'unknownValue zones.Frantic',
      'unknownZone events["e@x"]',
      'unknownZone events["f@x"]',
    ],
  },
  'malformed-event': { days: ['2026-01-01 Before', '2026-01-03 After'], issues: ['unknownValue events["broken@x"]'] },
  truncated: { days: ['2026-01-01 Whole'], issues: ['missing events["cut@x"]'] },
  'impossible-dates': {
    days: ['2026-01-08 One day by custom'],
    issues: [
      'invalidDate events["d32@x"]',
      'invalidDate events["feb30@x"]',
      'missing events["nostart@x"]',
      'invalidRange events["back@x"]',
      'invalidRange events["instant@x"]',
      'invalidRange events["mixed@x"]',
    ],
  },
  'endless-rules': {
    days: ['2026-01-01 Fine', '2027-01-01 Fine', '2028-01-01 Fine'],
    issues: [
      'unknownValue events["secondly@x"]',
      'unknownValue events["word@x"]',
      'contradiction events["never@x"]',
      'contradiction events["tuesday@x"]',
      'contradiction events["feb30@x"]',
      'contradiction events["interval@x"]',
    ],
  },
  'odd-start': {
    days: ['2026-11-26 Odd', '2027-11-25 Odd', '2028-11-23 Odd'],
    issues: ['contradiction events["odd@x"]'],
  },
  'todo-and-alarm': { days: ['2026-01-01 With alarm'], issues: ['unknownValue VTODO["todo@x"]'] },
  duplicates: {
    days: ['2026-01-02 New', '2026-01-03 No uid', '2026-01-04 No uid either'],
    issues: ['duplicateId events["dup@x"]'],
  },
  'this-and-future': {
    days: ['2026-06-02 Later', '2027-06-02 Later', '2028-06-02 Later'],
  },
  'exdate-by-date': {
    closures: [
      '2026-01-05T21:00:00.000Z 2026-01-05T23:00:00.000Z Evening',
      '2026-01-07T21:00:00.000Z 2026-01-07T23:00:00.000Z Evening',
    ],
    issues: ['unknownKey events["exrule@x"]'],
  },
  'two-calendars-lower-case': { days: ['2026-01-01 One', '2026-01-02 Two'] },
};

it.each(Object.entries(FEEDS))('the feed %s has its days, closures and issues', (name, expected) => {
  const feed = read(name);
  expect({ days: days(feed), closures: closures(feed), issues: feed.issues.map(codeAndPath) }).toEqual({
    days: [],
    closures: [],
    issues: [],
    ...expected,
  });
});

it('every fixture has its expected content', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace('.ics', ''));
  expect(files.sort()).toEqual(Object.keys(FEEDS).sort());
});
