import { type Texts, textsIn } from '../../sla/texts';

/**
 * Returns the texts of a language: verdicts, phases, reasons, units, and the sentences of a badge. The library has English
 * and Portuguese; other languages get the English texts. If you pass your own texts, it returns them.
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

/** Replaces the name in braces by a value. */
export function fill(sentence: string, value: string): string {
  return sentence.replace(/\{\w+\}/, () => value);
}
