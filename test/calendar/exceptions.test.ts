import {
  type Calendar,
  type CalendarDefinition,
  calendarDifference,
  calendarUnion,
  createCalendar,
  effectiveCalendar,
} from 'prazo';
import { describe, expect, test } from 'vitest';
import { isCalendar } from '../../src/calendar/calendar';
import { issuesThrownBy, pathsAndCodes } from '../expecting';

// The exceptions of a calendar, with their bounds and names.

const told = (calendar: Calendar, from: string, until: string) =>
  calendar
    .exceptions(from, until)
    .map(({ kind, names, ...bounds }) => [kind, names, bounds.from.toUTC().toISO(), bounds.until.toUTC().toISO()]);

const desk = () =>
  createCalendar({
    name: 'desk',
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-18:00'] },
    holidays: [
      { date: '2026-02-18', name: 'Cinzas', closed: '00:00-14:00' },
      { date: '2026-12-24', name: 'Véspera', closed: '13:00-18:00' },
      { date: '2026-03-04', name: { 'pt-BR': 'Feriado', en: 'Holiday' } },
      '2026-03-05',
      { date: '2026-03-06', name: 'A' },
      { date: '2026-03-06', name: 'B' },
      { date: '2026-03-06', name: 'A' },
    ],
    overrides: { '2026-03-10': ['10:00-12:00'], '2026-03-04': [] },
    closures: [
      { from: '2026-03-12T12:00Z', until: '2026-03-12T13:00Z', name: 'works' },
      { from: '2026-03-13T12:00Z', until: '2026-03-13T13:00Z' },
    ],
  });
