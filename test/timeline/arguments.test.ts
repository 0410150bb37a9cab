import { calendarUnion, createCalendar } from 'prazo';
import { describe, expect, test } from 'vitest';
import { issuesThrownBy } from '../expecting';

/** A timeline accepts whole numbers only. Any other argument is a `PrazoError`. */

const desk = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] } });
const { timeline } = calendarUnion(desk, createCalendar({ zone: 'Asia/Tokyo', hours: { sat: ['09:00-12:00'] } }));

const hostile = {
  valueOf: () => {
    throw new Error('asked');
  },
};
const NO_NUMBERS: readonly (readonly [string, unknown])[] = [
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a fraction', 0.5],
  ['a bigint', 10n],
  ['null', null],
  ['undefined', undefined],
  ['an empty string', ''],
  ['digits', '10'],
  ['an empty list', []],
  ['a list with a number', [10]],
  ['true', true],
  ['an object', {}],
  ['an object without a prototype', Object.create(null)],
  ['an object that throws', hostile],
  ['a Date', new Date(0)],
  ['a boxed number', Object(10)],
  ['a symbol', Symbol('x')],
  ['a function', () => 10],
];

type Ask = (value: never) => unknown;

const ASKED: readonly (readonly [string, Ask, string])[] = [
  ['isOpen', (x) => timeline.isOpen(x), 'invalidInstant'],
  ['nextOpen', (x) => timeline.nextOpen(x), 'invalidInstant'],
  ['nextClose', (x) => timeline.nextClose(x), 'invalidInstant'],
  ['previousOpen', (x) => timeline.previousOpen(x), 'invalidInstant'],
  ['previousClose', (x) => timeline.previousClose(x), 'invalidInstant'],
  ['add from', (x) => timeline.add(x, 1), 'invalidInstant'],
  ['add nothing from', (x) => timeline.add(x, 0), 'invalidInstant'],
  ['add', (x) => timeline.add(0, x), 'invalidAmount'],
  ['subtract from', (x) => timeline.subtract(x, 1), 'invalidInstant'],
  ['subtract', (x) => timeline.subtract(0, x), 'invalidAmount'],
  ['between, from', (x) => timeline.between(x, 0), 'invalidInstant'],
  ['between, to', (x) => timeline.between(0, x), 'invalidInstant'],
  ['intervals, from', (x) => timeline.intervals(x, 0), 'invalidInstant'],
  ['intervals, to', (x) => timeline.intervals(0, x), 'invalidInstant'],
];

describe.each(NO_NUMBERS)('%s is refused by', (_what, value) => {
  test.each(ASKED)('%s', (_question, ask, code) => {
    // Once before any year is compiled, and once after.
    for (let round = 0; round < 2; round++) {
      expect(issuesThrownBy(() => ask(value as never))).toMatchObject([{ code }]);
      timeline.add(0, 1);
    }
  });
});

test.each([2 ** 53, 1e300, -1e300])('%d is refused as an amount and as an instant', (n) => {
  expect(() => timeline.add(0, n)).toThrow(expect.objectContaining({ code: 'invalidAmount' }));
  expect(() => timeline.isOpen(n)).toThrow(expect.objectContaining({ name: 'PrazoError' }));
});

test('the functions of a timeline work without the timeline', () => {
  const { add, between, isOpen, nextClose } = timeline;
  const closing = nextClose(0);
  expect([add(closing, -1), between(closing - 1, closing), isOpen(closing)]).toEqual([closing - 1, 1, false]);
});
