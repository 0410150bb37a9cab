import { DateTime } from 'luxon';
import { HOURS, ZONE } from './hours';

/** The hours of a day. `LuxonLoop` is the usual hand-written loop: it adds up the hours of one day after another with luxon. */
const RANGES = HOURS['mon-fri'].map((range) =>
  range.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return { hour, minute };
  }),
);

function rangesOf(day: DateTime, holidays: ReadonlySet<string>): readonly (readonly [number, number])[] {
  if (day.weekday > 5 || holidays.has(day.toISODate() ?? '')) return [];
  return RANGES.map(([from, until]) => [day.set(from ?? {}).toMillis(), day.set(until ?? {}).toMillis()]);
}

export class LuxonLoop {
  readonly #holidays: ReadonlySet<string>;

  constructor(holidays: readonly string[]) {
    this.#holidays = new Set(holidays);
  }

  isOpen(ms: number): boolean {
    const day = DateTime.fromMillis(ms, { zone: ZONE }).startOf('day');
    return rangesOf(day, this.#holidays).some(([from, until]) => from <= ms && ms < until);
  }

  add(ms: number, amount: number): number {
    let left = amount;
    for (let day = DateTime.fromMillis(ms, { zone: ZONE }).startOf('day'); ; day = day.plus({ days: 1 })) {
      for (const [from, until] of rangesOf(day, this.#holidays)) {
        const start = Math.max(from, ms);
        if (start >= until) continue;
        if (left <= until - start) return start + left;
        left -= until - start;
      }
    }
  }

  between(a: number, b: number): number {
    let worked = 0;
    for (
      let day = DateTime.fromMillis(a, { zone: ZONE }).startOf('day');
      day.toMillis() < b;
      day = day.plus({ days: 1 })
    ) {
      for (const [from, until] of rangesOf(day, this.#holidays)) {
        worked += Math.max(0, Math.min(until, b) - Math.max(from, a));
      }
    }
    return worked;
  }
}
