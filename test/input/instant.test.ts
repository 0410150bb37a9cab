import { DateTime, FixedOffsetZone } from 'luxon';
import { createCalendar, type Instant } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

const always = createCalendar({ zone: 'UTC', hours: '24/7' });
const read = (at: unknown): number => always.add(at as Instant, { milliseconds: 0 }).toMillis();
const MOMENT = Date.UTC(2026, 10, 19, 19, 40, 0, 250);

describe('an instant', () => {
  test.each<readonly [string, unknown]>([
    ['epoch milliseconds', MOMENT],
    ['a Date', new Date(MOMENT)],
    ['a luxon DateTime', DateTime.fromMillis(MOMENT, { zone: 'Asia/Tokyo' })],
    ['a DateTime with a fixed offset', DateTime.fromMillis(MOMENT, { zone: FixedOffsetZone.instance(-180) })],
    ['a DateTime of another copy of luxon', { isLuxonDateTime: true, toMillis: () => MOMENT }],
    ['a Temporal Instant', Temporal.Instant.fromEpochMilliseconds(MOMENT)],
    ['a Temporal ZonedDateTime', Temporal.Instant.fromEpochMilliseconds(MOMENT).toZonedDateTimeISO('Asia/Tokyo')],
    ['any object with epochMilliseconds', { epochMilliseconds: MOMENT }],
    ['ISO 8601 in UTC', '2026-11-19T19:40:00.250Z'],
    ['ISO 8601 with an offset', '2026-11-19T16:40:00.250-03:00'],
    ['an offset without a colon', '2026-11-19T16:40:00.250-0300'],
    ['an offset of hours only', '2026-11-19T16:40:00.250-03'],
    ['an offset with 45 minutes', '2026-11-20T01:25:00.250+05:45'],
    ['a comma before the fraction', '2026-11-19T19:40:00,250Z'],
    ['a fraction of two digits', '2026-11-19T19:40:00.25Z'],
    ['lower-case letters', '2026-11-19t19:40:00.250z'],
    ['an offset and a zone in brackets', '2026-11-19T16:40:00.250-03:00[America/Sao_Paulo]'],
    ['Z and a zone in brackets', '2026-11-19T19:40:00.250Z[America/Sao_Paulo]'],
    ['a zone in brackets that contradicts the offset', '2026-11-19T16:40:00.250-03:00[Asia/Tokyo]'],
    ['an offset in brackets', '2026-11-19T16:40:00.250-03:00[-03:00]'],
    ['a zone marked as critical', '2026-11-19T16:40:00.250-03:00[!America/Sao_Paulo]'],
    ['a calendar tag', '2026-11-19T16:40:00.250-03:00[u-ca=gregory]'],
    ['a calendar tag marked as critical', '2026-11-19T16:40:00.250-03:00[!u-ca=gregory]'],
    ['several tags', '2026-11-19T16:40:00.250-03[America/Sao_Paulo][u-ca=iso8601][_x=a-b]'],
    ['digits below the ms', '2026-11-19T19:40:00.250999999999Z'],
    [
      'what Temporal writes',
      Temporal.Instant.fromEpochMilliseconds(MOMENT).toZonedDateTimeISO('Asia/Tokyo').toString(),
    ],
  ])('%s', (_form, at) => {
    expect(read(at)).toBe(MOMENT);
  });

  test.each([
    ['2026-11-19T19:40Z', Date.UTC(2026, 10, 19, 19, 40)],
    ['2026-11-19T24:00:00Z', Date.UTC(2026, 10, 20)],
    ['2024-02-29T00:00Z', Date.UTC(2024, 1, 29)],
    ['2026-11-19T00:30:00+14:00', Date.UTC(2026, 10, 18, 10, 30)],
    ['1969-12-31T23:59:59.999Z', -1],
    ['0000-01-01T00:00Z', -62_167_219_200_000],
    ['0099-12-31T00:00Z', -59_011_545_600_000],
    ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
    ['2026-11-25T16:30:00-05:00[America/New_York]', Date.UTC(2026, 10, 25, 21, 30)],
    ['2000-02-29T00:00Z', Date.UTC(2000, 1, 29)],
    ['0000-02-29T00:00Z', -62_162_121_600_000],
  ])('%s is %d', (text, ms) => {
    expect(read(text)).toBe(ms);
  });

  test.each<readonly [string, number]>([
    ['2026-01-01T00:00:00.0009Z', Date.UTC(2026, 0, 1)],
    ['2026-01-01T00:00:00.000999999Z', Date.UTC(2026, 0, 1)],
    ['2026-01-01T00:00:00.001999999Z', Date.UTC(2026, 0, 1) + 1],
    ['1969-12-31T23:59:59.999999999Z', -1],
    ['1969-12-31T23:59:59.9991Z', -1],
    ['1969-12-31T23:59:59.998999999Z', -2],
    ['1970-01-01T00:00:00.000000001Z', 0],
  ])('%s is cut off to %d ms: as text, as an Instant and with a zone', (text, ms) => {
    const instant = Temporal.Instant.from(text);
    expect([text, instant, instant.toZonedDateTimeISO('America/Sao_Paulo')].map(read)).toEqual([ms, ms, ms]);
  });
});

