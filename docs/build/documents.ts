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

/** The documents by the names of their pages, such as `calendars`. */
type Documents = ReadonlyMap<string, DocumentReflection>;

/** The file names of documents on the site. They do not change when titles change. */
const fileNames = new WeakMap<Reflection, string>();

/** File names on the site of the pages for which the name of the page would be ambiguous. */
const NAMES: Readonly<Record<string, string>> = { 'examples/README.md': 'examples', '../CHANGELOG.md': 'changelog' };

/** Returns the file name, without extension, of a page of docs/ on the site. */
export function fileNameOf(page: string): string {
  return NAMES[page] ?? basename(page, '.md');
}

/** Writes documents to `documents/<file>.html`, whatever their titles. */
class GuideRouter extends KindRouter {
  override getIdealBaseName(reflection: Reflection): string {
    const name = fileNames.get(reflection);
    return name === undefined ? super.getIdealBaseName(reflection) : `documents/${name}`;
  }
}

/** Names documents by their headings, and groups them by {@link GUIDE_GROUPS}. */
export function arrangeDocuments(app: Application): void {
  const documents = new Map<string, DocumentReflection>();
  app.renderer.defineRouter('guides', GuideRouter);
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    // The name that TypeDoc gives a document is its path from the root, without `.md`.
    const file = fileNameOf(relative('docs', `${document.name}.md`));
    documents.set(file, document);
    fileNames.set(document, file);
    document.name = titleOf(document) ?? document.name;
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => group(project, documents));
}

/** Returns the heading of a page up to its colon: `Calendars` for `# Calendars: when time counts`. */
function titleOf({ content }: DocumentReflection): string | undefined {
  return /^# ([^:\n]*)/m.exec(content.map(({ text }) => text).join(''))?.[1];
}

function group(project: ProjectReflection, documents: Documents): void {
  const groups = GUIDE_GROUPS.map(({ title, pages }) => {
    const group = new ReflectionGroup(title, project);
    for (const page of pages) {
      const document = documents.get(fileNameOf(page));
      if (document === undefined) throw new Error(`docs/build/guides.ts names the page ${page}, which does not exist`);
      group.children.push(document);
    }
    return group;
  });
  const modules = new ReflectionGroup('Programming interface', project);
  modules.children.push(...(project.children ?? []));
  project.groups = [...groups, modules];
}
