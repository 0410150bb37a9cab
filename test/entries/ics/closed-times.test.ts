import { createCalendar } from 'prazo';
import { describe, expect, it } from 'vitest';
import { calendar, event, readText, summaryOf } from './feed';

/** The days and the intervals that events close: their order, their names, and the bounds of the years. */

const DATE = 'DTSTART;VALUE=DATE:20260105';
const HOUR = 'DURATION:PT1H';
const closure = (uid: string, day: string, ...lines: readonly string[]) =>
  event(`UID:${uid}`, `DTSTART:${day}T090000Z`, HOUR, ...lines);
const namesOf = (...events: readonly (readonly string[])[]) =>
  readText(calendar(...events.flat())).closures.map(({ name }) => name);

describe('the closures of a feed', () => {
  it('are in the order of their starts', () => {
    const feed = calendar(...closure('1', '20260107'), ...closure('2', '20260105'), ...closure('3', '20260106'));
    expect(readText(feed).closures.map(({ from }) => from.slice(8, 10))).toEqual(['05', '06', '07']);
  });

  it('that start together are in the order of the feed', () => {
    expect(namesOf(closure('1', '20260105', 'SUMMARY:b'), closure('2', '20260105', 'SUMMARY:a'))).toEqual(['b', 'a']);
  });

  it('have the names of their events, if there are any', () => {
    expect(namesOf(closure('1', '20260105', 'SUMMARY:Move'))).toEqual(['Move']);
    expect(readText(calendar(...closure('1', '20260105'))).closures).toStrictEqual([
      { from: '2026-01-05T09:00:00.000Z', until: '2026-01-05T10:00:00.000Z' },
    ]);
  });

  // The year 2026 begins at 2025-12-31T10:00Z on Kiritimati, and ends at 2027-01-01T12:00Z on Baker Island.
  it.each([
    ['ends as 31 December begins in UTC', '20251230T000000Z', '20251231T000000Z', false],
    ['ends within 31 December', '20251230T000000Z', '20251231T000001Z', true],
    ['begins within 1 January of the next year', '20270101T235959Z', '20270103T000000Z', true],
    ['begins as that day ends in UTC', '20270102T000000Z', '20270103T000000Z', false],
    ['is of years before', '20100101T000000Z', '20100102T000000Z', false],
    ['lasts from years before to years after', '20100101T000000Z', '20300102T000000Z', true],
  ])('have a day around the years, for all zones: one that %s', (_, from, until, expected) => {
    const { closures } = readText(calendar(...event('UID:1', `DTSTART:${from}`, `DTEND:${until}`)));
    expect(closures.length).toBe(expected ? 1 : 0);
  });

  it('at the start of the year in the easternmost zone close a calendar there', () => {
    const { closures } = readText(calendar(...event('UID:1', 'DTSTART:20251231T100000Z', HOUR)));
    const always = createCalendar({ zone: 'Pacific/Kiritimati', hours: '24/7', closures });
    expect(always.isOpen('2026-01-01T00:30:00+14:00')).toBe(false);
  });
});

describe('the days of a feed', () => {
  it('of events without UID are all kept', () => {
    const feed = calendar(...event(DATE, 'SUMMARY:one'), ...event(DATE, 'SUMMARY:two'));
    expect(summaryOf(readText(feed)).days).toEqual(['2026-01-05 one', '2026-01-05 two']);
  });

  it('of events with the same name are there once', () => {
    const feed = calendar(...event(DATE, 'SUMMARY:one'), ...event(DATE, 'SUMMARY:one', 'LOCATION:Bonn'));
    expect(summaryOf(readText(feed)).days).toEqual(['2026-01-05 one']);
  });

  it('are in the order of their dates', () => {
    const feed = calendar(...event('DTSTART:20260107'), ...event('DTSTART:20260105'), ...event('DTSTART:20260106'));
    expect(summaryOf(readText(feed)).days).toEqual(['2026-01-05', '2026-01-06', '2026-01-07']);
  });

  it('of an event without a name have no name', () => {
    expect(readText(calendar(...event(DATE))).holidays.holidaysIn(2026)).toStrictEqual([{ date: '2026-01-05' }]);
  });
});

describe('the name of the source', () => {
  it.each([
    ['is that of the first calendar that has one', ['X-WR-CALNAME:Ours'], 'Ours'],
    ['is "the feed" if none has one', [], 'the feed'],
  ])('%s', (_, lines, expected) => {
    const text = `${calendar(...event(DATE))}\n${calendar(...lines)}\n${calendar(...lines.map(() => 'X-WR-CALNAME:Last'))}`;
    expect(readText(text).holidays.name).toBe(expected);
  });
});

describe('an event without UID', () => {
  it('is numbered over all calendars of a feed', () => {
    const broken = calendar(...event('DTSTART:x'), ...event('DTSTART:20260105'));
    expect(summaryOf(readText(`${broken}\n${broken}`)).issues).toEqual([
      'invalidDate events[0]',
      'invalidDate events[2]',
    ]);
  });
});

describe('the length of a feed', () => {
  it('is ten million characters at most', () => {
    const { issues } = readText(calendar().padEnd(10_000_000));
    expect(issues).toEqual([]);
  });
});
