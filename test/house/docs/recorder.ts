import { rendered, renderedError } from './render';

/** What the example that runs has shown, by line; and printed, by the first line of the block that did. */
export const shown = new Map<number, string>();
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

/** Takes down the value of an expression, or what it throws. */
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
