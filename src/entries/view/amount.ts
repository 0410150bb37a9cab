import { kept } from './format';
import type { AmountOptions } from './options';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** The length of a day, hour, minute and, where they are shown, second. Without `hoursPerDay` a day is infinite, so that none is shown. */
export function sizesOf(hoursPerDay = 0, hasSeconds = false): readonly number[] {
  const day = hoursPerDay > 0 ? Math.round(hoursPerDay * HOUR) : Number.POSITIVE_INFINITY;
  return hasSeconds ? [day, HOUR, MINUTE, 1000] : [day, HOUR, MINUTE];
}

/** The range of amounts with the same text: an overrun shows its lower end, time left its upper end, which is never 0. */
export function stepOf(
  ms: number,
  isOver: boolean,
  sizes: readonly number[],
  units = 2,
): readonly [down: number, up: number] {
  const amount = isOver ? ms : Math.max(0, ms - 1);
  const day = sizes[0] as number;
  const largest = sizes.filter((size) => size > amount).length;
  const size = sizes[Math.min(sizes.length, largest + units) - 1] as number;
  const midnight = amount - (amount % day);
  const down = amount - ((amount - midnight) % size);
  return [down, Math.min(down + size, midnight + day)];
}

/** An amount that is already rounded. */
export function exactText(ms: number, language: string, sizes: readonly number[]): string {
  let rest = ms;
  return sizes
    .map((size, i) => {
      const count = rest < size ? 0 : Math.floor(rest / size);
      if (count > 0) rest -= count * size;
      if (count === 0 && (ms > 0 || i < sizes.length - 1)) return '';
      const unit = ['day', 'hour', 'minute', 'second'][i] as string;
      const form = { style: 'unit', unit, unitDisplay: 'narrow', numberingSystem: 'latn' } as Intl.NumberFormatOptions;
      // Without a language `Intl` would take that of the host.
      return kept(language.concat(unit), () => new Intl.NumberFormat(language, form)).format(count);
    })
    .filter((part) => part !== '')
    .join(' ');
}

/** How an amount of time is written and rounded. */
export interface AmountTextOptions extends AmountOptions {
  /** Whether seconds are shown. */
  readonly seconds?: boolean | undefined;
  /** `'up'` rounds as what is left is rounded, so that it is never nothing; `'down'` unless given. */
  readonly round?: 'up' | 'down' | undefined;
}

/**
 * An amount of time, in ms or as a luxon `Duration`, as a badge writes it: in days, hours and minutes, rounded down to the smallest unit
 * that is shown.
 *
 * @example
 * ```ts
 * const ms = (3 * 60 + 30) * 60_000;
 * amountText(ms, { language: 'en' }); // → 3h 30m
 * amountText(ms, { language: 'pt-BR', units: 1 }); // → 3 h
 * amountText(ms + 1, { language: 'en', round: 'up' }); // → 3h 31m
 * amountText(10 * ms, { language: 'en', hoursPerDay: 8 }); // → 4d 3h
 * amountText(-ms, { language: 'en' }); // → −3h 30m
 * ```
 */
export function amountText(
  amount: { toMillis(): number } | number,
  { language, units, hoursPerDay, seconds, round }: AmountTextOptions,
): string {
  const ms = Number(amount);
  const sizes = sizesOf(hoursPerDay, seconds);
  const [down, up] = stepOf(Math.abs(ms), round !== 'up', sizes, units);
  const shown = round === 'up' ? up : down;
  return (ms < 0 && shown > 0 ? '−' : '') + exactText(shown, language, sizes);
}
