import Holidays from 'date-holidays';
import { isPrazoError, type PrazoError } from 'prazo';
import { type HolidayOptions, holidaysOf } from 'prazo/holidays';
import { describe, expect, it } from 'vitest';

function mistake(call: () => unknown): PrazoError {
  try {
    call();
  } catch (error) {
    if (isPrazoError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const given = (options: unknown) => options as HolidayOptions;

describe('codes', () => {
  it('are read in any case', () => {
    expect(holidaysOf(Holidays, 'br', { state: 'sp', region: 'sp' }).name).toBe('BR-SP-SP');
  });

  it('that are not known are issues that list those that are', () => {
    const [issue] = mistake(() => holidaysOf(Holidays, 'XX')).issues;
    expect(issue).toMatchObject({ code: 'unknownValue', path: 'country', received: '"XX"' });
    expect(issue?.expected).toMatch(/^one of AD, AE, .*\bBR\b.*, ZW$/);
    const state = mistake(() => holidaysOf(Holidays, 'DE', { state: 'XX' })).issues[0];
    expect(state).toMatchObject({ code: 'unknownValue', path: 'options.state' });
    expect(state?.expected).toContain('BY');
    const region = mistake(() => holidaysOf(Holidays, 'DE', { state: 'BY', region: 'XX' })).issues[0];
    expect(region).toMatchObject({ path: 'options.region', expected: 'one of A, KATH, EVANG' });
  });

  it('are refused where the country or the state has none', () => {
    expect(mistake(() => holidaysOf(Holidays, 'PT', { state: 'LIS' })).issues[0]?.expected).toContain(
      'PT has no such codes',
    );
    expect(mistake(() => holidaysOf(Holidays, 'US', { state: 'CA', region: 'X' })).issues[0]?.path).toBe(
      'options.region',
    );
  });

  it('of a region need a state', () => {
    expect(mistake(() => holidaysOf(Holidays, 'DE', { region: 'A' })).issues[0]).toMatchObject({
      code: 'missing',
      path: 'options.state',
    });
  });

  it.each(['BR-SP', '', ' BR', '__proto__', 'constructor', 'toString', 'BR\u0000'])(
    'are compared whole: %j',
    (code) => {
      expect(mistake(() => holidaysOf(Holidays, code)).code).toBe('unknownValue');
      expect(mistake(() => holidaysOf(Holidays, 'BR', { state: code })).code).toBe('unknownValue');
    },
  );

  it('of any length are refused at once, and not repeated in full', () => {
    const error = mistake(() => holidaysOf(Holidays, 'B'.repeat(1e6)));
    expect(error.code).toBe('unknownValue');
    expect(error.message.length).toBeLessThan(2000);
  });

  it.each([undefined, null, 7, {}, ['BR']])('are strings: %j', (code) => {
    expect(mistake(() => holidaysOf(Holidays, code as unknown as string)).code).toBe('unknownValue');
  });
});

describe('options', () => {
  it('are checked all at once', () => {
    const { issues } = mistake(() =>
      holidaysOf(Holidays, 'XX', given({ types: ['publik'], languages: 'en', where: true, colour: 1 })),
    );
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'country',
      'options.colour',
      'options.languages',
      'options.types[0]',
      'options.where',
    ]);
  });

  it('choose types: only public days close unless others are asked for', () => {
    const names = (options?: HolidayOptions) =>
      holidaysOf(Holidays, 'BR', options)
        .holidaysIn(2026)
        .map(({ name }) => name);
    expect(names()).not.toContain('Carnaval');
    expect(names({ types: ['public', 'bank'] })).toContain('Carnaval');
    expect(names({ types: ['bank'] })).not.toContain('Natal');
  });

  it('choose by a predicate that sees type, rule and whether the day is a substitute', () => {
    const real = holidaysOf(Holidays, 'US', { where: ({ substitute }) => !substitute });
    const dates = real.holidaysIn(2026).map(({ date }) => date);
    expect(dates).toContain('2026-07-04');
    expect(dates).not.toContain('2026-07-03');
  });

  it('choose languages, and one source does not change another', () => {
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

  it('take the years you answer for yourself', () => {
    expect(holidaysOf(Holidays, 'TH', { coverage: { from: 2020, until: 2040 } }).coverage).toEqual({
      from: 2020,
      until: 2040,
    });
    expect(mistake(() => holidaysOf(Holidays, 'TH', { coverage: { from: 2040, until: 2020 } })).code).toBe(
      'invalidCoverage',
    );
    expect(mistake(() => holidaysOf(Holidays, 'TH', { coverage: { from: 0, until: 2020 } })).code).toBe('unknownValue');
    expect(mistake(() => holidaysOf(Holidays, 'TH', { coverage: { from: 2020, until: 275_760 } })).code).toBe(
      'unknownValue',
    );
  });
});

describe('years', () => {
  it.each([Number.NaN, 2026.5, Number.POSITIVE_INFINITY, '2026', null, undefined, {}, new Date(0), [2026]])(
    'that are no whole numbers are errors: %j',
    (year) => {
      expect(mistake(() => holidaysOf(Holidays, 'BR').holidaysIn(year as unknown as number)).code).toBe('wrongType');
    },
  );

  it.each([0, -1, 99, 1969, 2101, 9999, 275_760, Number.MAX_SAFE_INTEGER])(
    'that are not covered are errors: %d',
    (year) => {
      const error = mistake(() => holidaysOf(Holidays, 'BR').holidaysIn(year));
      expect(error.code).toBe('outsideCoverage');
      expect(error.message).toContain('the coverage of BR');
      expect(error.message).toContain(String(year));
    },
  );

  it('are worked out once', () => {
    const source = holidaysOf(Holidays, 'BR');
    expect(source.holidaysIn(2026)).toBe(source.holidaysIn(2026));
  });

  it('answer with data that cannot be changed', () => {
    const source = holidaysOf(Holidays, 'BR');
    expect(Object.isFrozen(source)).toBe(true);
    expect(Object.isFrozen(source.holidaysIn(2026))).toBe(true);
    expect(source.holidaysIn(2026).every((holiday) => Object.isFrozen(holiday))).toBe(true);
  });
});
