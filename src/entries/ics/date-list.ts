import { show } from '../../input/issue';
import { type DateOrTime, parseDateOrTime, type ZoneLookup } from './date-or-time';
import { isPositive, type Length, lengthBetween, parseDuration } from './length';
import { Problem } from './problem';
import type { Property } from './properties';

/** A value of RDATE or EXDATE: a date, a time or a period. */
export interface ListedDate {
  readonly time: DateOrTime;
  /** The length of a period; undefined for a date and a time. */
  readonly length: Length | undefined;
}

/** Returns the values of a comma-separated list, without empty values. The list may end with a comma. */
export const splitList = (value: string): readonly string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Parses one value of a list. Throws a problem for a malformed value. */
export function parseListedDate(text: string, property: Property, zones: ZoneLookup, like?: DateOrTime): ListedDate {
  const isPeriod = property.parameters.get('value')?.toUpperCase() === 'PERIOD';
  const [from = '', until, ...more] = text.split('/');
  if ((until !== undefined) !== isPeriod && (isPeriod || property.name !== 'RDATE')) {
    throw new Problem('invalidDate', `${isPeriod ? 'periods' : 'dates'} in ${property.name}`, show(text));
  }
  const time = parseDateOrTime(from, property, zones, like);
  if (until === undefined) return { time, length: undefined };
  if (more.length > 0 || time.isDate) throw new Problem('invalidRange', 'a period of two times', show(text));
  const isDuration = /^[+-]?P/i.test(until);
  const length = isDuration ? parseDuration(until) : lengthBetween(time, parseDateOrTime(until, property, zones, time));
  if (!isPositive(length)) throw new Problem('invalidRange', 'a period that ends after it starts', show(text));
  return { time, length };
}

/** Parses all values of a list. Throws a problem for a malformed value. */
export function parseDateList(property: Property, zones: ZoneLookup, like?: DateOrTime): readonly ListedDate[] {
  return splitList(property.value).map((text) => parseListedDate(text, property, zones, like));
}
