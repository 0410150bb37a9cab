import { DateTime, FixedOffsetZone } from 'luxon';
import { createCalendar, type Instant } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

const always = createCalendar({ zone: 'UTC', hours: '24/7' });
const read = (at: unknown): number => always.add(at as Instant, { milliseconds: 0 }).toMillis();
const MOMENT = Date.UTC(2026, 10, 19, 19, 40, 0, 250);

describe('an instant is', () => {
  test.each<readonly [string, unknown]>([
    ['epoch milliseconds', MOMENT],
    ['a Date', new Date(MOMENT)],
    ['a luxon DateTime', DateTime.fromMillis(MOMENT, { zone: 'Asia/Tokyo' })],
    ['a DateTime of an offset', DateTime.fromMillis(MOMENT, { zone: FixedOffsetZone.instance(-180) })],
    ['a DateTime of another copy of luxon', { isLuxonDateTime: true, toMillis: () => MOMENT }],
    ['a Temporal Instant', Temporal.Instant.fromEpochMilliseconds(MOMENT)],
    ['a Temporal ZonedDateTime', Temporal.Instant.fromEpochMilliseconds(MOMENT).toZonedDateTimeISO('Asia/Tokyo')],
    ['anything with epochMilliseconds', { epochMilliseconds: MOMENT }],
    ['ISO 8601 in UTC', '2026-11-19T19:40:00.250Z'],
    ['ISO 8601 with an offset', '2026-11-19T16:40:00.250-03:00'],
    ['without a colon in the offset', '2026-11-19T16:40:00.250-0300'],
    ['with an offset of hours', '2026-11-19T16:40:00.250-03'],
    ['with an offset of quarters', '2026-11-20T01:25:00.250+05:45'],
    ['with a comma', '2026-11-19T19:40:00,250Z'],
    ['with fewer digits', '2026-11-19T19:40:00.25Z'],
    ['in lower case', '2026-11-19t19:40:00.250z'],
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
  ])('%s is %d', (text, ms) => {
    expect(read(text)).toBe(ms);
  });
});

describe('no instant is', () => {
  test.each([
    ...['', 'now', '2026-11-19', '2026-11-19T19:40', '2026-11-19T19:40:00', '2026-11-19 19:40Z', '20261119T194000Z'],
    ...['2026-02-30T00:00Z', '2025-02-29T00:00Z', '2026-13-01T00:00Z', '2026-11-31T00:00Z', '2026-11-19T25:00Z'],
    ...[
      '2026-11-19T24:01Z',
      '2026-11-19T19:60Z',
      '2026-11-19T19:40:60Z',
      '2026-11-19T19:40:00.1234Z',
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
  ])('the text %j', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'invalidInstant' }));
  });

  test.each<readonly [string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a fraction of a millisecond', MOMENT + 0.5],
    ['an invalid Date', new Date(Number.NaN)],
    ['an invalid DateTime', DateTime.invalid('why not')],
    ['a DateTime between milliseconds', { isLuxonDateTime: true, toMillis: () => 0.5 }],
    ['a Temporal instant between milliseconds', { epochMilliseconds: 0.5 }],
    ['one that says so in nanoseconds alone', Temporal.Instant.from('2026-01-01T00:00:00.0001Z')],
    [
      'a date and time that does',
      Temporal.ZonedDateTime.from('2026-01-01T00:00:00.000000001-03:00[America/Sao_Paulo]'),
    ],
    ['a plain Temporal date', Temporal.PlainDate.from('2026-11-19')],
    ['nothing', undefined],
    ['null', null],
    ['a boolean', true],
    ['a bigint', 10n],
    ['an object', {}],
    ['an array', [MOMENT]],
    ['a bigint inside', { epochMilliseconds: 10n }],
  ])('%s', (_what, at) => {
    expect(() => read(at)).toThrow(expect.objectContaining({ code: 'invalidInstant' }));
  });

  test.each(['0000-01-01T00:00+00:01', '9999-12-31T23:59:59.999-00:01', new Date(8.64e15), -8.64e15])(
    '%s, outside of the years 0000 to 9999',
    (at) => {
      expect(() => read(at)).toThrow(expect.objectContaining({ code: 'instantOutOfRange' }));
    },
  );

  test('and the error says where: the path names the argument', () => {
    expect(() => always.between('2026-11-19T19:40Z', 'tomorrow')).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code: 'invalidInstant', path: 'to', received: '"tomorrow"' })],
      }),
    );
  });
});

test('inputs are left as they were', () => {
  const date = new Date(MOMENT);
  const dateTime = DateTime.fromMillis(MOMENT, { zone: 'Asia/Tokyo' });
  const before = dateTime.toISO();
  always.add(date, { hours: 5 });
  always.between(date, dateTime);
  expect([date.getTime(), dateTime.toISO(), dateTime.zoneName]).toEqual([MOMENT, before, 'Asia/Tokyo']);
});
