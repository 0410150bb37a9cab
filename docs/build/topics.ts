import { type DeclarationReflection, type ProjectReflection, ReflectionGroup, ReflectionKind } from 'typedoc';

type Child = ReflectionGroup['children'][number];

/** Topics in the order of the page of the main module. Each has its folders and files in src. */
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

/** Returns the topic of a file of src, such as `sla/report.ts`: the topic with the longest matching prefix. */
function topicOf(file: string): string {
  const matches = Object.entries(TOPICS).flatMap(([topic, prefixes]) =>
    prefixes.filter((prefix) => file.startsWith(prefix)).map((prefix) => ({ topic, length: prefix.length })),
  );
  const best = matches.sort((a, b) => b.length - a.length)[0];
  if (best === undefined) throw new Error(`No topic has ${file}; add its folder to TOPICS`);
  return best.topic;
}

/** Groups the exports of a module by topic, instead of by kind of export. */
export function groupByTopic(project: ProjectReflection, module: DeclarationReflection): void {
  const groups = new Map(Object.keys(TOPICS).map((title) => [title, new ReflectionGroup(title, module)]));
  for (const child of module.children ?? []) {
    const path = project.getSymbolIdFromReflection(child)?.packagePath ?? '';
    groups.get(topicOf(path.replace(/^src\//, '')))?.children.push(child);
  }
  for (const group of groups.values()) group.children.sort(byKindAndName);
  module.groups = [...groups.values()].filter(({ children }) => children.length > 0);
}

/** Compares exports: values before types, then by name. */
function byKindAndName(a: Child, b: Child): number {
  return Number(isType(a)) - Number(isType(b)) || a.name.localeCompare(b.name);
}

function isType({ kind }: Child): boolean {
  return kind === ReflectionKind.Interface || kind === ReflectionKind.TypeAlias;
}
