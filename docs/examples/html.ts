const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML and SVG. Characters that HTML forbids become U+FFFD. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']|(?![\t\n\r])\p{Cc}/gu, (sign) => ENTITIES[sign] ?? '\ufffd');

/** Returns a table. `numbers` are the indexes of the columns of numbers and amounts, which are aligned to the right. */
export function htmlTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
): string {
  const cell = (tag: string, text: string, column: number) =>
    `<${tag}${numbers.includes(column) ? ' class="number"' : ''}>${escaped(text)}</${tag.split(' ')[0]}>`;
  const head = headings.map((heading, column) => cell('th scope="col"', heading, column)).join('');
  const body = rows.map((row) => `<tr>${row.map((text, column) => cell('td', text, column)).join('')}</tr>`);
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
h1::first-letter { text-transform: uppercase; }
svg { max-width: 32rem; width: 100%; height: auto; display: block; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #8884; }
td:not(:last-child) { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
pre { overflow-x: auto; font-size: .8125rem; }
summary { cursor: pointer; padding: .25rem 0; }
@media print { details::details-content { content-visibility: visible; } }
`;

/** Returns a complete page, without scripts and without requests. */
export function htmlPage(language: string, title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
${parts.join('\n')}
</html>
`;
}
