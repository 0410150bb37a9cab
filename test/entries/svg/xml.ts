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
/** The characters that XML 1.0 does not allow. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function textOf(escaped: string): string {
  return escaped.replace(ENTITY, (whole, code: string | undefined) => {
    if (code === undefined) throw new Error(`a bare ampersand in ${escaped}: ${whole}`);
    return String.fromCharCode(Number(code));
  });
}

/** Parses the subset of XML that drawings use. Throws for anything else. */
export function parseXml(source: string): Element {
  const found = FORBIDDEN.exec(source);
  if (found) throw new Error(`the character ${found[0].charCodeAt(0).toString(16)} is not allowed`);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (token === null) throw new Error(`not valid markup at ${at}: ${source.slice(at, at + 40)}`);
    const [, isEnd, name = '', attributes = '', isEmpty, text] = token;
    const parent = open.at(-1) as Element;
    if (text !== undefined) {
      if (parent === root) throw new Error(`text outside of the root: ${text}`);
      parent.text += textOf(text);
    } else if (isEnd === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed, but another element is open`);
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
  if (open.length > 1 || only === undefined || others.length > 0) throw new Error('expected one closed root element');
  return only;
}

/** An element and all its descendants. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** The visible texts. */
export function textsOf(element: Element): readonly string[] {
  return all(element)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
}

/** The groups of shapes: the title, the total width of the shapes, and their stroke colours. */
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

/** Whether a drawing has only elements and attributes that fit a strict content policy and other drawings on the page. */
export function isSafe(element: Element): boolean {
  return all(element).every(
    ({ name, attributes }) =>
      ['svg', 'title', 'desc', 'g', 'path', 'text'].includes(name) &&
      Object.keys(attributes).every((key) => !/^(id|style|class|href|on.*)$/.test(key)),
  );
}
