import { isPrazoError } from '../input/error';
import type { Bench, Candidate, Case, Find } from './bench';
import { simplicityOf } from './hint';
import { calendarReadings } from './readings-calendar';
import { policyReadings, targetReadings } from './readings-catalog';
import { habits } from './readings-habit';
import { bothShifted, closedDays, offsets, oneShifted, otherAmounts } from './readings-last';
import { classReadings, pauseReadings, ticketReadings } from './readings-ticket';
import { comesTo, isNear, look, type Value } from './seen';
import type { Thing } from './vendor-clock';

/** The readings in the order of their simplicity. Where one of a tier fits, the tiers after it are not tried. */
const tiers = (): readonly (readonly Find[])[] => [
  [habits, pauseReadings, ...calendarReadings, ...ticketReadings, policyReadings, classReadings, targetReadings],
  [closedDays, offsets],
  [oneShifted],
  [bothShifted],
  [otherAmounts],
];

/** So many readings of a tier are tried on a clock. */
const MOST_TRIED = 130;
const MOST_HINTS = 5;

/** What a clock comes to under a reading, thing by thing; undefined where the reading cannot be followed. */
export function valuesUnder(
  { hint: _, under, says }: Candidate,
  of: Case,
  things: readonly Thing[],
): readonly Value[] | undefined {
  try {
    const world = under === undefined ? of.world : under(of.world, of);
    const seen = world === undefined || world === of.world ? of.seen : look(world, of);
    return things.map(({ what }) => {
      const value = comesTo(what, seen);
      return says === undefined ? value : says(what, value, seen);
    });
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return undefined;
  }
}

/** The candidates of a reading, as far as the calendars of the clock know. */
function* candidates(find: Find, of: Case, bench: Bench): Iterable<Candidate> {
  try {
    yield* find(of, bench);
  } catch (error) {
    if (!isPrazoError(error)) throw error;
  }
}

/** The readings of a tier, each once, and as many as are tried. */
function* readingsOf(tier: readonly Find[], of: Case, bench: Bench): Iterable<Candidate> {
  const tried = new Set<string>();
  for (const find of tier) {
    for (const candidate of candidates(find, of, bench)) {
      if (tried.has(candidate.hint.key)) continue;
      if (tried.size === MOST_TRIED) return;
      tried.add(candidate.hint.key);
      yield candidate;
    }
  }
}

/**
 * The readings under which the things said of a clock are what it comes to, by thing. A thorough search also tries, up to
 * a tier, what is less simple than what has been found, and lists all that fit.
 */
export function search(of: Case, bench: Bench, thoroughTo = -1): readonly (readonly Candidate[])[] {
  const { things, tolerance } = of;
  const found = things.map((): Candidate[] => []);
  for (const [place, tier] of tiers().entries()) {
    const isOpen = found.map(({ length }) => length === 0 || place <= thoroughTo);
    if (!isOpen.includes(true)) break;
    for (const candidate of readingsOf(tier, of, bench)) {
      const values = valuesUnder(candidate, of, things);
      for (const [i, { theirs }] of things.entries()) {
        const hits = found[i] as Candidate[];
        if (isOpen[i] && values && isNear(values[i], theirs, tolerance)) hits.push(candidate);
      }
    }
  }
  const most = thoroughTo < 0 ? MOST_HINTS : Number.POSITIVE_INFINITY;
  return found.map((hits) => hits.sort((a, b) => simplicityOf(a.hint) - simplicityOf(b.hint)).slice(0, most));
}
