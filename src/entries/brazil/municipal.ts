import { isPartOfDay } from '../../input/local-time';
import { dayInYear } from './holidays-in-year';
import type { Names, YearlyHolidayRule } from './observance';
import type { OptionReader } from './option-reader';

interface Terms {
  /** `Feriado municipal` (`Municipal holiday` in English) if absent. A single text is the name in both languages. */
  readonly name?: string | Names | undefined;
  /** The first year, inclusive. */
  readonly from?: number | undefined;
  /** The last year, inclusive. */
  readonly until?: number | undefined;
  /** The closed part of the day, such as `'12:00-24:00'`; the whole day if absent. */
  readonly closed?: string | undefined;
}

/**
 * A municipal holiday: a date `'MM-DD'` of every year, alone or in an object, or a number of days after Easter Sunday.
 * The number is from −80 to 250, so that the holiday is in the year of that Easter. A holiday on `'02-29'` exists only
 * in leap years.
 */
export type MunicipalDay = string | ({ readonly date: string } & Terms) | ({ readonly easter: number } & Terms);

const A_LEAP_YEAR = 2000;
const UNNAMED: Names = { 'pt-BR': 'Feriado municipal', en: 'Municipal holiday' };

const isText = (value: unknown): value is string => typeof value === 'string';

const isMonthDay = (value: unknown): boolean =>
  isText(value) && /^\d\d-\d\d$/.test(value) && dayInYear(A_LEAP_YEAR, value) !== undefined;

const readDate = (option: OptionReader): string =>
  option.require(isMonthDay, 'a month and day such as "01-25"', 'invalidDate');

function readInteger(option: OptionReader, least: number, most: number): number {
  const value = option.value as number;
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  option.reject(`a whole number from ${least} to ${most}`, 'unknownValue');
  return Number.NaN;
}

const readYear = (option: OptionReader): number => readInteger(option, 0, 9999);

function readName(option: OptionReader): Names {
  const { value } = option;
  if (isText(value)) return { 'pt-BR': value, en: value };
  option.allowKeys(['pt-BR', 'en']);
  return { 'pt-BR': option.get('pt-BR').require(isText, 'a string'), en: option.get('en').require(isText, 'a string') };
}

const readPart = (option: OptionReader): string =>
  option.require(isPartOfDay, 'a part of a day such as "12:00-24:00"', 'invalidRange');

export function readMunicipalDay(option: OptionReader): YearlyHolidayRule {
  if (isText(option.value)) return { date: readDate(option), name: UNNAMED };
  const easter = option.get('easter').ifPresent((days) => readInteger(days, -80, 250));
  option.allowKeys([easter === undefined ? 'date' : 'easter', 'name', 'from', 'until', 'closed']);
  const from = option.get('from').ifPresent(readYear);
  const until = option.get('until').ifPresent(readYear);
  if (Number(from) > Number(until)) option.get('until').reject(`a year from ${from} on`, 'unorderedDates');
  return {
    ...(easter === undefined ? { date: readDate(option.get('date')) } : { easter }),
    name: option.get('name').ifPresent(readName) ?? UNNAMED,
    from,
    until,
    closed: option.get('closed').ifPresent(readPart),
  };
}
