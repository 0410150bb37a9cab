import { ALL_YEARS, coverage } from '../input/coverage';
import { fail, PrazoError } from '../input/error';
import { show } from '../input/issue';
import { check, readBy, type Schema, text } from '../input/schema';
import type { HolidayFunction, HolidaySource } from './holiday';

/** A holiday source with the origin of its dates and their licence. */
export interface AttributedHolidaySource extends HolidaySource {
  readonly origin?: string | undefined;
  readonly licence?: string | undefined;
}

export const isHolidayFunction = (value: unknown): value is HolidayFunction => typeof value === 'function';

export const isHolidaySource = (value: unknown): value is AttributedHolidaySource =>
  typeof value === 'object' && value !== null && isHolidayFunction((value as Partial<HolidaySource>).holidaysIn);

/** A holiday source. The schema checks only its fields. Its holidays are checked when a year is requested. */
export const sourceSchema: Schema<AttributedHolidaySource> = /* @__PURE__ */ readBy((value) => {
  if (!isHolidaySource(value)) throw fail('wrongType', '', 'a source of holidays, with holidaysIn(year)', show(value));
  const { name, coverage: known, origin = '', licence = '' } = value;
  const results = [
    check(text, name, 'name'),
    check(coverage, known === undefined ? ALL_YEARS : known, 'coverage'),
    check(text, origin, 'origin'),
    check(text, licence, 'licence'),
  ];
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) throw new PrazoError(issues);
  return value;
});
