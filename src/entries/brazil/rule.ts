/** Where in a year a day lies. */
export type YearDay =
  | {
      /** `'MM-DD'` */
      readonly date: string;
      /** Years in which a law put it on another date. */
      readonly exceptions?: Readonly<Record<number, string>>;
    }
  /** Days after Easter Sunday; negative before it. */
  | { readonly easter: number };

/** A name in both languages of the library. */
export type Names = {
  readonly 'pt-BR': string;
  readonly en: string;
};

/** A day that is kept every year, from the first to the last year it is in force, both included. */
export type Observance = YearDay & {
  readonly name: Names;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** The part of the day that is closed, such as `'00:00-14:00'`; the whole day when absent. */
  readonly closed?: string | undefined;
  /** By how many days it is moved, for each weekday from Sunday to Saturday. */
  readonly moved?: readonly number[];
  /** When it is moved onto another holiday, it is kept on the day before that instead, so that the two are joined. */
  readonly joins?: boolean;
};

/** An observance that a law ordered. One without `from` has been in force since before 2015. */
export type Rule = Observance & {
  /** Kind, number and year of the law, of the nation or of the rule's own state. */
  readonly law: string;
};

/** Moves a day to the Sunday that follows, unless it is one. */
export const TO_SUNDAY: readonly number[] = [0, 6, 5, 4, 3, 2, 1];

/** Names that several laws give to the same day, which is then the same holiday. */
export const BLACK_AWARENESS: Names = { 'pt-BR': 'Dia da Consciência Negra', en: 'Black Awareness Day' };
export const CARNIVAL_TUESDAY: Names = { 'pt-BR': 'Carnaval (terça-feira)', en: 'Carnival Tuesday' };
export const CORPUS_CHRISTI: Names = { 'pt-BR': 'Corpus Christi', en: 'Corpus Christi' };
export const PUBLIC_SERVANTS: Names = { 'pt-BR': 'Dia do Servidor Público', en: 'Public Servants’ Day' };
export const PANDEMIC: Names = { 'pt-BR': 'Feriado excepcional', en: 'Exceptional holiday' };

/** Holidays of one year only. */
export function onlyIn(year: number, dates: readonly string[], name: Names, law: string): readonly Rule[] {
  return dates.map((date) => ({ date, from: year, until: year, name, law }));
}
