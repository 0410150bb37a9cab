import { PrazoError } from '../../input/error';
import { isPartOfDay } from '../../input/local-time';
import { type MunicipalDay, readMunicipalDay } from './municipal';
import { nationalHolidays } from './national';
import type { YearlyHolidayRule } from './observance';
import { OptionReader } from './option-reader';
import { bridges, LAST_ORDINANCE, type OptionalPointId, optionalPoints } from './optional-points';
import { type BrazilianState, stateHolidays } from './states';

/** An optional point by its id. An eve can have its own closing time, such as `{ id: 'christmasEve', from: '12:00' }`. */
export type OptionalPoint = OptionalPointId | { readonly id: Eve; readonly from: string };

type Eve = 'christmasEve' | 'newYearsEve';

/** Options of {@link brazil}: the days to add to the national holidays. */
export interface BrazilOptions {
  /** Adds the holidays of a state or of the federal district. The code of two letters may be in any case. */
  readonly state?: BrazilianState | Lowercase<BrazilianState> | undefined;
  /**
   * Adds optional points. By default, the source has none. With bridge days, it covers the years up to the last known
   * ordinance.
   */
  readonly optional?: readonly OptionalPoint[] | undefined;
  /** Adds the holidays of a city. */
  readonly municipal?: readonly MunicipalDay[] | undefined;
}

const STATES = Object.keys(stateHolidays).sort() as BrazilianState[];
const OPTIONAL_IDS = Object.keys(optionalPoints) as OptionalPointId[];
const EVES: readonly Eve[] = ['christmasEve', 'newYearsEve'];

/** The last year, because the laws of today are assumed to stay in force. */
const LAST_YEAR = 9999;

function readOptionalPoint(option: OptionReader): readonly YearlyHolidayRule[] {
  if (typeof option.value === 'string') return optionalPoints[option.oneOf(OPTIONAL_IDS)];
  option.allowKeys(['id', 'from']);
  const id = option.get('id').oneOf(EVES);
  const from = option.get('from');
  const closed = `${String(from.value)}-24:00`;
  if (!isPartOfDay(closed)) from.reject('a time of day such as "13:00"', 'invalidTime');
  return optionalPoints[id].map((rule) => ({ ...rule, closed }));
}

/** Returns the state, all chosen days and the last year that is known for them. Throws every issue at once. */
export function readBrazilOptions(options: unknown): {
  readonly state: BrazilianState | undefined;
  readonly days: readonly YearlyHolidayRule[];
  readonly until: number;
} {
  const all = new OptionReader(options);
  all.allowKeys(['state', 'optional', 'municipal']);
  const state = all.get('state').ifPresent((code) => code.oneOf(STATES, (text) => text.toUpperCase()));
  const optional = all.get('optional').items().flatMap(readOptionalPoint);
  const municipal = all.get('municipal').items().map(readMunicipalDay);
  if (all.issues.length > 0) throw new PrazoError(all.issues);
  return {
    state,
    days: [...nationalHolidays, ...(state ? stateHolidays[state] : []), ...optional, ...municipal],
    until: optional.some((day) => day === bridges[0]) ? LAST_ORDINANCE : LAST_YEAR,
  };
}
