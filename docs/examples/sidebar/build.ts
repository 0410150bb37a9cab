/** Builds the help desk and its plugin: `npx tsx --tsconfig docs/tsconfig.json docs/examples/sidebar/build.ts some/folder`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOf, scriptOf, styleOf } from '../../playground/build';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Returns the two pages by name. Each allows only its own script and style. */
export async function buildSidebar(): Promise<Readonly<Record<'host.html' | 'plugin.html', string>>> {
  const style = await styleOf(at('style.css'));
  const page = async (name: string) =>
    pageOf(readFileSync(at(`${name}.html`), 'utf8'), await scriptOf(at(`${name}.ts`)), style);
  return { 'host.html': await page('host'), 'plugin.html': await page('plugin') };
}

const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (folder === undefined) throw new Error('Name the folder to write host.html and plugin.html to.');
  mkdirSync(folder, { recursive: true });
  for (const [name, html] of Object.entries(await buildSidebar())) writeFileSync(join(folder, name), html);
}
