import { type Calendar, createCalendar, difference, effective, union } from 'prazo';
import { describe, expect, test } from 'vitest';
import { isCalendar } from '../../src/calendar/calendar';

// What is out of the ordinary, with its bounds and names.

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
      'a part-day holiday is its part',
      '2026-02-17T12:00Z',
      '2026-02-19T12:00Z',
      [['holiday', ['Cinzas'], '2026-02-18T03:00:00.000Z', '2026-02-18T17:00:00.000Z']],
    ],
    [
      'wherever in the day it lies',
      '2026-12-24T03:00Z',
      '2026-12-25T03:00Z',
      [['holiday', ['Véspera'], '2026-12-24T16:00:00.000Z', '2026-12-24T21:00:00.000Z']],
    ],
    [
      'an override is the whole day, and hides the holiday',
      '2026-03-04T12:00Z',
      '2026-03-04T12:01Z',
      [['override', [], day(4), day(5)]],
    ],
    [
      'a holiday has the names it was given, each once',
      day(5),
      day(7),
      [
        ['holiday', [], day(5), day(6)],
        ['holiday', ['A', 'B'], day(6), day(7)],
      ],
    ],
    [
      'closures have a name or none',
      day(12),
      day(14),
      [
        ['closure', ['works'], '2026-03-12T12:00:00.000Z', '2026-03-12T13:00:00.000Z'],
        ['closure', [], '2026-03-13T12:00:00.000Z', '2026-03-13T13:00:00.000Z'],
      ],
    ],
    ['what ends where the question begins is not asked for', day(11), '2026-03-12T12:00Z', []],
    ['nor what begins where it ends', '2026-03-12T13:00Z', '2026-03-13T12:00Z', []],
  ])('%s', (_rule, from, until, exceptions) => {
    expect(told(desk(), from, until)).toEqual(exceptions);
  });

  test('a night that does not begin is out of the ordinary to its end', () => {
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

  test('an hour that is shown twice before midnight is of the day that follows, as are its exceptions', () => {
    // In St John's the clocks went from 00:01 on the 29th back to 23:01 on the 28th.
    const calendar = createCalendar({
      zone: 'America/St_Johns',
      hours: '24/7',
      holidays: [{ date: '2006-10-29', name: 'H' }],
    });
    expect(calendar.isOpen('2006-10-29T02:45Z')).toBe(false);
    expect(told(calendar, '2006-10-29T02:45Z', '2006-10-29T03:00Z').map(([, names]) => names)).toEqual([['H']]);
  });
});

describe('the exceptions of calendars together', () => {
  const night = () =>
    createCalendar({
      name: 'night',
      zone: 'UTC',
      hours: { 'mon-fri': ['18:00-22:00'] },
      holidays: [{ date: '2026-03-06', name: 'N' }],
    });
  const works = () => createCalendar({ name: 'upgrade', zone: 'UTC', hours: { fri: ['13:00-14:00'] } });

  test('a union has those of all', () => {
    expect(told(union(desk(), night()), day(6), day(7))).toEqual([
      ['holiday', ['N'], '2026-03-06T00:00:00.000Z', '2026-03-07T00:00:00.000Z'],
      ['holiday', ['A', 'B'], day(6), day(7)],
    ]);
  });

  test('a difference has what is taken away, as a closure of that name', () => {
    expect(told(difference(desk(), works()), day(13), day(14))).toEqual([
      ['closure', [], '2026-03-13T12:00:00.000Z', '2026-03-13T13:00:00.000Z'],
      ['closure', ['upgrade'], '2026-03-13T13:00:00.000Z', '2026-03-13T14:00:00.000Z'],
    ]);
  });

  test('one that changes has those of the calendar in force', () => {
    const later = createCalendar({
      zone: 'America/Sao_Paulo',
      hours: {},
      holidays: [{ date: '2026-03-06', name: 'L' }],
    });
    const changing = (from: string) => effective([{ calendar: desk() }, { from, calendar: later }]);
    expect(told(changing('2026-03-06'), day(5), day(7))).toEqual([
      ['holiday', [], day(5), day(6)],
      ['holiday', ['L'], day(6), day(7)],
    ]);
    expect(told(changing('2026-03-07'), day(6), day(7))).toEqual([['holiday', ['A', 'B'], day(6), day(7)]]);
  });
});

describe('a calendar is told from anything else', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['undefined', undefined],
    ['a number', 7],
    ['a function', () => desk()],
    ['an object', {}],
    ['a copy of one', { ...desk() }],
    ['a name for one', { [Symbol.for('prazo.Calendar')]: 'desk' }],
  ])('%s is none', (_what, value) => {
    expect(isCalendar(value)).toBe(false);
  });

  test('all that is made is one', () => {
    expect([desk(), union(desk(), desk()), effective([{ calendar: desk() }])].map(isCalendar)).toEqual([
      true,
      true,
      true,
    ]);
  });
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
    ['a union', () => union(createCalendar(plain), desk())],
  ])('is what it was made from, where holidays are plain: %s', (_what, make) => {
    const calendar = make();
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(JSON.parse(JSON.stringify(calendar.definition)));
  });

  test.each<readonly [string, () => Calendar]>([
    ['a function', () => createCalendar({ ...plain, holidays: () => [] })],
    ['a source', () => createCalendar({ ...plain, holidays: asked })],
    ['a source of a class', () => createCalendar({ ...plain, holidays: new Asked() })],
    ['a source among days', () => createCalendar({ ...plain, holidays: ['2026-01-01', asked] })],
    [
      'one of two that are put together',
      () => union(createCalendar(plain), createCalendar({ ...plain, holidays: asked })),
    ],
  ])('is refused where they are asked of code: %s', (_what, make) => {
    const calendar = make();
    expect(() => JSON.stringify(calendar)).toThrow(expect.objectContaining({ code: 'notSerializable' }));
  });
});
