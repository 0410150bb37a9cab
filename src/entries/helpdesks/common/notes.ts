/**
 * The kind of a note:
 * - `absent`: the payload does not have it; add it by hand.
 * - `unsupported`: the payload has it, but prazo has no equivalent; it is left out.
 * - `host`: the help desk decides it by rules of its own, such as the filters of a policy.
 * - `doubtful`: it was converted, but check it with a real ticket.
 *
 * @inline
 */
export type ConversionNoteCode = 'absent' | 'unsupported' | 'host' | 'doubtful';

/** A remark about something that was not converted, or not with certainty. */
export interface ConversionNote {
  readonly code: ConversionNoteCode;
  /** The path in the payload, such as `schedule.intervals[2]`. For something missing, the path of the resource. */
  readonly path: string;
  /** One sentence in English: the fact, and what to do about it. */
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
