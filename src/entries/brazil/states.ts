import type { Rule } from './rule';
import { centreWest } from './states/centre-west';
import { north } from './states/north';
import { northeast } from './states/northeast';
import { south } from './states/south';
import { southeast } from './states/southeast';

/** A state, or the federal district, by its official two letters. */
export type State =
  | keyof typeof north
  | keyof typeof northeast
  | keyof typeof centreWest
  | keyof typeof southeast
  | keyof typeof south;

/** The holidays each state adds to the national ones. */
export const states: Readonly<Record<State, readonly Rule[]>> = {
  ...north,
  ...northeast,
  ...centreWest,
  ...southeast,
  ...south,
};
