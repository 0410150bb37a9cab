import type { Input } from './input';
import { isPartOfDay } from './part';
import type { Names, Observance } from './rule';
import { dayOf } from './year';

interface Terms {
  /** What it is called; `Feriado municipal` when absent. */
  readonly name?: string | Names | undefined;
  /** The first year it is kept. */
  readonly from?: number | undefined;
  /** The last year it is kept; it is included. */
  readonly until?: number | undefined;
  /** The part of the day that is closed, such as `'12:00-24:00'`; the whole day when absent. */
  readonly closed?: string | undefined;
}

/**
 * A holiday of a city: the `'MM-DD'` of every year, the same with its terms, or a number of days after Easter Sunday
 * (-80 to 250, so that it lies in Easter's own year). One on `'02-29'` exists in leap years only.
 */
export type MunicipalDay = string | ({ readonly date: string } & Terms) | ({ readonly easter: number } & Terms);

const A_LEAP_YEAR = 2000;
const UNNAMED: Names = { 'pt-BR': 'Feriado municipal', en: 'Municipal holiday' };

const isText = (value: unknown): value is string => typeof value === 'string';

const isMonthDay = (value: unknown): boolean =>
  isText(value) && /^\d\d-\d\d$/.test(value) && dayOf(A_LEAP_YEAR, value) !== undefined;

const readDate = (input: Input): string => input.as(isMonthDay, 'a month and day such as "01-25"', 'invalidDate');

function readInteger(input: Input, least: number, most: number): number {
  const value = input.value as number;
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  input.reject(`a whole number from ${least} to ${most}`, 'unknownValue');
  return Number.NaN;
}

const readYear = (input: Input): number => readInteger(input, 0, 9999);

function readName(input: Input): Names {
  const { value } = input;
  if (isText(value)) return { 'pt-BR': value, en: value };
  input.only(['pt-BR', 'en']);
  return { 'pt-BR': input.get('pt-BR').as(isText, 'a string'), en: input.get('en').as(isText, 'a string') };
}

const readPart = (input: Input): string =>
  input.as(isPartOfDay, 'a part of a day such as "12:00-24:00"', 'invalidRange');

export function readMunicipal(input: Input): Observance {
  if (isText(input.value)) return { date: readDate(input), name: UNNAMED };
  const easter = input.get('easter').maybe((days) => readInteger(days, -80, 250));
  input.only([easter === undefined ? 'date' : 'easter', 'name', 'from', 'until', 'closed']);
  const from = input.get('from').maybe(readYear);
  const until = input.get('until').maybe(readYear);
  if (Number(from) > Number(until)) input.get('until').reject(`a year from ${from} on`, 'unorderedDates');
  return {
    ...(easter === undefined ? { date: readDate(input.get('date')) } : { easter }),
    name: input.get('name').maybe(readName) ?? UNNAMED,
    from,
    until,
    closed: input.get('closed').maybe(readPart),
  };
}
