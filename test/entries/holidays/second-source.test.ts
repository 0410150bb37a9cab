import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, daysOf, table } from './second-source/comparison';
import { DIFFERENCES } from './second-source/differences';

describe('the holidays of a second source', () => {
  const compared = compare();

  it.each(compared)('of $country differ on the listed days, and on no other', ({ country, differing }) => {
    const listed = DIFFERENCES.filter((difference) => difference.country === country).flatMap(daysOf);
    const message =
      'Correct test/entries/holidays/second-source/differences.ts: a new day needs a reason, a day that agrees goes.';
    expect([...differing].sort(), message).toEqual([...listed].sort());
  });

  it('are compared for 52 countries in the table of the guide', () => {
    expect(compared.length).toBe(52);
    const message = 'Copy the output of test/entries/holidays/print-comparison.ts into docs/holidays.md.';
    const [shown] = /^ +have they have[\s\S]*?^all .*$/m.exec(readFileSync('docs/holidays.md', 'utf8')) ?? [];
    expect(shown, message).toBe(table(compared));
  });

  it.each(DIFFERENCES)('the difference $country $kind has a reason', ({ reason, country }) => {
    expect(reason).toMatch(/^\S.*\.$/);
    expect(compared.map((one) => one.country)).toContain(country);
  });
});
