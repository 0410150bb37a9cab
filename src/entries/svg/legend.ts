import { fitted, textAt, WIDTH, widthOf } from './markup';

/** A sign with its meaning. */
export interface Sign {
  readonly text: string;
  /** Draws the sign, from `x`, on the middle line `y`. */
  readonly draw: (x: number, y: number) => string;
}

export const SIGN_WIDTH = 22;
const LINE = 18;
/** From the start of a sign to its text. */
const TEXT = SIGN_WIDTH + 6;

/** Signs with their meanings in as many lines as they need, from `top`. */
export function legend(signs: readonly Sign[], top: number): { readonly content: string; readonly bottom: number } {
  let [x, y] = [0, top];
  let content = '';
  for (const { text: whole, draw } of signs) {
    const text = fitted(whole, WIDTH - TEXT);
    const width = TEXT + widthOf(text) + 12;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    content += draw(x, y + LINE / 2) + textAt(x + TEXT, y + LINE / 2 + 4, text);
    x += width;
  }
  return { content, bottom: y + LINE };
}
