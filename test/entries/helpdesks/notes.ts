import type { ConversionNote } from 'prazo/helpdesks';

/** Returns the code and path of a note. Throws if its text is not a sentence. */
export function codeAndPath({ code, path, text }: ConversionNote): readonly [code: string, path: string] {
  if (!/^(?:["A-Z]|prazo ).{20,}\.$/.test(text)) throw new Error(`the text of a note is not a sentence: ${text}`);
  return [code, path];
}

/** Returns each note as `code path`, in order. */
export const codesAndPaths = (notes: readonly ConversionNote[]): readonly string[] =>
  notes.map((note) => codeAndPath(note).join(' '));
