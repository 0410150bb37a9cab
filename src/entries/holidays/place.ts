import { at, type Issue, show } from '../../input/issue';
import type { Engine } from './engine';

/** A country, or a part of it, by the codes of date-holidays: `['BR']`, `['BR', 'SP']`, `['BR', 'SP', 'SP']`. */
export type Place = readonly [country: string, state?: string, region?: string];

/**
 * Returns the codes that can be requested. The package looks up codes in capitals, so it never finds a code with small
 * letters.
 */
function reachableCodes(names: Readonly<Record<string, string>> | undefined): readonly string[] {
  return Object.keys(names ?? {}).filter((code) => code === code.toUpperCase());
}

interface Subdivision {
  readonly state?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * Returns the place of the codes, in capitals. For an unknown code, adds an issue that lists the known codes and returns
 * undefined: date-holidays itself would return no holidays, or those of the parent.
 */
export function readPlace(
  engine: Engine,
  country: unknown,
  { state, region }: Subdivision,
  issues: Issue[],
): Place | undefined {
  const knownCode = (
    code: unknown,
    path: string,
    names: Readonly<Record<string, string>>,
    parent: string,
  ): string | undefined => {
    const codes = reachableCodes(names);
    const known = typeof code === 'string' ? code.toUpperCase() : undefined;
    if (known !== undefined && codes.includes(known)) return known;
    const expected = codes.length === 0 ? `no code, because ${parent} has no such codes` : `one of ${codes.join(', ')}`;
    issues.push({ code: 'unknownValue', path, expected, received: show(code) });
    return undefined;
  };

  const knownCountry = knownCode(country, 'country', engine.getCountries(), 'the world');
  if (knownCountry === undefined) return undefined;
  const statePath = at('options', 'state');
  if (state === undefined) {
    if (region === undefined) return [knownCountry];
    issues.push({ code: 'missing', path: statePath, expected: 'the state of the region', received: 'undefined' });
    return undefined;
  }
  const knownState = knownCode(state, statePath, engine.getStates(knownCountry), knownCountry);
  if (knownState === undefined || region === undefined) {
    return knownState === undefined ? undefined : [knownCountry, knownState];
  }
  const regions = engine.getRegions(knownCountry, knownState);
  const knownRegion = knownCode(region, at('options', 'region'), regions, `${knownCountry}-${knownState}`);
  return knownRegion === undefined ? undefined : [knownCountry, knownState, knownRegion];
}
