import { type Issue, show } from './issue';

/** What is wrong with a year asked of holidays that are known from one year to another; undefined where nothing is. */
export function yearIssue(
  year: unknown,
  path: string,
  { from, until }: { readonly from: number; readonly until: number },
  name: string,
): Issue | undefined {
  const received = show(year);
  if (!Number.isInteger(year)) return { code: 'wrongType', path, expected: 'a civil year, a whole number', received };
  if ((year as number) >= from && (year as number) <= until) return undefined;
  const expected = `a year from ${from} to ${until}, which the holidays of ${name} cover`;
  return { code: 'outsideCoverage', path, expected, received };
}
