import type { Holiday } from 'prazo';

/** Returns the years from the first to the last, inclusive. */
export function years(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Returns the dates of a line such as `'07-09: 2015-2019 2021'`: a day, and the years of the day. */
export function datesOf(line: string): readonly string[] {
  const [day = '', spans = ''] = line.split(': ');
  return spans.split(' ').flatMap((span) => {
    const [first = '', last = first] = span.split('-');
    return years(Number(first), Number(last)).map((year) => `${year}-${day}`);
  });
}

/** Returns each date once, sorted. */
export function sorted(dates: Iterable<string>): readonly string[] {
  return [...new Set(dates)].sort();
}

export const dateOf = ({ date }: Holiday): string => date;
