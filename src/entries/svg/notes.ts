import { fitted, textAt, WIDTH, widthOf } from './markup';

/** A text above the bar of a row, and where it begins if there is room. */
export type Note = readonly [x: number, text: string];

const NOTE_HEIGHT = 16;
const SPACE = 8;

/** Notes in as many lines as they need, right of `left`, from `top`. */
export function noteLines(notes: readonly Note[], left: number, top: number): { content: string; height: number } {
  let content = '';
  let height = 0;
  let free = WIDTH;
  for (const [wanted, whole] of [...notes].sort(([a], [b]) => a - b)) {
    if (whole === '') continue;
    const text = fitted(whole, WIDTH - left);
    const x = Math.max(left, Math.min(wanted, WIDTH - widthOf(text)));
    if (height === 0 || x < free) height += NOTE_HEIGHT;
    // What would pass the edge ends there, whatever the font.
    const isAtEdge = x > left && x < wanted;
    content += textAt(isAtEdge ? WIDTH : x, top + height - 3, text, isAtEdge ? 'end' : 'start');
    free = x + widthOf(text) + SPACE;
  }
  return { content, height };
}
