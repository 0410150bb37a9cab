import type { LegalHoliday } from './observance';
import { centreWest } from './states/centre-west';
import { north } from './states/north';
import { northeast } from './states/northeast';
import { south } from './states/south';
import { southeast } from './states/southeast';

/** The official two letters of a state, or of the federal district. */
export type BrazilianState =
  | keyof typeof north
  | keyof typeof northeast
  | keyof typeof centreWest
  | keyof typeof southeast
  | keyof typeof south;

/** The holidays that each state adds to the national holidays. */
export const stateHolidays: Readonly<Record<BrazilianState, readonly LegalHoliday[]>> = {
  ...north,
  ...northeast,
  ...centreWest,
  ...southeast,
  ...south,
};
