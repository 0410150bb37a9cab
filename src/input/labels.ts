/** A name in both languages of the library. */
export interface Labels {
  readonly 'pt-BR': string;
  readonly en: string;
}
