/** An element of a drawing. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<(\/?)([a-z]+)((?: [A-Za-z:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const ATTRIBUTE = / ([A-Za-z:-]+)="([^"]*)"/g;
const ENTITY = /&(?:#(\d+);)?/g;
// Anything but the characters that XML 1.0 allows.
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function textOf(escaped: string): string {
  return escaped.replace(ENTITY, (whole, code: string | undefined) => {
    if (code === undefined) throw new Error(`a bare ampersand in ${escaped}: ${whole}`);
    return String.fromCharCode(Number(code));
  });
}

/** Reads the part of XML that drawings use, and throws at anything else. */
export function parseXml(source: string): Element {
  const found = FORBIDDEN.exec(source);
  if (found) throw new Error(`the character ${found[0].charCodeAt(0).toString(16)} is not allowed`);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (token === null) throw new Error(`no markup at ${at}: ${source.slice(at, at + 40)}`);
    const [, isEnd, name = '', attributes = '', isEmpty, text] = token;
    const parent = open.at(-1) as Element;
    if (text !== undefined) {
      if (parent === root) throw new Error(`text outside of the root: ${text}`);
      parent.text += textOf(text);
    } else if (isEnd === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name} ends, but it did not begin last`);
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, textOf(value)] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`an attribute twice: ${attributes}`);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (open.length > 1 || only === undefined || others.length > 0) throw new Error('not one whole element');
  return only;
}

/** An element and all within it. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** The texts that are seen. */
export function textsOf(element: Element): readonly string[] {
  return all(element)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

/** The groups of shapes: the title of each, how wide its shapes are together, and the colours of their strokes. */
export function groupsOf(element: Element): readonly { title: string; width: number; colours: readonly string[] }[] {
  return element.children
    .filter(({ name }) => name === 'g')
    .map(({ children: [title, ...shapes] }) => ({
      title: title?.text ?? '',
      width: shapes.reduce(
        (sum, { attributes }) => sum + Number(/^M\S+ \S+?h([\d.e-]+)/.exec(attributes.d ?? '')?.[1]),
        0,
      ),
      colours: [...new Set(shapes.map(({ attributes }) => attributes.stroke ?? ''))],
    }));
}

/** What a drawing must not have, lest it break a strict policy or another drawing of the page. */
export function isSafe(element: Element): boolean {
  return all(element).every(
    ({ name, attributes }) =>
      ['svg', 'title', 'desc', 'g', 'path', 'text'].includes(name) &&
      Object.keys(attributes).every((key) => !/^(id|style|class|href|on.*)$/.test(key)),
  );
}
