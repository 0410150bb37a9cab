/**
 * The kind of a note:
 * - `absent`: the payload does not contain the value; add it by hand.
 * - `unsupported`: the payload contains the value, but prazo has no equivalent; it is left out.
 * - `helpDesk`: the help desk decides it by rules of its own, such as the filters of a policy; take the result from the
 *   ticket.
 * - `doubtful`: the value was converted, but check it with a real ticket.
 *
 * @inline
 */
export type ConversionNoteCode = 'absent' | 'unsupported' | 'helpDesk' | 'doubtful';

/** A remark about a value that was left out, or whose conversion may be wrong. */
export interface ConversionNote {
  readonly code: ConversionNoteCode;
  /**
   * The path in the payload, such as `schedule.intervals[2]`. If the value is missing, the path of the resource that
   * should contain it.
   */
  readonly path: string;
  /** One or two sentences in English: the fact, and what to do about it. */
  readonly text: string;
}

/** The result of a conversion: the value, and notes on what to check or add. */
export interface Converted<T> {
  readonly value: T;
  readonly notes: readonly ConversionNote[];
}

/** Collects the notes of one conversion. */
export class Notes {
  readonly #byPathAndText = new Map<string, ConversionNote>();

  /** Adds a note, unless it was added before. */
  add(code: ConversionNoteCode, path: string, text: string): void {
    this.#byPathAndText.set(`${path} ${text}`, Object.freeze({ code, path, text }));
  }

  /** Returns the result of the conversion with the notes so far. */
  convertedTo<T>(value: T): Converted<T> {
    return Object.freeze({ value, notes: Object.freeze([...this.#byPathAndText.values()]) });
  }
}
