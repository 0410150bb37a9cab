import type { Timeline } from 'prazo';

const DAY = 86_400_000;

/**
 * The floor: the least code that answers the same questions. It has one table of intervals over many years, with an index by
 * day and an index by open time. It validates nothing, supports no zones, and answers only within its years.
 */
export class Floor {
  readonly #origin: number;
  readonly #from: Float64Array;
  readonly #until: Float64Array;
  readonly #before: Float64Array;
  readonly #byDay: Uint32Array;
  readonly #byWork: Uint32Array;
  readonly #step: number;

  constructor(timeline: Timeline, firstYear: number, lastYear: number) {
    this.#origin = Date.UTC(firstYear, 0, 1);
    const end = Date.UTC(lastYear + 1, 0, 1);
    const intervals = timeline.intervals(this.#origin, end);
    const count = intervals.length;
    this.#from = Float64Array.from(intervals, ([from]) => from);
    this.#until = Float64Array.from(intervals, ([, until]) => until);
    this.#before = new Float64Array(count + 1);
    for (const [i, [from, until]] of intervals.entries())
      this.#before[i + 1] = (this.#before[i] as number) + until - from;
    this.#byDay = new Uint32Array(Math.ceil((end - this.#origin) / DAY) + 1);
    for (let day = 0, i = 0; day < this.#byDay.length; day++) {
      while (i < count && (this.#until[i] as number) <= this.#origin + day * DAY) i++;
      this.#byDay[day] = i;
    }
    const total = this.#before[count] as number;
    this.#step = total / count;
    this.#byWork = new Uint32Array(count + 1);
    for (let step = 0, i = 0; step <= count; step++) {
      while (i < count - 1 && (this.#before[i + 1] as number) < step * this.#step) i++;
      this.#byWork[step] = i;
    }
  }

  isOpen(ms: number): boolean {
    return (this.#from[this.#indexAt(ms)] as number) <= ms;
  }

  add(ms: number, amount: number): number {
    const worked = this.#worked(ms) + amount;
    let i = this.#byWork[(worked / this.#step) | 0] as number;
    while ((this.#before[i + 1] as number) < worked) i++;
    return (this.#from[i] as number) + (worked - (this.#before[i] as number));
  }

  between(a: number, b: number): number {
    return this.#worked(b) - this.#worked(a);
  }

  #indexAt(ms: number): number {
    let i = this.#byDay[((ms - this.#origin) / DAY) | 0] as number;
    while ((this.#until[i] as number) <= ms) i++;
    return i;
  }

  #worked(ms: number): number {
    const i = this.#indexAt(ms);
    const from = this.#from[i] as number;
    const before = this.#before[i] as number;
    return ms > from ? before + ms - from : before;
  }
}
