import { basename, relative } from 'node:path';
import {
  type Application,
  Converter,
  type DocumentReflection,
  KindRouter,
  type ProjectReflection,
  type Reflection,
  ReflectionGroup,
} from 'typedoc';
import { GUIDE_GROUPS } from './guides';

/** Page, such as `calendars` → its document. */
type Documents = ReadonlyMap<string, DocumentReflection>;

/** The names of the files of documents in the site, which stay when titles change. */
const fileNames = new WeakMap<Reflection, string>();

/** Pages that are called something else than their files. */
const NAMES: Readonly<Record<string, string>> = { 'examples/README.md': 'examples', '../CHANGELOG.md': 'changelog' };

/** What a page of docs/ is called in the site's addresses. */
export function fileNameOf(page: string): string {
  return NAMES[page] ?? basename(page, '.md');
}

/** Puts documents at `documents/<file>.html`, whatever their titles. */
class GuideRouter extends KindRouter {
  override getIdealBaseName(reflection: Reflection): string {
    const name = fileNames.get(reflection);
    return name === undefined ? super.getIdealBaseName(reflection) : `documents/${name}`;
  }
}

/** Names documents by their headings, and groups them as the table of guides says. */
export function arrangeDocuments(app: Application): void {
  const documents = new Map<string, DocumentReflection>();
  app.renderer.defineRouter('guides', GuideRouter);
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    // TypeDoc names it by its path from the root, without `.md`.
    const file = fileNameOf(relative('docs', `${document.name}.md`));
    documents.set(file, document);
    fileNames.set(document, file);
    document.name = titleOf(document) ?? document.name;
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => group(project, documents));
}

/** The heading of a page up to its colon: `Calendars` of `# Calendars: when time counts`. */
function titleOf({ content }: DocumentReflection): string | undefined {
  return /^# ([^:\n]*)/m.exec(content.map(({ text }) => text).join(''))?.[1];
}

function group(project: ProjectReflection, documents: Documents): void {
  const groups = GUIDE_GROUPS.map(({ title, pages }) => {
    const group = new ReflectionGroup(title, project);
    for (const page of pages) {
      const document = documents.get(fileNameOf(page));
      if (document === undefined) throw new Error(`There is no page ${page}, which docs/build/guides.ts names`);
      group.children.push(document);
    }
    return group;
  });
  const modules = new ReflectionGroup('Programming interface', project);
  modules.children.push(...(project.children ?? []));
  project.groups = [...groups, modules];
}
