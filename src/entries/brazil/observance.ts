/**
 * The day of a year on which a holiday falls.
 *
 * @inline
 */
export type YearDay =
  | {
      /** `'MM-DD'`. 29 February exists only in leap years. */
      readonly date: string;
      /** The dates in the years in which a law moved the holiday, by year. */
      readonly exceptions?: Readonly<Record<number, string>>;
    }
  /** Days after Easter Sunday; negative for days before it. */
  | { readonly easter: number };

/** A name in Portuguese and English. */
export type Names = {
  readonly 'pt-BR': string;
  readonly en: string;
};

/**
 * A day that is observed every year, from `from` to `until`.
 *
 * @inline
 */
export type YearlyHolidayRule = YearDay & {
  readonly name: Names;
  /** The first year, inclusive. */
  readonly from?: number | undefined;
  /** The last year, inclusive. */
  readonly until?: number | undefined;
  /** The closed part of the day, such as `'00:00-14:00'`; the whole day if absent. */
  readonly closed?: string | undefined;
  /**
   * The days by which the holiday moves, for each weekday from Sunday to Saturday. Without it, the holiday never moves.
   */
  readonly moved?: readonly number[];
  /** Whether the holiday moves one day less if it would fall on another holiday. The two holidays are then adjacent. */
  readonly joins?: boolean;
};

/** An observance by law. Without `from`, the law was in force before 2015. */
export type LegalHoliday = YearlyHolidayRule & {
  /** Kind, number and year of the law: a federal law, or a law of the state that has the rule. */
  readonly law: string;
};

/** Moves a day to the next Sunday; a Sunday stays. */
export const TO_SUNDAY: readonly number[] = [0, 6, 5, 4, 3, 2, 1];

// Names that several laws use. If two laws give one day the same name, it is one holiday.
export const BLACK_AWARENESS: Names = { 'pt-BR': 'Dia da Consciência Negra', en: 'Black Awareness Day' };
export const CARNIVAL_TUESDAY: Names = { 'pt-BR': 'Carnaval (terça-feira)', en: 'Carnival Tuesday' };
export const CORPUS_CHRISTI: Names = { 'pt-BR': 'Corpus Christi', en: 'Corpus Christi' };
export const PUBLIC_SERVANTS: Names = { 'pt-BR': 'Dia do Servidor Público', en: 'Public Servants’ Day' };
export const PANDEMIC: Names = { 'pt-BR': 'Feriado excepcional', en: 'Exceptional holiday' };

/** Returns the rules of days that a law declared for one year only. */
export function onlyIn(year: number, dates: readonly string[], name: Names, law: string): readonly LegalHoliday[] {
  return dates.map((date) => ({ date, from: year, until: year, name, law }));
}
