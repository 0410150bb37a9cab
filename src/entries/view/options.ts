import type { Texts } from '../../sla/texts';

/** How amounts of time are written. */
export interface AmountOptions {
  /** A tag of BCP 47, such as `en` or `pt-BR`. */
  readonly language: string;
  /** How many units an amount shows at most, from its largest on; 2 unless given. */
  readonly units?: 1 | 2 | 3 | undefined;
  /** Amounts are shown in days of so many hours; without it, in hours. For a metric it applies to its business time only. */
  readonly hoursPerDay?: number | undefined;
}

/** How a metric is shown, and to whom. */
export interface ViewOptions extends AmountOptions {
  /** The words of a language that the library does not speak, or your own for one that it does. */
  readonly texts?: Texts | undefined;
  /**
   * The IANA zone of the reader: where it is another time there, the title gives that too. The instants of a metric in
   * numbers have no zone of their own, and are told in this one alone; in UTC unless it is given.
   */
  readonly zone?: string | undefined;
}
