import type { TicketEvent } from '../../ticket/event';
import { isoText } from './instants';

/** The classes that logs tell of. */
export type Class = 'level' | 'category';

/** The classes of a ticket as its log says them, in the order of time: those at the opening, and each change. */
export class ClassRun {
  readonly opened: Partial<Record<Class, string>> = {};
  readonly events: TicketEvent[] = [];
  readonly #now: Partial<Record<Class, string>> = {};

  /** What a log says of one class. What is said first holds from the opening on. */
  say(name: Class, value: string, at: number): void {
    if (this.#now[name] === value) return;
    if (this.#now[name] === undefined) this.opened[name] = value;
    else this.events.push({ type: 'reclassified', at: isoText(at), [name]: value } as TicketEvent);
    this.#now[name] = value;
  }
}
