import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder, ROOT, textOf } from '../source';
import { type Example, examplesInPage, examplesInSource } from './examples';

const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The examples of all pages and of all `@example`s. */
export const examples: readonly Example[] = [
  ...pages.flatMap((file) => examplesInPage(file, textOf(file))),
  ...filesUnder('src').flatMap((file) => examplesInSource(file, textOf(file))),
];

function firstLine({ blocks }: Example): number {
  return blocks[0]?.line ?? 0;
}

/** Returns the place of an example, such as `docs/sla.md:12`. */
export function placeOf(example: Example): string {
  return `${example.file}:${firstLine(example)}`;
}

/** Returns the name of the module that is made of an example. */
export function nameOf(example: Example): string {
  return `${example.file.replaceAll('/', '.')}.${firstLine(example)}`;
}

function entryFile(entry: string): string {
  return join(ROOT, 'src', entry.replace(/^prazo/, '').replace('/', 'entries/'), 'index.ts');
}

/**
 * Returns the imports that an `@example` omits: names that it uses and that its entry or its file exports. The example is
 * a module in a folder.
 */
export async function missingImports({ file, blocks }: Example, folder: string): Promise<string> {
  if (!file.startsWith('src/')) return '';
  const code = blocks.map((block) => block.code).join('\n');
  const [, room, name] = file.split('/');
  const entry = room === 'entries' ? `prazo/${name}` : 'prazo';
  const own = relative(folder, join(ROOT, file)).replace(/\.ts$/, '').replaceAll('\\', '/');
  const sources = new Map<string, string>();
  for (const [name] of Object.entries(await import(join(ROOT, file)))) sources.set(name, own);
  for (const [name] of Object.entries(await import(/* @vite-ignore */ entryFile(entry)))) sources.set(name, entry);
  return [...sources]
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
    .filter(([name]) => !new RegExp(`\\b(import|const|let|function)\\b[^;(=]*\\b${name}\\b`).test(code))
    .map(([name, source]) => `import { ${name} } from '${source}';`)
    .join(' ');
}
