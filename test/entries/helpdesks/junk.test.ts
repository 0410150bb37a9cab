import { readFileSync } from 'node:fs';
import { type CalendarDefinition, createCalendar, isPrazoError, parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { HELP_DESKS } from '../../../docs/examples/desks';

/** Wrong values of a field. */
const JUNK = [null, [], {}, 1e20, -1, 'x', '__proto__', true];

type Path = readonly (string | number)[];

/** Yields the paths of all fields of a document. Only the first two items of a list are visited, because the others have the same fields. */
function* pathsIn(value: unknown, path: Path = []): Iterable<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, held] of Object.entries(value)) {
    if (Array.isArray(value) && Number(key) > 1) return;
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    yield below;
    yield* pathsIn(held, below);
  }
}

/** Returns a copy of a document with junk at a path. */
function withJunk(document: unknown, path: Path, junk: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path[path.length - 1] as string] = junk;
  return copy;
}

/** Returns the message and place of an error that is not a PrazoError, unless the code of the example threw it. */
function foreign(error: unknown): readonly string[] {
  if (isPrazoError(error)) return [];
  const lines = ((error as Error).stack ?? '').split('\n');
  const top = lines.find((line) => line.includes('/src/') || line.includes('/docs/')) ?? '';
  return top.includes('/docs/') ? [] : [`${error} ${top.trim()}`];
}

const exported = (name: string): readonly [unknown, unknown, unknown] =>
  ['schedules', 'policies', 'tickets'].map((file): unknown =>
    JSON.parse(readFileSync(new URL(`../../../docs/examples/exports/${name}/${file}.json`, import.meta.url), 'utf8')),
  ) as never;

/** The help desks whose policies have a format of their own. Of the others the catalog is written by hand. */
const OWN_POLICIES = Object.keys(HELP_DESKS).filter((name) => name !== 'intercom' && name !== 'hubspot');

describe.each(Object.entries(HELP_DESKS))('junk in the exports of %s', (name, read) => {
  const files = exported(name);

  test.each([0, 1, 2])('in each field of file %i | a PrazoError, or a valid result', (place) => {
    const found = new Set<string>();
    for (const [index, path] of [...pathsIn(files[place])].entries()) {
      // Each field gets every second value: neighbours of the same kind get the others.
      for (const junk of JUNK.filter((_, value) => value % 2 === index % 2)) {
        const given = files.map((file, i) => (i === place ? withJunk(file, path, junk) : file)) as never;
        try {
          const { calendars, catalog } = read(...(given as typeof files));
          if (place === 0 && OWN_POLICIES.includes(name)) {
            for (const { value } of Object.values(calendars)) createCalendar(value as CalendarDefinition);
          }
          if (place !== 1 || !OWN_POLICIES.includes(name)) continue;
          const parsed = parseCatalog(catalog.value);
          if (!parsed.ok) found.add(`refused: ${JSON.stringify(parsed.issues[0])} for ${path.join('.')}`);
        } catch (error) {
          for (const one of foreign(error)) found.add(`${one} for ${path.join('.')}`);
        }
      }
    }
    expect([...found]).toEqual([]);
  });
});
