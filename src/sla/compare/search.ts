import { isPrazoError } from '../../input/error';
import { comesTo, isNear, type Value, viewClock } from './clock-view';
import { simplicityOf } from './hint';
import { calendarReadings } from './readings-calendar';
import { policyReadings, targetReadings } from './readings-catalog';
import { habits } from './readings-habit';
import { bothShifted, breaksTaken, closedDays, offsets, oneShifted, otherAmounts } from './readings-last';
import { classReadings, pauseReadings, ticketReadings } from './readings-ticket';
import type { Candidate, Case, Find, Variants } from './variants';
import type { Claim } from './vendor-clock';

/** The readings in the order of their simplicity. Where one of a tier fits, the tiers after it are not tried. */
const tiers = (): readonly (readonly Find[])[] => [
  [habits, pauseReadings, ...calendarReadings, ...ticketReadings, policyReadings, classReadings, targetReadings],
  [closedDays, offsets],
  [oneShifted, breaksTaken],
  [bothShifted],
  [otherAmounts],
];

/** So many readings of a tier are tried on a clock. */
const MOST_TRIED = 130;
const MOST_HINTS = 5;

/** What a clock comes to under a reading, claim by claim; undefined where the reading cannot be followed. */
export function valuesUnder(
  { hint: _, under, says }: Candidate,
  of: Case,
  claims: readonly Claim[],
): readonly Value[] | undefined {
  try {
    const setting = under === undefined ? of.setting : under(of.setting, of);
    const view = setting === undefined || setting === of.setting ? of.view : viewClock(setting, of);
    return claims.map(({ what }) => {
      const value = comesTo(what, view);
      return says === undefined ? value : says(what, value, view);
    });
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The candidates of a reading, as far as the calendars of the clock know. */
function* candidates(find: Find, of: Case, variants: Variants): Iterable<Candidate> {
  try {
    yield* find(of, variants);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
  }
}

/** The readings of a tier, each once, and as many as are tried. */
function* readingsOf(tier: readonly Find[], of: Case, variants: Variants): Iterable<Candidate> {
  const tried = new Set<string>();
  for (const find of tier) {
    for (const candidate of candidates(find, of, variants)) {
      if (tried.has(candidate.hint.key)) continue;
      if (tried.size === MOST_TRIED) return;
      tried.add(candidate.hint.key);
      yield candidate;
    }
  }
}

/**
 * The readings under which the claims about a clock are what it comes to, by claim. A thorough search also tries, up to
 * a tier, what is less simple than what has been found, and lists all that fit.
 */
export function search(of: Case, variants: Variants, thoroughTo = -1): readonly (readonly Candidate[])[] {
  const { claims, tolerance } = of;
  const found = claims.map((): Candidate[] => []);
  for (const [place, tier] of tiers().entries()) {
    const isOpen = found.map(({ length }) => length === 0 || place <= thoroughTo);
    if (!isOpen.includes(true)) break;
    for (const candidate of readingsOf(tier, of, variants)) {
      const values = valuesUnder(candidate, of, claims);
      for (const [i, { theirs }] of claims.entries()) {
        const hits = found[i] as Candidate[];
        if (isOpen[i] && values && isNear(values[i], theirs, tolerance)) hits.push(candidate);
      }
    }
  }
  const most = thoroughTo < 0 ? MOST_HINTS : Number.POSITIVE_INFINITY;
  return found.map((hits) => hits.sort((a, b) => simplicityOf(a.hint) - simplicityOf(b.hint)).slice(0, most));
}
