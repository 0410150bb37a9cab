import { type DeclarationReflection, type ProjectReflection, ReflectionGroup, ReflectionKind } from 'typedoc';

type Child = ReflectionGroup['children'][number];

/** The topics under which the main module's page lists what it exports, in order; and the folders and files of each. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  SLA: ['sla/'],
  Status: ['clock/', 'sla/status', 'sla/deadlines', 'sla/explain'],
  Catalog: ['catalog/'],
  Calendars: ['calendar/', 'time/', 'timeline/'],
  Holidays: ['holiday/'],
  Tickets: ['ticket/'],
  Reports: ['sla/report'],
  Comparison: ['sla/compare/'],
  Words: ['sla/texts', 'sla/describe', 'input/labels'],
  'Errors and input': ['input/'],
};

/** The topic of a file of src, such as `sla/report.ts`: the one that names most of its path. */
function topicOf(file: string): string {
  const matches = Object.entries(TOPICS).flatMap(([topic, prefixes]) =>
    prefixes.filter((prefix) => file.startsWith(prefix)).map((prefix) => ({ topic, length: prefix.length })),
  );
  const best = matches.sort((a, b) => b.length - a.length)[0];
  if (best === undefined) throw new Error(`No topic holds ${file}; name its folder in TOPICS`);
  return best.topic;
}

/** Groups the exports of a module by topic, in place of one list for each kind of export. */
export function groupByTopic(project: ProjectReflection, module: DeclarationReflection): void {
  const groups = new Map(Object.keys(TOPICS).map((title) => [title, new ReflectionGroup(title, module)]));
  for (const child of module.children ?? []) {
    const path = project.getSymbolIdFromReflection(child)?.packagePath ?? '';
    groups.get(topicOf(path.replace(/^src\//, '')))?.children.push(child);
  }
  for (const group of groups.values()) group.children.sort(byKindAndName);
  module.groups = [...groups.values()].filter(({ children }) => children.length > 0);
}

/** Values before types, each by name. */
function byKindAndName(a: Child, b: Child): number {
  return Number(isType(a)) - Number(isType(b)) || a.name.localeCompare(b.name);
}

function isType({ kind }: Child): boolean {
  return kind === ReflectionKind.Interface || kind === ReflectionKind.TypeAlias;
}
