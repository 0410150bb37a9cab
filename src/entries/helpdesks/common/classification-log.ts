import type { TicketEvent } from '../../../ticket/ticket';
import { isoText } from './instants';

/** The fields of a classification that the log of a help desk can change. */
export type ClassificationField = 'level' | 'category';

/**
 * The time after the opening, in ms, in which a category or level that the help desk sets counts from the opening on.
 */
export const OPENING_TOLERANCE_MS = 60_000;

/** Collects the categories and levels of a ticket from its log. Record them in order of time. */
export class ClassificationLog {
  /** The values at the opening: the first value of each field. */
  readonly atOpening: Partial<Record<ClassificationField, string>> = {};
  /** A `reclassified` event for each later change. */
  readonly events: TicketEvent[] = [];
  readonly #latest: Partial<Record<ClassificationField, string>> = {};

  /**
   * Records a value from epoch ms `at` on. The first value of a field counts from the opening on. A repeated value is ignored.
   */
  record(field: ClassificationField, value: string, at: number): void {
    if (this.#latest[field] === value) return;
    if (this.#latest[field] === undefined) this.atOpening[field] = value;
    else this.events.push({ type: 'reclassified', at: isoText(at), [field]: value });
    this.#latest[field] = value;
  }
}
