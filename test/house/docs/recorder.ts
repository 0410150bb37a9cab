import { rendered, renderedError } from './render';

/** The values that the running example has shown, by line. */
export const shown = new Map<number, string>();
/** The lines that the running example has printed, by the first line of the block. */
export const printed = new Map<number, string[]>();

let current = 0;

export function reset(): void {
  shown.clear();
  printed.clear();
}

export function $block(line: number): void {
  current = line;
}

export function print(text: string): void {
  printed.set(current, [...(printed.get(current) ?? []), text]);
}

/** Records the value of an expression, or the error that it throws. */
export function $shows(line: number, value: () => unknown): unknown {
  try {
    const result = value();
    if (result instanceof Promise) {
      return result.then(
        (settled) => void shown.set(line, rendered(settled)),
        (error: unknown) => void shown.set(line, renderedError(error)),
      );
    }
    shown.set(line, rendered(result));
  } catch (error) {
    shown.set(line, renderedError(error));
  }
  return undefined;
}
