import { createRequire } from 'node:module';
import { HOURS } from './hours';

/** A library as functions of numbers: instants are epoch ms, amounts are ms. */
export interface Contender {
  isOpen(ms: number): boolean;
  add(ms: number, amount: number): number;
  between(a: number, b: number): number;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const RANGES = HOURS['mon-fri'].map((range) => range.split('-') as [string, string]);
const MINUTE = 60_000;

// These libraries are no dependencies, so TypeScript has no types for them. Each adapter declares the parts that it uses.
const load = createRequire(`${process.cwd()}/test/bench/peers/package.json`);

interface WorkingTimes {
  setConfig(config: object): void;
  isWorkingTime(date: Date): boolean;
  add(date: Date, duration: number, unit: 'MINUTES'): Date;
  workingTimeBetween(from: Date, to: Date, unit: 'MINUTES'): number;
}

function workingTimes(holidays: readonly string[]): Contender {
  const timer: WorkingTimes = load('working-times').getTimerInstance();
  const day = RANGES.map(([from, to]) => ({ from, to }));
  timer.setConfig({
    vacations: [...holidays],
    normalWorkingHours: Object.fromEntries(WEEKDAYS.map((_, i) => [i + 1, day])),
    exceptionalWorkingHours: {},
    minBufferedDays: 1,
    maxBufferedDays: 1,
  });
  return {
    isOpen: (ms) => timer.isWorkingTime(new Date(ms)),
    add: (ms, amount) => timer.add(new Date(ms), amount / MINUTE, 'MINUTES').getTime(),
    between: (a, b) => timer.workingTimeBetween(new Date(a), new Date(b), 'MINUTES') * MINUTE,
  };
}

interface BusinessMoment {
  isWorkingTime(): boolean;
  addWorkingTime(amount: number, unit: 'minutes'): { valueOf(): number };
  workingDiff(other: BusinessMoment, unit: 'milliseconds'): number;
}

function momentBusinessTime(holidays: readonly string[]): Contender {
  const moment: ((ms: number) => BusinessMoment) & { updateLocale(name: string, data: object): void } =
    load('moment-business-time');
  const day = RANGES.flat();
  moment.updateLocale('en', { workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null }, holidays });
  return {
    isOpen: (ms) => moment(ms).isWorkingTime(),
    add: (ms, amount) =>
      moment(ms)
        .addWorkingTime(amount / MINUTE, 'minutes')
        .valueOf(),
    between: (a, b) => moment(b).workingDiff(moment(a), 'milliseconds'),
  };
}

interface BusinessDayjs {
  isBusinessTime(): boolean;
  addBusinessMinutes(minutes: number): { valueOf(): number };
  businessMinutesDiff(other: BusinessDayjs): number;
}

interface Dayjs {
  (ms: number): BusinessDayjs;
  extend(plugin: unknown): void;
  setHolidays(holidays: readonly string[]): void;
  setBusinessTime(week: object): void;
}

function dayjsBusinessTime(holidays: readonly string[]): Contender {
  const dayjs: Dayjs = load('dayjs');
  const plugin = load('dayjs-business-time');
  dayjs.extend(plugin.default ?? plugin);
  dayjs.setHolidays(holidays);
  const day = RANGES.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` }));
  const week = Object.fromEntries(WEEKDAYS.map((name) => [name, day]));
  dayjs.setBusinessTime({ sunday: null, ...week, saturday: null });
  return {
    isOpen: (ms) => dayjs(ms).isBusinessTime(),
    add: (ms, amount) =>
      dayjs(ms)
        .addBusinessMinutes(amount / MINUTE)
        .valueOf(),
    between: (a, b) => dayjs(a).businessMinutesDiff(dayjs(b)) * MINUTE,
  };
}

interface OpeningHours {
  getState(date: Date): boolean;
  getOpenDuration(from: Date, to: Date): readonly [open: number, unknown: number];
  getIterator(date: Date): { getState(): boolean; getDate(): Date; advance(): boolean };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function openingHours(holidays: readonly string[]): Contender {
  const rules = holidays.map(
    (date) => `${date.slice(0, 4)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(8)} off`,
  );
  const OpeningHours: new (rules: string) => OpeningHours = load('opening_hours');
  const hours = new OpeningHours([`Mo-Fr ${HOURS['mon-fri'].join(',')}`, ...rules].join('; '));
  return {
    isOpen: (ms) => hours.getState(new Date(ms)),
    // This library cannot add. Its documentation suggests this loop.
    add: (ms, amount) => {
      const iterator = hours.getIterator(new Date(ms));
      let left = amount;
      for (;;) {
        const open = iterator.getState();
        const from = iterator.getDate().getTime();
        iterator.advance();
        const worked = open ? iterator.getDate().getTime() - from : 0;
        if (open && left <= worked) return from + left;
        left -= worked;
      }
    },
    between: (a, b) => hours.getOpenDuration(new Date(a), new Date(b))[0],
  };
}

export const PEERS = {
  'working-times': workingTimes,
  'dayjs-business-time': dayjsBusinessTime,
  opening_hours: openingHours,
  'moment-business-time': momentBusinessTime,
} as const;
