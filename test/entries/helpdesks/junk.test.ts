import { readFileSync } from 'node:fs';
import { type CalendarDefinition, createCalendar, isPrazoError, parseCatalog } from 'prazo';
import { describe, expect, test } from 'vitest';
import { HELP_DESKS } from '../../../docs/examples/desks';

/** What a field of a payload may hold by mistake. */
const JUNK = [null, [], {}, 1e20, -1, 'x', '__proto__', true];

type Path = readonly (string | number)[];

/** The paths of all fields of a document. Of a list, only the first two items: the others have the same fields. */
function* pathsIn(value: unknown, path: Path = []): Iterable<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, held] of Object.entries(value)) {
    if (Array.isArray(value) && Number(key) > 1) return;
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    yield below;
    yield* pathsIn(held, below);
  }
}

/** A document with junk at a path. */
function withJunk(document: unknown, path: Path, junk: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path[path.length - 1] as string] = junk;
  return copy;
}

/** The place of an error that is not the library's, unless it is one of the example's own reading. */
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

/** The products whose policies are of their own shape. */
const OWN_POLICIES = Object.keys(HELP_DESKS).filter((name) => name !== 'intercom' && name !== 'hubspot');

describe.each(Object.entries(HELP_DESKS))('junk in each place of the exports of %s', (name, read) => {
  const files = exported(name);

  test.each([0, 1, 2])('of file %i comes out as an error with its path, or not at all', (place) => {
    const found = new Set<string>();
    for (const path of pathsIn(files[place])) {
      for (const junk of JUNK) {
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
