import { Settings } from 'luxon';
import { type CalendarDefinition, calendarUnion, createCalendar, parseCalendar } from 'prazo';
import { afterEach, describe, expect, test } from 'vitest';

/** Answers do not depend on luxon's global settings, or on later changes to arguments and results. */

const definition: CalendarDefinition = {
  name: 'desk',
  zone: 'America/Sao_Paulo',
  hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'], sat: ['22:00-04:00'] },
  holidays: ['2018-11-02', { month: 12, day: 25 }, { date: '2018-11-15', closed: '09:00-12:00' }],
  overrides: { '2018-11-05': ['10:00-16:00'] },
  closures: [{ from: '2018-11-06T10:00:00-02:00', until: '2018-11-06T11:00:00-02:00', name: 'drill' }],
};

/** Returns one answer of each function of a calendar, as text. */
function battery(): string {
  const calendar = createCalendar(definition);
  const at = '2018-11-01T15:30:00-03:00';
  const answers = [1, 8, 40, 400, -1, -8, -40].flatMap((hours) => {
    const due = calendar.add(at, { hours });
    return [
      due.toISO(),
      due.offset,
      due.zoneName,
      calendar.between(at, due).toISO(),
      due.toFormat('cccc d LLLL H:mm'),
      due.toLocaleString(),
      calendar.addDays(at, hours % 9).toISO(),
    ];
  });
  const edges = [calendar.nextOpen(at), calendar.nextClose(at), calendar.previousOpen(at), calendar.previousClose(at)];
  const intervals = calendar.intervals(at, '2018-11-20T00:00Z').map((interval) => interval.toISO());
  const amounts = ['PT2H30M', 'PT0.001S'].map((iso) => calendar.add(at, iso).toMillis());
  const refusals = parseCalendar({ zone: 'X', hours: { mon: ['y'] } });
  return JSON.stringify([answers, edges, intervals, amounts, refusals, calendar]);
}

const expected = battery();
const original = Object.fromEntries(
  (
    [
      'defaultZone',
      'defaultLocale',
      'defaultNumberingSystem',
      'defaultOutputCalendar',
      'throwOnInvalid',
      'now',
      'twoDigitCutoffYear',
      'defaultWeekSettings',
    ] as const
  ).map((key) => [key, Settings[key]]),
);

describe('luxon’s settings', () => {
  afterEach(() => {
    Object.assign(Settings, original);
    Settings.resetCaches();
  });

  test.each<readonly [string, object]>([
    ['the default zone', { defaultZone: 'Pacific/Apia' }],
    ['an invalid default zone', { defaultZone: 'Mars/Olympus' }],
    ['the language', { defaultLocale: 'ar-EG' }],
    ['digits', { defaultNumberingSystem: 'beng' }],
    ['another calendar', { defaultOutputCalendar: 'islamic' }],
    ['throwing on invalid values', { throwOnInvalid: true }],
    ['the clock', { now: () => 0 }],
    [
      'a clock that cannot be read',
      {
        now: () => {
          throw new Error('the clock was read');
        },
      },
    ],
    ['the century of short years', { twoDigitCutoffYear: 10 }],
    ['the week', { defaultWeekSettings: { firstDay: 7, minimalDays: 1, weekend: [5, 6] } }],
    [
      'all at once',
      {
        defaultZone: 'Asia/Tokyo',
        defaultLocale: 'fa',
        defaultNumberingSystem: 'arab',
        throwOnInvalid: true,
        now: () => Number.NaN,
      },
    ],
  ])('do not change answers: %s', (_what, settings) => {
    Object.assign(Settings, settings);
    expect(battery()).toBe(expected);
  });

  test('throwing on invalid values does not change our own errors', () => {
    const calendar = createCalendar(definition);
    Object.assign(Settings, { throwOnInvalid: true });
    expect(() => calendar.add(0, '8 hours')).toThrow(
      expect.objectContaining({ name: 'PrazoError', code: 'invalidAmount' }),
    );
    expect(() => calendar.add('someday', 'PT1H')).toThrow(expect.objectContaining({ code: 'invalidInstant' }));
    expect(parseCalendar({ zone: 'Mars/Olympus', hours: {} }).ok).toBe(false);
  });
});

describe('a definition', () => {
  const deepFreeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
    return value;
  };

  test('may be frozen, and is not changed', () => {
    const frozen = deepFreeze(structuredClone(definition));
    const before = JSON.stringify(frozen);
    createCalendar(frozen).add(0, { hours: 5 });
    expect(JSON.stringify(frozen)).toBe(before);
  });

  test('may change later without effect on the calendar', () => {
    const mine = {
      zone: 'UTC',
      hours: { mon: ['09:00-10:00'] },
      holidays: ['2026-03-09'],
      overrides: { '2026-03-03': ['09:00-10:00'] },
      closures: [{ from: 0, until: 1 }],
    };
    const calendar = createCalendar(mine);
    const before = JSON.stringify(calendar);
    const open = () => calendar.between('2026-03-01T00:00Z', '2027-03-01T00:00Z').toMillis();
    mine.hours.mon[0] = '00:00-24:00';
    mine.holidays.push('2026-03-02');
    mine.overrides['2026-03-03'].push('11:00-12:00');
    mine.closures[0] = { from: 0, until: 1e13 };
    mine.zone = 'Asia/Tokyo';
    expect(open()).toBe((52 - 1 + 1) * 3_600_000);
    expect(JSON.stringify(calendar)).toBe(before);
    expect(calendar.zone).toBe('UTC');
  });
});

describe('a result', () => {
  const calendar = createCalendar(definition);

  test('is frozen', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(Object.isFrozen(calendar)).toBe(true);
    expect(frozen(calendar.definition)).toBe(true);
    expect(frozen(calendarUnion(calendar, calendar).definition)).toBe(true);
    expect(Object.isFrozen(calendar.intervals(0, 1e10))).toBe(true);
  });

  test('may be overwritten, if it is numbers, without effect on the calendar', () => {
    const ask = () => calendar.timeline.intervals(Date.parse('2018-11-01T00:00Z'), Date.parse('2018-12-01T00:00Z'));
    const before = JSON.stringify(ask());
    try {
      for (const interval of ask() as unknown as number[][]) interval.fill(0);
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
    expect(JSON.stringify(ask())).toBe(before);
  });

  test('does not depend on the order of questions', () => {
    const years = Array.from({ length: 101 }, (_, i) => Date.UTC(1950 + ((i * 37) % 101), 6, 1));
    const fresh = (at: number) => createCalendar(definition).timeline.add(at, 1e9);
    expect(years.map((at) => calendar.timeline.add(at, 1e9))).toEqual(years.map(fresh));
  });
});
