import type { TicketEvent } from '../../../ticket/ticket';
import { isoText } from './instants';

/** The fields of a classification that the log of a help desk can change. */
export type ClassificationField = 'level' | 'category';

/** Collects the values of a ticket's category and level from its log, in order of time. */
export class ClassificationLog {
  /** The values at the opening. */
  readonly opened: Partial<Record<ClassificationField, string>> = {};
  /** A `reclassified` event for each later change. */
  readonly events: TicketEvent[] = [];
  readonly #now: Partial<Record<ClassificationField, string>> = {};

  /** Records a value. The first value of a field counts from the opening on; an equal value again is ignored. */
  record(name: ClassificationField, value: string, at: number): void {
    if (this.#now[name] === value) return;
    if (this.#now[name] === undefined) this.opened[name] = value;
    else this.events.push({ type: 'reclassified', at: isoText(at), [name]: value } as TicketEvent);
    this.#now[name] = value;
  }
}