describe('not an instant', () => {
  test.each([
    ...['', 'now', '2026-11-19', '2026-11-19T19:40', '2026-11-19T19:40:00', '2026-11-19 19:40Z', '20261119T194000Z'],
    ...['2026-02-30T00:00Z', '2025-02-29T00:00Z', '2026-13-01T00:00Z', '2026-11-31T00:00Z', '2026-11-19T25:00Z'],
    ...[
      '2026-11-19T24:01Z',
      '2026-11-19T19:60Z',
      '2026-11-19T19:40:60Z',
      '2026-11-19T19:40:00.Z',
      '2026-11-19T19:40:00.12.3Z',
      '2026-W47-4T00:00Z',
    ],
    ...['2026-11-19T19:40:00+24:00', '2026-11-19T19:40:00+03:60', '2026-11-19T19:40:00[America/Sao_Paulo]'],
    ...[
      'Thu, 19 Nov 2026 19:40:00 GMT',
      '1795117200000',
      ' 2026-11-19T19:40Z',
      '2026-11-19T19:40Z\n',
      '+012026-11-19T19:40Z',
    ],
    ...['2026-11-19T19:40:00[u-ca=gregory]', '2026-11-19T19:40Z[', '2026-11-19T19:40Z[]', '2026-11-19T19:40Z[a]b'],
    ...['2026-11-19T19:40Z[Asia/Tokyo][Asia/Tokyo]', '2026-11-19T19:40Z[u-ca=iso8601][Asia/Tokyo]'],
    ...[
      '2026-11-19T19:40Z[!x=y]',
      '2026-11-19T19:40Z [Asia/Tokyo]',
      '2026-11-19T19:40Z[Asia/Tokyo',
      '2026-11-19T19:40ZZ',
    ],
    ...['2026-11-19T19:40-3', '2026-11-19T19:40-030', '2026-11-19T19:40-03:0', '2026-11-19T19:40-03:00:00'],
    ...['2026-11-19T19:40-03:', '2026-11-19T19:40+', '2026-11-19T19:4Z', '2026-11-1aT19:40Z', '2026-00-19T19:40Z'],
    ...['1900-02-29T00:00Z', '2026-04-31T00:00Z', '2026-11-00T00:00Z', '2026:11:19T19:40Z', '2026-11-19T19-40Z'],
  ])('the text %j', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'invalidInstant' }));
  });

  test.each<readonly [string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a fraction of a millisecond', MOMENT + 0.5],
    ['an invalid Date', new Date(Number.NaN)],
    ['an invalid DateTime', DateTime.invalid('why not')],
    ['a DateTime with a fraction of a ms', { isLuxonDateTime: true, toMillis: () => 0.5 }],
    ['a Temporal instant with a fraction of a ms', { epochMilliseconds: 0.5 }],
    ['an object that only has the tag of a Date', { [Symbol.toStringTag]: 'Date' }],
    ['a plain Temporal date', Temporal.PlainDate.from('2026-11-19')],
    ['undefined', undefined],
    ['null', null],
    ['a boolean', true],
    ['a bigint', 10n],
    ['an object', {}],
    ['an array', [MOMENT]],
    ['a bigint as epochMilliseconds', { epochMilliseconds: 10n }],
  ])('%s', (_what, at) => {
    expect(() => read(at)).toThrow(expect.objectContaining({ code: 'invalidInstant' }));
  });

  test.each(['0000-01-01T00:00+00:01', '9999-12-31T23:59:59.999-00:01', new Date(8.64e15), -8.64e15])(
    '%s, outside of the years 0000 to 9999',
    (at) => {
      expect(() => read(at)).toThrow(expect.objectContaining({ code: 'instantOutOfRange' }));
    },
  );

  test('the path of the error names the argument', () => {
    expect(() => always.between('2026-11-19T19:40Z', 'tomorrow')).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code: 'invalidInstant', path: 'until', received: '"tomorrow"' })],
      }),
    );
  });
});

test.each([0.5, MOMENT + 0.25, -1.5])('the error for %d says that it has a fraction', (ms) => {
  const issue = { code: 'invalidInstant', expected: 'whole milliseconds since the epoch, without a fraction' };
  expect(() => read(ms)).toThrow(expect.objectContaining({ issues: [expect.objectContaining(issue)] }));
});

test('inputs are not changed', () => {
  const date = new Date(MOMENT);
  const dateTime = DateTime.fromMillis(MOMENT, { zone: 'Asia/Tokyo' });
  const before = dateTime.toISO();
  always.add(date, { hours: 5 });
  always.between(date, dateTime);
  expect([date.getTime(), dateTime.toISO(), dateTime.zoneName]).toEqual([MOMENT, before, 'Asia/Tokyo']);
});
