/*
 * Rewrites the links of the Markdown files in the package. In the repository all links are relative. In the package, the
 * links of the README are absolute, because the npm page of the package shows the README. Links of guides are absolute if
 * their target is not in the package.
 *
 *   tsx docs/build/packed-links.ts out    before packing
 *   tsx docs/build/packed-links.ts back   after packing; also after packing has failed
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANIFEST, pageOf } from './address';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files in the package to which Markdown may link. This must agree with `files` of package.json. */
const PACKED =
  /^(README\.md|CHANGELOG\.md|LICENSE|package\.json|docs\/(?!(?:architecture|CONTRIBUTING|SECURITY)\.md)[\w-]+\.md|docs\/media\/(?!floors\.)[\w-]+\.svg|docs\/(schemas|warehouse)\/.+)$/;

/** The target of a link or picture, in Markdown or in HTML. */
const TARGET = /(\]\(|(?:href|src|srcset)=")([^)"\s]+)/g;

/** Rewrites the targets of links and pictures outside code blocks. */
function rewritten(markdown: string, rewrite: (target: string) => string): string {
  const parts = markdown.split(/^(```[\s\S]*?^```)/m);
  const prose = (text: string): string =>
    text.replaceAll(TARGET, (_, opening: string, target: string) => `${opening}${rewrite(target)}`);
  return parts.map((part) => (part.startsWith('```') ? part : prose(part))).join('');
}

/** Returns the Markdown with its links for the package. `file` is its path from the root. */
export function withPackedLinks(file: string, markdown: string, page: string): string {
  return rewritten(markdown, (target) => {
    if (/^([a-z]+:|#)/.test(target)) return target;
    const [path = '', anchor] = target.split('#');
    const absolute = posix.normalize(posix.join(posix.dirname(file), path));
    if (file !== 'README.md' && PACKED.test(absolute)) return target;
    const view = /\.(svg|png)$/.test(absolute) ? 'raw' : 'blob';
    return `${page}/${view}/HEAD/${absolute}${anchor === undefined ? '' : `#${anchor}`}`;
  });
}

/** Returns the Markdown with the relative links of the repository. `file` is its path from the root. */
export function withRelativeLinks(file: string, markdown: string, page: string): string {
  return rewritten(markdown, (target) => {
    const path = [`${page}/blob/HEAD/`, `${page}/raw/HEAD/`]
      .filter((start) => target.startsWith(start))
      .map((start) => target.slice(start.length))[0];
    return path === undefined ? target : posix.relative(posix.dirname(file), path);
  });
}

export function packedPages(): readonly string[] {
  const guides = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CHANGELOG.md', ...guides.map((name) => `docs/${name}`)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rewrite = { out: withPackedLinks, back: withRelativeLinks }[process.argv[2] ?? ''];
  if (rewrite === undefined) throw new Error('Pass `out` or `back`');
  const page = pageOf(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  for (const file of packedPages()) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const rewritten = rewrite(file, text, page);
    if (rewritten !== text) writeFileSync(join(ROOT, file), rewritten);
  }
}
