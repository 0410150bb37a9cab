import Holidays from 'date-holidays';
import { PrazoError } from 'prazo';
import { type HolidayOptions, holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';
import { issuesThrownBy, pathsAndCodes } from '../../expecting';

const codeThrownBy = (call: () => unknown) => issuesThrownBy(call)[0]?.code;

describe('the codes of a place', () => {
  it('are accepted in any case', () => {
    expect(holidaysOf(Holidays, 'br', { state: 'sp', region: 'sp' }).name).toBe('BR-SP-SP');
  });

  it('that are unknown | are issues that list the known codes', () => {
    const [issue] = issuesThrownBy(() => holidaysOf(Holidays, 'XX'));
    expect(issue).toMatchObject({ code: 'unknownValue', path: 'country', received: '"XX"' });
    expect(issue?.expected).toMatch(/^one of AD, AE, .*\bBR\b.*, ZW$/);
    const [state] = issuesThrownBy(() => holidaysOf(Holidays, 'DE', { state: 'XX' }));
    expect(state).toMatchObject({ code: 'unknownValue', path: 'options.state' });
    expect(state?.expected).toContain('BY');
    const [region] = issuesThrownBy(() => holidaysOf(Holidays, 'DE', { state: 'BY', region: 'XX' }));
    expect(region).toMatchObject({ path: 'options.region', expected: 'one of A, KATH, EVANG' });
  });

  it('of a country or state without codes | are issues', () => {
    const [state] = issuesThrownBy(() => holidaysOf(Holidays, 'PT', { state: 'LIS' }));
    expect(state?.expected).toContain('PT has no such codes');
    const [region] = issuesThrownBy(() => holidaysOf(Holidays, 'US', { state: 'CA', region: 'X' }));
    expect(region?.path).toBe('options.region');
  });

  it('of a region without a state | are an issue', () => {
    expect(issuesThrownBy(() => holidaysOf(Holidays, 'DE', { region: 'A' }))[0]).toMatchObject({
      code: 'missing',
      path: 'options.state',
    });
  });

  it.each(['BR-SP', '', ' BR', '__proto__', 'constructor', 'toString', 'BR\u0000'])(
    'that only look like a code | are issues: %j',
    (code) => {
      expect(codeThrownBy(() => holidaysOf(Holidays, code))).toBe('unknownValue');
      expect(codeThrownBy(() => holidaysOf(Holidays, 'BR', { state: code }))).toBe('unknownValue');
    },
  );

  it('of a million characters | are an issue with a short message', () => {
    const issues = issuesThrownBy(() => holidaysOf(Holidays, 'B'.repeat(1e6)));
    expect(issues[0]?.code).toBe('unknownValue');
    expect(new PrazoError(issues).message.length).toBeLessThan(2000);
  });

  it.each([undefined, null, 7, {}, ['BR']])('that are not strings | are issues: %j', (code) => {
    expect(codeThrownBy(() => holidaysOf(Holidays, code as unknown as string))).toBe('unknownValue');
  });
});

describe('options', () => {
  it('with several issues | throw all of them', () => {
    const options: unknown = { types: ['publik'], languages: 'en', where: true, colour: 1 };
    const issues = issuesThrownBy(() => holidaysOf(Holidays, 'XX', options as HolidayOptions));
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'country',
      'options.colour',
      'options.languages',
      'options.types[0]',
      'options.where',
    ]);
  });

  it('with types | return these types instead of the public ones', () => {
    const names = (options?: HolidayOptions) =>
      holidaysOf(Holidays, 'BR', options)
        .holidaysIn(2026)
        .map(({ name }) => name);
    expect(names()).not.toContain('Carnaval');
    expect(names({ types: ['public', 'bank'] })).toContain('Carnaval');
    expect(names({ types: ['bank'] })).not.toContain('Natal');
  });

  it('with where | keep the holidays for which it returns true', () => {
    const originals = holidaysOf(Holidays, 'US', { where: ({ substitute }) => !substitute });
    const dates = originals.holidaysIn(2026).map(({ date }) => date);
    expect(dates).toContain('2026-07-04');
    expect(dates).not.toContain('2026-07-03');
  });

  it('with languages | name the holidays of this source only', () => {
    const christmas = (languages?: readonly string[]) =>
      holidaysOf(Holidays, 'BR', languages && { languages })
        .holidaysIn(2026)
        .at(-1)?.name;
    expect(christmas()).toBe('Natal');
    expect(christmas(['en'])).toBe('Christmas Day');
    expect(christmas()).toBe('Natal');
    expect(
      holidaysOf(Holidays, 'US', { languages: ['pt-BR'] })
        .holidaysIn(2026)
        .at(-1)?.name,
    ).toBe('Natal');
    expect(christmas(['xx'])).toBe('Natal');
  });

  it('with coverage | cover these years', () => {
    expect(holidaysOf(Holidays, 'TH', { coverage: { from: 2020, until: 2040 } }).coverage).toEqual({
      from: 2020,
      until: 2040,
    });
  });

  it.each([
    [{ from: 2040, until: 2020 }, 'options.coverage invalidCoverage'],
    [{ from: 0, until: 2020 }, 'options.coverage.from unknownValue'],
    [{ from: 2020, until: 275_760 }, 'options.coverage.until unknownValue'],
  ])('with the wrong coverage %j | throw', (coverage, issue) => {
    expect(pathsAndCodes(issuesThrownBy(() => holidaysOf(Holidays, 'TH', { coverage })))).toEqual([issue]);
  });
});

describe('holidaysIn', () => {
  it.each([Number.NaN, 2026.5, Number.POSITIVE_INFINITY, '2026', null, undefined, {}, new Date(0), [2026]])(
    'of a year that is not a whole number | throws: %j',
    (year) => {
      expect(codeThrownBy(() => holidaysOf(Holidays, 'BR').holidaysIn(year as unknown as number))).toBe('wrongType');
    },
  );

  it.each([0, -1, 99, 1969, 2101, 9999, 275_760, Number.MAX_SAFE_INTEGER])(
    'of a year outside the coverage | throws: %d',
    (year) => {
      expect(issuesThrownBy(() => holidaysOf(Holidays, 'BR').holidaysIn(year))).toEqual([
        {
          code: 'outsideCoverage',
          path: 'year',
          expected: 'a year from 1970 to 2100, the coverage of BR',
          received: String(year),
        },
      ]);
    },
  );

  it('called twice | returns the same list', () => {
    const source = holidaysOf(Holidays, 'BR');
    expect(source.holidaysIn(2026)).toBe(source.holidaysIn(2026));
  });

  it('returns frozen data', () => {
    const source = holidaysOf(Holidays, 'BR');
    expect(Object.isFrozen(source)).toBe(true);
    expect(Object.isFrozen(source.holidaysIn(2026))).toBe(true);
    expect(source.holidaysIn(2026).every((holiday) => Object.isFrozen(holiday))).toBe(true);
  });
});
