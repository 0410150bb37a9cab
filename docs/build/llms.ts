import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf } from './documents';
import { GUIDE_GROUPS } from './guides';

/** Returns the heading of a page and its first sentence, as plain text. */
export function headOf(markdown: string): { readonly title: string; readonly sentence: string } {
  const [, title = '', rest = ''] = /^# (.*)\n([\s\S]*)/m.exec(markdown) ?? [];
  const paragraph = rest.split(/\n\n+/).find((block) => /^[\p{L}*`[]/u.test(block.trim())) ?? '';
  const plain = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { title, sentence: /^.*?[.:?](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain };
}

/** Returns `llms.txt`: the list of guides for programs that read documentation (llmstxt.org). */
export function llmsText(docs: string): string {
  const entry = (page: string): string => {
    const { title, sentence } = headOf(readFileSync(join(docs, page), 'utf8'));
    return `- [${title}](documents/${fileNameOf(page)}.html): ${sentence}`;
  };
  const groups = GUIDE_GROUPS.map(({ title, about, pages }) =>
    [`## ${title}`, '', about, '', ...pages.map(entry)].join('\n'),
  );
  const { description } = JSON.parse(readFileSync(join(docs, '../package.json'), 'utf8'));
  return `# prazo\n\n> ${description}\n\n${groups.join('\n\n')}\n`;
}
