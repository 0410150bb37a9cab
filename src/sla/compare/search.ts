import { isPrazoError } from '../../input/error';
import { clockValue, isNear, type Value, viewClock } from './clock-view';
import { simplicityOf } from './hint';
import type { CandidateReading, ClockCase, ConfigVariants, FindReadings } from './reading';
import { calendarReadings } from './readings-calendar';
import { policyReadings, targetReadings } from './readings-catalog';
import { displayReadings } from './readings-display';
import { bothShifted, breaksTaken, closedDays, offsets, oneShifted, otherAmounts } from './readings-enumerated';
import { classReadings, pauseReadings, ticketReadings } from './readings-ticket';
import type { Claim } from './vendor-clock';

/** The readings by tier, the simplest first. If a reading of a tier fits, the later tiers are not tried. */
const tiers = (): readonly (readonly FindReadings[])[] => [
  [
    displayReadings,
    pauseReadings,
    ...calendarReadings,
    ...ticketReadings,
    policyReadings,
    classReadings,
    targetReadings,
  ],
  [closedDays, offsets],
  [oneShifted, breaksTaken],
  [bothShifted],
  [otherAmounts],
];

/** The most readings of a tier that are tried on a clock. */
const MOST_TRIED = 130;
const MOST_HINTS = 5;

/** The values of a clock under a reading, one per claim. Undefined if the ticket cannot be replayed under the reading. */
export function valuesUnder(
  { under, shows }: CandidateReading,
  clockCase: ClockCase,
  claims: readonly Claim[],
): readonly Value[] | undefined {
  try {
    const setting = under === undefined ? clockCase.setting : under(clockCase.setting, clockCase);
    const isSame = setting === undefined || setting === clockCase.setting;
    const view = isSame ? clockCase.view : viewClock(setting, clockCase);
    return claims.map(({ field }) => {
      const value = clockValue(field, view);
      return shows === undefined ? value : shows(field, value, view);
    });
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The readings that a finder yields, until it needs a year that the calendars do not cover. */
function* foundReadings(
  find: FindReadings,
  clockCase: ClockCase,
  variants: ConfigVariants,
): Iterable<CandidateReading> {
  try {
    yield* find(clockCase, variants);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
  }
}

/** The readings of a tier without duplicates, at most `MOST_TRIED`. */
function* readingsOf(
  tier: readonly FindReadings[],
  clockCase: ClockCase,
  variants: ConfigVariants,
): Iterable<CandidateReading> {
  const tried = new Set<string>();
  for (const find of tier) {
    for (const reading of foundReadings(find, clockCase, variants)) {
      if (tried.has(reading.hint.key)) continue;
      if (tried.size === MOST_TRIED) return;
      tried.add(reading.hint.key);
      yield reading;
    }
  }
}

/**
 * Finds the readings under which the clock has the claimed values, one list per claim. For the tiers up to `thoroughTo`, it
 * tries all readings, also if an earlier tier fits; then the lists are not cut to `MOST_HINTS`.
 */
export function search(
  clockCase: ClockCase,
  variants: ConfigVariants,
  thoroughTo = -1,
): readonly (readonly CandidateReading[])[] {
  const { claims, tolerance } = clockCase;
  const found = claims.map((): CandidateReading[] => []);
  for (const [index, tier] of tiers().entries()) {
    const isOpen = found.map(({ length }) => length === 0 || index <= thoroughTo);
    if (!isOpen.includes(true)) break;
    for (const reading of readingsOf(tier, clockCase, variants)) {
      const values = valuesUnder(reading, clockCase, claims);
      for (const [i, { theirs }] of claims.entries()) {
        if (isOpen[i] && values && isNear(values[i], theirs, tolerance)) found[i]?.push(reading);
      }
    }
  }
  const most = thoroughTo < 0 ? MOST_HINTS : Number.POSITIVE_INFINITY;
  return found.map((readings) => readings.sort((a, b) => simplicityOf(a.hint) - simplicityOf(b.hint)).slice(0, most));
}
