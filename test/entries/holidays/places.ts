import Holidays from 'date-holidays';

export type Place = readonly [country: string, state?: string, region?: string];

/** Every country and subdivision the package can be asked for. */
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

/** The package's own answer for a place, under the options that do not follow the host. */
export function packageFor([country, state, region]: Place): Holidays {
  return new Holidays({ country, ...(state && { state }), ...(region && { region }) }, { timezone: 'UTC' });
}
