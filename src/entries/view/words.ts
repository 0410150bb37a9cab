import { type Texts, textsIn } from '../../sla/texts';

/**
 * The words of a language: for each verdict, phase, reason and unit, and the sentences of a badge. The library speaks English
 * and Portuguese, and English where a language has no words; hand over those of another one.
 *
 * @example
 * ```ts
 * words('en').verdicts.atRisk; // → at risk
 * words('pt').phases.offHours; // → fora do expediente
 * words('fr').due; // → Due
 * words('fr', { ...words('en'), due: 'Échéance' }).due; // → Échéance
 * ```
 */
export function words(language: string, own?: Texts): Texts {
  return own ?? textsIn(language);
}

/** A sentence with what stands for its name in braces. */
export function fill(sentence: string, value: string): string {
  return sentence.replace(/\{\w+\}/, () => value);
}
