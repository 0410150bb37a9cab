import type { AgreedTarget, CalendarDefinition, Target } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import { MINUTE, type Tick } from './clock';
import { Oracle } from './oracle';

/** Told of a question whose answer lies outside the minutes that were walked. */
export class BeyondWindow extends Error {}

/** A calendar minute by minute over a window. */
export class Desk {
  readonly zone: string;
  readonly calendar: Oracle;
  readonly #ticks: readonly Tick[];
  readonly #from: number;
  readonly #open: readonly boolean[];

  constructor(definition: CalendarDefinition, ticks: readonly Tick[]) {
    this.zone = definition.zone;
    this.calendar = Oracle.of(definition, ticks);
    this.#ticks = ticks;
    this.#from = ticks[0]?.at as number;
    this.#open = ticks.map(({ at }) => this.calendar.isOpen(at) === true);
  }

  isOpen(at: number): boolean {
    return known(this.#open[Math.floor((at - this.#from) / MINUTE)]);
  }

  /** The first instant whose local time is at or after the given one. */
  instantOf(date: Temporal.PlainDate, time: Temporal.PlainTime): number {
    const wanted = date.toPlainDateTime(time).toString();
    const first = this.#ticks[0] as Tick;
    if (first.local >= wanted) throw new BeyondWindow();
    return known(this.#ticks.find(({ local }) => local >= wanted)).at;
  }

  isBusinessDay(date: Temporal.PlainDate): boolean {
    return known(this.calendar.isBusinessDay(date.toString()));
  }
}

export function known<T>(answer: T | undefined): T {
  if (answer === undefined) throw new BeyondWindow();
  return answer;
}

/** What counts: all time, or the open time of a desk. */
export interface Measure {
  readonly business: boolean;
  readonly desk: Desk;
}

/** Whether the minute of an instant counts. */
export function open(measure: Measure, at: number): boolean {
  return !measure.business || measure.desk.isOpen(at);
}

/** The instant to which a due moves when it is put off by an amount of the time that counts, minute by minute. */
export function push(measure: Measure, due: number, amount: number): number {
  if (!measure.business) return due + amount;
  let at = due;
  for (let left = amount; left > 0; ) {
    const end = (Math.floor(at / MINUTE) + 1) * MINUTE;
    const step = measure.desk.isOpen(at) ? Math.min(left, end - at) : 0;
    left -= step;
    at = step > 0 ? at + step : end;
  }
  for (let left = -amount; left > 0; ) {
    const start = (Math.ceil(at / MINUTE) - 1) * MINUTE;
    const step = measure.desk.isOpen(start) ? Math.min(left, at - start) : 0;
    left -= step;
    at = step > 0 ? at - step : start;
  }
  return at;
}

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** When a target is first due, counted from a start. */
export function firstDue(target: Exclude<Target, 'agreed'> | AgreedTarget, start: number, measure: Measure): number {
  const { desk } = measure;
  const { minutes, hours, businessMinutes, businessHours, days, businessDays, due, by, roll } = target as {
    readonly [key: string]: number | undefined;
  } & { readonly due?: number; readonly by?: string; readonly roll?: string };
  if (due !== undefined) return due;
  const amount = minutes ?? businessMinutes ?? (hours ?? businessHours ?? 0) * 60;
  if (minutes !== undefined || hours !== undefined) return start + amount * MINUTE;
  if (businessMinutes !== undefined || businessHours !== undefined) return push(measure, start, amount * MINUTE);

  const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(desk.zone).toPlainDateTime();
  const time = by === undefined || by === 'endOfDay' ? local.toPlainTime() : Temporal.PlainTime.from(by);
  const dueOn = (date: Temporal.PlainDate): number => {
    const end = desk.instantOf(date.add({ days: 1 }), MIDNIGHT);
    if (by === 'endOfDay') return days === undefined ? known(desk.calendar.previousClose(end)) : end;
    return desk.instantOf(date, time);
  };
  const step = (from: Temporal.PlainDate, by: 1 | -1): Temporal.PlainDate => {
    let date = from.add({ days: by });
    while (!desk.isBusinessDay(date)) date = date.add({ days: by });
    return date;
  };
  if (businessDays !== undefined) {
    let date = local.toPlainDate();
    for (let left = businessDays; left > 0; left--) date = step(date, 1);
    return by === undefined ? known(desk.calendar.nextOpen(dueOn(date))) : dueOn(date);
  }
  const date = local.toPlainDate().add({ days: days ?? 0 });
  if (roll === undefined || desk.isBusinessDay(date)) return dueOn(date);
  const rolled = dueOn(step(date, roll === 'following' ? 1 : -1));
  return rolled > start ? rolled : dueOn(step(date, 1));
}
