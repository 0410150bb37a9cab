import { describe, expect, it } from 'vitest';
import { replacements } from '../../../src/entries/holidays/corrected-entries';
import type { HolidayCorrection } from '../../../src/entries/holidays/correction';
import type { Row } from '../../../src/entries/holidays/engine';
import { packageFor } from './places';

/** 1 and 3 March of 2026 in Bulgaria. In the package, they are an `observance` and a `public` holiday. */
const [GRANNY, LIBERATION] = ['03-01', '03-03'].map((day) =>
  packageFor(['BG'])
    .getHolidays(2026, 'en')
    .find(({ rule }) => rule === day),
) as unknown as [Row, Row];

const BECOMES: HolidayCorrection = {
  place: 'BG',
  reason: '1 March is a holiday.',
  type: 'observance',
  years: { from: 2026 },
  drops: ['03-01'],
  becomes: 'public',
};
const SHIFTED: HolidayCorrection = {
  place: 'BG',
  reason: '3 March is moved to the 4th.',
  type: 'public',
  years: { from: 2026 },
  drops: ['03-03'],
  shifts: [{ after: 1 }],
};
const names = { bg: 'Свободен ден', en: 'Free day' };

const shown = (row: Row, correction: HolidayCorrection, languages = ['en']) =>
  replacements(row, correction, languages).map(({ date, name, type }) => `${date} ${name} (${type})`);

describe('the names of a correction', () => {
  it('name the days that become another type', () => {
    expect(shown(GRANNY, { ...BECOMES, names })).toEqual(['2026-03-01 Free day (public)']);
  });

  it('name the shifted days', () => {
    expect(shown(LIBERATION, { ...SHIFTED, names })).toEqual(['2026-03-04 Free day (public)']);
  });

  it('are used in the first language of the source', () => {
    expect(shown(GRANNY, { ...BECOMES, names }, ['bg', 'en'])).toEqual(['2026-03-01 Свободен ден (public)']);
  });

  it('are those of the package if the correction has none', () => {
    expect(shown(GRANNY, BECOMES)).toEqual(['2026-03-01 Granny March Day (public)']);
    expect(shown(LIBERATION, SHIFTED)).toEqual(['2026-03-04 Liberation Day (public)']);
  });
});
