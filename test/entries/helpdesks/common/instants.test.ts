import { describe, expect, test } from 'vitest';
import {
  isoInstant,
  isoText,
  localInstant,
  secondsInstant,
  UTC,
} from '../../../../src/entries/helpdesks/common/instants';
import { PayloadPart } from '../../../../src/entries/helpdesks/common/payload-part';
import { timeOfDay } from '../../../../src/entries/helpdesks/common/week-hours';
import { issuesThrownBy, pathsAndCodes } from '../../../expecting';

const iso = (value: unknown): string => isoText(isoInstant(new PayloadPart(value, 'at')));

describe('an instant in ISO 8601', () => {
  test.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00:00.123Z', '2026-03-02T09:00:00.123Z'],
    ['2026-03-02T09:00:00.123999Z', '2026-03-02T09:00:00.123Z'],
    ['2026-03-02T09:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02 09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00:00+0000', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T06:00:00-0300', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T06:00:00-03:00', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T14:30:00+05:30', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T12:00:00+03', '2026-03-02T09:00:00.000Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s | %s', (text, at) => {
    expect(iso(text)).toBe(at);
  });

  test.each<readonly [value: unknown, code: string]>([
    ['2026-03-02T09:00:00', 'invalidInstant'],
    ['2026-03-02', 'invalidInstant'],
    ['2026-02-30T09:00:00Z', 'invalidInstant'],
    ['2026-03-02T09:60:00Z', 'invalidInstant'],
    ['2026-03-02T25:00:00Z', 'invalidInstant'],
    ['02-03-2026T09:00:00Z', 'invalidInstant'],
    [' 2026-03-02T09:00:00Z', 'invalidInstant'],
    ['2026-03-02T09:00:00Zulu', 'invalidInstant'],
    ['0000-01-01T00:00:00+01:00', 'invalidInstant'],
    ['9999-12-31T23:59:59-01:00', 'invalidInstant'],
    [1_772_442_000_000, 'invalidInstant'],
    [new Date(0), 'invalidInstant'],
    ['', 'missing'],
    [null, 'missing'],
    [undefined, 'missing'],
  ])('%s | an issue', (value, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => iso(value)))).toEqual([`at ${code}`]);
  });

  test('epoch seconds | epoch ms; text and null are issues', () => {
    const seconds = (value: unknown) => secondsInstant(new PayloadPart(value, 'at'));
    expect(seconds(1_772_442_000)).toBe(1_772_442_000_000);
    expect(seconds(1_772_442_000.5)).toBe(1_772_442_000_500);
    expect(pathsAndCodes(issuesThrownBy(() => seconds('1772442000')))).toEqual(['at invalidInstant']);
    expect(pathsAndCodes(issuesThrownBy(() => seconds(null)))).toEqual(['at missing']);
  });

  test('a local time in UTC | epoch ms; an offset in the text takes precedence', () => {
    const local = (value: unknown) => localInstant(new PayloadPart(value, 'at'), UTC);
    expect(local('2026-03-02 09:00:00')).toBe(Date.UTC(2026, 2, 2, 9));
    expect(local('2026-03-02T09:00:00')).toBe(Date.UTC(2026, 2, 2, 9));
    expect(local('2026-03-02 09:00:00-03:00')).toBe(Date.UTC(2026, 2, 2, 12));
    expect(pathsAndCodes(issuesThrownBy(() => local('2026-03-02')))).toEqual(['at invalidInstant']);
  });
});

