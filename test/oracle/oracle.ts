import type { CalendarDefinition } from 'prazo';
import { Temporal } from 'temporal-polyfill';
import type { Tick } from './clock';
import { opening } from './rules';

/**
 * A calendar that answers by walking step by step over a window of time: slow, and with nothing in it to get
 * wrong. Whatever lies beyond the window is `undefined`.
 */
export class Oracle {
  readonly #ticks: readonly Tick[];
  readonly #zone: string;
  readonly #open: readonly boolean[];
  readonly #step: number;
  readonly #from: number;
  readonly #until: number;
  readonly #businessDays = new Set<string>();

  constructor(ticks: readonly Tick[], zone: string, open: readonly boolean[]) {
    const [first, second] = ticks as [Tick, Tick];
    this.#ticks = ticks;
    this.#zone = zone;
    this.#open = open;
    this.#step = second.at - first.at;
    this.#from = first.at;
    this.#until = first.at + ticks.length * this.#step;
    let last = '';
    ticks.forEach(({ date }, i) => {
      if (open[i] !== true || date === last) return;
      this.#businessDays.add(date);
      last = date;
    });
  }

  static of(definition: CalendarDefinition, ticks: readonly Tick[]): Oracle {
    const closures = (definition.closures ?? []).map(({ from, until }) => [Number(from), Number(until)] as const);
    const isOpen = opening(definition);
    const open = ticks.map(
      ({ at, date, minute }) => isOpen(date, minute) && !closures.some(([from, until]) => from <= at && at < until),
    );
    return new Oracle(ticks, definition.zone as string, open);
  }

  /** The instants at which both or one or the other are open, as `rule` says. */
  combine(other: Oracle, rule: (mine: boolean, theirs: boolean, tick: Tick) => boolean): Oracle {
    const open = this.#ticks.map((tick, i) => rule(this.#open[i] === true, other.#open[i] === true, tick));
    return new Oracle(this.#ticks, this.#zone, open);
  }

  isOpen(at: number): boolean | undefined {
    return this.#open[Math.floor((at - this.#from) / this.#step)];
  }

  #openBefore(at: number): boolean | undefined {
    return this.isOpen(at - 1);
  }

  #forward(at: number): number {
    return this.#from + (Math.floor((at - this.#from) / this.#step) + 1) * this.#step;
  }

  #backward(at: number): number {
    return this.#from + (Math.ceil((at - this.#from) / this.#step) - 1) * this.#step;
  }

  /** The first of `at` and the steps after it where `found` holds. */
  #seek(at: number, next: (from: number) => number, found: (at: number) => boolean): number | undefined {
    for (let here = at; here > this.#from && here < this.#until; here = next(here)) {
      if (found(here)) return here;
    }
    return undefined;
  }

  nextOpen(at: number): number | undefined {
    return this.#seek(
      at,
      (from) => this.#forward(from),
      (here) => this.isOpen(here) === true,
    );
  }

  nextClose(at: number): number | undefined {
    const closing = (here: number) => here > at && this.#openBefore(here) === true && this.isOpen(here) === false;
    return this.#seek(at, (from) => this.#forward(from), closing);
  }

  previousOpen(at: number): number | undefined {
    const opening = (here: number) => this.#openBefore(here) === false && this.isOpen(here) === true;
    return this.#seek(at, (from) => this.#backward(from), opening);
  }

  previousClose(at: number): number | undefined {
    return this.#seek(
      at,
      (from) => this.#backward(from),
      (here) => this.#openBefore(here) === true,
    );
  }

  add(at: number, amount: number): number | undefined {
    if (amount < 0) return this.subtract(at, -amount);
    let here = at;
    for (let left = amount; left > 0; ) {
      if (here >= this.#until) return undefined;
      const stretch = this.isOpen(here) === true ? Math.min(left, this.#forward(here) - here) : 0;
      left -= stretch;
      here = left === 0 ? here + stretch : this.#forward(here);
    }
    return here;
  }

  subtract(at: number, amount: number): number | undefined {
    if (amount < 0) return this.add(at, -amount);
    let here = at;
    for (let left = amount; left > 0; ) {
      if (here <= this.#from) return undefined;
      const stretch = this.#openBefore(here) === true ? Math.min(left, here - this.#backward(here)) : 0;
      left -= stretch;
      here = left === 0 ? here - stretch : this.#backward(here);
    }
    return here;
  }

  between(a: number, b: number): number {
    if (b < a) return -this.between(b, a) + 0;
    let open = 0;
    for (let here = a; here < b; ) {
      const end = Math.min(b, this.#forward(here));
      if (this.isOpen(here) === true) open += end - here;
      here = end;
    }
    return open;
  }

  intervals(from: number, until: number): readonly (readonly [number, number])[] {
    const found: [number, number][] = [];
    for (let here = from; here < until; here = this.#forward(here)) {
      if (this.isOpen(here) !== true) continue;
      const end = Math.min(until, this.#forward(here));
      const last = found.at(-1);
      if (last?.[1] === here) last[1] = end;
      else found.push([here, end]);
    }
    return found;
  }

  /** Whether some time of the civil date is open; only for dates wholly inside the window. */
  isBusinessDay(date: string): boolean | undefined {
    const first = this.#ticks[0]?.date as string;
    const last = this.#ticks.at(-1)?.date as string;
    if (date <= first || date >= last) return undefined;
    return this.#businessDays.has(date);
  }

  addDays(at: number, days: number): number | undefined {
    if (days === 0) return at;
    const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.#zone).toPlainDateTime();
    let date = start.toPlainDate();
    for (let left = Math.abs(days); left > 0; ) {
      date = date.add({ days: Math.sign(days) });
      const counts = this.isBusinessDay(date.toString());
      if (counts === undefined) return undefined;
      if (counts) left -= 1;
    }
    const instant = this.#instantOf(date.toPlainDateTime(start.toPlainTime()));
    if (instant === undefined) return undefined;
    if (days > 0) return this.nextOpen(instant);
    const open = this.isOpen(instant);
    return open === true ? instant : open === false ? this.previousClose(instant) : undefined;
  }

  /** The first instant whose local time is at or after the given one. */
  #instantOf(local: Temporal.PlainDateTime): number | undefined {
    const sinceMidnight = local.since(local.toPlainDate().toPlainDateTime()).total('milliseconds');
    const rest = sinceMidnight % this.#step;
    const wanted = local.subtract({ milliseconds: rest }).toString();
    const tick = this.#ticks.find((each) => each.local >= wanted);
    if (tick === undefined) return undefined;
    return tick.local === wanted ? tick.at + rest : tick.at;
  }
}
