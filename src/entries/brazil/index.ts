/**
 * The holidays of Brazil, from its laws.
 *
 * @module prazo/brazil
 */
export { brazil } from './brazil';
export type { MunicipalDay } from './municipal';
export { national } from './national';
export { type OptionalId, optionalPoints } from './optional';
export type { BrazilOptions, OptionalPoint } from './options';
export type { Observance, Rule, YearDay } from './rule';
export { type State, states } from './states';
