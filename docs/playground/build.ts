/** Builds the playground as one self-contained file: `npm run playground`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUT = at('../site/playground/index.html');

/** Returns the hash by which a content security policy allows a script or style. */
export const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Bundles a program for a page into one script. */
export async function scriptOf(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    tsconfig: at('../tsconfig.json'),
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text.trim() ?? '';
}

export async function styleOf(file: string): Promise<string> {
  const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
  return code.trim();
}

/** Inserts a script and a style into a template, and their hashes into its content security policy. */
export function pageOf(template: string, script: string, style: string): string {
  return template
    .replace("'SCRIPT'", `'${hashOf(script)}'`)
    .replace("'STYLE'", `'${hashOf(style)}'`)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script></script>', () => `<script>${script}</script>`);
}

/** Returns the text of the playground's HTML file. */
export async function buildPlayground(): Promise<string> {
  const [script, style] = await Promise.all([scriptOf(at('main.ts')), styleOf(at('style.css'))]);
  return pageOf(readFileSync(at('index.html'), 'utf8'), script, style);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const html = await buildPlayground();
  mkdirSync(dirname(OUT), { recursive: true });
  writeFileSync(OUT, html);
  console.log(`${OUT}: ${Math.round(html.length / 1000)} kB`);
}
