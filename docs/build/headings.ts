/** The part of markdown-it that is used here. markdown-it comes with TypeDoc, without types. */
interface Token {
  type: string;
  content: string;
  children: Token[] | null;
}
interface State {
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}
export interface MarkdownParser {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
  readonly utils: { escapeHtml(text: string): string };
}

/**
 * Makes inline code part of the text of a heading. TypeDoc omits inline code from anchors and from the table of contents:
 * it would show `` `restart`: from the change `` as ": from the change".
 */
export function keepCodeInHeadings(parser: MarkdownParser): void {
  parser.core.ruler.push('code in headings', ({ tokens, Token }) => {
    const token = (type: string, content: string): Token => Object.assign(new Token(type, '', 0), { content });
    tokens.forEach(({ children }, index) => {
      if (tokens[index - 1]?.type !== 'heading_open' || children === null) return;
      const spread = children.flatMap((child) =>
        child.type === 'code_inline'
          ? [token('html_inline', '<code>'), token('text', child.content), token('html_inline', '</code>')]
          : [child],
      );
      children.splice(0, children.length, ...spread);
    });
  });
}
