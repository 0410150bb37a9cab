import { dateOf, isWeekend, liesBetween, weekdayOf, yearOf } from './calendar-dates';
import type { Overrides, OverrideTable, Plain, Worked } from './calendar-definition';
import { holidaysOf } from './calendar-holidays';
import { ordinaryHours, type Range, rangeIn } from './calendar-hours';
import { DAY } from './clock';

/** A date: the ranges that start on it, their kind, and the parts that are closed. */
interface Facts {
  readonly of: 'override' | 'worked' | 'holiday' | 'ordinary';
  readonly ranges: readonly Range[];
  /** The part-day holidays that apply: none if an override or a worked day outranks them. */
  readonly parts: readonly Range[];
}

const holds = ({ from, until }: Range, time: number): boolean => from <= time && time < until;

function tableOf(overrides: Overrides, year: number): OverrideTable {
  if (typeof overrides === 'function') return overrides(year);
  if (typeof overrides.overridesIn === 'function') return overrides.overridesIn(year);
  return overrides as OverrideTable;
}

/** The ranks of keys: a key with a year before a key of every year; then a date before a range. */
const RANKS = ['YYYY-MM-DD', 'YYYY-MM-DD/YYYY-MM-DD', 'MM-DD', 'MM-DD/MM-DD'].map((form) => form.length);

function overrideOn(overrides: Overrides, day: number): readonly string[] | undefined {
  const table = tableOf(overrides, yearOf(day));
  for (const rank of RANKS) {
    const key = Object.keys(table).find((each) => {
      const [from = '', until = from] = each.split('/');
      return each.length === rank && liesBetween(day, from, until);
    });
    if (key !== undefined) return table[key];
  }
  return undefined;
}

/** The distances of days, from the nearest to three days. Each weekday occurs once. */
const NEAR = [0, -1, 1, -2, 2, -3, 3];

/** Whether a calendar is open at a local time. */
export class Days {
  readonly #calendar: Plain;
  readonly #holidays: ReturnType<typeof holidaysOf>;
  readonly #facts = new Map<number, Facts>();

  constructor(calendar: Plain, from: number, until: number) {
    this.#calendar = calendar;
    this.#holidays = holidaysOf(calendar, from, until);
  }

  isOpen(day: number, time: number): boolean {
    const facts = this.#of(day);
    if (facts.parts.some((part) => holds(part, time))) return false;
    return facts.ranges.some((range) => holds(range, time)) || this.#isTail(facts, this.#of(day - 1), time);
  }

  /** Whether a range of the day before ends after this time. */
  #isTail(facts: Facts, before: Facts, time: number): boolean {
    if (!before.ranges.some((range) => holds(range, time + DAY))) return false;
    if (facts.of === 'holiday') return false;
    return facts.of === 'ordinary' || before.of !== 'ordinary';
  }

  #of(day: number): Facts {
    const known = this.#facts.get(day) ?? this.#find(day);
    this.#facts.set(day, known);
    return known;
  }

  #find(day: number): Facts {
    const { isWhole, parts, worked } = this.#holidays(day);
    const override = overrideOn(this.#calendar.overrides ?? {}, day);
    if (override !== undefined) return { of: 'override', ranges: override.map(rangeIn), parts: [] };
    if (worked.length > 0) {
      return { of: 'worked', ranges: worked.flatMap((open) => this.#workedHours(open, day)), parts: [] };
    }
    if (isWhole) return { of: 'holiday', ranges: [], parts: [] };
    return { of: 'ordinary', ranges: ordinaryHours(this.#calendar, day), parts };
  }

  #workedHours(open: Worked, day: number): readonly Range[] {
    if (typeof open !== 'string') return open.map(rangeIn);
    const isMeant = (each: number) => (open === 'weekday' ? !isWeekend(each) : weekdayOf(each) === open);
    const near = NEAR.map((distance) => day + distance).find(isMeant);
    if (near === undefined) throw new Error(`no ${open} near ${dateOf(day)}`);
    return ordinaryHours(this.#calendar, near);
  }
}
