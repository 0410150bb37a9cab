import ICAL from 'ical.js';
import { holidaysFromIcs } from 'prazo/ics';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy } from '../../expecting';
import { calendar, fixedZone, readText } from './feed';

const issuesOf = (...lines: readonly string[]) =>
  readText(calendar(...lines)).issues.map(
    ({ code, path, expected, received }) => `${code} ${path}: ${expected}, received ${received}`,
  );

describe('the issue of a zone says what is expected', () => {
  const zone = (...lines: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    'TZID:Own',
    ...['BEGIN:STANDARD', ...lines, 'END:STANDARD'],
    'END:VTIMEZONE',
  ];
  const START = 'DTSTART:16010101T000000';
  const FROM = 'TZOFFSETFROM:+0100';
  const TO = 'TZOFFSETTO:+0100';

  it.each<readonly [string, readonly string[], string, string]>([
    ['without DTSTART', zone(FROM, TO), 'missing', 'DTSTART, received none'],
    ['without TZOFFSETFROM', zone(START, TO), 'missing', 'TZOFFSETFROM, received none'],
    ['without TZOFFSETTO', zone(START, FROM), 'missing', 'TZOFFSETTO, received none'],
    [
      'of an offset that is a word',
      zone(START, FROM, 'TZOFFSETTO:east'),
      'unknownValue',
      'an offset such as -0300 in TZOFFSETTO, received "east"',
    ],
    [
      'of an offset of a day',
      zone(START, FROM, 'TZOFFSETTO:+2400'),
      'unknownValue',
      'an offset of less than a day in TZOFFSETTO, received "+2400"',
    ],
    [
      'of a daily change',
      zone(START, FROM, TO, 'RRULE:FREQ=DAILY'),
      'unknownValue',
      'a yearly change of the offset, received FREQ=DAILY',
    ],
    [
      'that names a zone itself',
      zone('DTSTART;TZID=Own:16010101T000000', FROM, TO),
      'unknownZone',
      'times without a zone in a VTIMEZONE, received "Own"',
    ],
    [
      'without a change',
      ['BEGIN:VTIMEZONE', 'TZID:Own', 'END:VTIMEZONE'],
      'missing',
      'STANDARD or DAYLIGHT, received none',
    ],
    ['without an end', fixedZone('Own', '+0100').slice(0, -1), 'missing', 'END:VTIMEZONE, received none'],
  ])('%s', (_, lines, code, expected) => {
    expect(issuesOf(...lines)).toEqual([`${code} zones.Own: ${expected}`]);
  });
});

describe('the error of the arguments says what is expected', () => {
  const options = { years: { from: 2026, until: 2026 } };
  it.each<readonly [string, () => unknown, string]>([
    [
      'another package',
      () => holidaysFromIcs({} as never, '', options),
      'ical: the default export of the package ical.js; install it with: npm i ical.js',
    ],
    ['no text', () => holidaysFromIcs(ICAL, 5 as never, options), 'text: the text of an iCalendar feed'],
    [
      'another text',
      () => holidaysFromIcs(ICAL, 'hello', options),
      'text: the text of an iCalendar feed, with BEGIN:VCALENDAR',
    ],
    [
      'years the wrong way round',
      () => holidaysFromIcs(ICAL, '', { years: { from: 2027, until: 2026 } }),
      'options.years: a first year that is not after the last, and at most 100 years',
    ],
    [
      'a where that is no function',
      () => holidaysFromIcs(ICAL, '', { ...options, where: 'all' as never }),
      'options.where: a function from an event to true or false',
    ],
  ])('%s', (_, call, expected) => {
    expect(issuesThrownBy(call).map((issue) => `${issue.path}: ${issue.expected}`)).toEqual([expected]);
  });
});
