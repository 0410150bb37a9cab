import { isPrazoError } from '../../input/error';
import type { CandidateAssumption, ClockCase, ConfigVariants, FindAssumptions } from './assumption';
import { calendarAssumptions } from './assumptions-calendar';
import { policyAssumptions, targetAssumptions } from './assumptions-catalog';
import { displayAssumptions } from './assumptions-display';
import { bothShifted, breaksTaken, closedDays, offsets, oneShifted, otherAmounts } from './assumptions-enumerated';
import { classAssumptions, pauseAssumptions, ticketAssumptions } from './assumptions-ticket';
import { clockValue, isNear, type Value, viewClock } from './clock-view';
import { simplicityOf } from './hint';
import type { Claim } from './vendor-clock';

/** The assumptions by tier, the simplest first. If an assumption of a tier fits, the later tiers are not tried. */
const tiers = (): readonly (readonly FindAssumptions[])[] => [
  [
    displayAssumptions,
    pauseAssumptions,
    ...calendarAssumptions,
    ...ticketAssumptions,
    policyAssumptions,
    classAssumptions,
    targetAssumptions,
  ],
  [closedDays, offsets],
  [oneShifted, breaksTaken],
  [bothShifted],
  [otherAmounts],
];

/** The most assumptions of a tier that are tried on a clock. */
const MOST_TRIED = 130;
/** The most hints for a value. */
export const MOST_HINTS = 5;

/** The values of a clock under an assumption, one per claim. Undefined if the ticket cannot be replayed under the assumption. */
export function valuesUnder(
  { under, shows }: CandidateAssumption,
  clockCase: ClockCase,
  claims: readonly Claim[],
): readonly Value[] | undefined {
  try {
    const setting = under?.(clockCase.setting, clockCase);
    const view = setting === undefined ? clockCase.view : viewClock(setting, clockCase);
    return claims.map(({ field }) => {
      const value = clockValue(field, view);
      return shows === undefined ? value : shows(field, value, view);
    });
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The assumptions that a finder yields, until it needs a year that the calendars do not cover. */
function* foundAssumptions(
  find: FindAssumptions,
  clockCase: ClockCase,
  variants: ConfigVariants,
): Iterable<CandidateAssumption> {
  try {
    yield* find(clockCase, variants);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
  }
}

/** The assumptions of a tier without duplicates, at most `MOST_TRIED`. */
function* assumptionsOf(
  tier: readonly FindAssumptions[],
  clockCase: ClockCase,
  variants: ConfigVariants,
): Iterable<CandidateAssumption> {
  const tried = new Set<string>();
  for (const find of tier) {
    for (const assumption of foundAssumptions(find, clockCase, variants)) {
      if (tried.has(assumption.hint.key)) continue;
      if (tried.size === MOST_TRIED) return;
      tried.add(assumption.hint.key);
      yield assumption;
    }
  }
}

/** Finds the assumptions under which the clock has the claimed values: for each claim a list of at most `most`. */
export function search(
  clockCase: ClockCase,
  variants: ConfigVariants,
  most: number = MOST_HINTS,
): readonly (readonly CandidateAssumption[])[] {
  const { claims, tolerance } = clockCase;
  const found = claims.map((): CandidateAssumption[] => []);
  for (const tier of tiers()) {
    const isOpen = found.map(({ length }) => length === 0);
    if (!isOpen.includes(true)) break;
    for (const assumption of assumptionsOf(tier, clockCase, variants)) {
      const values = valuesUnder(assumption, clockCase, claims);
      for (const [i, { theirs }] of claims.entries()) {
        if (isOpen[i] && values && isNear(values[i], theirs, tolerance)) found[i]?.push(assumption);
      }
    }
  }
  return found.map((assumptions) =>
    assumptions.sort((a, b) => simplicityOf(a.hint) - simplicityOf(b.hint)).slice(0, most),
  );
}
