import Holidays from 'date-holidays';

export type Place = readonly [country: string, state?: string, region?: string];

/** Returns every country and subdivision of the package. */
export function allPlaces(): Place[] {
  const data = new Holidays();
  const codes = (names: Record<string, string> | undefined) =>
    Object.keys(names ?? {}).filter((code) => code === code.toUpperCase());
  return codes(data.getCountries()).flatMap((country): Place[] => [
    [country],
    ...codes(data.getStates(country)).flatMap((state): Place[] => [
      [country, state],
      ...codes(data.getRegions(country, state)).map((region): Place => [country, state, region]),
    ]),
  ]);
}

/** Returns the engine of the package for a place, with options under which it does not use the zone of the host. */
export function packageFor([country, state, region]: Place): Holidays {
  return new Holidays({ country, ...(state && { state }), ...(region && { region }) }, { timezone: 'UTC' });
}
