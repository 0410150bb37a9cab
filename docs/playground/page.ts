import type { Answer, Outcome } from './answer';
import type { State } from './state';
import type { Words } from './words';

/** What the parts of the page share. */
export interface Page {
  readonly state: State;
  readonly words: Words;
  readonly answer: Answer;
  /** The outcome of now, or the latest there was before a mistake. */
  readonly outcome: Outcome | undefined;
  /** Takes what was typed or moved, and shows what it comes to. */
  change(changes: Partial<State>): void;
}

/** A part of the page: what it is, and how it follows a change that was made elsewhere. */
export interface Part {
  readonly element: HTMLElement;
  update(): void;
}
