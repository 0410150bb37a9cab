import { type Colour, paint } from './colours';

/** The width of a drawing in its own units. Shown 320 pixels wide, the text is 11 pixels high. */
export const WIDTH = 360;
const FONT_SIZE = 12.5;

const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes a text for XML, also for attributes. Characters that XML forbids become U+FFFD. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const NARROW = /[\s.,:;!'|()·ijlft]/;
const WIDE = /[%@&mw\p{Lu}]/u;

/** Estimates the width of a text. Characters of East Asia are as wide as they are high. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    width += char > '\u2e7f' ? FONT_SIZE : NARROW.test(char) ? 4.5 : WIDE.test(char) ? 10.5 : 7.8;
  }
  return width;
}

/** Cuts a text that is too wide, and adds `…`. */
export function fitted(text: string, width: number): string {
  let fitting = '';
  for (const char of text) {
    if (widthOf(fitting + char) > width) return `${fitting}…`;
    fitting += char;
  }
  return fitting;
}

/** Rounds a number to three decimals. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const title = (text: string): string => `<title>${escaped(text)}</title>`;

/** A group of shapes with a title, which browsers show as a tooltip. */
export const titled = (text: string, shapes: string): string => `<g>${title(text)}${shapes}</g>`;

/** A line of text. `anchor` is the point of the text that is at `x`: `start`, `middle` or `end`. */
export function textAt(x: number, y: number, text: string, anchor = 'start'): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** A path without fill. Without a colour it has the colour of the text. `more` are further attributes. */
export function stroke(path: string, colour: Colour | undefined, width: number, more = ''): string {
  const painted = colour === undefined ? 'currentColor' : paint(colour);
  return `<path d="${path}" fill="none" stroke="${painted}" stroke-width="${width}"${more}/>`;
}

/** A horizontal bar centred on `y`. `dash` is an SVG dash pattern. */
export function bar(x: number, y: number, width: number, colour: Colour, height: number, dash?: string): string {
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return stroke(`M${rounded(x)} ${rounded(y)}h${rounded(width)}`, colour, height, dashed);
}

/** A whole SVG. Screen readers read its name and description. */
export function drawing(viewBox: string, name: string, description: string, content: string, more = ''): string {
  const described = description === '' ? '' : `<desc>${escaped(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" role="img" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}" fill="currentColor"${more}>${title(name)}${described}${content}</svg>`;
}
