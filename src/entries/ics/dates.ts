import { show } from '../../input/issue';
import { type Length, lasts, lengthBetween, readDuration } from './length';
import { readTime, type Time, type ZoneLookup } from './moment';
import { Problem } from './problem';
import type { Property } from './properties';

/** A time of a list, with the length of its own that a period has. */
export interface Dated {
  readonly time: Time;
  readonly length: Length | undefined;
}

/** The values of a list; an empty one and what follows a last comma are none. */
export const listed = (value: string): readonly string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** One value of a list of dates, times or periods. */
export function readDated(text: string, property: Property, zones: ZoneLookup, like?: Time): Dated {
  const isPeriod = property.parameters.get('value')?.toUpperCase() === 'PERIOD';
  const [from = '', until, ...more] = text.split('/');
  if ((until !== undefined) !== isPeriod && (isPeriod || property.name !== 'RDATE')) {
    throw new Problem('invalidDate', `${isPeriod ? 'periods' : 'dates'} in ${property.name}`, show(text));
  }
  const time = readTime(from, property, zones, like);
  if (until === undefined) return { time, length: undefined };
  if (more.length > 0 || time.isDate) throw new Problem('invalidRange', 'a period of two times', show(text));
  const isDuration = /^[+-]?P/i.test(until);
  const length = isDuration ? readDuration(until) : lengthBetween(time, readTime(until, property, zones, time));
  if (!lasts(length)) throw new Problem('invalidRange', 'a period that ends after it starts', show(text));
  return { time, length };
}

/** All of a list. */
export function readDates(property: Property, zones: ZoneLookup, like?: Time): readonly Dated[] {
  return listed(property.value).map((text) => readDated(text, property, zones, like));
}
