import type { Answer, Outcome } from './answer';
import type { State } from './state';
import type { Words } from './words';

/** The state that the parts of the page share. */
export interface Page {
  readonly state: State;
  readonly words: Words;
  readonly answer: Answer;
  /** The current outcome, or the last one before a mistake. */
  readonly outcome: Outcome | undefined;
  /** Changes the state and updates the page. */
  change(changes: Partial<State>): void;
}

/** A part of the page: its element, and a function that updates it after a change of the state. */
export interface Part {
  readonly element: HTMLElement;
  update(): void;
}
