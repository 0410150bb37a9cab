/** Replaces the name in braces by a value. */
export function fill(sentence: string, value: string): string {
  return sentence.replace(/\{\w+\}/, () => value);
}
