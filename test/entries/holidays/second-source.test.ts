import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, daysOf, table } from './second-source/compare';
import { DIFFERENCES } from './second-source/differences';

// The answers do not depend on the zone of the host, which other tests see to.
describe.runIf(process.env.TZ === 'UTC')('the holidays of a second source', () => {
  const compared = compare();

  it.each(compared)('of $country differ on the days that are decided, and on no other', ({ country, differing }) => {
    const decided = DIFFERENCES.filter((one) => one.country === country).flatMap(daysOf);
    expect([...differing].sort()).toEqual([...decided].sort());
  });

  it('are of 52 countries, and the guide has the table', () => {
    expect(compared.length).toBe(52);
    expect(readFileSync('docs/holidays.md', 'utf8')).toContain(`\n${table(compared)}\n`);
  });

  it.each(DIFFERENCES)('$country $kind: a reason is given', ({ reason, country }) => {
    expect(reason).toMatch(/^\S.*\.$/);
    expect(compared.map((one) => one.country)).toContain(country);
  });
});
