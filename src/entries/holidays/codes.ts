import { at, type Issue, show } from '../../input/issue';
import type { Engine } from './engine';

/** A country, or a place in it, by the codes of date-holidays: `['BR']`, `['BR', 'SP']`, `['BR', 'SP', 'SP']`. */
export type Place = readonly [country: string, state?: string, region?: string];

/** Codes are asked for in capitals, so a name in the data with a small letter can never be reached. */
function reachable(names: Readonly<Record<string, string>> | undefined): readonly string[] {
  return Object.keys(names ?? {}).filter((code) => code === code.toUpperCase());
}

function countries(engine: Engine): readonly string[] {
  return reachable(engine.getCountries());
}

function states(engine: Engine, country: string): readonly string[] {
  return reachable(engine.getStates(country));
}

function regions(engine: Engine, country: string, state: string): readonly string[] {
  return reachable(engine.getRegions(country, state));
}

interface Subdivision {
  readonly state?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * The place that the codes name. A code that is not known is an issue that lists those that are: date-holidays
 * itself would answer with no holiday at all, or with the parent's.
 */
export function readPlace(
  engine: Engine,
  country: unknown,
  { state, region }: Subdivision,
  issues: Issue[],
): Place | undefined {
  const known = (code: unknown, path: string, codes: readonly string[], what: string): string | undefined => {
    const found = typeof code === 'string' ? codes.find((other) => other === code.toUpperCase()) : undefined;
    if (found !== undefined) return found;
    const expected = codes.length === 0 ? `none, since ${what} has no such codes` : `one of ${codes.join(', ')}`;
    issues.push({ code: 'unknownValue', path, expected, received: show(code) });
    return undefined;
  };

  const land = known(country, 'country', countries(engine), 'the world');
  if (land === undefined) return undefined;
  if (state === undefined) {
    if (region === undefined) return [land];
    const path = at('options', 'state');
    issues.push({ code: 'missing', path, expected: 'the state of the region', received: 'undefined' });
    return undefined;
  }
  const part = known(state, at('options', 'state'), states(engine, land), land);
  if (part === undefined || region === undefined) return part === undefined ? undefined : [land, part];
  const within = known(region, at('options', 'region'), regions(engine, land, part), `${land}-${part}`);
  return within === undefined ? undefined : [land, part, within];
}
