import { fitted, textAt, WIDTH, widthOf } from './markup';

/** A sign of the legend, and its text. */
export interface Sign {
  readonly text: string;
  /** Draws the sign at `x`, centred on `y`. */
  readonly draw: (x: number, y: number) => string;
}

export const SIGN_WIDTH = 22;
const LINE_HEIGHT = 18;
/** The distance from the left edge of a sign to its text. */
const TEXT_OFFSET = SIGN_WIDTH + 6;

/** Draws a legend from `top`, in as many lines as the signs need. */
export function legend(signs: readonly Sign[], top: number): { readonly content: string; readonly bottom: number } {
  let [x, y] = [0, top];
  let content = '';
  for (const { text: fullText, draw } of signs) {
    const text = fitted(fullText, WIDTH - TEXT_OFFSET);
    const width = TEXT_OFFSET + widthOf(text) + 12;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE_HEIGHT];
    content += draw(x, y + LINE_HEIGHT / 2) + textAt(x + TEXT_OFFSET, y + LINE_HEIGHT / 2 + 4, text);
    x += width;
  }
  return { content, bottom: y + LINE_HEIGHT };
}
