/**
 * What a note is about: `absent`, the payload does not say it, so add it by hand; `unsupported`, the payload says it and
 * prazo has no word for it, so it is left out; `host`, the help desk decides it by rules that stay with it, such as the
 * filters of a policy; `doubtful`, it was read, but check it against one ticket.
 */
export type NoteCode = 'absent' | 'unsupported' | 'host' | 'doubtful';

/** Something that a payload could not tell. */
export interface Note {
  readonly code: NoteCode;
  /** Where in the payload, such as `schedule.intervals[2]`; the resource itself for what it lacks. */
  readonly path: string;
  /** One plain sentence: what is so, and what to do about it. */
  readonly text: string;
}

/** What a payload told, and what it could not tell. */
export interface Told<T> {
  readonly value: T;
  readonly notes: readonly Note[];
}

/** The notes on a payload, as they are taken. */
export class Notes {
  readonly #taken = new Map<string, Note>();

  /** Takes a note; the same one is taken once. */
  take(code: NoteCode, path: string, text: string): void {
    this.#taken.set(`${path} ${text}`, Object.freeze({ code, path, text }));
  }

  on<T>(value: T): Told<T> {
    return Object.freeze({ value, notes: Object.freeze([...this.#taken.values()]) });
  }
}
