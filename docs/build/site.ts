/* Builds the documentation site into docs/site, or into the folder passed as an argument: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Converter, JSX, TSConfigReader, TypeDocReader } from 'typedoc';
import { MANIFEST, pageOf } from './address';
import { arrangeDocuments } from './documents';
import { keepCodeInHeadings, type MarkdownParser } from './headings';
import { llmsText } from './llms';
import { groupByTopic } from './topics';

/** The path on the site to which `npm run playground` writes the playground. */
const PLAYGROUND = 'playground/index.html';
const DOCS = fileURLToPath(new URL('..', import.meta.url));

export async function buildSite(out: string): Promise<void> {
  const options = { options: join(DOCS, 'typedoc.json'), out };
  const app = await Application.bootstrapWithPlugins(options, [new TypeDocReader(), new TSConfigReader()]);
  app.options.setValue('markdownItLoader', (parser: MarkdownParser) => keepCodeInHeadings(parser));
  arrangeDocuments(app);
  app.options.setValue('router', 'guides');
  app.options.setValue('navigationLinks', { Repository: pageOf(JSON.parse(readFileSync(MANIFEST, 'utf8'))) });
  app.renderer.hooks.on('sidebar.begin', (page) => {
    // The options of TypeDoc allow links only to absolute addresses and to its own pages.
    return JSX.createElement('p', null, JSX.createElement('a', { href: page.relativeURL(PLAYGROUND) }, 'Playground'));
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const main = project.getChildByName(['prazo']);
    if (main?.isDeclaration()) groupByTopic(project, main);
  });

  const project = await app.convert();
  if (project === undefined) throw new Error('The sources do not compile');
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc reported warnings, listed above');
  writeFileSync(join(out, 'llms.txt'), llmsText(DOCS));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite(process.argv[2] ?? join(DOCS, 'site'));
