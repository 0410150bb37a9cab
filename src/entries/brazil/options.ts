import { PrazoError } from '../../input/error';
import { Input } from './input';
import { type MunicipalDay, readMunicipal } from './municipal';
import { national } from './national';
import { type OptionalId, optionalPoints } from './optional';
import { bridges, LAST_ORDINANCE } from './ordinances';
import { isPartOfDay } from './part';
import type { Observance } from './rule';
import { type State, states } from './states';

/** An optional point by its name; the eves also with the local time from which they are closed, such as `'12:00'`. */
export type OptionalPoint = OptionalId | { readonly id: Eve; readonly from: string };

type Eve = 'christmasEve' | 'newYearsEve';

/** Which days {@link brazil} names beside the national holidays. */
export interface BrazilOptions {
  /** The state whose holidays are added, in capitals or small letters. */
  readonly state?: State | Lowercase<State> | undefined;
  /** The optional points to close on; none when absent. With bridge days the source ends with the last known ordinance. */
  readonly optional?: readonly OptionalPoint[] | undefined;
  /** The holidays of the city. */
  readonly municipal?: readonly MunicipalDay[] | undefined;
}

const STATES = Object.keys(states).sort() as State[];
const OPTIONAL_IDS = Object.keys(optionalPoints) as OptionalId[];

/** What is law today is taken to stay law. */
const LAST_YEAR = 9999;

const EVES: readonly Eve[] = ['christmasEve', 'newYearsEve'];

function readOptional(input: Input): readonly Observance[] {
  if (typeof input.value === 'string') return optionalPoints[input.oneOf(OPTIONAL_IDS)];
  input.only(['id', 'from']);
  const id = input.get('id').oneOf(EVES);
  const from = input.get('from');
  const closed = typeof from.value === 'string' ? `${from.value}-24:00` : '';
  if (!isPartOfDay(closed)) from.reject('a time of day such as "13:00"', 'invalidTime');
  return optionalPoints[id].map((rule) => ({ ...rule, closed }));
}

/** The state, all the days that were chosen and the last year they are known for; throws every mistake at once. */
export function readOptions(options: unknown): {
  readonly state: State | undefined;
  readonly days: readonly Observance[];
  readonly until: number;
} {
  const input = new Input(options);
  input.only(['state', 'optional', 'municipal']);
  const state = input.get('state').maybe((name) => name.oneOf(STATES, (text) => text.toUpperCase()));
  const optional = input.get('optional').items().flatMap(readOptional);
  const municipal = input.get('municipal').items().map(readMunicipal);
  if (input.issues.length > 0) throw new PrazoError(input.issues);
  return {
    state,
    days: [...national, ...(state ? states[state] : []), ...optional, ...municipal],
    until: optional.some((day) => day === bridges[0]) ? LAST_ORDINANCE : LAST_YEAR,
  };
}
