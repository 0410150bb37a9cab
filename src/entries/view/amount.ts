import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../input/units';
import { cachedFormat } from './format';
import type { AmountOptions } from './view-options';

/**
 * The lengths in ms of the units that are shown: day, hour, minute and, if `hasSeconds`, second. Without `hoursPerDay` a day
 * is infinite, so days are not shown.
 */
export function sizesOf(hoursPerDay = 0, hasSeconds = false): readonly number[] {
  const day = hoursPerDay > 0 ? Math.round(hoursPerDay * HOUR_MS) : Number.POSITIVE_INFINITY;
  return hasSeconds ? [day, HOUR_MS, MINUTE_MS, SECOND_MS] : [day, HOUR_MS, MINUTE_MS];
}

/** Returns the range of amounts that share a text. Overdue time shows its lower end, time left its upper end (never 0). */
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
  const wholeDays = amount - (amount % day);
  const down = amount - ((amount - wholeDays) % size);
  return [down, Math.min(down + size, wholeDays + day)];
}

/** Returns the text of a rounded amount. */
export function exactText(ms: number, language: string, sizes: readonly number[]): string {
  let rest = ms;
  return sizes
    .map((size, i) => {
      const count = Math.floor(rest / size);
      if (count > 0) rest -= count * size;
      if (count === 0 && (ms > 0 || i < sizes.length - 1)) return '';
      const unit = ['day', 'hour', 'minute', 'second'][i] as string;
      const form = { style: 'unit', unit, unitDisplay: 'narrow', numberingSystem: 'latn' } as Intl.NumberFormatOptions;
      // `concat` throws without a language; `Intl` would use the language of the host.
      return cachedFormat(language.concat(unit), () => new Intl.NumberFormat(language, form)).format(count);
    })
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Options of `amountText`.
 *
 * @inline
 */
export type AmountTextOptions = AmountOptions & {
  /** Whether to show seconds. Default: false. */
  readonly seconds?: boolean | undefined;
  /** `'up'` for time left, so that it never shows 0. Default: `'down'`. */
  readonly round?: 'up' | 'down' | undefined;
};

/**
 * Returns an amount of time as a badge writes it: in days, hours and minutes, rounded to the smallest unit shown. The amount
 * is a number of ms or a luxon `Duration`; a negative amount starts with a minus sign.
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
