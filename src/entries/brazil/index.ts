/**
 * The holidays of Brazil, from its laws.
 *
 * @module prazo/brazil
 */
export { brazil } from './brazil';
export type { BrazilOptions, OptionalPoint } from './brazil-options';
export type { MunicipalDay } from './municipal';
export { nationalHolidays } from './national';
export type { LegalHoliday } from './observance';
export { type OptionalPointId, optionalPoints } from './optional-points';
export { type BrazilianState, stateHolidays } from './states';