describe('a time of day', () => {
  const HOUR = 3_600_000;
  const MINUTE = 60_000;

  test.each([
    ['9:00', 9 * HOUR],
    ['09:00', 9 * HOUR],
    ['09:30:15', 9 * HOUR + 30 * MINUTE + 15_000],
    ['00:00:00.000000', 0],
    ['24:00', 24 * HOUR],
    ['24:00:00', 24 * HOUR],
    ['8:00 am', 8 * HOUR],
    ['08:00:00 am', 8 * HOUR],
    ['5:30 PM', 17 * HOUR + 30 * MINUTE],
    ['12:00 am', 0],
    ['12:00 pm', 12 * HOUR],
    ['11:59:59 pm', 24 * HOUR - 1000],
  ])('%s | %i ms from midnight', (text, ms) => {
    expect(timeOfDay(new PayloadPart(text, 'at'))).toBe(ms);
  });

  test.each<readonly [value: unknown, code: string]>([
    ['24:01', 'invalidTime'],
    ['9:60', 'invalidTime'],
    ['13:00 pm', 'invalidTime'],
    ['0:30 am', 'invalidTime'],
    ['9', 'invalidTime'],
    ['nine', 'invalidTime'],
    [9, 'invalidTime'],
    [null, 'missing'],
  ])('%s | an issue', (value, code) => {
    expect(pathsAndCodes(issuesThrownBy(() => timeOfDay(new PayloadPart(value, 'at'))))).toEqual([`at ${code}`]);
  });
});

describe('PayloadPart', () => {
  const part = (value: unknown) => new PayloadPart<unknown>(value, 'it') as PayloadPart<{ a: unknown }>;

  test('at | reads own keys only; an issue if the value is not an object', () => {
    expect(part({ a: 1 }).at('a').value).toBe(1);
    expect(part({}).at('toString' as 'a').value).toBeUndefined();
    expect(part(JSON.parse('{ "__proto__": { "a": 1 } }')).at('a').value).toBeUndefined();
    expect(part(JSON.parse('{ "toString": 1 }')).at('toString' as 'a').value).toBe(1);
    for (const other of [[], 'text', 1, true])
      expect(pathsAndCodes(issuesThrownBy(() => part(other).at('a')))).toEqual(['it wrongType']);
    expect(pathsAndCodes(issuesThrownBy(() => part(null).at('a')))).toEqual(['it missing']);
  });

  test('number | accepts numbers in text, within the limits', () => {
    expect(part('42').number(0, 100)).toBe(42);
    expect(part(100).number(0, 100)).toBe(100);
    expect(part(0).number(0, 100)).toBe(0);
    for (const other of ['', ' ', 'x', 101, -1, Number.NaN, true, null])
      expect(() => part(other).number(0, 100)).toThrow('a number from 0 to 100');
  });

  test('isTrue | accepts booleans, 0 and 1, and both as text', () => {
    for (const so of [true, 1, '1', 'true']) expect(part(so).isTrue()).toBe(true);
    for (const not of [false, 0, '0', 'false', '', null, undefined]) expect(part(not).isTrue()).toBe(false);
    for (const other of [2, 'yes', [], {}])
      expect(pathsAndCodes(issuesThrownBy(() => part(other).isTrue()))).toEqual(['it wrongType']);
  });

  test('id | accepts a text or a number', () => {
    expect(part(7).id()).toBe('7');
    expect(part('p7').id()).toBe('p7');
    for (const other of ['', null, undefined, Number.NaN, {}, true]) expect(() => part(other).id()).toThrow('an id');
  });

  test('items and entries | at most 100,000', () => {
    expect(part(undefined).items()).toEqual([]);
    expect(part(undefined).entries()).toEqual([]);
    expect(
      part([1, 2])
        .items()
        .map(({ path, value }) => [path, value]),
    ).toEqual([
      ['it[0]', 1],
      ['it[1]', 2],
    ]);
    expect(pathsAndCodes(issuesThrownBy(() => part({}).items()))).toEqual(['it wrongType']);
    expect(pathsAndCodes(issuesThrownBy(() => part([]).entries()))).toEqual(['it wrongType']);
    const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`k${i}`, 1]));
    expect(pathsAndCodes(issuesThrownBy(() => part(many).entries()))).toEqual(['it tooLarge']);
    expect(pathsAndCodes(issuesThrownBy(() => part(new Array(100_001)).items()))).toEqual(['it tooLarge']);
  });
});
