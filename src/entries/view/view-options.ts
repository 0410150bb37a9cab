import type { Texts } from '../../sla/texts';

/**
 * How amounts of time are written.
 *
 * @inline
 */
export interface AmountOptions {
  /** A BCP 47 language tag, such as `en` or `pt-BR`. */
  readonly language: string;
  /** The most units that an amount shows, starting with its largest. Default: 2. */
  readonly units?: 1 | 2 | 3 | undefined;
  /**
   * The hours of a business day: amounts are shown in days of this length. Without it, they are shown in hours. For a metric,
   * it applies to business time only; elapsed time is always shown in days of 24 hours.
   */
  readonly hoursPerDay?: number | undefined;
}

/** How a metric is shown. */
export interface ViewOptions extends AmountOptions {
  /** Texts for a language that the library does not have, or your own texts for one that it has. */
  readonly texts?: Texts | undefined;
  /**
   * The IANA zone of the reader. If local time there differs from the calendar's, the title shows both. The instants of an
   * evaluation have no zone of their own: they are shown in this zone, or in UTC without it.
   */
  readonly zone?: string | undefined;
}
