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

/** What a target may say; only what is written is there. */
interface Said {
  readonly [amount: string]: number | undefined;
}
interface Options {
  readonly due?: number;
  readonly by?: string;
  readonly roll?: string;
  readonly from?: string;
  readonly cutoff?: string;
}

/** The date and time that local clocks show at an instant. */
function localAt(at: number, { zone }: Desk): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** The business day that many after a date. */
function businessDay(date: Temporal.PlainDate, n: number, desk: Desk): Temporal.PlainDate {
  let reached = date;
  for (let left = n; left > 0; ) {
    reached = reached.add({ days: 1 });
    if (desk.isBusinessDay(reached)) left -= 1;
  }
  return reached;
}

/** The instant from which a target counts. */
export function receipt(target: Exclude<Target, 'agreed'> | AgreedTarget, start: number, { desk }: Measure): number {
  const { businessDays } = target as unknown as Said;
  const { from, cutoff } = target as unknown as Options;
  if (businessDays === undefined && from === undefined) return start;
  const opening = known(desk.calendar.nextOpen(start));
  const { date, time } = {
    date: localAt(opening, desk).toPlainDate(),
    time: Temporal.PlainTime.from(cutoff ?? '00:00'),
  };
  if (cutoff === undefined || opening < desk.instantOf(date, time)) return opening;
  const next = known(desk.calendar.nextOpen(desk.instantOf(businessDay(date, 1, desk), MIDNIGHT)));
  return Math.max(opening, next);
}

/** Where a due goes at which the desk is closed. */
function rolled(due: number, start: number, roll: string | undefined, { calendar }: Desk): number {
  if (roll === undefined || calendar.isOpen(due) === true || calendar.isOpen(due - 1) === true) return due;
  const after = known(calendar.nextOpen(due));
  if (roll === 'following') return after;
  const before = known(calendar.previousClose(due));
  const back = roll === 'preceding' || due - before <= after - due;
  return back && before > start ? before : after;
}

/** When a target is first due, counted from a start. */
export function firstDue(target: Exclude<Target, 'agreed'> | AgreedTarget, start: number, measure: Measure): number {
  const { desk } = measure;
  const { due, by, roll } = target as unknown as Options;
  const { seconds, minutes, hours, businessSeconds, businessMinutes, businessHours, days, months, businessDays } =
    target as unknown as Said;
  if (due !== undefined) return rolled(due, start, roll, desk);
  const received = receipt(target, start, measure);
  const elapsed = (seconds ?? 0) / 60 + (minutes ?? 0) + (hours ?? 0) * 60;
  if (elapsed > 0) return push(measure, received, elapsed * MINUTE);
  const business = (businessSeconds ?? 0) / 60 + (businessMinutes ?? 0) + (businessHours ?? 0) * 60;
  if (business > 0) return push(measure, received, business * MINUTE);

  const local = localAt(received, desk);
  const dueOn = (date: Temporal.PlainDate): number => {
    if (by !== 'endOfDay')
      return desk.instantOf(date, by === undefined ? local.toPlainTime() : Temporal.PlainTime.from(by));
    const end = desk.instantOf(date.add({ days: 1 }), MIDNIGHT);
    return businessDays === undefined ? end : known(desk.calendar.previousClose(end));
  };
  if (businessDays === undefined) {
    const date = local.toPlainDate().add({ days: days ?? 0, months: months ?? 0 });
    return rolled(dueOn(date), start, roll, desk);
  }
  const date = businessDay(local.toPlainDate(), businessDays, desk);
  if (by === undefined) return known(desk.calendar.nextOpen(dueOn(date)));
  const reached = dueOn(date);
  return reached > start ? reached : dueOn(businessDay(date, 1, desk));
}
