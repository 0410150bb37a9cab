import type { Texts } from '../../sla/texts';

/**
 * The language and the units of an amount of time.
 *
 * @inline
 */
export type AmountOptions = {
  /** A BCP 47 language tag, such as `en` or `pt-BR`. */
  readonly language: string;
  /** The most units that an amount shows, starting with its largest. Default: 2. */
  readonly units?: 1 | 2 | 3 | undefined;
  /**
   * The hours of a business day: amounts are shown in days of this length. Without it, they are shown in hours. For a metric,
   * it applies to business time only; elapsed time is always shown in days of 24 hours.
   */
  readonly hoursPerDay?: number | undefined;
};

/** The language, units, texts and zone in which a metric is shown. */
export interface ViewOptions extends AmountOptions {
  /** Your own texts. Default: the texts of the library in this language, or in English. */
  readonly texts?: Texts | undefined;
  /**
   * The IANA zone of the reader. If local time there differs from the calendar's, the title shows both. The instants of an
   * evaluation have no zone of their own: they are shown in this zone, or in UTC without it.
   */
  readonly zone?: string | undefined;
}
