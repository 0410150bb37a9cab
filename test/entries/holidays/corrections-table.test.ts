import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { CORRECTIONS } from '../../../src/entries/holidays/corrections';
import { textOf } from '../../house/source';

/** Returns the first cell of each row of the table of corrections: `Canada (CA-BC, CA-MB)`. */
function placesIn(page: string): readonly string[] {
  const table = page.split('| place | correction |\n|---|---|\n')[1] ?? '';
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n');
  return rows.map((row) => row.split('|')[1]?.trim() ?? '');
}

const cells = placesIn(textOf('docs/holidays.md'));
const groups = cells.flatMap((cell) => [...cell.matchAll(/([^(),]*) \(([^)]*)\)/g)]);
const listed = groups.flatMap(([, name = '', codes = '']) =>
  codes.split(', ').map((code) => [code, name.trim()] as const),
);
const codes = new Set(listed.map(([code]) => code));
const places = new Set(CORRECTIONS.map(({ place }) => place));

describe('the table of corrections in docs/holidays.md', () => {
  it('has each place of a correction', () => {
    const missing = [...places].filter((place) => !codes.has(place));
    expect(missing, 'Add a row to the table of corrections in docs/holidays.md.').toEqual([]);
  });

  it('has no place without a correction', () => {
    const stale = [...codes].filter((code) => !places.has(code));
    expect(stale, 'Remove the place from the table of corrections in docs/holidays.md.').toEqual([]);
  });

  it('has the rows of one country in the order of their first codes', () => {
    const first = cells.flatMap((cell) => {
      const [only, ...others] = cell.matchAll(/\((\w\w(?:-\w+)?)/g);
      return others.length === 0 && only?.[1] !== undefined ? [only[1]] : [];
    });
    expect(first.length).toBeGreaterThan(20);
    expect(first, 'Move the row to its place in the table of corrections in docs/holidays.md.').toEqual(
      first.toSorted(),
    );
  });

  it('names the country of each code', () => {
    const names: Readonly<Record<string, string>> = new Holidays().getCountries('en');
    const wrong = listed.filter(([code, name]) => names[code.slice(0, 2)] !== name);
    expect(wrong, 'Write the name as date-holidays has it: `United Kingdom (GB-SCT)`.').toEqual([]);
  });
});
