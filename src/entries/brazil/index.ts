/**
 * The holidays of Brazil, from its laws.
 *
 * @module prazo/brazil
 */
export { brazil } from './brazil';
export type { BrazilOptions, OptionalPoint } from './brazil-options';
export type { MunicipalDay } from './municipal';
export { national } from './national';
export type { Observance, Rule, YearDay } from './observance';
export { type OptionalId, optionalPoints } from './optional-points';
export { type State, states } from './states';