const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T03:00:00.000Z`;

describe('the exceptions of a calendar', () => {
  test.each<readonly [string, string, string, readonly (readonly unknown[])[]]>([
    [
      'of a part-day holiday are its part',
      '2026-02-17T12:00Z',
      '2026-02-19T12:00Z',
      [['holiday', ['Cinzas'], '2026-02-18T03:00:00.000Z', '2026-02-18T17:00:00.000Z']],
    ],
    [
      'of a part-day holiday may be anywhere in the day',
      '2026-12-24T03:00Z',
      '2026-12-25T03:00Z',
      [['holiday', ['Véspera'], '2026-12-24T16:00:00.000Z', '2026-12-24T21:00:00.000Z']],
    ],
    [
      'of an override are the whole day, without the holiday',
      '2026-03-04T12:00Z',
      '2026-03-04T12:01Z',
      [['override', [], day(4), day(5)]],
    ],
    [
      'of a holiday have each name once',
      day(5),
      day(7),
      [
        ['holiday', [], day(5), day(6)],
        ['holiday', ['A', 'B'], day(6), day(7)],
      ],
    ],
    [
      'of closures have a name or none',
      day(12),
      day(14),
      [
        ['closure', ['works'], '2026-03-12T12:00:00.000Z', '2026-03-12T13:00:00.000Z'],
        ['closure', [], '2026-03-13T12:00:00.000Z', '2026-03-13T13:00:00.000Z'],
      ],
    ],
    ['do not include an exception that ends at the start', day(11), '2026-03-12T12:00Z', []],
    ['do not include an exception that begins at the end', '2026-03-12T13:00Z', '2026-03-13T12:00Z', []],
  ])('%s', (_rule, from, until, exceptions) => {
    expect(told(desk(), from, until)).toEqual(exceptions);
  });

  test('of a cancelled night shift last to its scheduled end', () => {
    const night = createCalendar({
      zone: 'UTC',
      hours: { 'mon-fri': ['22:00-06:00', '12:00-13:00'] },
      holidays: [{ date: '2026-03-04', name: 'W' }],
      overrides: { '2026-03-06': ['22:00-23:00'] },
    });
    const [wednesday, friday] = [
      ['holiday', ['W'], '2026-03-04T00:00:00.000Z', '2026-03-05T06:00:00.000Z'],
      ['override', [], '2026-03-06T00:00:00.000Z', '2026-03-07T06:00:00.000Z'],
    ];
    expect(told(night, '2026-03-05T02:00Z', '2026-03-07T00:00Z')).toEqual([wednesday, friday]);
    expect(told(night, '2026-03-05T06:00Z', '2026-03-06T00:00Z')).toEqual([]);
    expect(night.isOpen('2026-03-05T02:00Z')).toBe(false);
  });

  test('in an hour repeated before midnight belong to the day that follows', () => {
    // In St John's the clocks went back from 00:01 on the 29th to 23:01 on the 28th.
    const calendar = createCalendar({
      zone: 'America/St_Johns',
      hours: '24/7',
      holidays: [{ date: '2006-10-29', name: 'H' }],
    });
    expect(calendar.isOpen('2006-10-29T02:45Z')).toBe(false);
    expect(told(calendar, '2006-10-29T02:45Z', '2006-10-29T03:00Z').map(([, names]) => names)).toEqual([['H']]);
  });
});

describe('the exceptions of combined calendars', () => {
  const night = () =>
    createCalendar({
      name: 'night',
      zone: 'UTC',
      hours: { 'mon-fri': ['18:00-22:00'] },
      holidays: [{ date: '2026-03-06', name: 'N' }],
    });
  const works = () => createCalendar({ name: 'upgrade', zone: 'UTC', hours: { fri: ['13:00-14:00'] } });

  test('of a union are those of all calendars', () => {
    expect(told(calendarUnion(desk(), night()), day(6), day(7))).toEqual([
      ['holiday', ['N'], '2026-03-06T00:00:00.000Z', '2026-03-07T00:00:00.000Z'],
      ['holiday', ['A', 'B'], day(6), day(7)],
    ]);
  });

  test('of a difference have the subtracted time as a closure with its name', () => {
    expect(told(calendarDifference(desk(), works()), day(13), day(14))).toEqual([
      ['closure', [], '2026-03-13T12:00:00.000Z', '2026-03-13T13:00:00.000Z'],
      ['closure', ['upgrade'], '2026-03-13T13:00:00.000Z', '2026-03-13T14:00:00.000Z'],
    ]);
  });

  test('of an effective calendar are those of the entry that applies', () => {
    const later = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: {},
      holidays: [{ date: '2026-03-06', name: 'L' }],
    });
    const changing = (from: string) => effectiveCalendar([{ calendar: desk() }, { from, calendar: later }]);
    expect(told(changing('2026-03-06'), day(5), day(7))).toEqual([
      ['holiday', [], day(5), day(6)],
      ['holiday', ['L'], day(6), day(7)],
    ]);
    expect(told(changing('2026-03-07'), day(6), day(7))).toEqual([['holiday', ['A', 'B'], day(6), day(7)]]);
  });
});

describe('isCalendar', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['undefined', undefined],
    ['a number', 7],
    ['a function', () => desk()],
    ['an object', {}],
    ['a copy of a calendar', { ...desk() }],
    ['a string as its internals', { [Symbol.for('prazo.Calendar')]: 'desk' }],
  ])('rejects %s', (_what, value) => {
    expect(isCalendar(value)).toBe(false);
  });

  test('accepts the result of every function', () => {
    expect([desk(), calendarUnion(desk(), desk()), effectiveCalendar([{ calendar: desk() }])].map(isCalendar)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

test('more than 60,000 exceptions are refused', () => {
  const closures = Array.from({ length: 60_001 }, (_, i) => ({ from: i * 1000, until: i * 1000 + 1 }));
  const calendar = createCalendar({ zone: 'UTC', hours: {}, closures });
  expect(issuesThrownBy(() => calendar.exceptions(0, 60_000_001))).toEqual([
    { code: 'tooLarge', path: '', expected: 'at most 60000 exceptions', received: 'more' },
  ]);
});

describe('the definition of a calendar as JSON', () => {
  const asked = { name: 'ours', holidaysIn: () => [] };
  class Asked {
    readonly name = 'theirs';
    holidaysIn() {
      return [];
    }
  }
  const plain = { zone: 'UTC', hours: '24/7' } as const;

  test.each<readonly [string, () => Calendar]>([
    ['a list', () => createCalendar({ ...plain, holidays: ['2026-01-01'] })],
    ['nothing', () => createCalendar(plain)],
    ['a union', () => calendarUnion(createCalendar(plain), desk())],
  ])('is the original if holidays are data: %s', (_what, make) => {
    const calendar = make();
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(JSON.parse(JSON.stringify(calendar.definition)));
  });

  test.each<readonly [string, () => Calendar]>([
    ['a function', () => createCalendar({ ...plain, holidays: () => [] })],
    ['a source', () => createCalendar({ ...plain, holidays: asked })],
    ['a source that is a class instance', () => createCalendar({ ...plain, holidays: new Asked() })],
    ['a source among dates', () => createCalendar({ ...plain, holidays: ['2026-01-01', asked] })],
    [
      'one of two combined calendars',
      () => calendarUnion(createCalendar(plain), createCalendar({ ...plain, holidays: asked })),
    ],
  ])('is refused if holidays are code: %s', (_what, make) => {
    const calendar = make();
    expect(() => JSON.stringify(calendar)).toThrow(expect.objectContaining({ code: 'notSerializable' }));
  });

  class AskedOverrides {
    readonly name = 'theirs';
    overridesIn() {
      return {};
    }
  }

  test.each<readonly [string, Partial<CalendarDefinition>, string]>([
    ['a function for overrides', { overrides: () => ({}) }, 'overrides'],
    ['a class instance for overrides', { overrides: new AskedOverrides() }, 'overrides'],
    ['a function for holidays, and listed overrides', { overrides: {}, holidays: () => [] }, 'holidays'],
  ])('is refused, and the error names the part that is code: %s', (_what, parts, path) => {
    const calendar = createCalendar({ ...plain, ...parts });
    expect(pathsAndCodes(issuesThrownBy(() => JSON.stringify(calendar)))).toEqual([`${path} notSerializable`]);
  });
});
