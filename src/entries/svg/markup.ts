import { type Colour, paint } from './colours';

/** The width of all drawings; at 320 pixels their text is 11 pixels high. */
export const WIDTH = 360;
const FONT_SIZE = 12.5;

const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand in XML, also in an attribute. Characters that XML forbids become U+FFFD. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const NARROW = /[\s.,:;!'|()·ijlft]/;
const WIDE = /[%@&mw\p{Lu}]/u;

/** About how wide a text is: the letters of East Asia are as wide as high. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    width += char > '\u2e7f' ? FONT_SIZE : NARROW.test(char) ? 4.5 : WIDE.test(char) ? 10.5 : 7.8;
  }
  return width;
}

/** A text that is cut where it would be wider than this. */
export function fitted(text: string, width: number): string {
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) > width) return `${kept}…`;
    kept += char;
  }
  return kept;
}

/** A number with three decimals at most. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const title = (text: string): string => `<title>${escaped(text)}</title>`;

/** Shapes that share one title. */
export const titled = (text: string, shapes: string): string => `<g>${title(text)}${shapes}</g>`;

/** A line of text; `anchor` is `end` where it ends at `x`. */
export function textAt(x: number, y: number, text: string, anchor = 'start'): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** A stroke of one colour. `more` are further attributes. */
export function stroke(path: string, colour: Colour | undefined, width: number, more = ''): string {
  const painted = colour === undefined ? 'currentColor' : paint(colour);
  return `<path d="${path}" fill="none" stroke="${painted}" stroke-width="${width}"${more}/>`;
}

/** A level bar or line, dashed where `dash` says how. */
export function bar(x: number, y: number, width: number, colour: Colour, height: number, dash?: string): string {
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return stroke(`M${rounded(x)} ${rounded(y)}h${rounded(width)}`, colour, height, dashed);
}

/** A drawing with what a screen reader says of it. */
export function drawing(viewBox: string, name: string, description: string, content: string, more = ''): string {
  const described = description === '' ? '' : `<desc>${escaped(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" role="img" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}" fill="currentColor"${more}>${title(name)}${described}${content}</svg>`;
}
